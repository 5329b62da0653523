"""The engine's side of the soak: a real store, the real writer, 20,000 open calls that change step by step.

    feed.py URL ROWS CHANGED     CHANGED rows a step, four steps a second, market time at 60x

Told ``settle`` on its input it goes on stepping without changes, so that the desk sees a live engine; then ``end``.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from datetime import UTC, datetime
from typing import Any

import numpy as np

from workstation.domain.enums import AlertType, LinkState, Regime
from workstation.domain.tables import ABSENT, ALERTS, Cell
from workstation.store.connect import open_store
from workstation.store.lock import EngineLock, Identity
from workstation.store.schema import upgrade
from workstation.store.status import StepStatus
from workstation.store.write import StepWriter

STEP = 0.25  # s of wall time between steps
PACE = 60  # market seconds in a second of wall time
OPEN = datetime(2020, 3, 16, 13, 30, tzinfo=UTC)
TURNOVER = 4  # calls that end, and as many that begin, in a step
SEED = 20200316
_TYPES = (AlertType.FORCED, AlertType.MARGIN_CALL, AlertType.EXCESS_FINANCING, AlertType.DEBIT_ONLY)
_CURRENCIES = ("USD", "HKD", "CNY")


class Calls:
    """All open calls as columns. Invariant: a key is never used twice."""

    def __init__(self, rows: int) -> None:
        self._chance = np.random.default_rng(SEED)
        self._made = 0
        self.keys: list[str] = []
        self.begin(rows)

    def begin(self, rows: int) -> list[str]:
        """New calls; their keys."""
        fresh = [f"C{self._made + i:07}" for i in range(rows)]
        self._made += rows
        self.keys += fresh
        return fresh

    def end(self, rows: int) -> list[str]:
        """Calls that are gone; their keys."""
        gone = sorted(self._chance.choice(len(self.keys), rows, replace=False).tolist(), reverse=True)
        return [self.keys.pop(row) for row in gone]

    def some(self, rows: int) -> list[str]:
        """Keys of calls that move now."""
        return [self.keys[row] for row in self._chance.choice(len(self.keys), rows, replace=False)]

    def columns(self, keys: list[str], market_now: datetime) -> dict[str, Any]:
        """Complete rows of these calls, their figures as of now."""
        number = np.array([int(key[1:]) for key in keys])
        now = int(market_now.timestamp() * 1e6)
        made: dict[str, Any] = {field.name: self._cells(field.cell, len(keys)) for field in ALERTS.fields}
        made |= {
            "alert_id": keys,
            "account": [f"8{n:07}" for n in number],
            "name": [f"Client {n % 9973}" for n in number],
            "base_currency": [_CURRENCIES[n % 3] for n in number],
            "market": ["XNYS"] * len(keys),
            "regime": np.where(number % 7 == 0, Regime.INTRADAY, Regime.MARGIN).astype(np.int8),
            "alert_type": np.choose((number + (self._chance.random(len(keys)) < 0.01)) % 4, _TYPES).astype(np.int8),
            "triggered_at": now - (number % 5000) * 60_000_000,
            "deadline": now + (number % 4000) * 60_000_000,
            "updated_at": np.full(len(keys), now),
            "abnormal": number % 97 == 0,
        }
        return made

    def _cells(self, cell: Cell, rows: int) -> Any:
        if cell is Cell.TEXT:
            return [""] * rows
        if cell in {Cell.TIME, Cell.COUNT}:
            return np.full(rows, ABSENT)
        if cell is Cell.FLAG:
            return np.zeros(rows, np.bool_)
        if cell is Cell.CODE:
            return np.zeros(rows, np.int8)
        if cell is Cell.RATIO:
            return self._chance.random(rows)
        return self._chance.lognormal(11.0, 1.5, rows)


class Orders:
    """What the parent process said, read from the input by a thread."""

    def __init__(self) -> None:
        self.settle, self.end = threading.Event(), threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            (self.settle if line.strip() == "settle" else self.end).set()
        self.end.set()


def main(url: str, rows: int, changed: int) -> None:
    """Step until told to end."""
    upgrade(url)
    store, orders, calls = open_store(url), Orders(), Calls(rows)
    begun = datetime.now(UTC)
    with EngineLock(store, Identity(pid=0, host="soak", version="0"), begun) as lock:
        writer, step, changes = StepWriter(store, lock.epoch), lock.step, 0
        writer.put(ALERTS, calls.columns(calls.keys, OPEN))
        while not orders.end.is_set():
            started = time.monotonic()
            wall = datetime.now(UTC)
            market = OPEN + PACE * (wall - begun)
            if step > lock.step and not orders.settle.is_set():
                writer.remove(ALERTS, calls.end(TURNOVER))
                writer.put(ALERTS, calls.columns([*calls.some(changed), *calls.begin(TURNOVER)], market))
                changes += changed + 2 * TURNOVER
            step += 1
            seq = writer.commit(wall, StepStatus(step, market, market, LinkState.UP, replay_speed=float(PACE)))
            said = {"seq": seq, "changes": changes, "settled": orders.settle.is_set()}
            print(json.dumps(said), flush=True)  # noqa: T201 - how the parent hears of it
            orders.end.wait(max(0.0, STEP - (time.monotonic() - started)))
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
