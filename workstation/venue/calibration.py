"""How much each client owes at the start: nobody is in call, the first call comes after half an hour, then they swell.

With no cash at all a client would be short of s(t) = call margin - net assets + interest - trading credit at instant t;
with cash C the call is s(t) - C. So C decides when the call comes, and everything about it can be chosen from s. With
``worst`` the largest s of the first ``QUIET`` minutes:

- *early callers* get C = worst + a little: their call comes with the next high of s. They are chosen by when that is:
  the first few soon after the quiet half hour, the others spread over the first day;
- everybody else can take a fall of the market that was drawn with the client: C = s(0) + fall x ``LOSS`` x gross, and
  is at least ``CALM`` x gross above its worst.

The desk's own margin engine computes s, so whatever it charges is what is calibrated against.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from workstation.book.book import Book, take
from workstation.book.changes import Applied, apply_rows
from workstation.book.columns import Flags, Floats, Ints
from workstation.book.select import select
from workstation.domain.enums import Regime
from workstation.margin.figures import Figures
from workstation.margin.incremental import Evaluator
from workstation.policy import Policy
from workstation.sessions.calendars import Calendars
from workstation.sessions.published import moment
from workstation.venue.clients import Client
from workstation.venue.hours import SECOND, Micros
from workstation.venue.market import Market
from workstation.venue.modelled import RATES
from workstation.venue.styles import Style

POLICY = Policy()
MINUTE = 60 * SECOND
QUIET = 30  # minutes
FINE_SECONDS = 15  # how closely s is looked at up to ``SOON``; the margins below cover what happens in between
SOON = 34  # minutes
COARSE_MINUTES = 10
CLOSE_SECONDS = 15  # how closely the candidates for the first calls are looked at
CANDIDATES, FIRST_CALLERS = 12, 3
EARLY_SHARE = 0.06  # of all clients
EARLY_MARGIN = 0.0015  # of gross
CALM = 0.004  # of gross
LOSS = 0.65  # of its gross value a long loses against its call margin when the market falls: 1 - 0.35
OVERNIGHT_SHARE = 0.7  # of intraday clients that could keep their lines overnight
_LATE_STYLES = frozenset({Style.CASH, Style.INTRADAY, Style.OPTION_BUYER})


@dataclass(frozen=True, slots=True)
class Plan:
    """Cash of each client in its base currency, in the order of the clients; ``early`` are the early callers' rows."""

    cash: Floats
    early: Ints


class Shortage:
    """s(t) of the accounts of a book without cash. Invariant: every account can be computed, or it is refused."""

    def __init__(self, market: Market, book: Book) -> None:
        self._market = market
        self._book = book
        self._evaluator: Evaluator | None = None
        self._quoted = np.isin(market.universe.symbol, book.instruments.symbol)  # a selection knows only what it needs
        self._rated = np.isin([rate.symbol for rate in RATES], book.currencies)
        self._calendars = Calendars(())
        self._markets = sorted(set(book.instruments.market.tolist()))

    def at(self, at_us: int, *, overnight: bool = False) -> Floats:
        """Shape (accounts,), base currency; ``overnight`` uses the rates outside the intraday window."""
        quotes, fx = take(self._market.quotes(at_us), self._quoted), take(self._market.fx(at_us), self._rated)
        applied = apply_rows(self._book, quotes=quotes, fx=fx)
        if applied.problems:
            raise ValueError(f"the venue's own quotes were refused: {applied.problems[0]}")
        self._book = applied.book
        windows = self._calendars.windows(self._markets, moment(at_us), POLICY.intraday.cutoff_minutes)
        if overnight:
            windows = dict.fromkeys(self._markets, False)
        figures = self._figures(applied, moment(at_us), windows)
        if figures.unpriced.any():
            names = ", ".join(self._book.accounts.account[figures.unpriced][:5])
            raise ValueError(f"the venue made up accounts that cannot be priced: {names}")
        owed = figures.call_margin - figures.net_assets + figures.accrued_interest + figures.debit_margin
        return np.asarray(owed - figures.trading_credit)

    def _figures(self, applied: Applied, at: datetime, windows: dict[str, bool]) -> Figures:
        if self._evaluator is None:
            self._evaluator = Evaluator(applied.book, POLICY, at, windows)
        else:
            self._evaluator.move_to(at, windows)
            self._evaluator.update(applied.book, applied.quoted, applied.accounts)
        return self._evaluator.figures


def calibrate(market: Market, trial: Book, clients: Sequence[Client]) -> Plan:
    """The plan for a book of these clients, in their order, in which nobody has any cash."""
    opens = int(market.walk.home.opens[0])
    shortage = Shortage(market, trial)
    instants = _instants(market)
    short = np.array([shortage.at(int(at_us)) for at_us in instants])
    quiet, soon = instants <= opens + QUIET * MINUTE, instants <= opens + SOON * MINUTE
    worst, gross = short[quiet].max(axis=0), _gross(trial, clients)
    base = np.where(_keeps_overnight(clients), np.maximum(short[0], shortage.at(opens, overnight=True)), short[0])
    fall = np.array([client.fall for client in clients])
    cash = np.maximum(base + fall * LOSS * gross, short[soon].max(axis=0) + CALM * gross)
    cash = np.where(_is_paid_up(clients), np.maximum(cash, 0.0), cash)
    eligible = _may_be_early(clients)
    first, amounts = _first_callers(market, trial, eligible, (short[soon].max(axis=0) - worst) / gross)
    eligible[first] = False
    threshold = worst + EARLY_MARGIN * gross
    others = _spread(eligible, short[~quiet] > threshold)
    cash[others] = threshold[others]
    cash[first] = amounts
    return Plan(np.round(cash, 2), np.sort(np.concatenate((first, others))))


def _instants(market: Market) -> Micros:
    """When s is looked at: closely until the first calls have come, then to the first day's close."""
    opens, closes = int(market.walk.home.opens[0]), int(market.walk.home.closes[0])
    fine = range(opens, opens + SOON * MINUTE + 1, FINE_SECONDS * SECOND)
    return np.array([*fine, *range(fine[-1] + COARSE_MINUTES * MINUTE, closes, COARSE_MINUTES * MINUTE)])


def _first_callers(market: Market, trial: Book, eligible: Flags, rise: Floats) -> tuple[Ints, Floats]:
    """(rows, cash) of the first callers: whose shortage rises most, as a share of gross, after the quiet half hour.

    Candidates are looked at closely, so that none is called earlier between two glances; their cash lies half way
    between the worst of the quiet time and what comes soon after.
    """
    rows = np.flatnonzero(eligible & (rise > 0))
    candidates = np.sort(rows[np.argsort(-rise[rows], kind="stable")][:CANDIDATES]).astype(np.int32)
    shortage, opens = Shortage(market, select(trial, candidates)), int(market.walk.home.opens[0])
    instants = np.arange(opens, opens + SOON * MINUTE + 1, CLOSE_SECONDS * SECOND)
    short = np.array([shortage.at(int(at_us)) for at_us in instants])
    quiet = instants <= opens + QUIET * MINUTE
    worst, peak = short[quiet].max(axis=0), short.max(axis=0)
    best = np.argsort(-(peak - worst) / np.abs(worst), kind="stable")[:FIRST_CALLERS]
    return candidates[best], ((worst + peak) / 2)[best]


def _spread(eligible: Flags, called: Flags) -> Ints:
    """Rows of early callers spread evenly over the calls the first day would bring.

    ``called`` (instants, accounts): whether an account would be called at an instant after the quiet half hour.
    """
    rows = np.flatnonzero(eligible & called.any(axis=0))
    by_time = rows[np.argsort(called.argmax(axis=0)[rows], kind="stable")]
    wanted = min(round(len(eligible) * EARLY_SHARE), len(by_time))
    return by_time[np.unique(np.linspace(0, len(by_time) - 1, wanted).astype(np.int64))].astype(np.int32)


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


def _may_be_early(clients: Sequence[Client]) -> Flags:
    """Who may be an early caller: dollar clients whose call follows prices alone."""
    return np.array([client.style not in _LATE_STYLES and client.base_currency == "USD" for client in clients])
