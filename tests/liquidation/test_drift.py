"""Figures of accounts whose venue reports its own: its word to the digit, and what of it stays after a close."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.liquidation.worlds import make_world
from workstation.domain.exact import ZERO
from workstation.liquidation.account import Account, Reported
from workstation.liquidation.figures import account_figures, as_reported, is_alarming
from workstation.liquidation.rules import Rules

AT = datetime(2020, 3, 12, 10, tzinfo=UTC)
RULES = Rules()
money = st.decimals(0, 10**7, places=8)
worlds = st.integers(0, 2**32).map(lambda seed: make_world(Random(seed)))


def told(account: Account, *said: Decimal) -> Account:
    return as_reported(replace(account, reported=Reported(*said, AT)), RULES)


@given(worlds, money, money, st.decimals(-(10**7), 10**7, places=8))
def test_that_the_figures_are_those_the_venue_reports(world, initial, maintenance, balance):
    account = world.account
    figures = account_figures(told(account, initial, maintenance, balance), RULES)
    options = sum((h.quantity * h.contract.mark for h in (*account.long_options, *account.short_options)), ZERO)
    assert figures.margin_balance == balance
    assert figures.net_asset_value == balance + options
    assert figures.maintenance == (maintenance if account.held else ZERO)
    assert figures.initial == (initial if account.holdings else ZERO)


@given(worlds, st.decimals("0.5", "1.5", places=4))
def test_that_a_close_releases_what_the_model_says_of_it(world, ratio):
    account = world.account
    if not account.held:
        return
    model = account_figures(account, RULES)
    followed = told(account, model.initial * ratio, model.maintenance * ratio, model.margin_balance)
    closed = account.held[0].without(1)
    less, followed_less = (account_figures(one.with_holding(closed), RULES) for one in (account, followed))
    if followed.with_holding(closed).held:
        after = account_figures(followed, RULES).maintenance - followed_less.maintenance
        assert after == model.maintenance - less.maintenance
    else:
        assert followed_less.maintenance == 0


@pytest.mark.parametrize(
    ("maintenance", "balance", "alarming"),
    [("1", "1", False), ("1.02", "1", False), ("1.021", "1", True), ("0.97", "1", True), ("1", "1.03", True)],
)
def test_that_drift_is_alarming_above_a_share_of_the_venues_figure(maintenance, balance, alarming):
    account = next(one for one in (make_world(Random(seed)).account for seed in range(99)) if one.short_options)
    model = account_figures(account, RULES)
    said = (model.initial * 2, model.maintenance * Decimal(maintenance), model.margin_balance * Decimal(balance))
    assert is_alarming(told(account, *said), RULES) is alarming
    assert not is_alarming(account, RULES), "who reports nothing cannot drift"
