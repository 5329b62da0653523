"""What lenders do during the day: what can be borrowed shrinks and comes back, and some call their shares back.

On the first day one of the symbols that clients are most short of is called back within a quarter of an hour; which
symbols follow, when and how much, is drawn from the seed. A recall is due at the open after the settlement day of a
purchase made now (two sessions later), when it would be bought in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Floats
from workstation.book.lending import BorrowRows, LenderRecallRows
from workstation.domain.enums import InstrumentStatus
from workstation.recalls.deadlines import buy_in_due
from workstation.sessions.calendars import Calendars
from workstation.sessions.published import microseconds
from workstation.venue.events import BorrowChanged, LenderRecalled
from workstation.venue.grid import STEP_US, Grid
from workstation.venue.hours import HOME
from workstation.venue.randomness import Stream, uniforms

SETTLES_AFTER = 2  # sessions; US shares in 2020
CALLED_BACK = 0.10  # of the symbols clients are short of, a day
COMES_BACK = 0.4  # of the symbols that were called back before, a day
FIRST_AMONG = 3  # most shorted symbols, one of which is the first to be called back
FIRST_STEPS = 3  # five minutes each
LENDERS = ("Lender A", "Lender B", "Lender C", "Lender D")
LOT = 100.0
HARD = 0.05  # a year; what costs more is hard to borrow


@dataclass(frozen=True, slots=True)
class _Draw:
    """The day of one symbol, as uniforms."""

    happens: float
    step: float
    left: float
    wanted: float
    lender: float
    fee: float


class Lending:
    """Invariant: what happens at an instant depends on the seed, the day, the symbol and what clients are short of."""

    def __init__(self, seed: int, grid: Grid, opening: Book) -> None:
        self._seed, self._grid = seed, grid
        self._calendar = Calendars(()).get(HOME)
        borrow, symbols = opening.borrow, opening.instruments.symbol
        self._usual = dict(zip(symbols[borrow.instrument].tolist(), borrow.available.tolist(), strict=True))
        self._fees = dict(zip(symbols[borrow.instrument].tolist(), borrow.fee_rate.tolist(), strict=True))
        self._places = {symbol: place for place, symbol in enumerate(sorted(self._usual))}

    def events(self, book: Book, known: set[str], at_us: int) -> Iterator[BorrowChanged | LenderRecalled]:
        """What lenders do at an instant of the session; ``known`` recall ids happened already."""
        walk = self._grid.walk
        day = walk.day(at_us)
        opens, closes = int(walk.home.opens[day]), int(walk.home.closes[day])
        step, steps = (at_us - opens) // STEP_US, (closes - opens) // STEP_US
        short = _short(book)
        called = set(book.instruments.symbol[book.lender_recalls.instrument].tolist())
        first = self._first(short) if day == 0 else ""
        for symbol, quantity in sorted(short.items()):
            draw = self._draw(symbol, day)
            if symbol == first:
                due = 1 + int(draw.step * FIRST_STEPS)
            elif draw.happens < (COMES_BACK if symbol in called else CALLED_BACK):
                due = FIRST_STEPS + 1 + int(draw.step * (steps - FIRST_STEPS - 1))
            else:
                continue
            if step == due:
                come_back = symbol in called and f"{symbol}-{day}" not in known
                yield from (
                    self._restored(book, symbol, at_us)
                    if come_back
                    else self._squeezed(book, symbol, quantity, draw, known, at_us)
                )

    def _first(self, short: dict[str, float]) -> str:
        """One of the symbols that clients are most short of."""
        most = sorted(short, key=lambda symbol: (-short[symbol], symbol))[:FIRST_AMONG]
        (which,) = uniforms(self._seed, Stream.LENDING, len(self._places), 0, (1,))
        return most[int(which * len(most))] if most else ""

    def _draw(self, symbol: str, day: int) -> _Draw:
        return _Draw(*uniforms(self._seed, Stream.LENDING, self._places[symbol], day, (6,)).tolist())

    def _squeezed(
        self, book: Book, symbol: str, short: float, draw: _Draw, known: set[str], at_us: int
    ) -> Iterator[BorrowChanged | LenderRecalled]:
        """Little is left to borrow, dearer, and a lender wants more than that back."""
        available = _lots(short * 0.2 * draw.left)
        changed = BorrowChanged(at_us, symbol, available, round(self._fees[symbol] * (2 + 8 * draw.fee), 4))
        if not _is_so(book, changed):
            yield changed
        day = self._grid.walk.day(at_us)
        recall_id = f"{symbol}-{day}"
        quantity = available + max(_lots(short * (0.15 + 0.35 * draw.wanted)), LOT)
        if recall_id not in known:
            lender = LENDERS[int(draw.lender * len(LENDERS))]
            yield LenderRecalled(at_us, recall_id, symbol, quantity, lender, self._due(day))

    def _restored(self, book: Book, symbol: str, at_us: int) -> Iterator[BorrowChanged]:
        """As much as ever can be borrowed again: the recall is replaced."""
        changed = BorrowChanged(at_us, symbol, self._usual[symbol], self._fees[symbol])
        if not _is_so(book, changed):
            yield changed

    def _due(self, day: int) -> int:
        walk = self._grid.walk
        today = (np.datetime64(0, "us") + int(walk.home.opens[day])).astype("M8[D]").item()
        sessions = self._calendar.sessions(today + timedelta(days=1), today + timedelta(days=14))
        return microseconds(buy_in_due(self._calendar, sessions[SETTLES_AFTER - 1]))


def with_change(book: Book, changed: BorrowChanged) -> BorrowRows:
    """The whole table after a change."""
    rows = borrow_rows(book)
    at = rows.symbol == changed.symbol
    available, fee = np.where(at, changed.available, rows.available), np.where(at, changed.fee_rate, rows.fee_rate)
    return BorrowRows(rows.symbol, available, fee, rows.hard_to_borrow | at & (fee > HARD))


def with_recall(book: Book, recall: LenderRecalled) -> LenderRecallRows:
    """The whole table with a new one."""
    rows = recall_rows(book)
    return LenderRecallRows(
        recall_id=np.append(rows.recall_id, recall.recall_id),
        symbol=np.append(rows.symbol, recall.symbol),
        quantity=np.append(rows.quantity, recall.quantity),
        lender=np.append(rows.lender, recall.lender),
        received_us=np.append(rows.received_us, float(recall.at)),
        due_us=np.append(rows.due_us, float(recall.due)),
    )


def given_back(book: Book, symbol: str, quantity: float) -> LenderRecallRows | None:
    """What is still called back when clients bought so much of a symbol back; None where that changes nothing."""
    rows = recall_rows(book)
    mine = np.flatnonzero(rows.symbol == symbol)
    if not len(mine):
        return None
    left: Floats = rows.quantity.copy()
    for row in mine[np.argsort(rows.received_us[mine], kind="stable")].tolist():
        returned = min(quantity, float(left[row]))
        left[row] -= returned
        quantity -= returned
    stay = left > 0
    texts = rows.recall_id[stay], rows.symbol[stay]
    return LenderRecallRows(*texts, left[stay], rows.lender[stay], rows.received_us[stay], rows.due_us[stay])


def borrow_rows(book: Book) -> BorrowRows:
    """The table as a follower takes it."""
    borrow = book.borrow
    symbols = book.instruments.symbol[borrow.instrument]
    return BorrowRows(symbols, borrow.available, borrow.fee_rate, borrow.hard_to_borrow)


def recall_rows(book: Book) -> LenderRecallRows:
    """The table as a follower takes it."""
    recalls = book.lender_recalls
    times = (
        column.astype("M8[us]").astype(np.int64).astype(np.float64) for column in (recalls.received_at, recalls.due)
    )
    symbols = book.instruments.symbol[recalls.instrument]
    return LenderRecallRows(recalls.recall_id, symbols, recalls.quantity, recalls.lender, *times)


def _short(book: Book) -> dict[str, float]:
    """What clients are short of each share that can be borrowed and trades, where there is any."""
    count = len(book.instruments.symbol)
    short = np.bincount(book.positions.instrument, np.maximum(-book.positions.quantity, 0), count)
    lent = np.zeros(count, np.bool_)
    lent[book.borrow.instrument] = True
    rows = np.flatnonzero((short > 0) & lent & (book.instruments.status == InstrumentStatus.TRADING))
    return {str(book.instruments.symbol[row]): float(short[row]) for row in rows}


def _is_so(book: Book, changed: BorrowChanged) -> bool:
    rows = borrow_rows(book)
    at = rows.symbol == changed.symbol
    return bool((rows.available[at] == changed.available).all() and (rows.fee_rate[at] == changed.fee_rate).all())


def _lots(quantity: float) -> float:
    return float(np.floor(quantity / LOT) * LOT)
