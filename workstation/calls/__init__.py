"""What is open, since when, until when, and how it ended."""
