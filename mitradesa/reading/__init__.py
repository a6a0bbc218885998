"""The reader of drafts: files in; text, clauses, elements and facts with their places out. What the law asks of them lives in law."""
