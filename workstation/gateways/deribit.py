"""Deribit as a broker link: risk of all sub-accounts read in turn, reduce-only orders, linear USDC contracts only."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

from workstation.book.assemble import assemble
from workstation.book.book import Book
from workstation.domain.answers import Trouble
from workstation.domain.denials import concerning, finding
from workstation.domain.enums import LinkState
from workstation.domain.failures import InputRefusedError, Problem
from workstation.gateways.deribit_api import DeribitApi, DeribitError, DeribitKey, Failure
from workstation.gateways.deribit_book import Reading, is_linear, problems, tables
from workstation.gateways.deribit_orders import CURRENCY, DeribitBroker
from workstation.gateways.deribit_session import DeribitSession
from workstation.ports import Broker, Facts, Link

REPORTING = "USD"
EVERY = timedelta(seconds=1)  # between the beginnings of two readings
PAUSE = timedelta(seconds=10)  # after a refusal that hurrying would only prolong
LISTED_FOR = timedelta(minutes=10)  # the list of contracts may be asked for once in ten seconds
DEPTH = 50  # levels a side
_CURRENCIES = (CURRENCY, "BTC", "ETH")  # the others only to notice inverse contracts
_HURRY_HURTS = frozenset({Failure.RATE_LIMIT, Failure.CREDENTIALS})
Outcome = tuple[Book, tuple[Problem, ...]] | DeribitError | tuple[Problem, ...]


class DeribitGateway:
    """A Gateway over Deribit's HTTP API.

    Invariant: a book is of one reading and carries the time it began, so nothing in it is older than it says; a
    reading that failed leaves the last good book in force and says so. The first is waited for, later ones are made in
    a thread.
    """

    broker: Broker | None

    def __init__(self, key: DeribitKey, every: timedelta = EVERY) -> None:
        self._api = DeribitApi(key)
        self._session = DeribitSession(self._api, key)
        self._orders = DeribitBroker(self._session, lambda: self._accounts, self._why_not_traded)
        self.broker = self._orders
        self._every = every
        self._reader = ThreadPoolExecutor(1, "deribit-reader")
        self._reading: tuple[datetime, Future[Outcome]] | None = None
        self._not_before: datetime | None = None
        self._listed_at: datetime | None = None
        self._instruments: dict[str, Any] = {}
        self._accounts: tuple[str, ...] = ()
        self._as_of: datetime | None = None
        self._link = Link(LinkState.DOWN, "Deribit has not been read yet")

    def market_time(self, wall_now: datetime) -> datetime:
        """Live: the market's clock is the wall clock."""
        return wall_now

    def pull(self, market_now: datetime) -> Facts:
        """The book of a finished reading, else how the link is doing."""
        if self._not_before is None:
            self._not_before = market_now + self._every
            return self._facts(market_now, market_now, self._read(market_now))
        if self._reading is not None and self._reading[1].done():
            began, finished = self._reading
            self._reading = None
            return self._facts(market_now, began, finished.result())
        if self._reading is None and market_now >= self._not_before:
            self._not_before = market_now + self._every
            self._reading = (market_now, self._reader.submit(self._read, market_now))
        return Facts(as_of=self._as_of or market_now, link=self._link)

    def control(self, action: str, value: float) -> str:  # noqa: ARG002
        """A live venue cannot be steered."""
        return concerning(action, finding(Trouble.DERIBIT_LIVE).as_code())

    def close(self, *, stop_venue: bool = False) -> None:  # noqa: ARG002
        """Let go of the link."""
        self._reader.shutdown(wait=True, cancel_futures=True)
        self._api.close()

    def _facts(self, market_now: datetime, began: datetime, outcome: Outcome) -> Facts:
        if isinstance(outcome, DeribitError):
            state = LinkState.STALE if self._as_of else LinkState.DOWN
            self._link = Link(state, str(outcome))
            if outcome.failure in _HURRY_HURTS:
                self._not_before = market_now + PAUSE
            return Facts(as_of=self._as_of or market_now, link=self._link)
        if outcome and isinstance(outcome[0], Book):
            book, found = outcome
            self._as_of, self._link = began, Link(LinkState.UP, "Deribit", found)
            return Facts(as_of=began, link=self._link, book=book)
        self._link = Link(LinkState.STALE if self._as_of else LinkState.DOWN, "Deribit's facts were refused", outcome)
        return Facts(as_of=self._as_of or market_now, link=self._link)

    def _read(self, at: datetime) -> Outcome:
        """One reading, in requests that each have their time-out."""
        try:
            reading = self._ask(at)
            book = assemble(REPORTING, tables(reading, self._orders.placed))
        except DeribitError as error:
            return error
        except InputRefusedError as error:
            return tuple(error.problems)
        except (KeyError, TypeError, ValueError) as error:
            return (
                Problem("deribit", None, None, repr(error), "an answer of Deribit lacks what its documents promise"),
            )
        self._accounts = tuple(str(one["id"]) for one in reading.accounts)
        return book, problems(reading)

    def _ask(self, at: datetime) -> Reading:
        accounts = tuple(self._session.main("private/get_subaccounts", {"with_portfolio": True}))
        details = {
            currency: tuple(
                self._session.main(
                    "private/get_subaccounts_details", {"currency": currency, "with_open_orders": currency == CURRENCY}
                )
            )
            for currency in _CURRENCIES
        }
        bare = Reading(at, accounts, details, self._instruments, {})
        self._list(at, bare.symbols)
        traded = [name for name in bare.symbols if name in self._instruments]
        asked = {name: {"instrument_name": name, "depth": DEPTH} for name in traded}
        books = {name: self._session.public("public/get_order_book", params) for name, params in asked.items()}
        return Reading(at, accounts, details, self._instruments, books)

    def _list(self, at: datetime, wanted: tuple[str, ...]) -> None:
        """The linear contracts, asked for again now and then and when one is new."""
        strange = any(CURRENCY in name and name not in self._instruments for name in wanted)
        if self._listed_at is None or at - self._listed_at >= (PAUSE if strange else LISTED_FOR):
            found = self._session.public("public/get_instruments", {"currency": CURRENCY})
            self._instruments = {one["instrument_name"]: one for one in found if is_linear(one)}
            self._listed_at = at

    def _why_not_traded(self, symbol: str) -> str:
        if symbol in self._instruments:
            return ""
        return f"{symbol} is no linear USDC contract of Deribit: inverse contracts are not traded here"
