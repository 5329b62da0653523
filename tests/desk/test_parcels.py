"""What the desk's thread pulls reaches the screen in pieces that fit into a frame, in order."""

import numpy as np
import pytest

from tests.desk.alert_rows import alert, news
from workstation.desk.feeds import _PARCEL_ROWS, _RELOAD_ROWS, _parcels
from workstation.desk.live_table import LiveTable
from workstation.domain.tables import ALERTS


@pytest.mark.parametrize("rows", [1, _PARCEL_ROWS, _PARCEL_ROWS + 1, 3 * _PARCEL_ROWS])
def test_that_a_parcel_is_small_and_nothing_is_lost_between_two(rows):
    whole = news([alert(f"{row:04}") for row in range(rows)], ["gone"])
    parcels = list(_parcels(whole))
    assert max(len(parcel.gone) for parcel in parcels) <= _PARCEL_ROWS
    for name, column in whole.columns.items():
        np.testing.assert_array_equal(np.concatenate([parcel.columns[name] for parcel in parcels]), column)
    np.testing.assert_array_equal(np.concatenate([parcel.gone for parcel in parcels]), whole.gone)


def test_that_in_a_reload_old_rows_stay_until_its_last_piece_and_no_row_is_news():
    table = LiveTable(ALERTS)
    table.apply(news([alert("old"), alert("0001", equity=1.0)]), 0.0)
    *first, last = _parcels(news([alert(f"{row:04}") for row in range(3 * _RELOAD_ROWS)], reload=True))
    assert len(first) == 2
    for parcel in first:
        assert len(parcel.gone) == _RELOAD_ROWS
        assert table.apply(parcel, 1.0).reload
        assert "old" in table.slot_of
    room = table.capacity
    change = table.apply(last, 1.0)
    assert len(change.removed) == 1
    assert sorted(table.slot_of) == [f"{row:04}" for row in range(3 * _RELOAD_ROWS)]
    assert table.capacity == room, "room for all was made with the first"


def test_that_an_empty_reload_is_told_too():
    (parcel,) = _parcels(news([], reload=True))
    assert parcel.staying == frozenset()
    assert parcel.is_last
