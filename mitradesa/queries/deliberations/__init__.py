"""Reading musyawarah desa: which a seat sees, one with all that belongs to it, and what its decisions cover."""
