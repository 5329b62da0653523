"""Which positions of an account can be closed, how much of each, and why not the rest."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from workstation.book.book import Book
from workstation.closing.proposal import Notice, Obstacle
from workstation.domain.enums import InstrumentKind, InstrumentStatus, OrderSide
from workstation.policy.keys import Close, Policy

_NEVER = {
    InstrumentStatus.HALTED: Obstacle.HALTED,
    InstrumentStatus.SUSPENDED: Obstacle.SUSPENDED,
    InstrumentStatus.DELISTED: Obstacle.DELISTED,
}
_FUTURES = (InstrumentKind.FUTURE, InstrumentKind.PERPETUAL)
_WHOLE = 1e-9  # a number of lots this close to a whole one is whole: 0.3 / 0.1 is three lots


@dataclass(frozen=True, slots=True)
class Line:
    """One position of an account of which at least a lot can be closed.

    Invariant: 1 <= ``lots``, and closing them all never crosses zero. Money per unit is in base currency.
    """

    row: int  # of the book's positions
    instrument: int
    symbol: str
    quantity: float  # held, signed
    lot: float
    lots: int  # that may be closed
    bounded_by: Obstacle | None  # why not all of it
    price: float  # the mark, instrument's currency
    value: float  # of one unit, unsigned: multiplier x |mark| x fx
    proceeds: float  # of one unit closed, instrument's currency: its value; of a future the profit
    per_base: float  # one unit of the base currency in the instrument's
    half_spread: float  # of one unit
    adv: float  # NaN: unknown
    keep_last: bool
    option: bool
    notices: tuple[Notice, ...]

    @property
    def side(self) -> OrderSide:
        """The side of the order that closes it."""
        return OrderSide.SELL if self.quantity > 0 else OrderSide.BUY

    @property
    def short_option(self) -> bool:
        """Whether it is an option that was sold."""
        return self.option and self.quantity < 0

    def units(self, lots: int) -> Decimal:
        """So many lots in shares or contracts, exactly."""
        return Decimal(f"{self.lot:.15g}") * lots

    def closes_all(self, lots: int) -> bool:
        """Whether nothing is left after so many lots."""
        return abs(float(self.units(lots)) - abs(self.quantity)) <= _WHOLE * abs(self.quantity)


@dataclass(frozen=True, slots=True)
class Closable:
    """An account's positions: those that can be closed, and why each of the others cannot."""

    lines: tuple[Line, ...]
    barred: tuple[tuple[int, Obstacle], ...]  # position rows


def closable(book: Book, policy: Policy, account: int, *, override: bool) -> Closable:
    """The account's lines in the book's order; ``override`` closes what is marked do not close."""
    lines, barred = [], []
    for row in range(book.positions_of(account).start, book.positions_of(account).stop):
        if book.positions.quantity[row] == 0:
            continue
        found = _line(book, policy, account, row)
        if book.accounts.do_not_close[account] and not override:
            found = Obstacle.DO_NOT_CLOSE
        if isinstance(found, Obstacle):
            barred.append((row, found))
        else:
            lines.append(found)
    return Closable(tuple(lines), tuple(barred))


def _obstacle(book: Book, account: int, instrument: int) -> Obstacle | None:
    """What forbids any order in an instrument."""
    status = InstrumentStatus(int(book.instruments.status[instrument]))
    mark = book.quotes.mark[instrument]
    rates = book.fx.rate[[book.instruments.currency[instrument], book.accounts.base_currency[account]]]
    if status in _NEVER:
        return _NEVER[status]
    if np.isnan(mark):
        return Obstacle.NO_PRICE
    if np.isnan(rates).any():
        return Obstacle.NO_FX
    return Obstacle.WORTHLESS if mark == 0 else None


def _line(book: Book, policy: Policy, account: int, row: int) -> Line | Obstacle:
    instrument = int(book.positions.instrument[row])
    if obstacle := _obstacle(book, account, instrument):
        return obstacle
    lots, bounded_by = _lots(book, policy.close, row, instrument)
    if lots == 0:
        return bounded_by or Obstacle.ODD_LOT
    instruments, positions = book.instruments, book.positions
    mark, multiplier = float(book.quotes.mark[instrument]), float(instruments.multiplier[instrument])
    per_base = float(
        book.fx.rate[book.accounts.base_currency[account]] / book.fx.rate[instruments.currency[instrument]]
    )
    quantity, adv = float(positions.quantity[row]), float(instruments.adv[instrument])
    future = instruments.kind[instrument] in _FUTURES
    half_spread, sane = _half_spread(book, instrument, quantity)
    notices = [Notice.NO_SPREAD] if not sane else []
    notices += [Notice.NO_VOLUME] if math.isnan(adv) else []
    return Line(
        row=row,
        instrument=instrument,
        symbol=str(instruments.symbol[instrument]),
        quantity=quantity,
        lot=float(instruments.lot_size[instrument]),
        lots=lots,
        bounded_by=bounded_by,
        price=mark,
        value=multiplier * abs(mark) / per_base,
        proceeds=multiplier * (mark - float(positions.average_price[row]) if future else mark),
        per_base=per_base,
        half_spread=half_spread * multiplier / per_base,
        adv=adv,
        keep_last=bool(positions.keep_last[row]),
        option=bool(instruments.kind[instrument] == InstrumentKind.OPTION),
        notices=tuple(notices),
    )


def _lots(book: Book, policy: Close, row: int, instrument: int) -> tuple[int, Obstacle | None]:
    """Whole lots within what is held, what is available and the share of volume; and what bounds them, if anything."""
    positions, lot = book.positions, float(book.instruments.lot_size[instrument])
    held, adv = abs(float(positions.quantity[row])), float(book.instruments.adv[instrument])
    bounds = [(held, Obstacle.ODD_LOT), (abs(float(positions.available[row])), Obstacle.NOT_AVAILABLE)]
    if not math.isnan(adv):
        bounds.append((adv * policy.max_adv_share, Obstacle.VOLUME))
    lots, bounded_by = min(((math.floor(bound / lot + _WHOLE), why) for bound, why in bounds), key=lambda pair: pair[0])
    whole = abs(lots * lot - held) <= _WHOLE * held
    return lots, None if whole else bounded_by


def _half_spread(book: Book, instrument: int, quantity: float) -> tuple[float, bool]:
    """How far the touch is on the wrong side of the mark, per unit; and whether there is a sane quote to know it by."""
    mark, bid, ask = (float(getattr(book.quotes, name)[instrument]) for name in ("mark", "bid", "ask"))
    sane = bid <= ask and not (bid == 0 == ask)
    distance = mark - bid if quantity > 0 else ask - mark
    return (max(distance, 0.0), True) if sane else (0.0, False)
