"""Tests of the rule book as a whole: every back end, every rule of the list."""
