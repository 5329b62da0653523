"""Minute series for the charts: one row an open call and minute, and the desk's totals."""

from __future__ import annotations

from datetime import datetime

import numpy as np

from workstation.calls.columns import NOT_IN_BOOK, OpenCalls
from workstation.calls.totals import totals
from workstation.engine.minute_ring import COLUMNS, MINUTE_US, figures_at
from workstation.margin.figures import Figures
from workstation.store import tables
from workstation.store.cells import Columns
from workstation.store.types import to_us
from workstation.store.write import StepWriter


class Minutes:
    """Writes each market minute once; minutes nobody saw (a night, a stopped engine) stay a gap."""

    def __init__(self) -> None:
        self._last = -1

    def write(self, writer: StepWriter, calls: OpenCalls, figures: Figures, market_now: datetime, days: int) -> None:
        """Rows of this minute, if it has none yet; ``days`` make a call long outstanding."""
        minute = to_us(market_now) // MINUTE_US * MINUTE_US
        if minute == self._last:
            return
        self._write_calls(writer, calls, figures, minute)
        self._write_totals(writer, calls, figures, minute, market_now, days)
        self._last = minute

    def _write_calls(self, writer: StepWriter, calls: OpenCalls, figures: Figures, minute: int) -> None:
        here = calls.row != NOT_IN_BOOK
        row = calls.row[here]
        if not len(row):
            return
        columns = {
            "call_id": calls.call_id[here],
            "minute": np.full(len(row), minute),
            **dict(zip(COLUMNS, figures_at(figures, row).T, strict=True)),
        }
        writer.upsert(tables.FIGURES_MINUTE, columns)

    def _write_totals(
        self, writer: StepWriter, calls: OpenCalls, figures: Figures, minute: int, market_now: datetime, days: int
    ) -> None:
        """The desk's totals; reporting currency."""
        found = totals(calls, figures, market_now, days)
        columns: Columns = {
            "minute": [minute],
            "calls": [found.calls],
            "call_amount": [found.call_amount],
            "intraday_call_amount": [found.intraday_call_amount],
            "long_outstanding_calls": [found.long_outstanding_calls],
            "long_outstanding_amount": [found.long_outstanding_amount],
            "unpriced": [int(figures.unpriced.sum())],
        }
        writer.upsert(tables.TOTALS_MINUTE, columns)
