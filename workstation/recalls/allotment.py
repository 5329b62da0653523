"""Who gives back how much: whole lots first, what is left over to as few accounts as possible (spec: recalls)."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Floats

_ROUNDING = 1e-9

Order = NDArray[np.int64]


class Allotment(StrEnum):
    """The policies of ``[recalls] short_allotment``."""

    PRO_RATA = "PRO_RATA"
    LARGEST_FIRST = "LARGEST_FIRST"
    NEWEST_FIRST = "NEWEST_FIRST"


def allot(policy: Allotment, short: Floats, opened: NDArray[np.datetime64], quantity: float, lot: float) -> Floats:
    """Shares that each account gives back.

    ``short`` is what each is short, above 0, in the order of account ids, which settles ties; ``opened`` since when
    (NaT counts as the oldest). Nobody gives more than it is short, and the sum is exactly ``quantity``, or the whole
    short interest where that is less. As many whole lots as there are go by the policy; the odd rest goes to whom it
    leaves the most room.
    """
    total = min(quantity, float(short.sum()))
    room = np.floor(short / lot + _ROUNDING).astype(np.int64)
    lots = min(int(np.floor(total / lot + _ROUNDING)), int(room.sum()))
    if policy is Allotment.PRO_RATA:
        given = _pro_rata(short, room, lots)
    else:
        order = _largest(short) if policy is Allotment.LARGEST_FIRST else _newest(opened)
        given = _in_turn(room[order], lots)[np.argsort(order)]
    return _with_rest(short, np.asarray(given * lot, np.float64), total)


def _pro_rata(short: Floats, room: NDArray[np.int64], lots: int) -> NDArray[np.int64]:
    """Largest remainder: the whole part of each share, then one more for the largest fractions, up to each's room."""
    given = np.zeros_like(room)
    while (left := lots - int(given.sum())) > 0:
        open_ = np.flatnonzero(given < room)
        quota = left * short[open_] / short[open_].sum()
        whole = np.floor(quota + _ROUNDING).astype(np.int64)
        given[open_] += np.minimum(whole, (room - given)[open_])
        first = np.lexsort((open_, -short[open_], whole - quota))
        more = open_[first][(given < room)[open_[first]]][: left - int(whole.sum())]
        given[more] += 1
    return given


def _largest(short: Floats) -> Order:
    return np.argsort(-short, kind="stable")


def _newest(opened: NDArray[np.datetime64]) -> Order:
    """The latest first; NaT, the smallest number there is, last."""
    return np.argsort(-opened.astype("datetime64[us]").astype(np.float64), kind="stable")


def _in_turn(room: NDArray[np.int64], lots: int) -> NDArray[np.int64]:
    """Everyone gives all it can until nothing is left to give."""
    before = np.cumsum(room) - room
    taken: NDArray[np.int64] = np.clip(lots - before, 0, room)
    return taken


def _with_rest(short: Floats, given: Floats, total: float) -> Floats:
    """The rest that makes no whole lot."""
    rest = total - float(given.sum())
    while rest > _ROUNDING:
        at = int(np.argmax(short - given))
        more = min(rest, float(short[at] - given[at]))
        given[at] += more
        rest -= more
    return given
