"""Several reasons in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

_NAMED = 5  # reasons told in full; the rest is counted


def named(texts: Iterable[str]) -> str:
    """The first few, and how many more."""
    every = list(texts)
    more = f"; and {len(every) - _NAMED} more" if len(every) > _NAMED else ""
    return "; ".join(every[:_NAMED]) + more
