"""Late fees and other sanctions: the ledger of an agreement, what a fee comes to, disputing and deciding."""
