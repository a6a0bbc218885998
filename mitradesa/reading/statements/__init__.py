"""Files from outside about money: bank statements and Siskeudes lists, their columns and rows as exact amounts."""
