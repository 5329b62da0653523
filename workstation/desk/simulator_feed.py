"""What the simulators that are looked at show, computed again for every ask and as often as an account's size bears."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from workstation.desk.account_view import AccountTrouble
from workstation.desk.simulator import simulated
from workstation.desk.simulator_view import SimulationAsk, SimulationNews
from workstation.domain.enums import WatchKind
from workstation.margin.evidence import Evidence
from workstation.store.connect import Store
from workstation.store.watches import Watch, read_answer

_LOG = logging.getLogger(__name__)
_SETTLED = timedelta(seconds=2)  # between two simulations of the same ask
_LINES_A_SECOND = 10.0  # positions; a large account is closed in many steps, each of which ranks all of them


@dataclass(slots=True)
class _Shown:
    """What was last simulated of one account."""

    seq: int = 0
    evidence: Evidence | None = None
    ask: SimulationAsk | None = None
    not_before: datetime | None = None


@dataclass(slots=True)
class SimulatorFeed:
    """``simulate`` and ``stop`` are called by the GUI thread, the rest by the worker's.

    Invariant: only simulators that are looked at cost anything; of several asks only the last one is answered. The
    engine keeps the accounts' facts fresh because their windows are open.
    """

    every: int = 1
    _asks: dict[str, SimulationAsk] = field(default_factory=dict)
    _shown: dict[str, _Shown] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def simulate(self, ask: SimulationAsk) -> None:
        """Answer this, and again whenever the account's facts change."""
        with self._lock:
            self._asks[ask.account] = ask

    def stop(self, account: str) -> None:
        """Nobody looks any more."""
        with self._lock:
            self._asks.pop(account, None)

    def news(self, store: Store, wall_now: datetime) -> Iterator[SimulationNews | AccountTrouble]:
        """The answers to what was asked, or to what became of it."""
        with self._lock:
            asks = dict(self._asks)
        self._shown = {account: self._shown.get(account, _Shown()) for account in asks}
        for account, shown in self._shown.items():
            _read(store, account, shown, wall_now)
            if shown.evidence is not None and shown.ask != asks[account]:
                shown.ask = asks[account]
                yield _answer(shown.evidence, shown.ask)

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


def _read(store: Store, account: str, shown: _Shown, wall_now: datetime) -> None:
    """Fresh facts, once it is time for them, make the last ask one that is not answered yet."""
    if shown.not_before is not None and wall_now < shown.not_before:
        return
    answer = read_answer(store, Watch(WatchKind.ACCOUNT, account), shown.seq)
    if answer is None:
        return
    try:
        evidence = Evidence.from_bytes(answer.answer)
        held = evidence.book.positions_of(evidence.book.account_row(account))
    except Exception:  # noqa: BLE001 - said in the window by the feed of the account's facts, whatever it is
        return
    shown.seq, shown.evidence, shown.ask = answer.seq, evidence, None
    shown.not_before = wall_now + _SETTLED + timedelta(seconds=(held.stop - held.start) / _LINES_A_SECOND)


def _answer(evidence: Evidence, ask: SimulationAsk) -> SimulationNews | AccountTrouble:
    try:
        return simulated(evidence, ask)
    except Exception as fault:  # noqa: BLE001 - whatever is wrong with one account must not end the news of others
        _LOG.warning("account %s cannot be simulated", ask.account, exc_info=fault)
        return AccountTrouble.of(ask.account, fault)
