"""The dashboard of a regency or a subdistrict, what its numbers open, and the yearly book."""
