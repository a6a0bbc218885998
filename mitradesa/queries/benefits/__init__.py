"""Deals compared before one is signed, and agreements of the register that they can be held against."""
