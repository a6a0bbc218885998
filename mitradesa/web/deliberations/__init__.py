"""Musyawarah desa: planned, called, held, decided, signed; its papers to print."""
