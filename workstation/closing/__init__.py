"""What to close of an account, at what price and in which order; nothing here acts."""
