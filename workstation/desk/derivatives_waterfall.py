"""From cash to the call of a derivatives account (spec: liquidation, section 1).

Net asset value = cash + option values + unrealised profit of futures, corrected to the venue's own margin balance where
it reports one; margin balance = net asset value - option values; the call is what the margin balance lacks of
max(IM, MM / re-arm level), whose larger side is the step that is shown.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from workstation.desk.account_view import Other, Step, WhyLine
from workstation.desk.waterfall_parts import CENT, LEVELLED, Part, cash_line, known, less, lines, minus
from workstation.domain.enums import Level
from workstation.margin.explain import Decision, Explanation


def derivatives_parts(explanation: Explanation) -> Iterator[Part | Step]:
    """The steps of one account of this regime."""
    yield from _value(explanation)
    yield from _balance(explanation)
    yield _requirement(explanation)
    yield Step.SURPLUS if explanation.decided_by is Decision.NONE else Step.CALL


def _value(explanation: Explanation) -> Iterator[Part | Step]:
    figures, positions = explanation.figures, explanation.positions
    cash, long, short = (known(column[0]) for column in (figures.cash, figures.long_value, figures.short_value))
    options = [position for position in positions if position.kind not in LEVELLED]
    futures = [position for position in positions if position.kind in LEVELLED]
    venue = known(figures.drift_balance[0])
    yield Part(Step.CASH, cash, tuple(map(cash_line, explanation.cash)), always=True)
    yield Part(Step.LONG, long, lines((p for p in options if p.quantity > 0), lambda p: p.value))
    yield Part(Step.SHORT, short, lines((p for p in options if p.quantity < 0), lambda p: p.value))
    profit = less(known(figures.equity[0]), cash, long, short, venue or 0.0)
    yield Part(Step.FUTURES, profit, lines(futures, lambda p: p.value), always=bool(futures))
    if venue is not None:  # else the venue alone can price it, and the step before holds its figure
        yield Part(Step.VENUE, venue, (WhyLine("", venue, other=Other.VENUE),))
    yield Step.NET_ASSET_VALUE


def _balance(explanation: Explanation) -> Iterator[Part | Step]:
    figures = explanation.figures
    options = (position for position in explanation.positions if position.kind not in LEVELLED)
    left_out = less(known(figures.margin_balance[0]), known(figures.equity[0]))
    yield Part(Step.OPTIONS, left_out, lines(options, lambda p: minus(p.value)))
    yield Step.MARGIN_BALANCE


def _requirement(explanation: Explanation) -> Part:
    """The larger of IM and MM / re-arm level: positions, then own orders, then what the venue says beyond both."""
    figures = explanation.figures
    needed = figures.requirement[0]
    by_initial = not needed[Level.INITIAL] < needed[Level.MARGIN_CALL]
    level = Level.INITIAL if by_initial else Level.MARGIN_CALL
    total = minus(known(figures.call_margin[0]))
    made = lines(explanation.positions, lambda p: minus(p.requirement[level]))
    step = Step.INITIAL if by_initial else Step.CLEAR
    return Part(step, total, (*made, *_beside(explanation, total, made, level)), always=True)


def _beside(
    explanation: Explanation, total: float | None, made: tuple[WhyLine, ...], level: Level
) -> Iterator[WhyLine]:
    """What no position explains; nothing is told apart while a part is not known."""
    figures, parts = explanation.figures, [line.amount for line in made]
    drift = known(figures.drift_initial[0] if level is Level.INITIAL else figures.drift_maintenance[0])
    if total is None or drift is None or None in parts:
        return
    rest = total - math.fsum(part for part in parts if part is not None)
    venue = rest if level is Level.MARGIN_CALL else -drift  # no order needs maintenance margin
    for other, amount in ((Other.OWN_ORDERS, rest - venue), (Other.VENUE, venue)):
        if abs(amount) >= CENT:
            yield WhyLine("", amount, other=other)
