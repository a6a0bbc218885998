"""Potentials and the third parties whose interests fit them."""
