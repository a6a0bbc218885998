"""Tests that belong to no folder of the program: its architecture, its gate and its start script."""
