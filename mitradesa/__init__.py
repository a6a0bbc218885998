"""Mitra Desa: a village's cooperation with a third party, checked against the law of its day."""

__version__ = "0.1.0"
