"""An option strategy of an account, and the rule that margins it, as the account window shows them; plain rows."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.margin.explanation import GroupLeg, Rule

__all__ = ["GroupLeg", "Rule", "StrategyRow"]


@dataclass(frozen=True, slots=True)
class StrategyRow:
    """Legs that are margined together. Money in the account's base currency; None = unknown.

    ``pairing`` is what all options and shares of the underlying need together (net), in groups or in none, and
    ``next_best`` what they would with the next best pairing: both stand in the underlying's first row only.
    ``exact`` is False where not every pairing was tried.
    """

    underlying: str
    rule: Rule
    legs: tuple[GroupLeg, ...]
    net: float | None
    gross: float | None
    exact: bool
    pairing: float | None = None
    next_best: float | None = None
