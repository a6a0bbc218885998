"""Duties of an agreement: who owes what to whom, on which days, and how one of those days stands. No records here."""
