"""Shares of turnovers: their formulas, the reports of periods, and what the village makes of them."""
