"""The papers of an event that offices print on their own: terms of reference, minutes, news text, letters of invitation."""
