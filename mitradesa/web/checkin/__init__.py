"""The room of an event while it runs, without signal: check-in, walk-ins, signatures, questions, tests, feedback."""
