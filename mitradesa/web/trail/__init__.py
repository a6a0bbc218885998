"""The trail: what happened, proofs of it, its head, and erasing personal data."""
