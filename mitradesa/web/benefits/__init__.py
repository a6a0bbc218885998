"""Is a deal fair? Comparing offers before one is signed."""
