"""Offers: announcing, receiving, opening before witnesses, comparing and choosing."""
