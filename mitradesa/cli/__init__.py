"""The `mitradesa` command line: one module a subcommand, each with `run(arguments) -> int`; it judges nothing itself."""
