"""What the room of offers shows: announcements, what came, and the comparison."""
