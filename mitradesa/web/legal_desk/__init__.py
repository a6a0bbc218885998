"""The room of the legal desk: articles to compare, numbers, a region's own rules, exceptions, and what changed with the book."""
