"""Covered writers who sell their shares and keep the calls they wrote on them: what covered recalls come from."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from workstation.book.book import Book
from workstation.domain.enums import InstrumentStatus, Level
from workstation.margin.figures import Figures
from workstation.venue.events import Traded
from workstation.venue.grid import STEP_US, Grid
from workstation.venue.randomness import Stream, uniforms

SELLERS = 0.12  # of all written lines, a day
ROOM = 0.10  # of gross: net assets above the call requirement, so that no sale brings a call of its own
FIRST_STEPS = 3  # five minutes each; on the first day a part of the sellers do not wait longer
HASTY = 0.25
_PRICED = 1e-9


class Writers:
    """Invariant: who sells, when and how much depends on (seed, client, line, day) and on what the client has left."""

    def __init__(self, seed: int, grid: Grid) -> None:
        self._seed, self._grid = seed, grid

    def sales(self, book: Book, figures: Figures, traded: set[tuple[str, str]], at_us: int) -> Iterator[Traded]:
        """The sales of an instant of the session; ``traded`` accounts and symbols moved at this instant already."""
        walk = self._grid.walk
        day = walk.day(at_us)
        opens, closes = int(walk.home.opens[day]), int(walk.home.closes[day])
        step, steps = (at_us - opens) // STEP_US, (closes - opens) // STEP_US
        positions, instruments = book.positions, book.instruments
        for line in np.flatnonzero(positions.covered & (positions.quantity < 0)).tolist():
            owner, option = int(positions.account[line]), int(positions.instrument[line])
            wants, when, how_much = self._draw(owner, option, day)
            share = int(instruments.underlying[option])
            if wants >= SELLERS or share < 0 or step != self._step(when, day, steps):
                continue
            account, symbol = str(book.accounts.account[owner]), str(instruments.symbol[share])
            if (account, symbol) not in traded and _can_afford(book, figures, owner):
                written = -float(positions.quantity[line]) * float(instruments.multiplier[option])
                yield from self._sale(book, owner, share, (0.3 + 0.7 * how_much) * written, at_us)

    def _draw(self, owner: int, option: int, day: int) -> tuple[float, float, float]:
        first, second, third = uniforms(self._seed, Stream.WRITERS, owner, day << 14 | option, (3,))
        return float(first), float(second), float(third)

    def _step(self, when: float, day: int, steps: int) -> int:
        if day == 0 and when < HASTY:
            return 1 + int(when / HASTY * FIRST_STEPS)
        return 1 + int(when * (steps - 1))

    def _sale(self, book: Book, owner: int, share: int, missing: float, at_us: int) -> Iterator[Traded]:
        """Everything beyond what is written, and ``missing`` shares of what is, in whole lots."""
        rows = book.positions_of(owner)
        held = np.flatnonzero(book.positions.instrument[rows] == share)
        price = float(book.quotes.bid[share])
        if not len(held) or book.instruments.status[share] != InstrumentStatus.TRADING or not price > _PRICED:
            return
        have, free = (float(column[rows][held[0]]) for column in (book.positions.quantity, book.positions.available))
        lot = float(book.instruments.lot_size[share])
        kept = max(self._written(book, owner, share) - missing, 0.0)
        quantity = np.floor(min(have - kept, free) / lot) * lot
        if quantity > 0:
            account, symbol = str(book.accounts.account[owner]), str(book.instruments.symbol[share])
            yield Traded(at_us, account, symbol, -float(quantity), price)

    def _written(self, book: Book, owner: int, share: int) -> float:
        """Shares that the account's covered calls on them stand for."""
        rows = book.positions_of(owner)
        options = book.positions.instrument[rows]
        mine = book.positions.covered[rows] & (book.instruments.underlying[options] == share)
        return float((-book.positions.quantity[rows] * book.instruments.multiplier[options])[mine].sum())


def _can_afford(book: Book, figures: Figures, owner: int) -> bool:
    """Whether the account is far from a call."""
    rows = book.positions_of(owner)
    held = book.positions.instrument[rows]
    worth = np.abs(book.positions.quantity[rows] * book.instruments.multiplier[held] * book.quotes.mark[held])
    gross = float((worth * book.fx.rate[book.instruments.currency[held]]).sum())
    gross /= float(book.fx.rate[book.accounts.base_currency[owner]])
    room = float(figures.net_assets[owner] - figures.requirement[owner, Level.MARGIN_CALL])
    return bool(figures.call_amount[owner] == 0) and room > ROOM * gross
