"""Recalls: covered calls whose shares are missing, borrowed shares that a lender wants back. Pure functions."""
