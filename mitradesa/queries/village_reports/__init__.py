"""Reports of villages: what the records hold for one, which are owed, what a seat may see of them, and what waits on desks."""
