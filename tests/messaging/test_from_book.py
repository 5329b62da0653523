"""A client, the positions and the values of a call's message, taken from a book's columns."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from workstation.book.assemble import assemble
from workstation.calls.columns import OpenCalls, from_rows
from workstation.domain.enums import AlertType, Regime
from workstation.domain.messages import Channel, Language, MessageKind
from workstation.margin.figures import blank_figures
from workstation.messaging.compose import compose
from workstation.messaging.from_book import House, call_values, contact_of, holdings_of
from workstation.messaging.template_files import shipped
from workstation.messaging.values import Amount, Holding, MissingValueError, Until

HOUSE = House("Example Securities", "+1 212 555 0100")
TRIGGERED, DEADLINE = datetime(2020, 3, 9, 14, 31, tzinfo=UTC), datetime(2020, 3, 12, 20, tzinfo=UTC)


@pytest.fixture
def book():
    return assemble(
        "USD",
        {
            "accounts": {
                "account": ["A1", "A2"],
                "name": ["Ana", "Li"],
                "email": ["ana@example.com", ""],
                "phone": ["", "+85221234567"],
                "language": ["pt-BR", "zh-HK"],
                "time_zone": ["America/Sao_Paulo", ""],
                "base_currency": ["USD", "HKD"],
            },
            "instruments": {"symbol": ["AAA", "BBB", "CCC"], "kind": ["STOCK"] * 3, "currency": ["USD"] * 3},
            "quotes": {"symbol": ["AAA", "BBB"], "last": [1.0, 100.0]},
            "fx": {"currency": ["HKD"], "rate": [0.125]},
            "positions": {
                "account": ["A1"] * 3,
                "symbol": ["AAA", "BBB", "CCC"],
                "quantity": [50.0, -2.0, 7.0],
            },
        },
    )


@pytest.fixture
def calls():
    row = dict.fromkeys(("met_since", "unpriced_since", "vanished_since", "forced_at"))
    row |= {"call_id": "C1", "account": "A1", "regime": Regime.MARGIN, "alert_type": AlertType.MARGIN_CALL}
    row |= {"first_type": AlertType.MARGIN_CALL, "triggered_at": TRIGGERED, "deadline": DEADLINE, "provisional": False}
    row |= {"market": "XNYS", "zone": "America/New_York", "daily_at": TRIGGERED, "peak_call_amount": 1.0}
    row |= {"closed_by_us": False, "abnormal": False}
    found = from_rows(OpenCalls, [row])
    found.row[:] = 0
    return found


def test_that_a_contact_is_the_accounts_own_with_the_home_zone_where_there_is_none(book):
    ana, li = (contact_of(book, row, "America/New_York", frozenset({Channel.SMS})) for row in (0, 1))
    assert (ana.account, ana.name, ana.language) == ("A1", "Ana", Language.PT_BR)
    assert (ana.zone, li.zone) == (ZoneInfo("America/Sao_Paulo"), ZoneInfo("America/New_York"))
    assert (ana.addresses(Channel.EMAIL), ana.addresses(Channel.SMS)) == (("ana@example.com",), ())
    assert li.addresses(Channel.VOICE) == ("+85221234567",)


def test_that_the_largest_position_stands_first_and_one_without_a_price_last(book):
    assert [(one.symbol, one.quantity) for one in holdings_of(book, 0)] == [("BBB", -2.0), ("AAA", 50.0), ("CCC", 7.0)]
    assert holdings_of(book, 1) == ()
    assert isinstance(holdings_of(book, 0)[0], Holding)


def test_that_the_values_of_a_call_fill_its_message(book, calls):
    figures = blank_figures(2)
    figures.call_amount[0], figures.net_asset_ratio[0] = 6120.0, 0.25
    values = call_values(book, figures, calls, 0, HOUSE)
    assert values["call_amount"] == Amount(6120.0, "USD")
    assert values["deadline"] == Until(DEADLINE)
    template = shipped()[MessageKind.CALL_OPENED, Language.PT_BR, Channel.EMAIL]
    text = compose(template, contact_of(book, 0, "UTC"), values | {"reference": "7KQ2M9XD"}).text
    assert "Margem a recompor: USD 6.120,00" in text
    assert "quinta-feira, 12 de março de 2020, 17:00 (UTC-3)" in text


def test_that_a_figure_that_is_not_known_is_left_out_and_no_message_is_written_without_it(book, calls):
    figures = replace(blank_figures(2), call_amount=np.full(2, np.nan))
    values = call_values(book, figures, calls, 0, HOUSE) | {"reference": "7KQ2M9XD"}
    assert "call_amount" not in values
    with pytest.raises(MissingValueError, match="call_amount"):
        compose(shipped()[MessageKind.CALL_OPENED, Language.PT_BR, Channel.SMS], contact_of(book, 0, "UTC"), values)
