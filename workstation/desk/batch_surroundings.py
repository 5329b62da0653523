"""What a batch is held against besides its own facts: other orders, kill switches, the market's clock and sessions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from workstation.closing.limits import Around, Live
from workstation.closing.others import last_ended, live_closes
from workstation.desk.house_calendars import HouseCalendars
from workstation.domain.enums import OrderSide
from workstation.domain.orders import TradingSession
from workstation.margin.evidence import Evidence
from workstation.sessions.extended import open_sessions
from workstation.store.connect import Store
from workstation.store.holidays import read_holidays
from workstation.store.kill_switches import kill_switches
from workstation.store.orders import read_ended_since, read_live_orders
from workstation.store.status import read_status

_DAY = timedelta(days=1)


@dataclass(slots=True)
class BatchSurroundings:
    """As the store had it at the last ``look``; ``number`` counts the looks."""

    number: int = 0
    live: dict[tuple[str, str], Live] = field(default_factory=dict)
    _ended: dict[tuple[str, str, OrderSide], datetime] = field(default_factory=dict)
    _killed: frozenset[str] = frozenset()
    _market_now: datetime | None = None
    _calendars: HouseCalendars = field(default_factory=HouseCalendars)
    _sessions: dict[str, frozenset[tuple[str, TradingSession]]] = field(default_factory=dict)

    def look(self, store: Store) -> None:
        """Read everything anew."""
        self.number += 1
        self.live = live_closes(read_live_orders(store))
        self._killed = frozenset(switch.desk for switch in kill_switches(store))
        self._calendars.read(read_holidays(store))
        self._sessions.clear()
        status = read_status(store).status
        if status is not None:
            self._market_now = status.market_now
            self._ended = last_ended(read_ended_since(store, status.market_now - _DAY))

    def around(self, evidence: Evidence) -> Around:
        """For orders in the accounts of an answer; the engine's clock does not run back behind its own answer."""
        now = max(evidence.at, self._market_now or evidence.at)
        markets = sorted(set(evidence.book.instruments.market.tolist()))
        sessions = [self._open(market, now) for market in markets]
        return Around(
            book=evidence.book,
            policy=evidence.policy,
            market_now=now,
            open_sessions=frozenset().union(*sessions),
            live=self.live,
            ended=self._ended,
            killed=self._killed,
        )

    def _open(self, market: str, now: datetime) -> frozenset[tuple[str, TradingSession]]:
        if market not in self._sessions:
            self._sessions[market] = open_sessions(self._calendars.current, [market], now)
        return self._sessions[market]
