import numpy as np
import pytest

from tests.desk.alert_rows import HOUR_US, NOW_US, alert, news
from workstation.desk.live_table import LiveTable
from workstation.desk.news import TableNews
from workstation.domain.tables import ABSENT, ALERTS


@pytest.fixture
def table():
    table = LiveTable(ALERTS, {"call_amount": 1, "equity": -1})
    table.apply(
        news([alert("a", call_amount=5.0, equity=9.0, note="x"), alert("b", call_amount=np.nan)], reload=True), 0.0
    )
    return table


def changed_cells(table, change):
    return {
        (key, table.fields[i].name)
        for key, cells in zip(table.keys(change.written), change.cells, strict=True)
        for i in np.flatnonzero(cells)
    }


def test_only_cells_that_differ_count_as_changed(table):
    change = table.apply(news([alert("a", call_amount=6.0, equity=9.0, note="x"), alert("b", call_amount=np.nan)]), 1.0)
    assert changed_cells(table, change) == {("a", "call_amount")}
    assert change.before[0, table.index["call_amount"]] == 5.0


def test_unknown_stays_unknown_without_a_change_and_becoming_known_is_one(table):
    assert not table.apply(news([alert("b", call_amount=np.nan)]), 1.0)
    assert changed_cells(table, table.apply(news([alert("b", call_amount=1.0)]), 1.0)) == {("b", "call_amount")}


def test_a_move_is_worse_in_the_declared_direction_and_neither_from_the_unknown(table):
    table.apply(news([alert("a", call_amount=6.0, equity=10.0, note="x"), alert("b", call_amount=1.0)]), 1.0)
    directions = table.directions(table.slots_of(["a", "b"]))
    columns = [table.index["call_amount"], table.index["equity"]]
    assert directions[:, columns].tolist() == [[1, -1], [0, 0]]


def test_the_age_of_a_change_is_per_cell(table):
    table.apply(news([alert("a", call_amount=6.0, equity=9.0, note="x")]), 1.0)
    table.apply(news([alert("a", call_amount=6.0, equity=9.0, note="y")]), 3.0)
    ages = table.ages(table.slots_of(["a"]), 4.0)[0]
    assert ages[table.index["call_amount"]] == 3.0
    assert ages[table.index["note"]] == 1.0
    assert ages[table.index["equity"]] == np.inf


def test_the_first_fill_is_no_news_but_a_row_that_arrives_is(table):
    table.apply(news([alert("c")]), 1.0)
    ages = table.ages(table.slots_of(["a", "c"]), 1.0)
    assert np.isinf(ages[0]).all()
    assert (ages[1] == 0).all()


def test_a_reload_removes_what_it_does_not_name_and_keeps_slots(table):
    slot = table.slot_of["a"]
    change = table.apply(news([alert("a", call_amount=5.0, equity=9.0, note="x"), alert("c")], reload=True), 1.0)
    assert set(table.slot_of) == {"a", "c"}
    assert table.slot_of["a"] == slot
    assert change.removed.tolist() != []
    assert table.keys(change.written) == ["c"]


def test_gone_rows_are_removed_and_unknown_gone_keys_ignored(table):
    change = table.apply(news([], gone=["b", "nobody"]), 1.0)
    assert len(change.removed) == 1
    assert set(table.slot_of) == {"a"}
    assert table.alive.sum() == 1


@pytest.mark.parametrize("key", ["a", "new"])
def test_only_the_last_word_on_a_key_counts(table, key):
    change = table.apply(news([alert(key, call_amount=1.0), alert(key, call_amount=2.0)]), 1.0)
    assert table.number("call_amount")[table.slot_of[key]] == 2.0
    assert table.keys(change.written) == [key]
    change = table.apply(news([alert(key, call_amount=3.0)], gone=[key]), 2.0)
    assert (len(change.written), len(change.removed)) == (0, 1)
    assert key not in table.slot_of
    assert int(table.alive.sum()) == len(table)


def test_a_row_that_comes_and_goes_in_one_pull_was_never_there(table):
    change = table.apply(news([alert("new")], gone=["new"]), 1.0)
    assert not change
    assert set(table.slot_of) == {"a", "b"}


def test_a_pinned_table_gives_no_slot_of_a_gone_row_to_another(table):
    table.pin()
    slot = table.slot_of["b"]
    table.apply(news([], gone=["b"]), 1.0)
    for i in range(300):
        table.apply(news([alert(f"n{i}")]), 1.0)
    assert slot not in table.slot_of.values()
    table.unpin()
    table.apply(news([alert(f"m{i}") for i in range(table.capacity - len(table))]), 1.0)
    assert slot in table.slot_of.values()


def test_a_new_row_inherits_nothing_from_the_slot_it_gets(table):
    table.apply(news([alert("b", call_amount=3.0)]), 1.0)
    table.apply(news([], gone=["b"]), 2.0)
    table.apply(news([alert(f"n{i}") for i in range(table.capacity - len(table))], reload=False), 3.0)
    assert (table.directions(table.slots)[:, table.index["call_amount"]] == 0).all()


def test_growth_keeps_every_value(table):
    table.apply(news([alert(f"n{i}", call_amount=float(i)) for i in range(3000)]), 1.0)
    slots = table.slots_of([f"n{i}" for i in range(3000)])
    assert table.number("call_amount")[slots].tolist() == list(range(3000))
    assert table.number("call_amount")[table.slot_of["a"]] == 5.0
    assert len(table) == 3002


def test_values_come_in_their_natural_types(table):
    table.apply(news([alert("t", deadline=NOW_US + HOUR_US, deadline_provisional=True, forced_at=ABSENT)]), 1.0)
    slots = table.slots_of(["t"])
    assert table.values("deadline", slots)[0] == np.datetime64(NOW_US + HOUR_US, "us")
    assert np.isnat(table.values("forced_at", slots)[0])
    assert table.values("deadline_provisional", slots).dtype == np.bool_
    assert table.values("alert_type", slots).tolist() == [1]
    assert table.values("account", slots).tolist() == ["account t"]


def test_a_pull_without_a_column_is_refused_by_name(table):
    whole = news([alert("a")])
    columns = {name: values for name, values in whole.columns.items() if name != "equity"}
    with pytest.raises(ValueError, match="alerts: pull lacks columns equity"):
        table.apply(TableNews(ALERTS, columns, whole.gone), 1.0)


def test_a_column_of_the_wrong_type_is_refused_by_name(table):
    whole = news([alert("a")])
    with pytest.raises(TypeError, match="column equity"):
        table.apply(TableNews(ALERTS, {**whole.columns, "equity": np.array(["9"])}, whole.gone), 1.0)
