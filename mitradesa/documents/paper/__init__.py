"""A paper as a row of blocks, set as a tagged PDF or written as a Word file: what it says is decided once, by who makes it."""
