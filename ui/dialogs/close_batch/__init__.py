"""Batch close: which positions of called accounts to close, how, what it does to their calls, and one confirmation."""
