"""My desk: what waits for the office in use."""
