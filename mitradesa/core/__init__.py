"""Words, facts, findings, money and time in pure Python; nothing here knows the law, a file format or a database."""
