"""The pages of the law: instruments, articles, rules and the printable rule book."""
