"""The papers of an offer: its terms of reference, the poster for the notice board, the comparison for the minutes."""
