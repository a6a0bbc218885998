"""A draft checked against the law: composing the reader and the rule book, and the report in JSON, text, HTML and PDF."""
