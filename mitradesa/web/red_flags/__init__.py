"""Signs that a cooperation is to be asked about: their pages for everybody, the lists, one sign, thresholds, and audits."""
