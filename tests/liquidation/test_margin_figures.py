"""IM and MM of positions and orders: published formulas, the fee step, and which part of an order pays."""

from decimal import Decimal

import pytest

from tests.liquidation.facts import future, option, order, owner
from workstation.domain.enums import OptionRight
from workstation.liquidation.figures import account_figures, maintenance, order_initial, position_initial
from workstation.liquidation.orders import not_wholly_reducing
from workstation.liquidation.rules import Rules

RULES = Rules()


@pytest.mark.parametrize(
    ("holding", "margin"),
    [
        (future("0.1", mark="100000", average="100000"), "46"),  # nominal 10,000: 40 + 0.06 %
        (future("0.1", mark="100000.1", average="100000"), "190.00015"),  # above: 40 + 1.5 % of the whole
        (future("-10", coin="SOL", mark="100", average="100"), "4.6"),  # other coins step at 1,000
        (future("-10", coin="SOL", mark="101", average="100"), "19.15"),
        (option("-1", "C", mark="100"), "4714"),  # 100 + .075 x 60,000 + .0019 x 60,000
        (option("-1", "P", strike="50000", mark="100"), "3964"),  # a put by its strike
        (option("-1", "C", spot="1000", strike="900", mark="2000"), "2151.9"),  # .075 m when the mark is above S
        (option("5", "C"), "0"),
    ],
)
def test_that_maintenance_margin_follows_the_published_formula(holding, margin):
    assert maintenance(holding, RULES) == Decimal(margin)


@pytest.mark.parametrize(
    ("holding", "margin"),
    [
        (option("-1", "C", strike="62000", mark="1000"), "8000"),  # .15 S - 2,000 out of the money = 7,000
        (option("-1", "C", strike="70000", mark="100"), "6100"),  # the floor of .10 S
        (option("-1", "P", strike="50000", mark="100"), "5100"),  # the floor of .10 K
        (option("-2", "P", strike="60000", mark="100"), "18200"),
        (option("3", "P"), "0"),
        (future("-0.5", average="62000", leverage="20"), "1550"),
    ],
)
def test_that_initial_margin_follows_the_published_formula(holding, margin):
    assert position_initial(holding) == Decimal(margin)


@pytest.mark.parametrize(
    ("orders", "margin"),
    [
        ([("SELL", "1", "61000")], "0"),
        ([("SELL", "1.5", "60000")], "1500"),  # half of it flips: 0.5 x 60,000 / 20
        ([("BUY", "1", "50000")], "2500"),
        ([("SELL", "0.6", "60000"), ("SELL", "0.6", "60000")], "600"),  # 0.2 beyond the position
        ([("SELL", "1.5", "60000"), ("SELL", "0.1", "60000")], "1800"),  # the flipping order used the position up
    ],
)
def test_that_only_what_does_not_reduce_pays_for_an_order_in_a_future(orders, margin):
    rows = [order(f"o{number}", "BTCUSD", *row) for number, row in enumerate(orders)]
    assert order_initial(owner("0", future("1"), orders=rows)) == Decimal(margin)


@pytest.mark.parametrize(
    ("side", "price", "margin"),
    [
        ("BUY", "2500", "2500"),
        ("BUY", "2700", "2800"),  # price + 100 above the mark of 2,600
        ("SELL", "2600", "11600"),
        ("SELL", "2500", "11600"),  # formula at 2,500, + 100 below the mark
        ("SELL", "3000", "12000"),
    ],
)
def test_that_an_order_in_an_option_pays_its_price_and_its_loss_to_mark(side, price, margin):
    rows = [order("o1", "BTC-C60000", side, "1", price)]
    assert order_initial(owner("0", option("0"), orders=rows)) == Decimal(margin)


def test_that_only_wholly_reducing_orders_stay_and_only_they_use_the_position_up():
    rows = [
        order("flips", "BTCUSD", "SELL", "1.5", "60000"),
        order("fits", "BTCUSD", "SELL", "0.6", "60000"),
        order("no longer", "BTCUSD", "SELL", "0.5", "60000"),
        order("fits too", "BTCUSD", "SELL", "0.4", "60000"),
        order("opens", "BTCUSD", "BUY", "0.1", "60000"),
    ]
    account = owner("0", future("1"), orders=rows)
    assert not_wholly_reducing(account) == {"flips", "no longer", "opens"}


def test_that_ratios_do_not_exist_at_a_balance_of_nothing():
    figures = account_figures(owner("0", future("1")), RULES)
    assert figures.margin_balance == 0
    assert (figures.im_ratio, figures.mm_ratio) == (None, None)


def test_that_value_counts_sold_options_against_the_client():
    figures = account_figures(owner("9000", option("-1.5"), option("1", "P", mark="500")), RULES)
    assert (figures.margin_balance, figures.net_asset_value) == (9000, 9000 - 3900 + 500)
    assert option("-1").contract.right is OptionRight.C
