"""Which row of the rate table wins."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.margin.books import AT, Row, figures_of, levels, make_book, one_account, rate, stock
from workstation.book.book import Book
from workstation.margin.evaluate import evaluate
from workstation.margin.explain import explain
from workstation.margin.holdings import Holdings
from workstation.policy import Policy
from workstation.policy.keys import Rates


def holder(*rates: Row, **account: Any) -> Book:
    """One share at 100, so that a requirement is a rate in percent."""
    return one_account(positions={"X": 1}, instruments=[stock("X")], prices={"X": 100}, rates=rates, **account)


GENERAL = rate("*", "LONG", 0.90, 0.90)
SYMBOL = rate("X", "LONG", 0.80, 0.80)
TIER = rate("*", "LONG", 0.70, 0.70, tier="gold")
TIER_SYMBOL = rate("X", "LONG", 0.60, 0.60, tier="gold")
GROUP = rate("*", "LONG", 0.50, 0.50, group="family")
GROUP_TIER = rate("*", "LONG", 0.45, 0.45, group="family", tier="gold")
GROUP_SYMBOL = rate("X", "LONG", 0.40, 0.40, group="family")
ACCOUNT = rate("*", "LONG", 0.30, 0.30, account="A")
ACCOUNT_SYMBOL = rate("X", "LONG", 0.20, 0.20, account="A")
RISING = (GENERAL, SYMBOL, TIER, TIER_SYMBOL, GROUP, GROUP_TIER, GROUP_SYMBOL, ACCOUNT, ACCOUNT_SYMBOL)


@pytest.mark.parametrize("count", range(1, len(RISING) + 1))
def test_that_the_most_specific_row_wins(count: int) -> None:
    rows = RISING[:count]
    book = holder(*rows, tier="gold", group="family")
    assert levels(figures_of(book))[0] == pytest.approx(100 * rows[-1]["initial"])


def test_that_a_row_for_others_is_nobodys_business() -> None:
    rows = (GENERAL, TIER, GROUP, rate("X", "SHORT", 0.1, 0.1), rate("X", "LONG", 0.1, 0.1, regime="INTRADAY"))
    assert levels(figures_of(holder(*rows, tier="silver", group="other")))[0] == pytest.approx(90)


def test_that_without_a_row_nothing_is_lent() -> None:
    assert levels(figures_of(holder())) == [100, 100, 100, 100]


def test_that_margin_call_and_forced_default_to_maintenance_and_the_policy() -> None:
    book = holder(rate("X", "LONG", 0.5, 0.3))
    assert levels(figures_of(book)) == pytest.approx([50, 30, 30, 24])
    policy = Policy(rates=Rates(forced_of_margin_call=0.5))
    assert levels(figures_of(book, policy)) == pytest.approx([50, 30, 30, 15])


def test_that_a_forced_rate_of_its_own_is_kept() -> None:
    assert levels(figures_of(holder(rate("X", "LONG", 0.5, 0.3, margin_call=0.35, forced=0.1))))[2:] == [35, 10]


@pytest.mark.parametrize(("since", "until", "exists"), [(0, 0, True), (-1, 1, True), (1, 2, False), (-2, -1, False)])
def test_that_a_row_outside_its_days_does_not_exist(since: int, until: int, *, exists: bool) -> None:
    days = {"valid_from": AT + timedelta(days=since), "valid_to": AT + timedelta(days=until)}
    book = holder(GENERAL, rate("X", "LONG", 0.5, 0.5, **days))
    assert levels(figures_of(book))[0] == pytest.approx(50 if exists else 90)


def test_that_of_two_rows_in_turn_the_valid_one_counts() -> None:
    old = rate("X", "LONG", 0.5, 0.5, valid_to=AT)
    new = rate("X", "LONG", 0.6, 0.6, valid_from=AT + timedelta(microseconds=1))
    assert levels(figures_of(holder(old, new)))[0] == pytest.approx(50)
    later = figures_of(holder(old, new), at=AT + timedelta(seconds=1))
    assert levels(later)[0] == pytest.approx(60)


def test_that_an_explanation_names_the_row_by_its_place_in_the_file() -> None:
    book = holder(GENERAL, TIER_SYMBOL, SYMBOL, tier="gold")
    (line,) = explain(book, Policy(), 0, AT, {}).positions
    assert line.rate_row is not None
    assert line.rate_row.text == "tier gold, symbol X, LONG"
    assert book.margin_rates.tier[line.rate_row.index] == "gold"


def test_that_rates_for_single_accounts_cost_only_the_combinations_in_use() -> None:
    count = 300
    names = [f"A{n:03}" for n in range(count)]
    book = make_book(
        accounts=[{"account": name} for name in names],
        instruments=[stock(f"S{n}") for n in range(200)],
        positions=[{"account": name, "symbol": f"S{n % 200}", "quantity": 1} for n, name in enumerate(names)],
        quotes=[{"symbol": f"S{n}", "last": 100} for n in range(200)],
        margin_rates=[rate("*", "LONG", (n + 1) / count, 0.1, account=name) for n, name in enumerate(names)],
    )
    figures = evaluate(book, Policy(), AT, {})
    assert figures.requirement[:, 0] == pytest.approx([100 * (n + 1) / count for n in range(count)])
    assert Holdings(book).units.count == count + 1  # and the empty line's
