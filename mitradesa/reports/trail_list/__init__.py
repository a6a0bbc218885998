"""The trail on paper: what a list of events shows, as a tagged PDF."""
