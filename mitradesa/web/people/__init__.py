"""Signing in, offices and who holds them."""
