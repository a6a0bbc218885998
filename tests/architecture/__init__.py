"""Tests of how the program is laid out; what it does is tested beside its code."""
