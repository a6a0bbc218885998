"""The pages of third parties: their list, and one of them across villages with its details and spellings."""
