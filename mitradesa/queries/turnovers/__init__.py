"""Shares of turnovers: the year of a period, reports listed, and what waits on desks."""
