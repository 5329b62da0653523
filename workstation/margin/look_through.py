"""What would be needed after expiry: everything in the money exercised and assigned (spec: options, expiry)."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags, Floats, Ints
from workstation.domain.enums import InstrumentKind
from workstation.margin.option_lines import Held, OptionLines
from workstation.margin.options import valuation_day
from workstation.margin.strategies import COLUMNS, Legs
from workstation.margin.terms import stock_like
from workstation.policy.keys import Policy


class Pairing(Protocol):
    """Who can tell what a hypothesis needs."""

    def legs(self, part: OptionLines, at: Ints, held: Held) -> Legs:
        """The problems ``at`` as legs."""

    def paired(self, part: OptionLines, at: Ints, held: Held) -> Floats:
        """Net and gross that pairing takes off, (problems, 2, COLUMNS)."""


class LookThrough:
    """Which options are looked through, ``[options] post_expiry_days`` before they expire.

    Invariant: what is added is never below 0: the greater of today's requirement and the one afterwards is used.
    """

    def __init__(self, book: Book, policy: Policy, at: datetime) -> None:
        instruments, self._book = book.instruments, book
        days = (instruments.expiry - valuation_day(at)).astype("timedelta64[D]").astype(np.int64)
        near = (days >= 0) & (days <= policy.options.post_expiry_days)
        on = policy.options.post_expiry_days > 0
        self.concerns: Flags = near & (instruments.kind == InstrumentKind.OPTION) & on
        self._delivered = ~instruments.cash_settled & stock_like(instruments.kind)[instruments.underlying]

    def added(self, pairing: Pairing, part: OptionLines, at: Ints, held: Held, paired: Floats) -> Floats:
        """By how much more is needed afterwards than today, net and gross, (problems, 2, COLUMNS)."""
        added = np.zeros((len(at), 2, COLUMNS))
        concerned = self.concerned(part, at, held)
        some = np.flatnonzero(concerned.any(axis=1)).astype(np.int32)
        if not len(some):
            return added
        rows, today = at[some], held.some(some)
        legs = pairing.legs(part, rows, today)
        later = self._afterwards(part, rows, today, concerned[some], legs)
        before = _alone(legs, today) + paired[some]
        after = _alone(pairing.legs(part, rows, later), later) + pairing.paired(part, rows, later)
        added[some] = np.nan_to_num(np.maximum(after - before, 0))
        return added

    def concerned(self, part: OptionLines, at: Ints, held: Held) -> Flags:
        """Which lines expire within the days looked through."""
        found: Flags = self.concerns[part.instrument[at]] & (held.contracts != 0)
        return found

    def _afterwards(self, part: OptionLines, at: Ints, held: Held, gone: Flags, legs: Legs) -> Held:
        """Calls bring shares to who is long, puts to who is short; what expires out of the money or in cash is gone."""
        exercised = gone & (legs.in_money > 0) & self._delivered[part.instrument[at]]
        shares = np.where(exercised, held.contracts * legs.units, 0)
        stock = held.stock + np.where(part.call[at], shares, -shares).sum(axis=1)
        bound = np.where(held.stock > 0, held.stock - held.shares, 0)  # long but not to be delivered
        free = np.where(stock > 0, np.maximum(stock - bound, 0), -stock)
        return part.pledged_anew(at, np.where(gone, 0, held.contracts), stock, free)


def _alone(legs: Legs, held: Held) -> Floats:
    """Shares and options each on their own, net and gross, (problems, 2, COLUMNS)."""
    stock = np.abs(held.stock)[:, None] * legs.share
    net, gross = legs.alone(held.contracts < 0)
    return np.stack([np.where(held.stock[:, None] == 0, 0, stock) + part for part in (net, gross)], axis=1)
