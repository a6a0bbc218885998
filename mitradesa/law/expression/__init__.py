"""The closed language in which a rule is written once, and the back ends that judge with it."""
