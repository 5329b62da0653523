"""Sums that follow changes stay those of the rows, however long the day is."""

import numpy as np
import pytest

from tests.desk.alert_rows import alert, news
from workstation.desk import totals as module
from workstation.desk.currencies import Currencies
from workstation.desk.live_table import LiveTable
from workstation.desk.totals import Totals
from workstation.domain.tables import ALERTS


def test_that_rounding_errors_are_added_away_column_by_column():
    table = LiveTable(ALERTS)
    rows = [alert("a", base_currency="USD"), alert("b", base_currency="HKD", call_amount=np.nan, equity=7.5)]
    table.apply(news(rows, reload=True), 0.0)
    totals, exact = (Totals(table, Currencies(table, "base_currency"), "alert_type") for _ in range(2))
    for each in (totals, exact):
        each.fill(table.slots)
    totals._sums += 1e-3
    totals._unknown += 1
    row = table.slots_of(["a"])
    for _ in range(module._RESCAN_EVERY * len(totals._fields)):
        totals.drop(row)
        totals.add(row)
    for field in ("call_amount", "equity", "call_amount_reporting"):
        found, wanted = totals.sum(field), exact.sum(field)
        assert found.by_currency == pytest.approx(wanted.by_currency)
        assert found.unknown == wanted.unknown
