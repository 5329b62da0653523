"""Every worked example of spec/liquidation.md to the last printed digit (data/liquidation_cases.json, copied here)."""

from decimal import Decimal

import pytest

from tests.liquidation.facts import CASES, account, ladders, updates
from workstation.domain.enums import OrderSide
from workstation.domain.exact import printed
from workstation.liquidation.figures import maintenance, position_initial
from workstation.liquidation.records import Happened, Reason
from workstation.liquidation.rules import Rules
from workstation.liquidation.simulation import simulate

FIGURES = {
    "MB": "margin_balance",
    "NAV": "net_asset_value",
    "MM": "maintenance",
    "IM": "initial",
    "MMp": "mm_ratio",
    "IMp": "im_ratio",
    "S": "shortfall",
}
RANKED = {
    "lots": "lots",
    "cap": "cap",
    "lim": "limit",
    "cost": "cost",
    "dstress": "stress_removed",
    "hedge": "hedge",
    "score": "score",
    "mm": "maintenance",
    "net": "net",
    "recovery": "recovery",
    "cover": "covers",
    "symbol": "symbol",
}
STUCK = {Reason.NO_LIQUIDITY: "STUCK"}
each_case = pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])


def shown(value):
    return format(printed(value).normalize(), "f") if isinstance(value, Decimal) else value


def shown_figures(figures):
    return {name: shown(getattr(figures, field)) for name, field in FIGURES.items()}


def run(case):
    return simulate(account(case), ladders(case), Rules(), updates=updates(case))


def events(case, name):
    return [row for row in case["audit"] if row["event"] == name]


@each_case
def test_that_the_first_and_last_figures_are_the_published_ones(case):
    outcome = run(case)
    assert shown_figures(outcome.start) == case["start"]
    assert shown_figures(outcome.end) == case["end"]
    assert STUCK.get(outcome.stuck, outcome.state_after.name) == case["result"]


@each_case
def test_that_what_is_left_is_the_published_rest(case):
    outcome = run(case)
    assert {h.contract.symbol: shown(h.quantity) for h in outcome.account.held} == case["positions_left"]
    assert [order.order_id for order in outcome.account.orders] == case["orders_left"]
    assert shown(outcome.account.cash) == case["cash"]


@each_case
def test_that_each_position_needs_its_published_margin(case):
    needs = {
        h.contract.symbol: {"MM": shown(maintenance(h, Rules())), "IM": shown(position_initial(h))}
        for h in account(case).held
    }
    assert needs == case["per_position"]


@each_case
def test_that_each_close_is_the_published_one_with_its_order_id(case):
    ours = [
        {
            "step": row.step,
            "phase": closed.order.phase.value,
            "symbol": closed.order.symbol,
            "side": OrderSide(closed.order.side).name.lower(),
            "limit": shown(closed.order.limit),
            "lots_sent": closed.order.lots,
            "lots_filled": closed.fills.lots,
            "qty": shown(closed.fills.quantity),
            "vwap": shown(closed.fills.vwap),
            "fee": shown(closed.fills.fee),
            "d_mb": shown(closed.fills.balance_change),
            "coid": closed.order.client_order_id,
            "before": shown_figures(row.before),
            "after": shown_figures(row.after),
        }
        for row, closed in run(case).closes
    ]
    published = [
        {name: value for name, value in row.items() if name not in ("seq", "episode", "account", "event")}
        for row in events(case, "CLOSE")
    ]
    assert ours == [{name: value for name, value in row.items() if name != "reduce_only"} for row in published]


@each_case
def test_that_each_ranking_is_the_published_one_with_all_scores(case):
    rankings = [row.detail for row in run(case).records if row.happened is Happened.RANKED and row.detail.rows]
    expected = events(case, "RANK")
    if case["result"] == "STUCK":  # the reference writes no ranking when nothing can be filled; ours says so
        assert [row.lots for row in rankings.pop().rows] == [0]
    assert len(rankings) == len(expected)
    for choice, published in zip(rankings, expected, strict=True):
        assert choice.phase.value == published["phase"]
        for ours, row in zip(choice.rows, published["rows"], strict=True):
            assert {name: shown(getattr(ours, RANKED[name])) for name in row} == row


@each_case
def test_that_takeover_cancel_exit_and_messages_come_as_published(case):
    records = run(case).records
    happened = [row.happened for row in records]
    states = [row.state.name for row in records if row.happened is Happened.TAKEN_OVER]
    assert states == [row["state"] for row in events(case, "TAKEOVER")]
    assert [row.state.name for row in records if row.happened is Happened.EXITED] == [
        row["state"] for row in events(case, "EXIT")
    ]
    cancelled = [list(row.detail) for row in records if row.happened is Happened.CANCEL_SENT]
    assert cancelled == [row["ids"] for row in events(case, "CANCEL") if row["ids"]]
    templates = [row.detail.name for row in records if row.happened is Happened.TOLD]
    published = [row["template"] for row in events(case, "NOTIFY")]
    assert [name for name in templates if name != "CLOSE"] == published
    assert happened.count(Happened.ESCALATED) == len(events(case, "ESCALATE"))
    assert happened.count(Happened.MARKET_MOVED) == len(events(case, "MARKET"))
