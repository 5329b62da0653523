"""What a schedule is ruled by: its call as it stands, and what closing it would take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

import numpy as np

from workstation.calls.columns import NOT_IN_BOOK, OpenCalls, moment
from workstation.closing.goals import All, Cure
from workstation.closing.plan import plan
from workstation.closing.prices import default_limit
from workstation.closing.proposal import Step
from workstation.closing.quoted import Quoted, quoted
from workstation.commands.closing import CloseLine
from workstation.domain.denials import NOTHING, Coded, as_said
from workstation.domain.ids import CallId
from workstation.domain.orders import OrderType
from workstation.domain.schedules import CloseGoal, Obstacle
from workstation.engine.orders.standing import Standing
from workstation.schedules.schedule import CallNow

_UNKNOWN_AGE = timedelta(days=10_000)  # of a price that nobody knows the time of


@dataclass(frozen=True, slots=True)
class Manner:
    """What an automatic close is to reach, and with which orders."""

    goal: CloseGoal
    order_type: OrderType
    peg_ticks: int


@dataclass(frozen=True, slots=True)
class Close:
    """What one call's close would take now. ``price_age``: of the oldest price it relies on, market time."""

    lines: tuple[CloseLine, ...]
    price_age: timedelta
    unpriced: Coded = NOTHING  # the symbol for which no limit can be named


def call_now(calls: OpenCalls, index: int, standing: Standing, held_for: Obstacle, *, approved: bool) -> CallNow:
    """An open call as it stands."""
    row = int(calls.row[index])
    unknown = row == NOT_IN_BOOK or not np.isnat(calls.unpriced_since[index])
    return CallNow(
        call_id=CallId(calls.call_id[index].item()),
        open=True,
        deadline=moment(calls.deadline[index]),
        provisional=bool(calls.provisional[index]),
        abnormal=bool(calls.abnormal[index]),
        unpriced=unknown,
        do_not_close=row != NOT_IN_BOOK and bool(standing.book.accounts.do_not_close[row]),
        approved=approved,
        held_for=held_for,
    )


def ended_call(call_id: str, due_at: datetime) -> CallNow:
    """A call that is over; ``due_at`` is when it would have been closed."""
    return CallNow(CallId(call_id), open=False, deadline=due_at)


def close_of(call_id: str, row: int, manner: Manner, standing: Standing) -> Close:
    """What closing the account at ``row`` of the book takes: the plan's steps as lines, in its safe order."""
    goal = Cure() if manner.goal is CloseGoal.CURE else All()
    at = standing
    found = plan(at.book, at.policy, row, goal, at.market_now, at.windows, at.open_calls)
    account = str(at.book.accounts.account[row])
    lines, age = [], timedelta(0)
    for step in found.best.steps:
        thing = quoted(at.book, at.book.instrument_row(step.symbol))
        age = max(age, _age(thing, at.market_now))
        limit = _limit(step, thing) if manner.order_type is OrderType.LIMIT else None
        if manner.order_type is OrderType.LIMIT and limit is None:
            return Close((), age, as_said(step.symbol))
        lines.append(_line(account, call_id, step, manner, limit))
    return Close(tuple(lines), age)


def _line(account: str, call_id: str, step: Step, manner: Manner, limit: Decimal | None) -> CloseLine:
    pegged = manner.order_type in {OrderType.PEG_BID, OrderType.PEG_ASK}
    return CloseLine.model_validate(
        {
            "account": account,
            "alert_id": call_id,
            "symbol": step.symbol,
            "quantity": step.quantity,
            "order_type": manner.order_type.name,
            "limit_price": limit,
            "peg_ticks": manner.peg_ticks if pegged else 0,
        }
    )


def _limit(step: Step, thing: Quoted) -> Decimal | None:
    return default_limit(step.side, thing.bid, thing.ask, thing.mark, thing.exact_tick)


def _age(thing: Quoted, market_now: datetime) -> timedelta:
    seconds = thing.age(market_now)
    return _UNKNOWN_AGE if seconds is None else timedelta(seconds=seconds)
