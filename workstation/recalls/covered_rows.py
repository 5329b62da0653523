"""Shortages of covered calls as the rows a desk sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Floats
from workstation.policy.keys import Policy
from workstation.recalls.covered import Shortages, in_the_money
from workstation.recalls.deadlines import close_on, covered_deadline, sessions_until
from workstation.recalls.rows import NOTHING_SAID, PROVISIONAL, CoveredRecall
from workstation.sessions.calendars import Calendars


def covered_rows(
    book: Book,
    policy: Policy,
    calendars: Calendars,
    lacking: Shortages,
    since: Mapping[tuple[str, str], datetime],
    now: datetime,
) -> Iterator[CoveredRecall]:
    """One row a shortage; ``since`` says when those already open were triggered."""
    to_buy = lacking.contracts_to_buy(book.instruments.multiplier[book.positions.instrument[lacking.line]])
    for row in range(len(lacking.line)):
        yield _row(book, policy, calendars, lacking, to_buy, row, since, now)


def _row(
    book: Book,
    policy: Policy,
    calendars: Calendars,
    lacking: Shortages,
    to_buy: Floats,
    row: int,
    since: Mapping[tuple[str, str], datetime],
    now: datetime,
) -> CoveredRecall:
    line = int(lacking.line[row])
    owner, option = int(book.positions.account[line]), int(book.positions.instrument[line])
    instruments, quotes = book.instruments, book.quotes
    underlying = int(instruments.underlying[option])
    account, symbol = str(book.accounts.account[owner]), str(instruments.symbol[option])
    calendar, expiry = calendars.get(str(instruments.market[option])), _date(instruments.expiry[option])
    triggered = since.get((account, symbol), now)
    ex_date = exercise_threat(book, option, now)
    deadline, reason = covered_deadline(calendar, triggered, policy.recalls.covered_sessions, expiry, ex_date)
    price, shortage = float(quotes.mark[underlying]), float(lacking.shortage[row])
    return CoveredRecall(
        recall_id="",
        account=account,
        name=str(book.accounts.name[owner]),
        option=symbol,
        underlying=str(instruments.symbol[underlying]),
        market=str(instruments.market[option]),
        currency=str(book.currencies[instruments.currency[option]]),
        contracts=float(lacking.contracts[row]),
        required=float(lacking.required[row]),
        held=float(lacking.held[row]),
        shortage=shortage,
        to_buy=float(to_buy[row]),
        underlying_price=price,
        shortage_value=shortage * price,
        bid=float(quotes.bid[option]),
        ask=float(quotes.ask[option]),
        expiry=close_on(calendar, expiry),
        sessions_to_expiry=sessions_until(calendar, now, expiry),
        in_the_money=float(in_the_money(book, np.array([option]))[0]),
        triggered_at=triggered,
        deadline=deadline.at,
        reason=f"{reason.value}{PROVISIONAL}" if deadline.provisional else reason.value,
        auto_tried_at=None,
        updated_at=now,
        **NOTHING_SAID,
    )


def exercise_threat(book: Book, option: int, now: datetime) -> date | None:
    """The next ex-dividend date before which holders of this call gain by exercising it.

    They do when the call is in the money and the dividend is worth more than what is left of its time value (mark less
    in-the-money amount); a call in the money without a mark counts as threatened.
    """
    instruments, dividends = book.instruments, book.dividends
    today = np.datetime64(now.astimezone(UTC).date(), "D")
    due = (dividends.instrument == instruments.underlying[option]) & (dividends.ex_date > today)
    due &= dividends.ex_date <= instruments.expiry[option]
    inside = float(in_the_money(book, np.array([option]))[0])
    time_value = float(book.quotes.mark[option]) - inside
    threatening = due & ~(dividends.amount <= time_value)
    if not inside > 0 or not threatening.any():
        return None
    return _date(dividends.ex_date[threatening].min())


def _date(day: np.datetime64) -> date:
    found: date = day.astype("datetime64[D]").item()
    return found
