"""Reports of villages: which are owed, making and confirming one, sending it, and receiving it."""
