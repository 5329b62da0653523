"""What clients in call do: most nothing, some wire money hours or days later, some reduce their largest line."""

from __future__ import annotations

import math

import numpy as np

from workstation.book.book import Book
from workstation.domain.enums import InstrumentKind, InstrumentStatus
from workstation.margin.figures import Figures
from workstation.venue.events import Decided, Reaction, Traded, Wired
from workstation.venue.grid import Grid
from workstation.venue.hours import SECOND
from workstation.venue.randomness import Stream, uniforms

DEPOSITORS, REDUCERS = 0.25, 0.12  # of those who decide; the rest does nothing for one to four days and decides again
HOUR = 3600 * SECOND
RELEASED = 0.35  # what selling one unit of value takes off the call, at the usual call rate
_MINUTE = 60 * SECOND
_TRADED = (InstrumentKind.STOCK, InstrumentKind.ETF)


class Reactions:
    """Invariant: what a client decides depends on (seed, client, instant, its call) and on nothing else."""

    def __init__(self, seed: int, grid: Grid) -> None:
        self._seed = seed
        self._grid = grid

    def decide(self, book: Book, figures: Figures, pending: set[str], at_us: int) -> list[Decided]:
        """The decisions of everybody who is in call and has not made up its mind yet."""
        in_call = np.flatnonzero(figures.call_amount >= 1.0)
        deciding = [(int(row), str(book.accounts.account[row])) for row in in_call]
        found = [
            self._decision(row, account, float(figures.call_amount[row]), at_us)
            for row, account in deciding
            if account not in pending
        ]
        return [decision for decision in found if decision is not None]

    def _decision(self, row: int, account: str, call: float, at_us: int) -> Decided | None:
        kind, wait, share = self._draws(row, at_us, 0)
        if kind < DEPOSITORS:  # half of them within four hours, a tenth after more than a day
            reaction, delay, amount = Reaction.DEPOSIT, 4 * math.exp(1.4 * _logit(wait)), call * (0.5 + 1.1 * share)
        elif kind < DEPOSITORS + REDUCERS:
            reaction, delay, amount = Reaction.REDUCE, 1.5 * math.exp(0.8 * _logit(wait)), call * (0.6 + 0.9 * share)
        else:
            reaction, delay, amount = Reaction.IGNORE, 24 * (1 + 3 * wait), 0.0
        due = self._grid.trading_after(at_us, round(min(delay, 24 * 7) * HOUR))
        if due is None:
            return None
        return Decided(at_us, account, reaction, due, float(math.ceil(amount / 100) * 100))

    def wire(self, book: Book, decision: Decided, at_us: int) -> Wired:
        """The deposit of a decision, in the account's base currency, settling a day or two later."""
        row = book.account_row(decision.account)
        wait = self._draws(row, at_us, 1)[1]
        settles = self._grid.trading_after(at_us, round((18 + 30 * wait) * HOUR))
        currency = str(book.currencies[book.accounts.base_currency[row]])
        # Past the last session nothing settles any more; such a wire stays on its way.
        return Wired(at_us, decision.account, currency, decision.amount, settles or at_us + 365 * 24 * HOUR)

    def reduce(self, book: Book, decision: Decided, at_us: int) -> Traded | None:
        """A trade in the largest share or fund line that trades now; None when there is none."""
        rows = book.positions_of(book.account_row(decision.account))
        instrument = book.positions.instrument[rows]
        quotes, instruments = book.quotes, book.instruments
        quantity = book.positions.available[rows]
        price = np.where(quantity > 0, quotes.bid[instrument], quotes.ask[instrument])
        trades = np.isin(instruments.kind[instrument], _TRADED) & (price > 0) & (quantity != 0)
        trades &= instruments.status[instrument] == InstrumentStatus.TRADING
        if not trades.any():
            return None
        dollars = book.fx.rate[instruments.currency[instrument]]
        value = np.where(trades, np.abs(quantity) * price * dollars, 0.0)
        line = int(np.argmax(value))
        base = float(book.fx.rate[book.accounts.base_currency[book.account_row(decision.account)]])
        wanted = decision.amount * base / RELEASED / float(price[line] * dollars[line])
        lot = float(instruments.lot_size[instrument[line]])
        units = min(math.ceil(wanted / lot) * lot, abs(float(quantity[line])))
        symbol = str(instruments.symbol[instrument[line]])
        return Traded(at_us, decision.account, symbol, -math.copysign(units, float(quantity[line])), float(price[line]))

    def _draws(self, row: int, at_us: int, purpose: int) -> tuple[float, float, float]:
        minute = at_us // _MINUTE
        first, second, third = uniforms(self._seed, Stream.REACTIONS, row, (minute << 1 | purpose) & 0xFFFFFFF, (3,))
        return float(first), float(second), float(third)


def _logit(share: float) -> float:
    """A symmetric, bell-shaped number around 0 from a uniform one; two thirds of them within 1."""
    return math.log(share / (1 - share)) / 1.7
