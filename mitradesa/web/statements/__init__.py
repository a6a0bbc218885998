"""Bank statements of a village: what came in, which receipts it is, and what is on one side alone."""
