"""From cash to the call in steps, each with the positions, currencies and rules behind it (spec: margin, sections 1-3).

equity = cash + long + short + unrealised profit of futures; net assets = equity - suspended value (policy: or equity);
surplus = net assets - call margin - accrued interest - debit margin + trading credit; a negative surplus is the margin
side of the call, and the call amount is the larger of that and the excess financing. Derivatives accounts have steps of
their own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from workstation.desk.account_view import Other, Step, WaterfallStep, WhyLine
from workstation.desk.derivatives_waterfall import derivatives_parts
from workstation.desk.waterfall_parts import CENT, LEVELLED, Part, cash_line, known, less, lines, minus
from workstation.domain.enums import Level, Regime
from workstation.margin.explain import CashLine, Decision, Explanation


def waterfall(explanation: Explanation) -> tuple[WaterfallStep, ...]:
    """The steps of one account. Steps that move nothing are left out, except the ones a reader looks for."""
    by_state = explanation.regime is Regime.DERIVATIVES
    return tuple(_placed(derivatives_parts(explanation) if by_state else _parts(explanation)))


def _placed(parts: Iterable[Part | Step]) -> Iterator[WaterfallStep]:
    """Bars hang on the level the steps before have reached; a total (a bare ``Step``) stands on zero."""
    level: float | None = 0.0
    for part in parts:
        if isinstance(part, Step):
            yield WaterfallStep(part, level, None if level is None else 0.0, level)
            continue
        if part.step is Step.EXCESS:
            level = 0.0  # the other side of the maximum starts afresh
        start = level
        level = None if level is None or part.amount is None else level + part.amount
        if part.always or part.amount is None or abs(part.amount) >= CENT:
            yield WaterfallStep(part.step, part.amount, None if level is None else start, level, part.lines)


def _parts(explanation: Explanation) -> Iterator[Part | Step]:
    yield from _assets(explanation)
    yield from _claims(explanation)
    excess = known(explanation.excess_financing)
    if explanation.decided_by is Decision.EXCESS_FINANCING:
        yield Step.SURPLUS
        yield Part(Step.EXCESS, None if excess is None else -excess, always=True)
    yield Step.SURPLUS if explanation.decided_by is Decision.NONE else Step.CALL


def _assets(explanation: Explanation) -> Iterator[Part | Step]:
    figures, positions = explanation.figures, explanation.positions
    cash, equity = known(figures.cash[0]), known(figures.equity[0])
    long, short = known(figures.long_value[0]), known(figures.short_value[0])
    priced = [position for position in positions if position.kind not in LEVELLED]
    yield Part(Step.CASH, cash, tuple(map(cash_line, explanation.cash)), always=True)
    yield Part(Step.LONG, long, lines((p for p in priced if p.quantity > 0), lambda p: p.value), always=True)
    yield Part(Step.SHORT, short, lines((p for p in priced if p.quantity < 0), lambda p: p.value))
    futures = [position for position in positions if position.kind in LEVELLED]
    if futures:
        profit = less(equity, cash, long, short)
        yield Part(Step.FUTURES, profit, lines(futures, lambda p: p.value))
    yield Step.EQUITY
    suspended = (position for position in positions if position.suspended_value != 0)
    left_out = less(known(figures.net_assets[0]), equity)
    yield Part(Step.SUSPENDED, left_out, lines(suspended, lambda p: minus(p.suspended_value)))
    yield Step.NET_ASSETS


def _claims(explanation: Explanation) -> Iterator[Part]:
    figures = explanation.figures
    requirement = minus(known(figures.call_margin[0]))
    yield Part(Step.REQUIREMENT, requirement, _requirement_lines(explanation), always=True)
    yield Part(Step.INTEREST, minus(known(figures.accrued_interest[0])), always=True)
    debits = tuple(_debit_line(line) for line in explanation.cash if line.debit_margin != 0)
    yield Part(Step.DEBIT, minus(known(figures.debit_margin[0])), debits)
    yield Part(Step.CREDIT, known(figures.trading_credit[0]))


def _requirement_lines(explanation: Explanation) -> tuple[WhyLine, ...]:
    made = lines(explanation.positions, lambda p: minus(p.requirement[Level.MARGIN_CALL]))
    total = known(explanation.figures.call_margin[0])
    parts = [line.amount for line in made]
    if total is None or None in parts:
        return made
    rest = -total - math.fsum(part for part in parts if part is not None)
    return made if abs(rest) < CENT else (*made, WhyLine("", rest, other=Other.COEFFICIENT))


def _debit_line(line: CashLine) -> WhyLine:
    return WhyLine(line.currency, minus(known(line.debit_margin)), quantity=line.amount, rate=known(line.fx))
