"""Raising signs of agreements, asking, answering and deciding about them, the thresholds of a regency, and drawing audits."""
