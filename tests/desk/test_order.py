from functools import cmp_to_key
from math import isnan

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk.alert_rows import NOW, alert, news
from workstation.desk.blotter import Blotter
from workstation.desk.filters import Between, HasCode
from workstation.desk.live_table import LiveTable
from workstation.desk.order import Order, SortKey
from workstation.domain.tables import ALERTS

KEYS = [f"k{i}" for i in range(12)]
AMOUNTS = st.sampled_from([np.nan, -1.0, 0.0, 0.0, 1.0, 2.5, 1e12])
TEXTS = st.sampled_from(["", "a", "A", "b", "Zoë", "中", "aa"])
ROW = st.fixed_dictionaries({"call_amount": AMOUNTS, "note": TEXTS, "alert_type": st.integers(1, 6)})
TICK = st.tuples(st.dictionaries(st.sampled_from(KEYS), ROW, max_size=8), st.sets(st.sampled_from(KEYS), max_size=3))
SORT = st.lists(
    st.builds(SortKey, st.sampled_from(["call_amount", "note", "alert_type"]), st.booleans()),
    max_size=3,
    unique_by=lambda key: key.field,
)


def compared(a, b, keys):
    """The order in plain words: unknown and empty last, capitals only between equals, the key at the end."""
    for key in (*keys, SortKey("alert_id")):
        left, right = a[key.field], b[key.field]
        absent = [v == "" if isinstance(v, str) else isnan(v) for v in (left, right)]
        if any(absent):
            if absent[0] != absent[1]:
                return 1 if absent[0] else -1
            continue
        if isinstance(left, str):
            left, right = (left.casefold(), left), (right.casefold(), right)
        if left != right:
            return (-1 if left < right else 1) * (-1 if key.descending else 1)
    return 0


def in_plain_python(rows, keys):
    return [r["alert_id"] for r in sorted(rows, key=cmp_to_key(lambda a, b: compared(a, b, keys)))]


@settings(max_examples=60)
@given(st.lists(TICK, max_size=8), SORT)
def test_that_after_any_changes_the_order_is_a_full_sort_of_what_passes(ticks, keys):
    table, rows = LiveTable(ALERTS), {}
    blotter = Blotter(table, NOW)
    blotter.sort_by(keys)
    blotter.filter_by([HasCode("alert_type", frozenset({1, 2, 3, 4}))])
    for written, gone in ticks:
        rows.update({k: alert(k, **row) for k, row in written.items()})
        for k in gone:
            rows.pop(k, None)
        parcel = news([rows[k] for k in written if k not in gone], gone=sorted(gone))
        blotter.apply(table.apply(parcel, 0.0))
        passing = [row for row in rows.values() if row["alert_type"] <= 4]
        assert table.keys(blotter.slots) == in_plain_python(passing, keys)


def test_that_merging_few_rows_into_many_equals_sorting_all():
    rng = np.random.default_rng(7)
    table = LiveTable(ALERTS)
    rows = {
        f"{i:04d}": alert(f"{i:04d}", call_amount=float(rng.integers(0, 50)), note=f"n{rng.integers(0, 300)}")
        for i in range(2000)
    }
    table.apply(news(list(rows.values())), 0.0)
    keys = (SortKey("call_amount", descending=True), SortKey("note"))
    blotter = Blotter(table, NOW)
    blotter.sort_by(keys)
    blotter.filter_by([Between("call_amount", low=10)])
    for tick in range(10):
        touched = rng.choice(2000, 25, replace=False)
        for i in touched:
            rows[f"{i:04d}"] |= {"call_amount": float(rng.integers(0, 50)), "note": f"t{tick}{rng.integers(0, 9)}"}
        blotter.apply(table.apply(news([rows[f"{i:04d}"] for i in touched]), 0.0))
        passing = [row for row in rows.values() if row["call_amount"] >= 10]
        assert table.keys(blotter.slots) == in_plain_python(passing, keys)


def test_that_equal_rows_stand_by_key_whatever_their_history():
    table = LiveTable(ALERTS)
    for key in ("c", "a", "b"):
        table.apply(news([alert(key)]), 0.0)
    order = Order(table, [SortKey("alert_type")])
    order.fill(table.slots)
    assert table.keys(order.slots) == ["a", "b", "c"]
