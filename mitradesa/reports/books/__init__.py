"""Register books ready to sign, as PDF and as XLSX, from plain values."""
