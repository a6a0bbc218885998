"""Files about money on their way in: their columns, what was read of them, the mending of a row."""
