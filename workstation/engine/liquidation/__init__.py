"""The liquidation loop at work: who is armed, one pass after the other, its orders, records and messages."""
