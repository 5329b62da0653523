"""An account with all a chart shows: longs, shorts, options, minutes with a gap, a record with crowded events."""

from datetime import timedelta
from functools import cache

import numpy as np

from tests.margin.books import AT, make_book, option, rate, stock
from workstation.desk.account import account_view
from workstation.desk.account_view import CallFacts, FollowUp
from workstation.desk.chart_view import MoveNews, SeriesNews, SymbolNews
from workstation.desk.exposure import exposure
from workstation.desk.moves import move_curve
from workstation.desk.price_ladder import price_ladder
from workstation.desk.series import Series
from workstation.domain.enums import AlertType, FollowUpKind
from workstation.margin.evidence import Evidence
from workstation.policy import Policy

HELD = {
    "BAC": (142_000, 20.46),
    "JPM": (18_000, 88.36),
    "XOM": (41_000, 31.82),
    "RRC": (44_000, 2.47),
    "GE": (-5_700, 41.55),
}
TRIGGERED = AT - timedelta(hours=25)
CALL = CallFacts("c1", TRIGGERED, AT, AT + timedelta(hours=6), provisional=False, zone="America/New_York")
RECORD = (
    FollowUp(1, TRIGGERED, FollowUpKind.OPENED, None, AlertType.MARGIN_CALL, {}, ""),
    FollowUp(2, AT - timedelta(hours=2), FollowUpKind.ESCALATED, AlertType.MARGIN_CALL, AlertType.FORCED, {}, ""),
    FollowUp(3, AT - timedelta(hours=2), FollowUpKind.FORCED_REACHED, None, AlertType.FORCED, {}, ""),
    FollowUp(4, AT - timedelta(minutes=110), FollowUpKind.EASED, AlertType.FORCED, AlertType.MARGIN_CALL, {}, ""),
    FollowUp(5, AT - timedelta(minutes=95), FollowUpKind.DEADLINE_MOVED, None, None, {}, "desk-3"),
)


def called_book(cash=-3_650_000.0, **prices):
    marks = {symbol: price for symbol, (_, price) in HELD.items()} | prices
    quotes = [{"symbol": symbol, "last": price} for symbol, price in marks.items() if price is not None]
    quotes += [
        {"symbol": "JPM C100", "last": 3.35, "implied_volatility": 0.7, "delta": 0.31, "gamma": 0.014},
        {"symbol": "XOM P30", "last": 2.1, "delta": -0.4},
    ]
    positions = [
        {"account": "A", "symbol": symbol, "quantity": quantity, "average_price": price * 1.3}
        for symbol, (quantity, price) in HELD.items()
    ]
    positions += [
        {"account": "A", "symbol": "JPM C100", "quantity": -180, "average_price": 4.1},
        {"account": "A", "symbol": "XOM P30", "quantity": 50, "average_price": 1.5},
    ]
    return make_book(
        accounts=[{"account": "A", "name": "Client 551", "tier": "standard", "accrued_interest": 14_196}],
        cash=[{"account": "A", "currency": "USD", "amount": cash}],
        instruments=[
            *(stock(symbol, status="SUSPENDED" if symbol == "RRC" else "TRADING") for symbol in HELD),
            option("JPM C100", "JPM", "C", 100, multiplier=100),
            option("XOM P30", "XOM", "P", 30, multiplier=100),
        ],
        positions=positions,
        quotes=quotes,
        margin_rates=[
            rate("*", "LONG", 0.5, 0.45, margin_call=0.45, forced=0.36),
            rate("*", "SHORT", 0.5, 0.5, forced=0.4),
        ],
    )


def evidence_of(book, policy=None):
    return Evidence.of(book, [0], policy or Policy(), AT, {}, np.zeros(1, np.bool_))


def facts_of(evidence):
    return account_view(evidence.to_bytes(), "A")


def series(points=600, gap_at=200):
    """A minute a point up to now, with a night of 16 hours in it."""
    seconds = AT.timestamp() - 60.0 * np.arange(points, 0, -1)
    seconds[:gap_at] -= 16 * 3600
    fall = np.linspace(0, 1, points)
    wave = np.sin(np.arange(points) / 17) * 20_000 + np.sin(np.arange(points) / 3) * 6_000
    net = 3_600_000 - 1_737_000 * fall + wave
    levels = np.column_stack([last * (1.25 - 0.25 * fall) for last in (3.30e6, 3.01e6, 3.01e6, 2.42e6)])
    return Series(seconds, net, levels, np.maximum(levels[:, 2] - net, 0))


def chart_news(evidence):
    return (
        SeriesNews("A", series()),
        MoveNews(move_curve(evidence, "A")),
        SymbolNews("A", exposure(evidence, "A"), price_ladder(evidence, "A")),
    )


@cache
def called():
    """The facts and charts of the called account."""
    evidence = evidence_of(called_book())
    return facts_of(evidence), chart_news(evidence)
