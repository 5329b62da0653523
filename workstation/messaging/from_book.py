"""From the book's columns to one client: how to reach the client, what is held, and the values of a call's message."""

from __future__ import annotations

import math
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np

from workstation.book.book import Book
from workstation.calls.columns import OpenCalls, moment
from workstation.domain.enums import Regime
from workstation.domain.ids import AccountId
from workstation.domain.messages import Channel, Language
from workstation.margin.figures import Figures
from workstation.messaging.contacts import Contact
from workstation.messaging.values import Amount, Holding, Until, Value
from workstation.recalls.rows import CoveredRecall, ShortRecall, symbol_of


@dataclass(frozen=True, slots=True)
class House:
    """Who writes, and where a client may ask."""

    firm: str
    desk_phone: str


def contact_of(book: Book, row: int, home_zone: str, unsubscribed: frozenset[Channel] = frozenset()) -> Contact:
    """The client of an account row; ``home_zone`` is that of the reporting market, for accounts without a zone."""
    accounts = book.accounts
    return Contact(
        account=AccountId(accounts.account[row].item()),
        name=accounts.name[row].item(),
        email=accounts.email[row].item(),
        phone=accounts.phone[row].item(),
        language=Language(accounts.language[row].item()),
        zone=ZoneInfo(accounts.time_zone[row].item() or home_zone),
        unsubscribed=unsubscribed,
    )


def is_derivatives(book: Book, row: int) -> bool:
    """Whether an account row is margined as derivatives, whose clients are told in words of their own."""
    return bool(book.accounts.regime[row] == Regime.DERIVATIVES)


def holdings_of(book: Book, row: int) -> tuple[Holding, ...]:
    """What an account holds, the largest value first, what has no price last; equal ones by symbol."""
    rows = book.positions_of(row)
    instrument, held = book.positions.instrument[rows], book.positions.quantity[rows]
    rate = book.quotes.mark[instrument] * book.fx.rate[book.instruments.currency[instrument]]
    value = np.abs(held * book.instruments.multiplier[instrument] * rate)
    order = np.argsort(-np.nan_to_num(value), kind="stable")
    return tuple(
        Holding(
            symbol=book.instruments.symbol[instrument[index]].item(),
            name=book.instruments.name[instrument[index]].item(),
            quantity=float(held[index]),
        )
        for index in order.tolist()
    )


def call_values(book: Book, figures: Figures, calls: OpenCalls, index: int, house: House) -> dict[str, Value]:
    """The values of a message about an open call, ``reference`` excepted; a figure that is not known is left out."""
    return {
        **account_values(book, figures, int(calls.row[index]), house),
        "deadline": Until(moment(calls.deadline[index]), bool(calls.provisional[index])),
        "triggered_at": moment(calls.triggered_at[index]),
    }


def recall_values(
    book: Book, figures: Figures, row: int, recall: CoveredRecall | ShortRecall, house: House
) -> dict[str, Value]:
    """The values of a message about an open recall: what is to be bought back, in contracts or shares, until when."""
    return {
        **account_values(book, figures, row, house),
        "symbol": symbol_of(recall),
        "quantity": recall.to_buy if isinstance(recall, CoveredRecall) else recall.recalled_quantity,
        "deadline": Until(recall.due_at, recall.is_provisional),
        "triggered_at": recall.triggered_at if isinstance(recall, CoveredRecall) else recall.received_at,
    }


def account_values(book: Book, figures: Figures, row: int, house: House) -> dict[str, Value]:
    """What a message says of an account, whatever it is about; a figure that is not known is left out.

    A derivatives account has no call in the words of stocks: what is owed by when is left out, so no such text of a
    template can be written for it.
    """
    currency = book.currencies[book.accounts.base_currency[row]].item()
    values: dict[str, Value] = {
        "firm": house.firm,
        "desk_phone": house.desk_phone,
        "positions": holdings_of(book, row),
    }
    if is_derivatives(book, row):
        return values
    for name in ("call_amount", "equity", "liquid_net_assets"):
        figure = float(getattr(figures, name)[row])
        if math.isfinite(figure):
            values[name] = Amount(figure, currency)
    ratio = float(figures.net_asset_ratio[row])
    return values | ({"net_asset_ratio": ratio} if math.isfinite(ratio) else {})
