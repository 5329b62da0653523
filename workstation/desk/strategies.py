"""The option strategies of an account as the engine's explanation recognises them, turned into plain rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workstation.desk.strategy_view import StrategyRow
from workstation.desk.waterfall_parts import known
from workstation.domain.enums import Level
from workstation.margin.explanation import Group, Pairing

_LEVEL = Level.MARGIN_CALL  # the one that decides the call; the waterfall names its rules and rates too


def strategy_rows(pairings: Iterable[Pairing]) -> tuple[StrategyRow, ...]:
    """A row a group at the margin-call level, underlying by underlying."""
    return tuple(row for pairing in pairings if pairing.level is _LEVEL for row in _rows(pairing))


def _rows(pairing: Pairing) -> Iterator[StrategyRow]:
    following = sum(group.requirement for group in pairing.next_best) + pairing.next_beside
    next_best = known(following) if pairing.next_best else None
    for place, group in enumerate(pairing.groups):
        if place == 0:
            yield _row(pairing, group, known(pairing.requirement + pairing.beside), next_best)
        else:
            yield _row(pairing, group)


def _row(pairing: Pairing, group: Group, whole: float | None = None, following: float | None = None) -> StrategyRow:
    return StrategyRow(
        underlying=pairing.underlying,
        rule=group.rule,
        legs=group.legs,
        net=known(group.requirement),
        gross=known(group.requirement_gross),
        exact=pairing.exact,
        pairing=whole,
        next_best=following,
    )
