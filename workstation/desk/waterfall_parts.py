"""The parts a waterfall is put together from, before they have a place: how much each moves the level, and why."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workstation.desk.account_view import Step, WhyLine
from workstation.domain.enums import InstrumentKind, Level
from workstation.margin.explain import CashLine, Contribution

LEVELLED = frozenset({InstrumentKind.FUTURE, InstrumentKind.PERPETUAL})  # valued by their profit, not their price
CENT = 0.005


@dataclass(frozen=True, slots=True)
class Part:
    """A step before it has a place: how much it moves the level (base currency), and why."""

    step: Step
    amount: float | None
    lines: tuple[WhyLine, ...] = ()
    always: bool = False  # shown even when it moves nothing


def known(figure: float | None) -> float | None:
    """None for a figure that is not known."""
    return None if figure is None or math.isnan(figure) else float(figure)


def minus(figure: float | None) -> float | None:
    """The figure with the other sign."""
    return None if figure is None else -figure


def less(figure: float | None, *others: float | None) -> float | None:
    """The figure less all others; not known when one of them is not."""
    if figure is None or None in others:
        return None
    return figure - math.fsum(other for other in others if other is not None)


def lines(positions: Iterable[Contribution], amount: Callable[[Contribution], float | None]) -> tuple[WhyLine, ...]:
    """Largest part first; unknown ones before all others, because they are what has to be mended."""
    made = [_position_line(position, amount(position)) for position in positions]
    return tuple(sorted(made, key=lambda line: -math.inf if line.amount is None else -abs(line.amount)))


def cash_line(line: CashLine) -> WhyLine:
    """What one currency adds to cash."""
    return WhyLine(line.currency, known(line.value), quantity=line.amount + line.in_transit, rate=known(line.fx))


def _position_line(position: Contribution, amount: float | None) -> WhyLine:
    return WhyLine(
        subject=position.symbol,
        amount=known(amount),
        quantity=position.quantity,
        mark=known(position.mark),
        value=known(position.value),
        rate=known(position.rates[Level.MARGIN_CALL]),
        rules=position.rules,
        rate_row=position.rate_row.text if position.rate_row else "",
        missing=position.missing,
    )
