"""What an agreement was worth to its village after the signature: lines of a benefit ledger, their sums, and what they serve."""
