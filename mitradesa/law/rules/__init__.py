"""The national rules, one folder a question, one rule a file, its cases beside it."""
