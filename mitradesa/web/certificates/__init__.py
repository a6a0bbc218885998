"""The room of an event afterwards: minutes, photographs, promises, report, certificates with their open verification, effect."""
