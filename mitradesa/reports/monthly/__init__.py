"""The monthly report of the register of a region, as a paper and as text."""
