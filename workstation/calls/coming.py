"""Intraday accounts that owe no call now and would owe one at the cut-off (spec: margin, section 5)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Flags, Ints, Texts
from workstation.calls.columns import ComingCalls, joined
from workstation.calls.markets import largest_markets
from workstation.domain.enums import AlertType, Level, Regime
from workstation.margin.call import is_call, tolerance
from workstation.margin.figures import Figures
from workstation.policy import Policy


@dataclass(frozen=True, slots=True)
class Coming:
    """What a pass found; ``began`` are rows of ``now`` that were not there before, ``over`` accounts that left."""

    now: ComingCalls
    began: Ints
    over: Texts


def coming(before: ComingCalls, figures: Figures, book: Book, policy: Policy, spoken_for: Flags) -> Coming:
    """The calls to come; none of an account that is ``spoken_for``: that is called, or kept from being called.

    Outside the window of intraday rates there are none: what an account would owe at the cut-off it owes now.
    """
    rows = _short_at_the_cutoff(figures, book, policy, spoken_for)
    stays, new = np.isin(before.row, rows), rows[np.isin(rows, before.row, invert=True)]
    if stays.all() and not len(new):
        return Coming(before, np.empty(0, np.int32), before.account[:0])
    kept = take(before, stays)
    if len(new):
        kept = joined(kept, ComingCalls(book.accounts.account[new], largest_markets(book, new), new))
    first = len(kept.account) - len(new)
    return Coming(kept, np.arange(first, len(kept.account), dtype=np.int32), before.account[~stays])


def _short_at_the_cutoff(figures: Figures, book: Book, policy: Policy, spoken_for: Flags) -> Ints:
    """Rows of intraday accounts that owe no call, and from policy ``[call] minimum`` on at the cut-off."""
    short = (figures.overnight_call_amount > 0) & (book.accounts.regime == Regime.INTRADAY) & ~spoken_for
    rows = np.flatnonzero(short & (figures.alert_type == AlertType.NONE)).astype(np.int32)
    columns = (figures.long_value, figures.short_value, figures.cash, figures.requirement[:, Level.INITIAL])
    within = tolerance(*(column[rows] for column in columns))
    return rows[is_call(figures.overnight_call_amount[rows], within, policy)]
