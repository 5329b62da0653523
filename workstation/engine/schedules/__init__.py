"""Automatic closes in the engine: set by people or by the house's rules, fired once, every other end told."""
