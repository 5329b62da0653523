import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.book.assemble import assemble
from workstation.venue.events import DayBegan, Expired, Settled, Traded, Wired
from workstation.venue.ledger import Ledger, cash_rows


def ledger_of(quantity=100.0, option="AC80", contracts=-2.0, cash=1000.0):
    options = {"AC80": ("A", "C", 80.0, False), "AP80": ("A", "P", 80.0, False), "XC80": ("X", "C", 80.0, True)}
    names = ["A", "X", *options]
    held = [("A", quantity, 70.0), (option, contracts, 1.5)]
    held = [line for line in held if line[1]]
    return Ledger(
        assemble(
            "USD",
            {
                "accounts": {"account": ["one"], "base_currency": ["EUR"]},
                "instruments": {
                    "symbol": names,
                    "kind": ["STOCK", "INDEX", "OPTION", "OPTION", "OPTION"],
                    "currency": ["USD"] * 5,
                    "multiplier": [1.0, 1.0, 100.0, 100.0, 100.0],
                    "underlying": ["", "", *(option[0] for option in options.values())],
                    "right": ["", "", *(option[1] for option in options.values())],
                    "strike": [np.nan, np.nan, 80.0, 80.0, 80.0],
                    "expiry": ["", "", *["2020-02-28"] * 3],
                    "cash_settled": [False, False, *(option[3] for option in options.values())],
                },
                "quotes": {"symbol": names, "last": [75.0, 75.0, 1.0, 6.0, 1.0]},
                "fx": {"currency": ["EUR"], "rate": [1.25]},
                "cash": {"account": ["one"], "currency": ["USD"], "amount": [cash]},
                "positions": {
                    "account": ["one"] * len(held),
                    "symbol": [line[0] for line in held],
                    "quantity": [line[1] for line in held],
                    "average_price": [line[2] for line in held],
                },
            },
        )
    )


def state(ledger):
    lines = {name: ledger.line("one", name).quantity for name in ("A", "AC80", "AP80", "XC80")}
    return ledger.balance("one", "USD").amount, {name: quantity for name, quantity in lines.items() if quantity}


def test_a_deposit_is_counted_at_once_and_arrives_later():
    one = ledger_of()
    one.apply(Wired(1, "one", "EUR", 500.0, 9))
    assert one.balance("one", "EUR").in_transit == 500.0
    assert one.balance("one", "EUR").amount == 0.0
    one.apply(Settled(9, "one", "EUR", 500.0))
    assert (one.balance("one", "EUR").amount, one.balance("one", "EUR").in_transit) == (500.0, 0.0)
    assert one.in_transit == []


def test_a_sale_moves_cash_against_shares():
    one = ledger_of()
    one.apply(Traded(1, "one", "A", -40.0, 75.5))
    assert state(one) == (1000.0 + 40 * 75.5, {"A": 60.0, "AC80": -2.0})
    assert one.line("one", "A").average_price == 70.0


def test_adding_averages_the_price_and_crossing_zero_starts_anew():
    one = ledger_of()
    one.apply(Traded(1, "one", "A", 100.0, 80.0))
    assert one.line("one", "A").average_price == 75.0
    one.apply(Traded(2, "one", "A", -300.0, 60.0))
    assert (one.line("one", "A").quantity, one.line("one", "A").average_price) == (-100.0, 60.0)


@pytest.mark.parametrize(
    ("option", "contracts", "spot", "expected"),
    [
        ("AC80", -2.0, 79.99, (1000.0, {"A": 100.0})),  # worthless
        ("AC80", -1.0, 85.0, (1000.0 + 8000.0, {})),  # called away
        ("AC80", -2.0, 85.0, (1000.0 + 16000.0, {"A": -100.0})),  # one of two was not covered
        ("AC80", 3.0, 85.0, (1000.0 - 24000.0, {"A": 400.0})),  # exercised
        ("AP80", -2.0, 75.0, (1000.0 - 16000.0, {"A": 300.0})),  # put to the writer
        ("AP80", 1.0, 75.0, (1000.0 + 8000.0, {})),  # sold at the strike
        ("XC80", -2.0, 85.0, (1000.0 - 1000.0, {"A": 100.0})),  # index: cash
        ("XC80", 2.0, 85.0, (1000.0 + 1000.0, {"A": 100.0})),
        ("XC80", 2.0, 80.0, (1000.0, {"A": 100.0})),
    ],
)
def test_an_expired_option_ends_as_its_kind_does(option, contracts, spot, expected):
    one = ledger_of(option=option, contracts=contracts)
    one.apply(Expired(1, "one", option, spot))
    assert state(one) == expected


def test_interest_is_counted_on_what_is_owed_in_the_base_currency():
    one = ledger_of(cash=-36_000.0)
    one.apply(DayBegan(1, 3))
    assert one.book.accounts.accrued_interest[0] == pytest.approx(36_000 / 1.25 * 0.055 * 3 / 360, abs=0.005)
    rich = ledger_of(cash=36_000.0)
    rich.apply(DayBegan(1, 3))
    assert rich.book.accounts.accrued_interest[0] == 0.0


@given(st.lists(st.tuples(st.integers(-500, 500).filter(bool), st.integers(1, 9999)), max_size=12))
def test_no_trade_makes_or_loses_money_but_by_its_price(trades):
    one = ledger_of(quantity=100.0, contracts=0.0, cash=0.0)
    for at, (quantity, cents) in enumerate(trades):
        one.apply(Traded(at, "one", "A", float(quantity), cents / 100))
    assert one.line("one", "A").quantity == 100 + sum(quantity for quantity, _ in trades)
    assert one.balance("one", "USD").amount == pytest.approx(-sum(q * c for q, c in trades) / 100, abs=0.005)
    held = one.line("one", "A")
    assert abs(held.available) <= abs(held.quantity)


def test_the_log_tells_who_follows_from_where():
    one = ledger_of()
    for at in (10, 20, 20, 30):
        one.apply(Traded(at, "one", "A", -1.0, 75.0))
    assert [entry.at for entry in one.entries(0, 20)] == [10, 20, 20]
    assert [entry.at for entry in one.entries(1, 30)] == [20, 20, 30]
    assert list(one.entries(4, 30)) == []
    assert one.changed_within(19, 20)
    assert not one.changed_within(20, 29)


def test_of_several_states_of_one_balance_the_last_is_told():
    one = ledger_of()
    for at in (10, 20):
        one.apply(Traded(at, "one", "A", -1.0, 75.0))
    rows = cash_rows(balance for entry in one.log for balance in entry.balances)
    assert rows.amount.tolist() == [1150.0]
