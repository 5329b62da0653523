"""How amounts, times, ratios and positions are written in each language and on each channel."""

from decimal import ROUND_CEILING, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.messaging.clients import at, manner
from workstation.domain.enums import OrderSide
from workstation.domain.messages import Channel, FieldType, Language
from workstation.messaging.fields import FIELDS
from workstation.messaging.sample import SAMPLE
from workstation.messaging.values import Amount, Holding, Trade, Until
from workstation.messaging.words import WORDS
from workstation.messaging.writing import amount, holdings, moment, quantity, ratio, trades, until, written

EN, CN, HK, BR = Language
MAIL, SMS, VOICE = Channel
CLOSE = at("2020-03-12T20:00")


@pytest.mark.parametrize(
    ("language", "channel", "shown"),
    [
        (EN, MAIL, "USD 1,234,567.80"),
        (CN, MAIL, "1,234,567.80 USD"),
        (HK, SMS, "1,234,567.80 USD"),
        (BR, MAIL, "USD 1.234.567,80"),
        (EN, VOICE, "1,234,567.80 US dollars"),
        (CN, VOICE, "1,234,567.80美元"),
        (HK, VOICE, "1,234,567.80美元"),
        (BR, VOICE, "1.234.567,80 dólares americanos"),
    ],
)
def test_that_an_amount_is_written_as_the_client_reads_it(language, channel, shown):
    assert amount(Amount(1234567.8, "USD"), manner(language, channel)) == shown


@pytest.mark.parametrize(
    ("value", "currency", "shown"),
    [
        (0.0, "USD", "USD 0.00"),
        (-1234.565, "EUR", "EUR -1,234.56"),
        (1234.5, "JPY", "JPY 1,234"),
        (Decimal("0.005"), "USD", "USD 0.00"),
        (Decimal("0.015"), "USD", "USD 0.02"),
        (1e300, "USD", f"USD {int(1e300):,}.00"),
        (5.0, "USDT", "USDT 5.00"),
    ],
)
def test_that_amounts_have_the_decimals_of_their_currency(value, currency, shown):
    assert amount(Amount(value, currency), manner()) == shown


@pytest.mark.parametrize(
    ("value", "currency", "shown"),
    [
        (6120.001, "USD", "USD 6,120.01"),
        (6120.0000000001, "USD", "USD 6,120.00"),  # what doubles leave behind is no money
        (6120.1, "JPY", "JPY 6,121"),
    ],
)
def test_that_what_is_owed_is_rounded_up_so_that_paying_it_is_enough(value, currency, shown):
    assert written(FieldType.OWED, Amount(value, currency), manner()) == shown


@given(st.decimals(min_value=0, max_value=10**12, places=4))
def test_that_the_amount_owed_is_never_less_than_owed_nor_a_cent_more(value):
    shown = Decimal(amount(Amount(value, "USD"), manner(), ROUND_CEILING).removeprefix("USD ").replace(",", ""))
    assert value <= shown < value + Decimal("0.01")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_that_an_unknown_amount_is_no_amount(value):
    with pytest.raises(ValueError, match="is no amount"):
        Amount(value, "USD")


@pytest.mark.parametrize(
    ("language", "channel", "shown"),
    [
        (EN, MAIL, "Thursday, 12 March 2020, 16:00 (UTC-4)"),
        (EN, SMS, "12 Mar 2020 16:00 (UTC-4)"),
        (EN, VOICE, "Thursday, 12 March, at 4 PM, your local time"),
        (CN, MAIL, "2020年3月12日（星期四）16:00（UTC-4）"),
        (CN, SMS, "2020年3月12日16:00（UTC-4）"),
        (CN, VOICE, "您当地时间3月12日星期四16点整"),
        (HK, MAIL, "2020年3月12日（星期四）16:00（UTC-4）"),
        (HK, VOICE, "閣下當地時間3月12日星期四16時正"),
        (BR, MAIL, "quinta-feira, 12 de março de 2020, 16:00 (UTC-4)"),
        (BR, SMS, "12/03/2020 16:00 (UTC-4)"),
        (BR, VOICE, "quinta-feira, 12 de março, às 16 horas, no seu horário local"),
    ],
)
def test_that_a_time_is_written_on_the_clients_clock(language, channel, shown):
    assert moment(CLOSE, manner(language, channel)) == shown


@pytest.mark.parametrize(
    ("zone", "when", "shown"),
    [
        ("Asia/Hong_Kong", "2020-03-12T20:00", "Friday, 13 March 2020, 04:00 (UTC+8)"),
        ("America/New_York", "2020-03-06T21:00", "Friday, 6 March 2020, 16:00 (UTC-5)"),
        ("America/New_York", "2020-03-09T20:00", "Monday, 9 March 2020, 16:00 (UTC-4)"),
        ("Asia/Kolkata", "2020-03-12T20:00", "Friday, 13 March 2020, 01:30 (UTC+5:30)"),
        ("America/St_Johns", "2020-03-12T20:00", "Thursday, 12 March 2020, 17:30 (UTC-2:30)"),
        ("UTC", "2020-03-12T20:00", "Thursday, 12 March 2020, 20:00 (UTC)"),
    ],
)
def test_that_zones_and_daylight_saving_are_followed(zone, when, shown):
    assert moment(at(when), manner(zone=zone)) == shown


@pytest.mark.parametrize(("hour", "shown"), [("04:05", "12:05 AM"), ("16:30", "12:30 PM"), ("15:59", "11:59 AM")])
def test_that_spoken_hours_run_to_twelve(hour, shown):
    assert shown in moment(at(f"2020-03-12T{hour}"), manner(channel=VOICE))


def test_that_a_deadline_no_calendar_reaches_is_not_before():
    assert until(Until(CLOSE, provisional=True), manner()).startswith("not before Thursday")
    assert until(Until(CLOSE, provisional=True), manner(CN)).startswith("不早于2020年")


@pytest.mark.parametrize(
    ("fraction", "language", "shown"),
    [(1 / 3, EN, "33.33%"), (1 / 3, BR, "33,33%"), (-0.5, CN, "-50.00%"), (12.3456, EN, "1,234.56%")],
)
def test_that_a_ratio_is_written_in_percent(fraction, language, shown):
    assert ratio(fraction, manner(language)) == shown


@pytest.mark.parametrize(
    ("number", "language", "shown"),
    [
        (1000, EN, "1,000"),
        (1000, BR, "1.000"),
        (0.5, BR, "0,5"),
        (-0.0, EN, "0"),
        (1e-8, EN, "0.00000001"),
        (100, EN, "100"),
    ],
)
def test_that_a_quantity_has_the_decimals_that_say_something(number, language, shown):
    assert quantity(number, manner(language)) == shown


def test_that_positions_are_a_list_in_an_email_and_the_first_few_elsewhere():
    many = tuple(Holding(f"S{n}", f"Stock {n}", n) for n in range(1, 26))
    lines = holdings(many, manner()).split("\n")
    assert (lines[0], lines[-1], len(lines)) == ("  - S1 (Stock 1): 1", "  - and 5 more", 21)
    assert holdings(many, manner(channel=SMS)) == "S1 1, S2 2, S3 3, and 22 more"
    assert holdings(many, manner(HK, VOICE)) == "Stock 1 1，Stock 2 2，Stock 3 3，另有22項"
    assert holdings((), manner()) == ""


def test_that_a_hostile_symbol_makes_no_line_of_its_own():
    assert holdings((Holding("A\n\nB", "C\r\nD", 1),), manner()) == "  - A B (C D): 1"


def test_that_closes_say_side_quantity_and_price():
    closes = (Trade(OrderSide.SELL, "AAPL", 300, Amount(66.54, "USD")),)
    assert trades(closes, manner()) == "  - Sold 300 AAPL at USD 66.54"
    assert trades(closes, manner(CN, SMS)) == "卖出AAPL 300，价格 66.54 USD"
    assert trades(closes, manner(BR, VOICE)) == "Vendido 300 AAPL a 66,54 dólares americanos"


def test_that_every_language_has_all_its_words():
    for words in WORDS.values():
        assert (len(words.weekdays), len(words.months), len(words.months_short)) == (7, 12, 12)
        assert words.currencies.keys() == WORDS[EN].currencies.keys()


def test_that_every_field_but_the_clients_own_has_a_sample_of_its_type():
    assert SAMPLE.keys() == FIELDS.keys() - {"name", "account"}
    for field, value in SAMPLE.items():
        assert written(FIELDS[field], value, manner())


def test_that_true_is_no_number():
    with pytest.raises(TypeError):
        written(FieldType.QUANTITY, True, manner())
