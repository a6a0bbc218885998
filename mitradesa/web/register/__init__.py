"""Bringing existing agreements in: registers in spreadsheets, scans by the dozen, and the files of agreements."""
