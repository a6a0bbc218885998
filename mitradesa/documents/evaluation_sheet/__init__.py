"""The evaluation sheet of a desk as a paper."""
