"""The record that an answer is still awaited, as a paper."""
