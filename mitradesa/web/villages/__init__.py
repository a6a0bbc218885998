"""The page of one village."""
