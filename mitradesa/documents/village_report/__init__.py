"""The report of a village on its cooperations or its assets, as a paper."""
