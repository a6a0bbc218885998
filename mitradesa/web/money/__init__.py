"""The money of agreements: official accounts, the chart of accounts, what was expected and received, arrears, sums and books."""
