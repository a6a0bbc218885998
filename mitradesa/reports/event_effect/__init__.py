"""Before and after an event, villages reached against villages not yet reached: pure figures in, an honest statement out."""
