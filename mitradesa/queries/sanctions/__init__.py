"""Late fees and other sanctions: what a due day's fee comes to, lists, an agreement's ledger, and what waits on desks."""
