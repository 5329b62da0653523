"""Several reasons in one text."""

from __future__ import annotations

from collections.abc import Iterable

from workstation.domain.answers import Refusal
from workstation.domain.denials import Coded, finding, joined

_NAMED = 5  # reasons told in full; the rest is counted


def named(codes: Iterable[Coded]) -> Coded:
    """The first few, and how many more."""
    every = list(codes)
    more = len(every) - _NAMED
    return joined([*every[:_NAMED], *([finding(Refusal.AND_MORE, count=more).as_code()] if more > 0 else [])])
