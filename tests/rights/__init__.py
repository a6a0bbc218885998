"""Who may do what, tried over the real pages: every address as every office, and a second list of plain sentences."""
