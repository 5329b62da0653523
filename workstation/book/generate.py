"""A made-up book of any size, the same for the same seed."""

from __future__ import annotations

from workstation.book.book import Book


def generate(accounts: int, positions: int, instruments: int, seed: int) -> Book:
    """``accounts`` clients with ``positions`` positions each on average, drawn from ``instruments`` by power law."""
    raise NotImplementedError
