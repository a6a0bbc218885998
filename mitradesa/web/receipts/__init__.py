"""Money received under agreements, and whether an agreement carried it."""
