"""One account's figures as a plain record, the shape JSON, CSV and tables share; None = unknown, see ``missing``."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from workstation.book.columns import Floats
from workstation.cli.valuation import Valuation
from workstation.domain.enums import AlertType, Level, MarginState, Regime
from workstation.domain.failures import Missing, MissingKind
from workstation.margin.figures import Figures
from workstation.margin.margin_states import margin_ratio
from workstation.margin.reasons import reasons

_PLAIN = (
    *("equity", "cash", "liquid_net_assets", "net_asset_ratio"),
    *("long_value", "short_value", "suspended_value"),
)
_TERMS = ("call_margin", "net_assets", "accrued_interest", "debit_margin", "trading_credit", "excess_financing")
_NO_BALANCE = "means nothing at a margin balance <= 0"  # the only unknown figures of an account that is priced
_NOT_A_CALL = (AlertType.NONE, AlertType.UNPRICED)


def account_record(valuation: Valuation, figures: Figures, row: int) -> dict[str, Any]:
    """The record of one account, its keys in the order of the command line's specification."""
    book = valuation.book
    regime = Regime(book.accounts.regime[row])
    alert = AlertType(figures.alert_type[row])
    record: dict[str, Any] = {
        "account": str(book.accounts.account[row]),
        "regime": regime.name,
        "base_currency": str(book.currencies[book.accounts.base_currency[row]]),
        **{name: number(getattr(figures, name)[row]) for name in _PLAIN},
        "requirement": _levels(figures.requirement[row]),
        "requirement_gross": _levels(figures.requirement_gross[row]),
        "call_amount": number(figures.call_amount[row]),
        "call_type": None if alert in _NOT_A_CALL else alert.name,
        "terms": {name: number(getattr(figures, name)[row]) for name in _TERMS},
    }
    if regime is Regime.DERIVATIVES:
        record["derivatives"] = _derivatives(valuation, figures, row)
    record["missing"] = _missing(record, valuation, row)
    return record


def _derivatives(valuation: Valuation, figures: Figures, row: int) -> dict[str, float | str | None]:
    """A ratio is null at a margin balance <= 0, where it means nothing."""
    at = slice(row, row + 1)
    balance, rule = figures.margin_balance[at], valuation.policy.liquidation
    initial, maintenance = (figures.requirement[at, level] for level in (Level.INITIAL, Level.MAINTENANCE))
    return {
        "margin_balance": number(balance[0]),
        "net_asset_value": number(balance[0] + figures.long_value[row] + figures.short_value[row]),
        "initial_margin": number(initial[0]),
        "maintenance_margin": number(maintenance[0]),
        "im_ratio": number(margin_ratio(initial, balance)[0]),
        "mm_ratio": number(margin_ratio(maintenance, balance)[0]),
        "state": None if figures.unpriced[row] else MarginState(figures.margin_state[row]).name,
        "shortfall": number(maintenance[0] - rule.target * balance[0]),
    }


def number(value: float) -> float | None:
    """A figure as JSON has it: NaN and infinity do not exist there."""
    return float(value) if math.isfinite(value) else None


def _levels(row: Floats) -> dict[str, float | None]:
    return {level.name.lower(): number(row[level]) for level in Level}


def _missing(record: Mapping[str, Any], valuation: Valuation, row: int) -> list[str]:
    """``figure: reason`` for each figure that is null; a call type is none, not unknown, when it is null."""
    unknown = [name for name, value in flat(record) if value is None and name != "call_type"]
    if not unknown:
        return []
    found = reasons(valuation.book, valuation.policy, row, valuation.at, valuation.windows)
    return [f"{name}: {'; '.join(map(str, _which(name, found))) or _NO_BALANCE}" for name in unknown]


def _which(figure: str, found: tuple[Missing, ...]) -> list[Missing]:
    """The reasons that concern a figure: a ratio without a meaning makes nothing else unknown."""
    return [reason for reason in found if reason.kind is not MissingKind.RATIO or figure == "net_asset_ratio"]


def flat(record: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every leaf of a record with its dotted name; a list is one leaf."""
    for name, value in record.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value
