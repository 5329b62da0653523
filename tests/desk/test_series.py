"""The minute series: joined without doubles, and open where nobody looked."""

import numpy as np

from workstation.desk.series import Series, gaps


def series(*minutes):
    seconds = np.array(minutes, float) * 60
    return Series(seconds, seconds + 1, np.repeat(seconds[:, None], 4, axis=1), seconds + 2)


def test_that_later_points_are_joined_and_known_ones_are_not_doubled():
    joined = series(1, 2, 3).with_more(series(3, 4))
    assert (joined.seconds / 60).tolist() == [1, 2, 3, 4]
    assert joined.net_assets.tolist() == [61, 121, 181, 241]
    assert Series.empty().with_more(series(1)).size == 1


def test_that_a_night_is_a_gap_and_a_missing_minute_too():
    broken = series(1, 2, 3, 900, 901, 903).with_gaps()
    assert np.isnan(broken.net_assets).tolist() == [False, False, False, True, False, False, True, False]
    assert np.isnan(broken.levels[3]).all()
    assert np.all(np.diff(broken.seconds) > 0)


def test_that_minutes_in_a_row_have_no_gap():
    whole = series(*range(50))
    assert whole.with_gaps() is whole
    assert not len(gaps(np.empty(0)))


def test_that_a_fast_replay_that_skips_minutes_is_no_row_of_gaps():
    assert gaps(np.arange(0, 6000, 600.0)).tolist() == []
    assert gaps(np.append(np.arange(0, 6000, 600.0), 60_000.0)).tolist() == [10]
