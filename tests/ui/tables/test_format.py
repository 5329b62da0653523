from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from ui.format import Format, Units


@pytest.mark.parametrize(
    ("language", "amount", "ratio"),
    [("en", "-1,234,567.80", "0.1250"), ("zh_CN", "-1,234,567.80", "0.1250"), ("pt_BR", "-1.234.567,80", "0,1250")],
)
def test_that_figures_follow_the_language(language, amount, ratio):
    form = Format(language)
    assert form.amount(-1234567.8) == amount
    assert form.ratio(0.125) == ratio


def test_that_a_rounded_zero_has_no_sign():
    assert Format().amount(-0.001) == "0.00"
    assert Format().total(-0.4) == "0"
    assert Format().ratio(-0.00001) == "0.0000"


def test_that_ratios_may_be_per_cent():
    assert Format(percent=True).ratio(1 / 3) == "33.33 %"
    assert Format("pt_BR", percent=True).ratio(12.5) == "1.250,00 %"


@pytest.mark.parametrize(
    ("value", "text"), [(100.0, "100"), (-1200.0, "-1,200"), (0.5, "0.5"), (0.00012345, "0.00012345"), (1.10, "1.1")]
)
def test_that_quantities_are_whole_where_they_are_whole(value, text):
    assert Format().quantity(value) == text


@pytest.mark.parametrize(("value", "text"), [(12.5, "12.50"), (0.12345, "0.12345"), (1e6, "1,000,000.00")])
def test_that_prices_have_at_least_two_decimals(value, text):
    assert Format().price(value) == text


def test_that_times_are_shown_in_the_zone_asked_for():
    at = datetime(2020, 3, 8, 7, 30, 15, tzinfo=UTC).timestamp() * 1e6  # half an hour after the change to summer time
    new_york, hong_kong = Format(zone=ZoneInfo("America/New_York")), Format("pt_BR", ZoneInfo("Asia/Hong_Kong"))
    assert new_york.date_time(at) == "2020-03-08 03:30"
    assert new_york.exact_time(at) == "2020-03-08 03:30:15 EDT"
    assert hong_kong.date_time(at) == "08/03/2020 15:30"
    assert hong_kong.clock(at) == "15:30:15"


def test_that_days_and_moments_of_other_clocks_are_written_as_the_language_writes_dates():
    at = datetime(2020, 3, 17, 16, 0, tzinfo=ZoneInfo("Asia/Hong_Kong"))
    assert [Format(language).on_the_spot(at) for language in ("en", "pt_BR")] == [
        "2020-03-17 16:00 HKT",
        "17/03/2020 16:00 HKT",
    ]
    assert [Format(language).day(at.date()) for language in ("zh_CN", "pt_BR")] == ["2020-03-17", "17/03/2020"]
    assert [Format(language).date_pattern for language in ("en", "pt_BR")] == ["yyyy-MM-dd", "dd/MM/yyyy"]


@pytest.mark.parametrize(
    ("hours", "text"), [(0.2, "12 min"), (3.2, "3 h 12 min"), (52.5, "2 d 4 h"), (-3.5, "-3 h 30 min"), (0.0, "0 min")]
)
def test_that_time_to_go_shows_its_two_largest_units(hours, text):
    assert Format().hours(hours) == text


def test_that_units_are_words_of_the_language():
    assert Format("zh_CN", units=Units("天", "小时", "分")).hours(52.0) == "2 天 4 小时"


@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [
        ("en", "2,115.5", "2115.5"),
        ("pt_BR", "2.115,5", "2115.5"),
        ("en", "-21", "-21"),
        ("en", "FORCED", ""),
        ("en", "1.2.3", ""),
        ("en", "", ""),
    ],
)
def test_that_a_typed_number_is_read_as_the_language_writes_it(language, typed, number):
    assert Format(language).number_in(typed) == number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7759.199171, "7,759.199"),
        (219.73969849, "219.7397"),
        (9.5, "9.50"),
        (1_234_567.891, "1,234,567.89"),
        (0.0000123456789, "0.00001235"),
    ],
)
def test_that_an_average_price_has_no_more_digits_than_count(value, text):
    assert Format().average_price(value) == text
