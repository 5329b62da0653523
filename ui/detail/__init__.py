"""The account window: why it is called and what it holds."""
