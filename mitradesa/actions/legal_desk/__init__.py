"""Acts of the legal desk: the law data of the installation, exceptions from rules, and judging again after the book changed."""
