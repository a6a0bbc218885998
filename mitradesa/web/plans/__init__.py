"""A village's regulations, plans and budget lines in the workspace."""
