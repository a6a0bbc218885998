"""What every page shares: the layout, the look, the error pages, the front page."""
