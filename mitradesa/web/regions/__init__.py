"""Regions in the workspace: finding one, its page with its names over time, and recording that it changed."""
