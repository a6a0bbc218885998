"""The desks: sending a draft, filling and ending a sheet, the village's replies, the regent's permit, and a case carried as one file."""
