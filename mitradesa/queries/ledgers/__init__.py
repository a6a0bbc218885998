"""Benefit ledgers: one agreement's years with their sums, lists over a region, what was promised, and like villages compared."""
