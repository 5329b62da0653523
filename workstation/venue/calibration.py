"""How much each client owes at the start: nobody is in call, the first call comes after half an hour, then they swell.

With no cash at all a client would be short of s(t) = call margin - net assets + interest - trading credit at instant t;
with cash C the call is s(t) - C. So C decides when the call comes, and everything about it can be chosen from s:

- C >= max s over the first ``QUIET`` minutes: no call before;
- *tight* clients get C = max s up to a chosen later minute: the call comes when s makes its next high after that;
- everybody else can take a fall of the market that was drawn with the client: C = s(0) + fall x ``LOSS`` x gross.

The desk's own margin engine computes s, so whatever it charges is what is calibrated against.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workstation.book.book import Book
from workstation.book.changes import apply_rows
from workstation.book.columns import Flags, Floats, Ints
from workstation.book.select import select
from workstation.domain.enums import Regime
from workstation.margin.evaluate import evaluate
from workstation.policy import Policy
from workstation.sessions.calendars import Calendars
from workstation.sessions.published import moment
from workstation.venue.clients import Client
from workstation.venue.hours import SECOND
from workstation.venue.market import Market
from workstation.venue.styles import Style

POLICY = Policy()
QUIET = 30  # minutes
FIRST_SECONDS = range(0, (QUIET + 3) * 60 + 1, 10)  # instants at which tight clients are looked at
LATER_MINUTES = range(QUIET + 3, 361, 5)
TIGHT_SHARE = 0.02
FIRST_CALLERS = 3
LOSS = 0.65  # of its gross value a long loses against its call margin when the market falls: 1 - 0.35
MARGIN = 0.003  # of gross: what others keep above their worst first half hour
TIGHT_MARGIN = 0.0002
OVERNIGHT_SHARE = 0.7  # of intraday clients that could keep their lines overnight
_TIGHT_STYLES = frozenset({Style.DIVERSIFIED, Style.CONCENTRATED, Style.LONG_SHORT})


@dataclass(frozen=True, slots=True)
class Plan:
    """Cash of each client in its base currency, in the order of the clients; ``tight`` are the early callers."""

    cash: Floats
    tight: Ints


class Shortage:
    """s(t) of the accounts of a book without cash. Invariant: every account can be computed, or it is refused."""

    def __init__(self, market: Market, book: Book) -> None:
        self._market = market
        self._book = book
        self._calendars = Calendars(())
        self._markets = sorted(set(book.instruments.market.tolist()))

    def at(self, at_us: int, *, overnight: bool = False) -> Floats:
        """Shape (accounts,), base currency; ``overnight`` uses the rates outside the intraday window."""
        quotes, fx = self._market.quotes(at_us), self._market.fx(at_us)
        self._book = apply_rows(self._book, quotes=quotes, fx=fx).book
        windows = self._calendars.windows(self._markets, moment(at_us), POLICY.intraday.cutoff_minutes)
        if overnight:
            windows = dict.fromkeys(self._markets, False)
        figures = evaluate(self._book, POLICY, moment(at_us), windows)
        if figures.unpriced.any():
            names = ", ".join(self._book.accounts.account[figures.unpriced][:5])
            raise ValueError(f"the venue made up accounts that cannot be priced: {names}")
        owed = figures.call_margin - figures.net_assets + figures.accrued_interest + figures.debit_margin
        return np.asarray(owed - figures.trading_credit)


def calibrate(market: Market, trial: Book, clients: Sequence[Client]) -> Plan:
    """The plan for a book of these clients, in their order, in which nobody has any cash."""
    opens = int(market.walk.home.opens[0])
    everybody = Shortage(market, trial)
    gross = _gross(trial, clients)
    start = everybody.at(opens)
    worst = np.max([start, *(everybody.at(opens + 60 * minute * SECOND) for minute in range(1, QUIET + 3))], axis=0)
    night = everybody.at(opens, overnight=True)
    base = np.where(_keeps_overnight(clients), np.maximum(start, night), start)
    fall = np.array([client.fall for client in clients])
    cash = np.maximum(base + fall * LOSS * gross, worst + MARGIN * gross)
    cash = np.where(_is_paid_up(clients), np.maximum(cash, 0.0), cash)
    tight = _tight(clients)
    cash[tight] = _thresholds(market, select(trial, tight), opens) + TIGHT_MARGIN * gross[tight]
    return Plan(np.round(cash, 2), tight)


def _thresholds(market: Market, trial: Book, opens: int) -> Floats:
    """Cash of the tight clients: their worst shortage up to the minute after which each may be called."""
    shortage = Shortage(market, trial)
    early = np.array([shortage.at(opens + second * SECOND) for second in FIRST_SECONDS])
    later = np.array([shortage.at(opens + 60 * minute * SECOND) for minute in LATER_MINUTES])
    worst = np.maximum.accumulate(np.vstack((early, later)), axis=0)
    until_quiet = (QUIET * 60) // FIRST_SECONDS.step
    rise = (worst[len(early) - 1] - worst[until_quiet]) / np.maximum(np.abs(worst[until_quiet]), 1.0)
    count = trial.account_count
    place = np.empty(count, dtype=np.int64)
    place[np.argsort(-rise, kind="stable")] = np.arange(count)
    spread = (place - FIRST_CALLERS) / max(count - FIRST_CALLERS, 1)
    until = np.where(
        place < FIRST_CALLERS, until_quiet, len(early) - 1 + (np.maximum(spread, 0.0) * len(later)).astype(np.int64)
    )
    return np.asarray(worst[np.minimum(until, len(worst) - 1), np.arange(count)])


def _gross(book: Book, clients: Sequence[Client]) -> Floats:
    """What each client was drawn to hold, in its base currency."""
    rate = book.fx.rate[book.accounts.base_currency]
    return np.asarray(np.array([client.gross for client in clients]) / rate)


def _keeps_overnight(clients: Sequence[Client]) -> Flags:
    """Who could keep the day's lines overnight; the others are called at the cut-off unless they sell before."""
    return np.array(
        [client.regime is not Regime.INTRADAY or client.interest < 0.002 * OVERNIGHT_SHARE for client in clients]
    )


def _is_paid_up(clients: Sequence[Client]) -> Flags:
    return np.array([client.style in {Style.CASH, Style.OPTION_BUYER} for client in clients])


def _tight(clients: Sequence[Client]) -> Ints:
    """The first dollar clients of simple styles, in their order: a fiftieth of all, at least three."""
    wanted = max(FIRST_CALLERS, round(len(clients) * TIGHT_SHARE))
    simple = [
        row for row, client in enumerate(clients) if client.style in _TIGHT_STYLES and client.base_currency == "USD"
    ]
    return np.array(simple[:wanted], dtype=np.int32)
