"""The poster for the notice board by which residents find where to say what they saw."""
