"""The yearly book of a regency as a paper with charts, chapters, pictures and a page on how it was counted."""
