"""Journeys in a real browser: what people see and do, at phone and desk width, with and without scripts."""
