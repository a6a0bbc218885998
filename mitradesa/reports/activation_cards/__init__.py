"""The cards with activation codes that are printed, cut apart and handed to their owners."""
