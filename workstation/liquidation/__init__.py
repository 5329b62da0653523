"""Derivatives accounts: margin figures, states, and the loop that closes just enough (spec: liquidation)."""
