"""Sheets on which letters and handovers are signed by hand."""
