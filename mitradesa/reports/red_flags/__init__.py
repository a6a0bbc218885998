"""The signs of cooperations for the reference."""
