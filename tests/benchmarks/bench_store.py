"""The store against its peers: changed calls written and pulled, and how long a pull holds the interpreter.

Peer of the first is a row-wise SQLAlchemy ORM on the same file format and pragmas, in its favourable form: all objects
stay loaded in the session, every column has the type the store uses, changed rows are found by an index. Peer of the
second is ``fetchall`` of the same query, turned into the same columns in one piece.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import sqlalchemy as sa
from sqlalchemy import orm

from workstation.domain.enums import LinkState
from workstation.domain.tables import ALERTS, Cell
from workstation.store import sqlite
from workstation.store.cells import dtype_of, selected, to_arrays
from workstation.store.connect import Store, open_store
from workstation.store.lock import EngineLock, Identity
from workstation.store.pull import Puller
from workstation.store.schema import upgrade
from workstation.store.status import StepStatus
from workstation.store.tables import CURRENT, REVISION
from workstation.store.write import StepWriter

CHANGED = 10_000
PULLED = 100_000
ROUNDS = 5
BEAT = 0.0005  # seconds the heartbeat sleeps
NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


def alerts(rows: int, amount: float) -> dict[str, Any]:
    """All columns of so many calls; a tenth of the figures and times unknown."""
    unknown = np.arange(rows) % 10 == 9
    made = {
        Cell.TEXT: np.array([f"text {i % 97}" for i in range(rows)], dtype=object),
        Cell.TIME: np.where(unknown, np.datetime64("NaT"), np.datetime64("2020-03-09T15:30", "us")),
        Cell.COUNT: np.full(rows, 7),
        Cell.CODE: np.ones(rows, np.int8),
        Cell.FLAG: np.zeros(rows, np.bool_),
    }
    figure = np.where(unknown, np.nan, amount + np.arange(rows) / 7)
    columns: dict[str, Any] = {f.name: made.get(f.cell, figure) for f in ALERTS.fields}
    columns[ALERTS.key] = [f"call-{i:07}" for i in range(rows)]
    return columns


class Ours:
    """The product's way: a step of columns, a pull of columns."""

    def __init__(self, store: Store, epoch: int) -> None:
        self._writer = StepWriter(store, epoch)
        self._puller = Puller(store, ALERTS)
        self._step = 0

    def tick(self, columns: dict[str, Any]) -> dict[str, Any]:
        """Write changed calls and pull them."""
        self._step += 1
        self._writer.put(ALERTS, columns)
        self._writer.commit(NOON + timedelta(seconds=self._step), StepStatus(self._step, NOON, NOON, LinkState.UP))
        chunks = list(self._puller.pull(self._puller.cursor))
        return {name: np.concatenate([chunk.columns[name] for chunk in chunks]) for name in chunks[0].columns}


class Peer:
    """One object a call: loaded once, attributes set, flushed; the desk reads objects changed since its cursor."""

    def __init__(self, file: Path) -> None:
        self._engine = sqlite.make_engine(file)
        table = CURRENT[ALERTS.name].to_metadata(sa.MetaData())
        sa.Index("ix_alerts_seq", table.c.seq)
        table.metadata.create_all(self._engine)
        self._mapped: Any = type("Alert", (), {})
        orm.registry().map_imperatively(self._mapped, table)
        self._writer = orm.Session(self._engine, expire_on_commit=False)
        self._columns = [table.c[field.name] for field in ALERTS.fields]
        self._loaded: dict[str, Any] = {}
        self._seq = 0

    def tick(self, columns: dict[str, Any]) -> dict[str, Any]:
        """Write changed calls and read them back into columns."""
        cursor = self._seq
        plain = {name: self._plain(values) for name, values in columns.items()}
        for row in range(len(plain[ALERTS.key])):
            self._write({name: values[row] for name, values in plain.items()})
        self._writer.commit()
        with orm.Session(self._engine) as reader:
            found = reader.scalars(sa.select(self._mapped).where(self._mapped.seq > cursor)).all()
            return {c.name: self._column(c, [getattr(alert, c.name) for alert in found]) for c in self._columns}

    def _write(self, values: dict[str, Any]) -> None:
        alert = self._loaded.get(values[ALERTS.key])
        if alert is None:
            alert = self._loaded[values[ALERTS.key]] = self._mapped()
            self._writer.add(alert)
        self._seq += 1
        for name, value in values.items():
            setattr(alert, name, value)
        alert.seq = self._seq

    @staticmethod
    def _plain(values: Any) -> list[Any]:
        values = np.asarray(values, dtype=object if isinstance(values, list) else None)
        if values.dtype.kind == "M":
            return [None if v is None else v.replace(tzinfo=UTC) for v in values.tolist()]
        return [None if isinstance(v, float) and v != v else v for v in values.tolist()]  # noqa: PLR0124 - NaN

    @staticmethod
    def _column(column: sa.Column[Any], values: list[Any]) -> Any:
        filled = [-1 if v is None else v for v in values] if dtype_of(column) is np.int64 else values
        return np.array(filled, dtype=dtype_of(column))


def write_and_pull(directory: Path) -> dict[str, Any]:
    """Rows of calls written and pulled, ours and the ORM's, one after the other in every round."""
    url = f"sqlite:///{directory}/ours.db"
    upgrade(url)
    store = open_store(url)
    with EngineLock(store, Identity(os.getpid(), "bench", REVISION), NOON) as lock:
        ours, peer = Ours(store, lock.epoch), Peer(directory / "peer.db")
        took: dict[str, list[float]] = {"ours": [], "peer": []}
        for amount in range(ROUNDS + 1):
            columns = alerts(CHANGED, float(amount))
            for name, side in (("ours", ours), ("peer", peer)):
                began = time.perf_counter()
                pulled = side.tick(columns)
                took[name].append(time.perf_counter() - began)
                if len(pulled["equity"]) != CHANGED or not np.nansum(pulled["equity"]) == np.nansum(columns["equity"]):
                    raise AssertionError(f"{name} pulled something else than was written")
    store.close()
    mine, theirs = (statistics.median(took[name][1:]) for name in ("ours", "peer"))  # the first round only inserts
    return {
        "what": f"write {CHANGED} changed calls of {len(ALERTS.fields)} columns and pull them, SQLite",
        "against": "row-wise SQLAlchemy ORM",
        "unit": "ms",
        "ours": mine * 1e3,
        "peer": theirs * 1e3,
        "ratio": theirs / mine,
        "limit": ">= 5",
        "goal": ">= 10",
    }


def longest_gap(work: Callable[[], object]) -> float:
    """The longest time another thread that wakes every BEAT could not run while ``work`` did, in seconds."""
    gaps, ending = [0.0], threading.Event()

    def beat() -> None:
        before = time.perf_counter()
        while not ending.is_set():
            time.sleep(BEAT)
            now = time.perf_counter()
            gaps.append(now - before - BEAT)
            before = now

    heart = threading.Thread(target=beat)
    heart.start()
    time.sleep(0.05)
    gaps.clear()
    work()
    ending.set()
    heart.join()
    return max(gaps)


def pull_in_chunks(store: Store) -> int:
    """A whole pull, as a desk makes it."""
    return sum(len(chunk.columns[ALERTS.key]) for chunk in Puller(store, ALERTS).pull(None))


def fetch_in_one_piece(store: Store) -> int:
    """The same rows and columns by ``fetchall``."""
    columns = [CURRENT[ALERTS.name].c[field.name] for field in ALERTS.fields]
    with store.read() as connection:
        raw: Any = connection.connection.driver_connection
        rows = raw.execute(f"SELECT {', '.join(map(selected, columns))} FROM alerts").fetchall()
    return len(to_arrays(rows, columns)[ALERTS.key])


def hold_of_the_interpreter(directory: Path) -> dict[str, Any]:
    """The longest heartbeat gap during a pull of many rows, chunks and one piece in every round."""
    url = f"sqlite:///{directory}/large.db"
    upgrade(url)
    store = open_store(url)
    with EngineLock(store, Identity(os.getpid(), "bench", REVISION), NOON) as lock:
        Ours(store, lock.epoch).tick(alerts(PULLED, 1.0))
    gaps: dict[str, list[float]] = {"ours": [], "peer": [], "idle": []}
    took: dict[str, list[float]] = {"ours": [], "peer": []}
    for _ in range(ROUNDS):
        gaps["idle"].append(longest_gap(lambda: time.sleep(0.5)))
        for name, work in (("ours", pull_in_chunks), ("peer", fetch_in_one_piece)):
            began = time.perf_counter()
            gaps[name].append(longest_gap(lambda work=work: work(store)))  # type: ignore[misc]
            took[name].append(time.perf_counter() - began)
    store.close()
    mine, theirs, idle = (statistics.median(gaps[name]) for name in ("ours", "peer", "idle"))
    return {
        "what": f"longest heartbeat gap during a pull of {PULLED} calls of {len(ALERTS.fields)} columns, SQLite",
        "against": "fetchall in one piece",
        "unit": "ms",
        "ours": mine * 1e3,
        "peer": theirs * 1e3,
        "idle": idle * 1e3,
        "ours_total": statistics.median(took["ours"]) * 1e3,
        "peer_total": statistics.median(took["peer"]) * 1e3,
        "ratio": mine / theirs,
        "limit": "<= 1/3",
        "goal": "<= 1/6",
    }


def main() -> None:
    """Measure, print, and write ``bench/store.json``."""
    with tempfile.TemporaryDirectory() as directory:
        rows = [write_and_pull(Path(directory)), hold_of_the_interpreter(Path(directory))]
    machine = {
        "cpus": os.cpu_count(),
        "platform": platform.platform(),
        "python": sys.version.split()[0],
        "sqlite": sqlite.driver().sqlite_version,
        "sqlalchemy": sa.__version__,
        "numpy": np.__version__,
    }
    Path("bench").mkdir(exist_ok=True)
    Path("bench/store.json").write_text(json.dumps({"rows": rows, "machine": machine}, indent=2), encoding="utf-8")
    for row in rows:
        print(json.dumps(row, indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
