"""The money of agreements: official accounts, account codes, what was expected and received, arrears, sums and their entries."""
