"""Every read that joins or is used twice; nothing here writes."""
