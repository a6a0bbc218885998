"""Duties of agreements: what is due, what was brought, and what was let go."""
