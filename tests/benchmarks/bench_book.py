"""The book: memory of its arrays at a million accounts, time to make one, and to read one against pandas' reader.

The peer reads the same files with ``pandas.read_csv``, joins the references to row numbers and sorts, but checks
nothing. Times are CPU seconds of the process, medians; memory counts each buffer once (a constant is one value).
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from workstation.book.book import Book
from workstation.book.files import read_book, write_book
from workstation.book.generate import generate
from workstation.book.pack import pack, unpack
from workstation.book.select import select
from workstation.book.sheet import TABLES

ACCOUNTS, POSITIONS, INSTRUMENTS, SEED = 1_000_000, 10, 20_000, 1
READ_ACCOUNTS = 50_000
ROUNDS = 3


def columns(book: Book) -> Iterator[Any]:
    """Every array of a book."""
    yield from (book.currencies, book.cash_start, book.position_start)
    for table, kind in TABLES.items():
        yield from (getattr(getattr(book, table), f.name) for f in fields(kind))


def held_bytes(book: Book) -> int:
    """Bytes of the buffers behind a book's arrays, each counted once and whole."""
    buffers: dict[int, int] = {}
    for column in columns(book):
        buffer = column
        while isinstance(buffer.base, np.ndarray):
            buffer = buffer.base
        buffers[id(buffer)] = buffer.nbytes
    return sum(buffers.values())


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median CPU time of a piece of work."""
    took = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return statistics.median(took)


def read_with_pandas(directory: Path) -> int:
    """The same tables as the same sorted columns with row numbers, unchecked."""
    tables = {path.stem: pd.read_csv(path) for path in directory.glob("*.csv")}
    accounts = tables["accounts"].sort_values("account", ignore_index=True)
    symbols = tables["instruments"].sort_values("symbol", ignore_index=True)
    for name in ("positions", "cash"):
        table = tables[name]
        table["account"] = pd.Index(accounts["account"]).get_indexer(table["account"])
        key = "symbol" if name == "positions" else "currency"
        if key == "symbol":
            table[key] = pd.Index(symbols["symbol"]).get_indexer(table[key])
        tables[name] = table.sort_values(["account", key], ignore_index=True)
    return len(tables["positions"])


def made() -> list[dict[str, Any]]:
    """A book of a million accounts: its memory, the time it takes, and what its pieces cost."""
    began = time.process_time()
    book = generate(ACCOUNTS, POSITIONS, INSTRUMENTS, SEED)
    took = time.process_time() - began
    what = f"{ACCOUNTS} accounts x {POSITIONS} positions, {INSTRUMENTS} instruments"
    few = select(book, np.arange(0, ACCOUNTS, ACCOUNTS // 50))
    return [
        {"what": f"memory of the book's arrays, {what}", "unit": "MB", "ours": held_bytes(book) / 1e6,
         "limit": "<= 700 MB", "goal": "<= 500 MB", "positions": len(book.positions.quantity)},
        {"what": f"making the book, {what}", "unit": "s CPU", "ours": took},
        {"what": "selecting 50 accounts of it", "unit": "ms CPU",
         "ours": seconds(lambda: select(book, np.arange(0, ACCOUNTS, ACCOUNTS // 50))) * 1e3},
        {"what": "packing and unpacking these 50 accounts", "unit": "ms CPU",
         "ours": seconds(lambda: unpack(pack(few))) * 1e3, "bytes": len(pack(few))},
    ]  # fmt: skip


def read() -> list[dict[str, Any]]:
    """Reading and checking a directory of CSV files against reading it unchecked."""
    book = generate(READ_ACCOUNTS, POSITIONS, INSTRUMENTS, SEED)
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "book"
        began = time.process_time()
        write_book(book, path)
        wrote = time.process_time() - began
        ours, peer = seconds(lambda: read_book(path)), seconds(lambda: read_with_pandas(path))
    what = f"CSV files of {READ_ACCOUNTS} accounts x {POSITIONS} positions"
    return [
        {"what": f"reading and checking {what}", "against": "pandas.read_csv, get_indexer, sort_values; no checks",
         "unit": "s CPU", "ours": ours, "peer": peer, "ratio": ours / peer},
        {"what": f"writing {what}", "unit": "s CPU", "ours": wrote},
    ]  # fmt: skip


def main() -> None:
    """Measure, print, and write ``bench/book.json``."""
    rows = [*made(), *read()]
    machine = {
        "cpus": os.cpu_count(),
        "platform": platform.platform(),
        "python": sys.version.split()[0],
        "numpy": np.__version__,
        "pandas": pd.__version__,
    }
    Path("bench").mkdir(exist_ok=True)
    Path("bench/book.json").write_text(json.dumps({"rows": rows, "machine": machine}, indent=2), encoding="utf-8")
    for row in rows:
        print(json.dumps(row, indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
