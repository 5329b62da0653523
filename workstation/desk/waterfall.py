"""From cash to the call in steps, each with the positions, currencies and rules behind it (spec: margin, sections 1-3).

equity = cash + long + short + unrealised profit of futures; net assets = equity - suspended value (policy: or equity);
surplus = net assets - call margin - accrued interest - debit margin + trading credit; a negative surplus is the margin
side of the call, and the call amount is the larger of that and the excess financing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from workstation.desk.account_view import Step, WaterfallStep, WhyLine
from workstation.domain.enums import InstrumentKind, Level
from workstation.margin.explain import CashLine, Contribution, Decision, Explanation

_LEVELLED = frozenset({InstrumentKind.FUTURE, InstrumentKind.PERPETUAL})  # valued by their profit, not their price
_CENT = 0.005


def known(figure: float | None) -> float | None:
    """None for a figure that is not known."""
    return None if figure is None or math.isnan(figure) else float(figure)


@dataclass(frozen=True, slots=True)
class _Part:
    """A step before it has a place: how much it moves the level (base currency), and why."""

    step: Step
    amount: float | None
    lines: tuple[WhyLine, ...] = ()
    always: bool = False  # shown even when it moves nothing


def waterfall(explanation: Explanation) -> tuple[WaterfallStep, ...]:
    """The steps of one account. Steps that move nothing are left out, except the ones a reader looks for."""
    return tuple(_placed(_parts(explanation)))


def _placed(parts: Iterable[_Part | Step]) -> Iterator[WaterfallStep]:
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
        if part.always or part.amount is None or abs(part.amount) >= _CENT:
            yield WaterfallStep(part.step, part.amount, None if level is None else start, level, part.lines)


def _parts(explanation: Explanation) -> Iterator[_Part | Step]:
    yield from _assets(explanation)
    yield from _claims(explanation)
    excess = known(explanation.excess_financing)
    if explanation.decided_by is Decision.EXCESS_FINANCING:
        yield Step.SURPLUS
        yield _Part(Step.EXCESS, None if excess is None else -excess, always=True)
    yield Step.SURPLUS if explanation.decided_by is Decision.NONE else Step.CALL


def _assets(explanation: Explanation) -> Iterator[_Part | Step]:
    figures, positions = explanation.figures, explanation.positions
    cash, equity = known(figures.cash[0]), known(figures.equity[0])
    long, short = known(figures.long_value[0]), known(figures.short_value[0])
    priced = [position for position in positions if position.kind not in _LEVELLED]
    yield _Part(Step.CASH, cash, tuple(map(_cash_line, explanation.cash)), always=True)
    yield _Part(Step.LONG, long, _lines((p for p in priced if p.quantity > 0), lambda p: p.value), always=True)
    yield _Part(Step.SHORT, short, _lines((p for p in priced if p.quantity < 0), lambda p: p.value))
    futures = [position for position in positions if position.kind in _LEVELLED]
    if futures:
        profit = _less(equity, cash, long, short)
        yield _Part(Step.FUTURES, profit, _lines(futures, lambda p: p.value))
    yield Step.EQUITY
    suspended = (position for position in positions if position.suspended_value != 0)
    left_out = _less(known(figures.net_assets[0]), equity)
    yield _Part(Step.SUSPENDED, left_out, _lines(suspended, lambda p: _minus(p.suspended_value)))
    yield Step.NET_ASSETS


def _claims(explanation: Explanation) -> Iterator[_Part]:
    figures = explanation.figures
    requirement = _minus(known(figures.call_margin[0]))
    yield _Part(Step.REQUIREMENT, requirement, _requirement_lines(explanation), always=True)
    yield _Part(Step.INTEREST, _minus(known(figures.accrued_interest[0])), always=True)
    debits = tuple(_debit_line(line) for line in explanation.cash if line.debit_margin != 0)
    yield _Part(Step.DEBIT, _minus(known(figures.debit_margin[0])), debits)
    yield _Part(Step.CREDIT, known(figures.trading_credit[0]))


def _requirement_lines(explanation: Explanation) -> tuple[WhyLine, ...]:
    lines = _lines(explanation.positions, lambda p: _minus(p.requirement[Level.MARGIN_CALL]))
    total = known(explanation.figures.call_margin[0])
    parts = [line.amount for line in lines]
    if total is None or None in parts:
        return lines
    rest = -total - math.fsum(part for part in parts if part is not None)
    return lines if abs(rest) < _CENT else (*lines, WhyLine("", rest, rule="coefficient"))


def _lines(positions: Iterable[Contribution], amount: Callable[[Contribution], float | None]) -> tuple[WhyLine, ...]:
    """Largest part first; unknown ones before all others, because they are what has to be mended."""
    made = [_position_line(position, amount(position)) for position in positions]
    return tuple(sorted(made, key=lambda line: -math.inf if line.amount is None else -abs(line.amount)))


def _position_line(position: Contribution, amount: float | None) -> WhyLine:
    rules = ", ".join(rule.value for rule in position.rules)
    row = position.rate_row.text if position.rate_row else ""
    return WhyLine(
        subject=position.symbol,
        amount=known(amount),
        quantity=position.quantity,
        mark=known(position.mark),
        value=known(position.value),
        rate=known(position.rates[Level.MARGIN_CALL]),
        rule=": ".join(filter(None, (rules, row))),
        missing=position.missing,
    )


def _cash_line(line: CashLine) -> WhyLine:
    return WhyLine(line.currency, known(line.value), quantity=line.amount + line.in_transit, rate=known(line.fx))


def _debit_line(line: CashLine) -> WhyLine:
    return WhyLine(line.currency, _minus(known(line.debit_margin)), quantity=line.amount, rate=known(line.fx))


def _minus(figure: float | None) -> float | None:
    return None if figure is None else -figure


def _less(figure: float | None, *others: float | None) -> float | None:
    if figure is None or None in others:
        return None
    return figure - math.fsum(other for other in others if other is not None)
