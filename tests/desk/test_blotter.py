from dataclasses import replace
from datetime import timedelta
from math import isnan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US, alert, news
from workstation.desk import found
from workstation.desk.blotter import Blotter
from workstation.desk.filters import AnyText, Between, HasCode, HoursAgo
from workstation.desk.live_table import LiveTable
from workstation.desk.order import SortKey
from workstation.domain.tables import ALERTS

LARGEST_FIRST = [SortKey("call_amount", descending=True)]


class Desk:
    """A table with one list over it."""

    def __init__(self, *rows, scope=()):
        self.table = LiveTable(ALERTS)
        self.blotter = Blotter(self.table, NOW, scope, "base_currency", "alert_type")
        self.blotter.sort_by(LARGEST_FIRST)
        self.happens(*rows)

    def happens(self, *rows, gone=()):
        self.blotter.apply(self.table.apply(news(rows, gone), 0.0))

    @property
    def shown(self):
        return "".join(self.table.keys(self.blotter.slots))

    @property
    def selected(self):
        return "".join(self.table.keys(self.blotter.selected))

    def select(self, keys):
        self.blotter.select(self.table.slots_of(keys), only=True)

    def current(self):
        return self.table.keys(np.array([self.blotter.current]))[0] if self.blotter.current >= 0 else ""


@pytest.fixture
def desk():
    return Desk(*(alert(key, call_amount=amount) for key, amount in zip("abcd", (40.0, 30.0, 20.0, 10.0), strict=True)))


def test_that_selection_and_current_row_follow_the_row(desk):
    desk.select("ab")
    desk.blotter.current = desk.table.slot_of["a"]
    desk.happens(alert("a", call_amount=1.0))
    assert (desk.shown, desk.selected, desk.current()) == ("bcda", "ba", "a")


def test_that_nothing_moves_while_held_and_the_list_catches_up_after(desk):
    desk.blotter.hold()
    desk.happens(alert("a", call_amount=1.0), alert("e", call_amount=99.0), gone=["c"])
    assert desk.shown == "abcde"
    assert desk.blotter.has_left(desk.blotter.slots).tolist() == [False, False, True, False, False]
    waiting = desk.blotter.waiting
    assert (waiting.new, waiting.leaving, waiting.reorders) == (1, 1, True)
    desk.blotter.release()
    assert desk.shown == "ebda"


def test_that_a_list_held_before_its_first_fill_is_sorted_and_then_kept():
    desk = Desk()
    desk.blotter.hold()
    first = news([alert("x", call_amount=1.0), alert("y", call_amount=2.0)], reload=True)
    desk.blotter.apply(desk.table.apply(replace(first, is_last=False), 0.0))
    assert desk.shown == "yx"
    desk.blotter.apply(desk.table.apply(news([alert("z", call_amount=3.0)], reload=True), 0.0))
    assert desk.shown == "z"
    desk.happens(alert("w", call_amount=9.0), alert("z", call_amount=0.0))
    assert desk.shown == "zw"
    assert desk.blotter.waiting.new == 1


def test_that_a_row_that_went_and_came_back_while_held_is_another_row_until_the_end(desk):
    desk.blotter.hold()
    desk.happens(gone=["c"])
    desk.happens(alert("c", call_amount=100.0))
    assert desk.shown == "abcdc"
    desk.blotter.release()
    assert desk.shown == "cabd"


def test_that_a_held_row_never_turns_into_another_account(desk):
    desk.blotter.hold()
    desk.happens(gone=["b"])
    for i in range(300):
        desk.happens(alert(f"n{i}", call_amount=1.0))
    assert desk.table.keys(desk.blotter.slots[:4]) == list("abcd")


def test_that_the_user_may_sort_while_held(desk):
    desk.blotter.hold()
    desk.blotter.sort_by([SortKey("call_amount")])
    assert desk.shown == "dcba"
    desk.happens(alert("d", call_amount=100.0))
    assert desk.shown == "dcba"


def test_that_what_is_hidden_is_not_selected(desk):
    desk.select("abd")
    desk.blotter.filter_by([Between("call_amount", low=15)])
    assert desk.selected == "ab"
    desk.happens(alert("b", call_amount=1.0))
    assert desk.selected == "a"
    desk.blotter.filter_by([])
    assert desk.selected == "a"


def test_that_a_row_that_has_left_cannot_be_selected(desk):
    desk.blotter.hold()
    desk.happens(gone=["b"])
    desk.blotter.select(desk.blotter.slots)
    assert desk.selected == "acd"


def test_that_the_next_row_becomes_current_when_the_current_one_goes(desk):
    desk.blotter.current = desk.table.slot_of["b"]
    desk.happens(gone=["b"])
    assert desk.current() == "c"
    desk.happens(gone=["a", "c", "d"])
    assert desk.current() == ""


def test_that_a_scope_keeps_other_rows_out_of_list_and_totals():
    desk = Desk(alert("a", regime=0), alert("b", regime=1), scope=[HasCode("regime", frozenset({1}))])
    assert desk.shown == "b"
    assert desk.blotter.scope_totals.count == 1


def test_that_time_brings_rows_into_a_filter_by_age():
    desk = Desk(alert("a", triggered_at=NOW_US - 47 * HOUR_US))
    desk.blotter.filter_by([HoursAgo("triggered_at", low=48)])
    assert desk.shown == ""
    desk.blotter.advance(NOW + timedelta(hours=1))
    assert desk.shown == "a"


def test_that_a_longer_text_narrows_and_a_shorter_one_widens_again(desk):
    desk.blotter.search(AnyText("account"))
    assert desk.shown == "abcd"
    desk.blotter.search(AnyText("account b"))
    assert desk.shown == "b"
    desk.happens(alert("e", call_amount=50.0, note="account b too"))
    assert desk.shown == "eb"
    desk.blotter.search(AnyText("account"))
    assert desk.shown == "eabcd"
    desk.blotter.search(None)
    assert desk.shown == "eabcd"


def test_that_a_search_prepared_in_pieces_finds_what_is_there_when_it_is_made(desk, monkeypatch):
    monkeypatch.setattr(found, "_PIECE", 1)
    pieces = desk.blotter.search_ahead(AnyText("account b"))
    for _ in range(3):
        next(pieces)
    assert desk.shown == "abcd"
    desk.happens(alert("e", call_amount=50.0, note="account b too"), alert("a", note="account b"), gone=["b"])
    for _ in pieces:
        pass
    desk.blotter.search(AnyText("account b"))
    assert desk.shown == "ea"


def test_that_only_rows_that_changed_are_looked_through_again(desk, monkeypatch):
    looked = []
    real = AnyText.passes
    noted = lambda self, table, slots, now: (looked.append(len(slots)), real(self, table, slots, now))[1]  # noqa: E731
    monkeypatch.setattr(AnyText, "passes", noted)
    for _ in desk.blotter.search_ahead(AnyText("account")):
        pass
    desk.blotter.search(AnyText("account"))
    desk.blotter.filter_by([])
    desk.happens(alert("a", call_amount=1.0))
    assert looked == [4, 1]


FIGURE = st.sampled_from([np.nan, -3.0, 1.5, 1000.25])
TICKS = st.lists(
    st.tuples(
        st.dictionaries(
            st.sampled_from("abcdef"), st.tuples(FIGURE, st.sampled_from(["USD", "HKD"]), st.integers(1, 6)), max_size=4
        ),
        st.sets(st.sampled_from("abcdef"), max_size=2),
        st.sets(st.sampled_from("abcdef"), max_size=3),
    ),
    max_size=8,
)


@settings(max_examples=40)
@given(TICKS)
def test_that_totals_equal_adding_up_what_is_there(ticks):
    desk, rows = Desk(), {}
    desk.blotter.filter_by([Between("call_amount_reporting", low=-10)])
    for written, gone, selected in ticks:
        for k, (amount, currency, kind) in written.items():
            rows[k] = alert(k, call_amount=amount, call_amount_reporting=1.0, base_currency=currency, alert_type=kind)
        for k in gone:
            rows.pop(k, None)
        desk.happens(*(rows[k] for k in written if k in rows), gone=sorted(gone))
        desk.select(selected)
        blotter = desk.blotter
        for totals, keys in ((blotter.scope_totals, set(rows)), (blotter.selected_totals, set(desk.selected))):
            there = [rows[k] for k in keys]
            known = [r for r in there if not isnan(r["call_amount"])]
            assert totals.count == len(there)
            expected = {
                c: sum(r["call_amount"] for r in known if r["base_currency"] == c)
                for c in {r["base_currency"] for r in there}
            }
            total = totals.sum("call_amount")
            assert total.by_currency == pytest.approx(expected)
            assert total.unknown == len(there) - len(known)
            assert totals.sum("call_amount_reporting").by_currency == {"": pytest.approx(len(there))}
            kinds = [r["alert_type"] for r in there]
            assert totals.by_code() == {kind: kinds.count(kind) for kind in set(kinds)}


def test_that_what_is_noted_counts_at_once_and_is_listed_when_the_list_catches_up(desk):
    desk.blotter.note(desk.table.apply(news([alert("a", call_amount=1.0), alert("e", call_amount=99.0)], ["b"]), 0.0))
    assert desk.blotter.scope_totals.count == 4
    assert desk.blotter.scope_totals.sum("call_amount").by_currency["USD"] == pytest.approx(1.0 + 99.0 + 20.0 + 10.0)
    assert len(desk.blotter) == 4
    assert desk.blotter.position(desk.table.slot_of["a"]) == 0
    touched = desk.blotter.catch_up()
    assert desk.shown == "ecda"
    assert set(desk.table.slots_of("ae")) <= set(touched)
    assert len(desk.blotter.catch_up()) == 0


def test_that_many_changes_are_caught_up_with_as_one(desk):
    for amount in (5.0, 500.0, 25.0):
        desk.blotter.note(desk.table.apply(news([alert("d", call_amount=amount)]), 0.0))
    desk.blotter.catch_up()
    assert desk.shown == "abdc"


def test_that_what_the_user_asks_for_catches_up_first(desk):
    desk.blotter.note(desk.table.apply(news([alert("d", call_amount=35.0)]), 0.0))
    desk.blotter.search(AnyText("zzz"))
    desk.blotter.search(None)
    assert desk.shown == "adbc"


def test_that_a_row_noted_as_gone_is_selected_no_more(desk):
    desk.select("bc")
    desk.blotter.note(desk.table.apply(news([], ["b"]), 0.0))
    assert desk.selected == "c"
    assert desk.blotter.selected_totals.count == 1


def test_that_selecting_everything_sums_what_the_tab_sums(desk):
    desk.blotter.select(desk.blotter.slots)
    chosen, scope = desk.blotter.selected_totals, desk.blotter.scope_totals
    assert chosen.sum("call_amount") == scope.sum("call_amount")
    desk.happens(alert("a", call_amount=41.0), gone=["d"])
    assert chosen.sum("call_amount") == scope.sum("call_amount")
    assert chosen.by_code() == scope.by_code()
    desk.blotter.select(desk.blotter.slots[:0], only=True)
    assert chosen.count == 0
    assert chosen.sum("call_amount").by_currency == {}
    assert scope.count == 3
