"""/istilah/: the terms of the field."""
