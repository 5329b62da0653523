"""The liquidation loop tried on an account as it stands, or after a move of prices; pure, run in a worker thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from workstation.desk.derivatives_account import stress_rows
from workstation.desk.moved_market import moved_book
from workstation.desk.simulator_view import (
    Ends,
    Ranked,
    RankLine,
    Remark,
    Run,
    Simulation,
    SimulationAsk,
    SimulationNews,
    StepLine,
    Stop,
)
from workstation.domain.enums import InstrumentStatus
from workstation.domain.exact import exact, printed
from workstation.domain.failures import InputRefusedError
from workstation.liquidation.account import Account
from workstation.liquidation.choice import Choice, Nothing
from workstation.liquidation.figures import Figures
from workstation.liquidation.from_book import Desk, desk_of
from workstation.liquidation.negative import Deficit
from workstation.liquidation.ranking import RankedFuture, RankedShort
from workstation.liquidation.records import Closed, Happened, Record
from workstation.liquidation.rules import CostModel, rules_of
from workstation.liquidation.simulation import Outcome, simulate
from workstation.liquidation.special import RankedLong
from workstation.margin.evidence import Evidence

_NO_DEBT = Deficit(Decimal(0), Decimal(0))


def simulated(evidence: Evidence, ask: SimulationAsk) -> SimulationNews:
    """What the loop would do, by both cost models; KeyError when the evidence is about other accounts."""
    book = moved_book(evidence, ask.account, ask.move)
    try:
        desk = desk_of(book, 0, evidence.at)
    except InputRefusedError as refused:
        return SimulationNews(ask, None, tuple(str(problem) for problem in refused.problems))
    target = evidence.policy.liquidation.target if ask.target is None else ask.target
    runs = {}
    for cost in CostModel:
        rules = replace(rules_of(evidence.policy, cost), target=Decimal(repr(target)))
        runs[cost] = simulate(desk.account, desk.ladders, rules)
    return SimulationNews(ask, _simulation(ask, evidence, desk, runs[CostModel.DESK], runs[CostModel.VENUE], target))


def _simulation(
    ask: SimulationAsk, evidence: Evidence, desk: Desk, ours: Outcome, venue: Outcome, target: float
) -> Simulation:
    status = evidence.book.instruments.status
    rows = {symbol: evidence.book.instrument_row(symbol) for symbol in desk.multiplier}
    return Simulation(
        ask=ask,
        as_of=evidence.at,
        target=target,
        state=ours.state_before,
        start=_ends(ours.start, _NO_DEBT),
        held=_quantities(desk, desk.account),
        desk=_run(desk, ours),
        venue=_run(desk, venue),
        saved=_number(ours.end.net_asset_value - venue.end.net_asset_value),
        dust=tuple(_dust(desk)),
        untradable=tuple(symbol for symbol, row in rows.items() if status[row] != InstrumentStatus.TRADING),
    )


@exact
def _run(desk: Desk, outcome: Outcome) -> Run:
    fees = sum((closed.fills.fee for _, closed in outcome.closes), Decimal(0))
    return Run(
        state=outcome.state_after,
        stop=None if outcome.stuck is None else Stop[outcome.stuck.name],
        cancelled=outcome.cancelled,
        kept=tuple(order.order_id for order in outcome.account.orders),
        steps=tuple(_steps(desk, outcome.records)),
        end=_ends(outcome.end, outcome.deficit),
        fees=_number(fees),
        left=_quantities(desk, outcome.account),
        stress=stress_rows(desk.account, outcome.account),
        last_ranking=_last_ranking(desk, outcome.records) if outcome.stuck is not None else (),
    )


def _steps(desk: Desk, records: Iterable[Record]) -> Iterator[StepLine]:
    """Each close with the ranking before it."""
    ranking: tuple[RankLine, ...] = ()
    number = 0
    for row in records:
        if isinstance(row.detail, Choice | Nothing):
            ranking = _ranking(desk, row.detail)
        elif isinstance(row.detail, Closed):
            number += 1
            yield _step(desk, number, row, row.detail, ranking)


def _step(desk: Desk, number: int, row: Record, closed: Closed, ranking: tuple[RankLine, ...]) -> StepLine:
    after, fills = row.after, closed.fills
    return StepLine(
        number=number,
        symbol=closed.order.symbol,
        side=closed.order.side,
        quantity=_contracts(desk, closed.order.symbol, fills.quantity),
        vwap=_or_none(fills.vwap),
        fee=_number(fills.fee),
        margin_balance=_number(after.margin_balance),
        maintenance=_number(after.maintenance),
        mm_ratio=_or_none(after.mm_ratio),
        shortfall=_number(after.shortfall),
        ranking=ranking,
    )


def _last_ranking(desk: Desk, records: tuple[Record, ...]) -> tuple[RankLine, ...]:
    last = next((row for row in reversed(records) if row.happened is Happened.RANKED), None)
    return _ranking(desk, last.detail) if last and isinstance(last.detail, Choice | Nothing) else ()


def _ranking(desk: Desk, detail: Choice | Nothing) -> tuple[RankLine, ...]:
    return tuple(_ranked(desk, row) for row in detail.rows)


def _ranked(desk: Desk, row: RankedFuture | RankedShort | RankedLong) -> RankLine:
    """The row in contracts; what weighs against the gain has another unit in each rule."""
    if isinstance(row, RankedFuture):
        made = (Ranked.FUTURE, row.lots, row.stress_removed, row.cost, Remark.HEDGE if row.hedge else Remark.NONE)
    elif isinstance(row, RankedShort):
        made = (Ranked.SHORT_OPTION, row.lots, row.shortfall_removed, row.liquidity, Remark.NONE)
    else:
        made = (Ranked.LONG_OPTION, row.cap, row.net, row.recovery, Remark.COVERS if row.covers else Remark.NONE)
    rule, lots, gain, weight, remark = made
    lot = desk.account.holding(row.symbol).contract.lot
    idle = Remark.FREES_NOTHING if row.cap else Remark.CANNOT_BE_FILLED
    return RankLine(
        rule=rule,
        symbol=row.symbol,
        planned=_contracts(desk, row.symbol, lots * lot),
        fillable=_contracts(desk, row.symbol, row.cap * lot),
        limit=_number(row.limit),
        gain=_number(gain),
        weight=_number(weight),
        score=_number(row.score),
        remark=remark if lots else idle,
    )


def _ends(figures: Figures, deficit: Deficit) -> Ends:
    return Ends(
        margin_balance=_number(figures.margin_balance),
        net_asset_value=_number(figures.net_asset_value),
        initial=_number(figures.initial),
        maintenance=_number(figures.maintenance),
        im_ratio=_or_none(figures.im_ratio),
        mm_ratio=_or_none(figures.mm_ratio),
        shortfall=_number(figures.shortfall),
        deficit=_number(deficit.deficit),
        debt=_number(deficit.debt),
    )


def _quantities(desk: Desk, account: Account) -> tuple[tuple[str, float], ...]:
    return tuple((h.contract.symbol, _contracts(desk, h.contract.symbol, h.quantity)) for h in account.held)


def _dust(desk: Desk) -> Iterator[tuple[str, float]]:
    for holding in desk.account.held:
        symbol = holding.contract.symbol
        if left := holding.size - holding.lots * holding.contract.lot:
            yield symbol, _contracts(desk, symbol, left)


@exact
def _contracts(desk: Desk, symbol: str, units: Decimal) -> float:
    return _number(units / desk.multiplier[symbol])  # type: ignore[index]


def _number(value: Decimal) -> float:
    return float(printed(value))


def _or_none(value: Decimal | None) -> float | None:
    return None if value is None else _number(value)
