"""The law as code: instruments, rules and the engine that judges; start here if you are a lawyer."""
