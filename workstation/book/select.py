"""The small book of a few accounts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book


def select(book: Book, account_rows: NDArray[np.integer] | list[int]) -> Book:
    """A book of these accounts and all that their figures need; of all accounts: the book itself."""
    raise NotImplementedError
