"""One account of a book on its own, so that explaining it costs what it holds and not what the house holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Flags, Ints
from workstation.margin.holdings import Holdings
from workstation.margin.valuation import Valuation
from workstation.policy.keys import Policy

FIRST: Ints = np.zeros(1, np.int32)  # the only account row


def single_account(book: Book, row: int) -> Book:
    """The book with only this account. Instruments, currencies and rate rows keep their row numbers."""
    positions = take(book.positions, book.positions_of(row))
    cash = take(book.cash, book.cash_of(row))
    orders, reported = book.client_orders, book.venue_figures
    orders, reported = take(orders, orders.account == row), take(reported, reported.account == row)
    return replace(
        book,
        accounts=take(book.accounts, slice(row, row + 1)),
        cash=replace(cash, account=np.zeros_like(cash.account)),
        cash_start=np.array([0, len(cash.account)], np.int32),
        positions=replace(positions, account=np.zeros_like(positions.account)),
        position_start=np.array([0, len(positions.account)], np.int32),
        client_orders=replace(orders, account=np.zeros_like(orders.account)),
        venue_figures=replace(reported, account=np.zeros_like(reported.account)),
    )


def value_single(
    book: Book,
    policy: Policy,
    account_row: int,
    at: datetime,
    windows: Mapping[str, bool],
    open_calls: Flags | None = None,
) -> Valuation:
    """The valuation of one account; it is row 0 there."""
    alone = single_account(book, account_row)
    called = np.zeros(1, np.bool_) if open_calls is None else open_calls[account_row : account_row + 1]
    return Valuation(Holdings(alone), policy, at, windows, called)
