"""The yearly book of a regency out of the rows, as they stood on the last day of the year."""
