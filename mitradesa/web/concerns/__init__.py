"""The pages of what residents say: open ones for everybody, and those of the offices."""
