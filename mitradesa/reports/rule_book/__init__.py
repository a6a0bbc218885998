"""The rule book on paper: every rule as a sentence with its articles, for a lawyer to read and sign off."""
