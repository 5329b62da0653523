"""The second person's dialog: what waits, what it was when it was asked, what it is now."""
