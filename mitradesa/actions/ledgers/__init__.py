"""Keeping benefit ledgers: beginning one, its lines, its years, and how many people live in a village."""
