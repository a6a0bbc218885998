"""What awareness events reached and brought about: the map of coverage, villages reached against villages not yet reached, the method."""
