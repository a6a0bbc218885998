"""Signs that a cooperation is to be asked about: what each looks at, how it counts, when it misleads. A sign is never an accusation."""
