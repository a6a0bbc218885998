"""Musyawarah desa from its plan to its signed minutes; what was signed is corrected by an addendum alone."""
