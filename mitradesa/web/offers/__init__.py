"""Pages of offers: announcements, what came, the comparison; and the public page of an announcement."""
