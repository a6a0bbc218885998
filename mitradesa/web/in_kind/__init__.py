"""Contributions in kind: entered and valued, handed over by minutes, and entered in the inventory."""
