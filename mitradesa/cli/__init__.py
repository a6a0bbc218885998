"""The `mitradesa` command: one module a subcommand, each with `run(arguments) -> exit code`."""
