"""What the desk's thread pulls reaches the screen in pieces that fit into a frame, in order; a reload never does."""

import numpy as np
import pytest

from tests.desk.alert_rows import alert, news
from workstation.desk.feeds import _PARCEL_ROWS, _parcels


@pytest.mark.parametrize("rows", [1, _PARCEL_ROWS, _PARCEL_ROWS + 1, 3 * _PARCEL_ROWS])
def test_that_a_parcel_is_small_and_nothing_is_lost_between_two(rows):
    whole = news([alert(f"{row:04}") for row in range(rows)], ["gone"])
    parcels = list(_parcels(whole))
    assert max(len(parcel.gone) for parcel in parcels) <= _PARCEL_ROWS
    for name, column in whole.columns.items():
        np.testing.assert_array_equal(np.concatenate([parcel.columns[name] for parcel in parcels]), column)
    np.testing.assert_array_equal(np.concatenate([parcel.gone for parcel in parcels]), whole.gone)


def test_that_a_reload_stays_whole_so_that_the_table_never_looks_emptied():
    whole = news([alert(f"{row:04}") for row in range(3 * _PARCEL_ROWS)], reload=True)
    (parcel,) = _parcels(whole)
    assert len(parcel.gone) == 3 * _PARCEL_ROWS
    assert parcel.reload


def test_that_an_empty_reload_is_told_too():
    (parcel,) = _parcels(news([], reload=True))
    assert parcel.reload
