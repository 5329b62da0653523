"""Closing by itself: when, what for and how; what waits can be changed or taken back."""
