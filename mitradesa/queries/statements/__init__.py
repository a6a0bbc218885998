"""Bank statements and Siskeudes lists that were brought in: what a seat sees of them, what is left to match, what seems to belong."""
