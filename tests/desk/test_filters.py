import random
from datetime import timedelta
from math import isnan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US, alert, news
from workstation.desk.filters import (
    AnyText,
    Between,
    Contains,
    HasCode,
    HasText,
    HoursAgo,
    IsKnown,
    TimeBetween,
    passing,
)
from workstation.desk.live_table import LiveTable
from workstation.desk.symbols import NamesAny, symbols_named
from workstation.domain.tables import ABSENT, ALERTS


def table_of(*rows):
    table = LiveTable(ALERTS)
    table.apply(news(rows, reload=True), 0.0)
    return table


def found(table, *filters, now=NOW):
    slots = table.slots
    return sorted(table.keys(slots[passing(filters, table, slots, now)]))


AMOUNTS = st.one_of(st.just(np.nan), st.floats(-1e6, 1e6))
ROWS = st.lists(
    st.fixed_dictionaries(
        {"call_amount": AMOUNTS, "note": st.text("abAB ", max_size=4), "alert_type": st.integers(1, 6)}
    ),
    min_size=1,
    max_size=20,
)


@settings(max_examples=40)
@given(ROWS, st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.frozensets(st.integers(1, 6)), st.text("abA", max_size=2))
def test_that_filters_together_are_the_same_as_asking_each_row(rows, low, high, codes, part):
    rows = [alert(f"k{i}", **row) for i, row in enumerate(rows)]
    expected = [
        row["alert_id"]
        for row in rows
        if not isnan(row["call_amount"])
        and low <= row["call_amount"] <= high
        and row["alert_type"] in codes
        and part.casefold() in row["note"].casefold()
    ]
    filters = Between("call_amount", low, high), HasCode("alert_type", codes), Contains("note", part)
    assert found(table_of(*rows), *filters) == sorted(expected)


@settings(max_examples=40)
@given(ROWS, st.text("abA ", min_size=1, max_size=3))
def test_that_a_text_is_looked_for_in_every_text_column(rows, text):
    rows = [alert(f"k{i}", **row) for i, row in enumerate(rows)]
    expected = [
        row["alert_id"]
        for row in rows
        if any(text.casefold() in str(row.get(f.name, "")).casefold() for f in ALERTS.fields if f.cell.name == "TEXT")
    ]
    assert found(table_of(*rows), AnyText(text)) == sorted(expected)


def test_that_searched_texts_follow_changes_new_rows_and_growth():
    table = table_of(alert("a", note="harbor"))
    assert found(table, AnyText("HARBOR")) == ["a"]
    table.apply(news([alert("a", note="hill"), *(alert(f"n{i}", note="harbor") for i in range(400))]), 1.0)
    assert len(found(table, AnyText("harbor"))) == 400


@pytest.mark.parametrize(
    ("number", "hit"),
    [
        ("21", True),
        ("2115220", True),
        ("2115220.1", True),
        ("2115220.2", False),
        ("22", False),
        ("-21", False),
    ],
)
def test_that_a_number_finds_figures_that_begin_with_its_digits(number, hit):
    table = table_of(alert("a", call_amount=2_115_220.15))
    assert (found(table, AnyText(number, number=number)) == ["a"]) is hit


def test_that_a_negative_number_finds_losses_only():
    table = table_of(alert("x", equity=-21.5), alert("y", equity=21.5))
    assert found(table, AnyText("-21", number="-21")) == ["x"]
    assert found(table, AnyText("21", number="21")) == ["x", "y"]


def test_that_words_on_screen_are_found_by_their_codes():
    table = table_of(alert("a", alert_type=3), alert("b", status="OPEN"))
    search = AnyText(
        "zzz", codes=(HasCode("alert_type", frozenset({3})),), words=(HasText("status", frozenset({"OPEN"})),)
    )
    assert found(table, search) == ["a", "b"]


def test_that_ages_pass_with_time():
    table = table_of(alert("a", triggered_at=NOW_US - 47 * HOUR_US), alert("b", triggered_at=ABSENT))
    old = HoursAgo("triggered_at", low=48)
    assert found(table, old) == []
    assert found(table, old, now=NOW + timedelta(hours=1)) == ["a"]
    assert old.timed
    assert not Between("equity").timed


def test_that_known_and_unknown_are_told_apart_for_texts_and_figures():
    table = table_of(alert("a", note="x", equity=np.nan), alert("b", equity=0.0))
    assert found(table, IsKnown("note")) == ["a"]
    assert found(table, IsKnown("note", known=False)) == ["b"]
    assert found(table, IsKnown("equity")) == ["b"]


def test_that_time_ranges_are_half_open_and_absent_times_pass_none():
    rows = alert("a", deadline=NOW_US), alert("b", deadline=NOW_US + HOUR_US), alert("c", deadline=ABSENT)
    table = table_of(*rows)
    assert found(table, TimeBetween("deadline", NOW, NOW + timedelta(hours=1))) == ["a"]
    assert found(table, TimeBetween("deadline")) == ["a", "b"]


def test_that_typing_on_only_narrows():
    assert AnyText("harb").narrows(AnyText("HAR"))
    assert not AnyText("arb").narrows(AnyText("har"))


def test_that_a_symbol_held_is_a_whole_one_and_several_mean_any_of_them():
    rows = [alert("a", symbols="A, AAPL200320C00250000, BRK B"), alert("b", symbols="AA"), alert("c")]
    table = table_of(*rows)
    for symbols, keys in (("A", "a"), ("AA", "b"), ("BRK B", "a"), ("AAPL", ""), ("BRK", ""), ("B", "")):
        assert found(table, NamesAny("symbols", frozenset({symbols}))) == list(keys), symbols
    assert found(table, NamesAny("symbols", frozenset({"A", "AA", "ZZ"}))) == ["a", "b"]
    assert found(table, NamesAny("symbols", frozenset())) == []
    assert set().union(*symbols_named(table, "symbols")) == {"A", "AAPL200320C00250000", "BRK B", "AA"}


def test_that_symbols_are_found_wherever_in_a_cell_and_the_table_they_stand(monkeypatch):
    there, draw = ("A", "AA", "AÉ", "É", "BRK B", "B", "A.B"), random.Random(7)
    held = {f"k{i:02}": draw.sample(there, draw.randint(0, 4)) for i in range(60)}
    table = table_of(*(alert(key, symbols=", ".join(symbols)) for key, symbols in held.items()))
    for asked in ({"A"}, {"É", "B"}, {"AA", "A.B", "BRK B"}, {"A.B, longer than any row"}, {"BRK"}):
        expected = [key for key, symbols in held.items() if asked & set(symbols)]
        assert found(table, NamesAny("symbols", frozenset(asked))) == expected, asked
    monkeypatch.setattr("workstation.desk.symbols._AT_ONCE", 7)
    assert set().union(*symbols_named(table, "symbols")) == set(there)
    assert len(list(symbols_named(table, "symbols"))) == 9


def test_that_typing_a_figure_does_not_find_the_strikes_of_options_held():
    table = table_of(alert("a", symbols="AAPL200320C00250000"), alert("b", call_amount=250.0))
    assert found(table, AnyText("250", number="250")) == ["b"]
