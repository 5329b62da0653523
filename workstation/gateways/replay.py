"""The venue's client: hears the embedded broker over loopback HTTP and starts one when none is running."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

import httpx

from workstation.book.pack import unpack
from workstation.domain.answers import Trouble
from workstation.domain.denials import Coded, Finding, as_said, coded, concerning, finding
from workstation.domain.enums import LinkState
from workstation.domain.faults import FaultPreset
from workstation.gateways.replay_format import Changes, ClockReading, Cursor, clock_reading, decode, decode_reports
from workstation.gateways.replay_orders import ReplayBroker
from workstation.gateways.venue_address import VenueAddress
from workstation.gateways.venue_process import Command, VenueProcess, venue_command
from workstation.ports import Broker, Facts, Link, OrderReport, Pace
from workstation.sessions.published import microseconds, moment

TIMEOUT = httpx.Timeout(2.0, connect=1.0)  # s
ADVANCE_TIMEOUT = httpx.Timeout(120.0, connect=1.0)  # a stepped day is computed while we wait
PATIENCE = 30.0  # s the first contact may take: the venue has to be started and to make up its clients
GLANCE = 0.1  # s between two looks during that time
BEFORE_CONTACT = datetime(1970, 1, 1, tzinfo=UTC)


class ReplayGateway:
    """A ``ports.Gateway``. Invariant: facts are handed out once, in order, and never from before an earlier pull.

    Without ``address`` the venue of ``journal`` is looked for and, when none answers, started. A venue that comes
    back after a crash continues its session, so the cursor stays good; when it does not, the venue says so and the
    whole book is read again.
    """

    broker: Broker | None

    def __init__(
        self,
        journal: Path,
        address: VenueAddress | None = None,
        *,
        patience: float = PATIENCE,
        command: Command = venue_command,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        # One line a request, twenty a second, would drown an engine's log.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        self._process = None if address is not None else VenueProcess(journal, command)
        self._address = address
        self._orders = ReplayBroker(self._order_address)
        self.broker = self._orders
        self._monotonic = monotonic
        self._http = httpx.Client(timeout=TIMEOUT, trust_env=False)
        self._clock: ClockReading | None = None
        self._cursor: Cursor | None = None
        self._trouble: str = finding(Trouble.NOT_ASKED_YET).as_code()
        self._await_contact(patience)

    def market_time(self, wall_now: datetime) -> datetime:
        """The venue's clock; while the venue does not answer, the last time it said: its clock stands still too.

        Before the very first answer it is 1970, earlier than any fact.
        """
        del wall_now  # a replay's time is the venue's business
        self._read_clock()
        return BEFORE_CONTACT if self._clock is None else moment(self._clock.at_us)

    def pull(self, market_now: datetime) -> Facts:
        """Facts up to ``market_now`` since the last pull; the whole book first, after a gap and each new day."""
        until = microseconds(market_now)
        try:
            if self._cursor is not None:
                answer = self._ask("GET", "/changes", params={"since": str(self._cursor), "until": until})
                if answer.status_code != HTTPStatus.GONE:
                    return self._changed(decode(_good(answer).content))
            return self._whole(_good(self._ask("GET", "/book", params={"until": until})))
        except (httpx.HTTPError, ValueError) as error:
            return self._down(market_now, error)

    def control(self, action: str, value: float) -> str:
        """``speed`` (market seconds a wall second), ``pause``, ``resume``, ``faults`` (a preset's place).

        Also ``advance`` (stepped; s since 1970).
        """
        path, timeout = ("/advance", ADVANCE_TIMEOUT) if action == "advance" else ("/control", TIMEOUT)
        sent = round(value * 1_000_000) if action == "advance" else value
        try:
            answer = self._ask("POST", path, json={"action": action, "value": sent}, timeout=timeout)
            self._clock = clock_reading(_good(answer).json())
        except (httpx.HTTPError, ValueError) as error:
            return concerning(finding(Trouble.NOT_DONE), as_said(_sentence(error)))
        return _in_force(self._clock)

    def close(self, *, stop_venue: bool = False) -> None:
        """Let go of the link; ``stop_venue`` also ends the venue of this gateway's own journal, never a named one."""
        if self._http.is_closed:
            return
        if stop_venue and self._process is not None:
            self._stop(self._process)
        if self._process is not None:
            self._process.forget()
        self._http.close()
        self._orders.close()

    def _order_address(self) -> VenueAddress | None:
        """Where orders go, read anew each time and not shared with the pulling thread: a venue may have come back."""
        return self._address if self._process is None else self._process.address()

    def _stop(self, process: VenueProcess) -> None:
        try:
            _good(self._ask("POST", "/shutdown"))
        except (httpx.HTTPError, ValueError) as error:
            self._trouble = _sentence(error)
        process.wait()

    def _await_contact(self, patience: float) -> None:
        give_up = self._monotonic() + patience
        while not self._read_clock() and self._monotonic() < give_up:
            time.sleep(GLANCE)

    def _read_clock(self) -> bool:
        """Ask for the time; an own venue that cannot be reached is looked for again and started if need be."""
        try:
            self._clock = clock_reading(_good(self._ask("GET", "/clock")).json())
        except (httpx.HTTPError, ValueError) as error:
            self._trouble = self._look_again(error)
            return False
        return True

    def _look_again(self, error: Exception) -> str:
        if self._process is None:
            return _sentence(error)
        known, self._address = self._address, self._process.address()
        if self._address is not None and self._address != known:
            return finding(Trouble.BACK).as_code()
        return self._process.start(self._monotonic())

    def _whole(self, answer: httpx.Response) -> Facts:
        book = unpack(answer.content)
        cursor = Cursor.parse(answer.headers.get("venue-cursor", ""))
        clock = clock_reading(httpx.Response(HTTPStatus.OK, text=answer.headers.get("venue-clock", "")).json())
        reports = self._reports(cursor)
        self._cursor, self._clock = cursor, clock
        pace = Pace(clock.speed, clock.paused)
        return Facts(moment(cursor.at_us), _up(clock), book=book, pace=pace, reports=reports)

    def _reports(self, until: Cursor) -> tuple[OrderReport, ...]:
        """What was said of orders since the last pull, or ever: a whole book does not tell how it came about."""
        params: dict[str, str | int] = {"until": str(until)}
        if self._cursor is not None:
            params["since"] = str(self._cursor)
        return decode_reports(_good(self._ask("GET", "/reports", params=params)).content)

    def _changed(self, changes: Changes) -> Facts:
        self._cursor, self._clock = changes.cursor, changes.clock
        return Facts(
            moment(changes.cursor.at_us),
            _up(changes.clock),
            quotes=changes.quotes if len(changes.quotes.symbol) else None,
            cash=changes.cash if len(changes.cash.account) else None,
            positions=changes.positions if len(changes.positions.account) else None,
            fx=changes.fx if len(changes.fx.currency) else None,
            halted=changes.status,
            borrow=changes.borrow,
            lender_recalls=changes.lender_recalls,
            depth=changes.depth,
            pace=Pace(changes.clock.speed, changes.clock.paused),
            reports=changes.reports,
        )

    def _down(self, market_now: datetime, error: Exception) -> Facts:
        if isinstance(error, ValueError):
            self._cursor = None  # an answer that made no sense: trust nothing read so far
        self._trouble = self._look_again(error)
        as_of = market_now if self._cursor is None else moment(self._cursor.at_us)
        return Facts(as_of, Link(LinkState.DOWN, f"{_sentence(error)}; {self._trouble}"))

    def _ask(
        self,
        method: str,
        path: str,
        *,
        params: dict[str, str | int] | None = None,
        json: dict[str, str | float] | None = None,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> httpx.Response:
        if self._address is None and self._process is not None:
            self._address = self._process.address()
        if self._address is None:
            raise httpx.ConnectError("no broker has left its address yet")
        headers = {"Authorization": f"Bearer {self._address.token}"}
        url = self._address.url + path
        return self._http.request(method, url, params=params, json=json, headers=headers, timeout=timeout)


def _good(answer: httpx.Response) -> httpx.Response:
    """The answer, or a ValueError with the venue's own sentence."""
    if answer.is_success:
        return answer
    try:
        said = answer.json()["error"]
    except (ValueError, KeyError, TypeError):
        said = answer.text[:200]
    raise ValueError(f"the broker answered {answer.status_code}: {said}")


def _sentence(error: Exception) -> str:
    if isinstance(error, httpx.TimeoutException):
        return finding(Trouble.NO_ANSWER).as_code()
    if isinstance(error, httpx.TransportError):
        return finding(Trouble.UNREACHABLE, error=str(error)).as_code()
    return str(error)


def _in_force(clock: ClockReading) -> Coded:
    return coded(_how(clock))


def _how(clock: ClockReading) -> Iterator[Finding]:
    yield finding(Trouble.BY_HAND) if clock.speed == 0 else finding(Trouble.PACE, speed=f"{clock.speed:g}")
    if clock.paused:
        yield finding(Trouble.PAUSED)
    if clock.faults is not FaultPreset.NONE:
        yield finding(Trouble.FAULTS, faults=clock.faults.value)


def _up(clock: ClockReading) -> Link:
    ended = [finding(Trouble.DATA_END)] if clock.at_us >= clock.ends_us else []
    return Link(LinkState.UP, coded([finding(Trouble.REPLAY), *_how(clock), *ended]))
