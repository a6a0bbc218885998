"""The gate's own pytest plugins and their tests: missing tools, the seed, the temporary database server."""
