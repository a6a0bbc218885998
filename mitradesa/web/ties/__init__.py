"""The pages of ties: the family that a person declares, the names of a case beside those who decide, and the statements."""
