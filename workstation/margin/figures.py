"""The figures of every account, one row an account in the order of ``book.accounts`` (spec: margin, sections 1-5)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, TypeVar

import numpy as np

from workstation.book.columns import Codes, Flags, Floats
from workstation.domain.enums import Level

T = TypeVar("T")

_MATRICES = ("requirement", "requirement_gross", "requirement_expiring_today", "option_requirement")
_FLAGS = {"has_expiring_today", "unpriced"}
_CODES = {"alert_type", "alert_type_without_expiring", "margin_state"}
_DRIFT = {"drift_initial", "drift_maintenance", "drift_balance"}

# Figures that only accounts of the regime DERIVATIVES have.
OF_DERIVATIVES = frozenset({"margin_balance", "margin_state", "sellable"} | _DRIFT)

# Figures that no price moves: writing them again would cost a cache line an account each.
PRICELESS = frozenset(
    {"cash", "debit_margin", "financing_used", "excess_financing", "trading_credit", "accrued_interest"}
    | {"reporting_rate", "has_expiring_today"}
)


@dataclass(frozen=True, slots=True)
class Figures:
    """Money in the account's base currency, shape (accounts,), matrices (accounts, 4) with a column a ``Level``.

    Invariant: a figure is NaN only where it cannot be computed, and then ``unpriced`` is True and
    ``reasons.reasons`` names the cause; the exceptions are ``net_asset_ratio``, which may have no meaning in an account
    that is priced, and the drift, where only the venue can price it.
    """

    cash: Floats
    equity: Floats
    suspended_value: Floats
    liquid_net_assets: Floats
    long_value: Floats
    short_value: Floats
    net_asset_ratio: Floats
    requirement: Floats  # net: compared with equity
    requirement_gross: Floats  # short option premiums included
    requirement_expiring_today: Floats  # the part of ``requirement`` from options that expire on the valuation day
    option_requirement: Floats  # the part of ``requirement`` from options
    call_margin: Floats
    net_assets: Floats
    debit_margin: Floats  # as counted
    financing_used: Floats
    excess_financing: Floats  # as counted, like each term of the call: 0 where switched off
    trading_credit: Floats  # as counted: 0 where switched off or invalidated
    accrued_interest: Floats  # as counted
    call_amount: Floats
    overnight_call_amount: Floats  # what the account would be called for at the cut-off (MARGIN rates)
    alert_type: Codes  # domain.enums.AlertType
    alert_type_without_expiring: Codes  # the same with requirement_expiring_today taken off
    has_expiring_today: Flags
    closable: Floats  # positions that can be traded: priced above 0, not SUSPENDED or DELISTED; HALTED is for minutes
    unpriced: Flags
    reporting_rate: Floats  # one unit of the base currency in the reporting currency
    margin_balance: Floats  # of DERIVATIVES accounts, like all that follow; 0 of others
    margin_state: Codes  # domain.enums.MarginState of an account nobody looked at before
    sellable: Floats  # futures and bought options that can be traded
    drift_initial: Floats  # what the venue reports - what the model gives; 0 where the venue reports nothing
    drift_maintenance: Floats
    drift_balance: Floats


def blank_figures(accounts: int) -> Figures:
    """Figures to be filled in by ``put``. An account's matrices lie together: writing them touches two cache lines."""
    together = np.zeros((accounts, len(_MATRICES) * len(Level)))
    columns: dict[str, Any] = {name: np.zeros(accounts, _kind(name)) for name in (f.name for f in fields(Figures))}
    for number, name in enumerate(_MATRICES):
        columns[name] = together[:, number * len(Level) : (number + 1) * len(Level)]
    return Figures(**columns)


def _kind(name: str) -> Any:
    return np.int8 if name in _CODES else np.bool_ if name in _FLAGS else np.float64


def put(table: T, rows: Any, part: T, but: frozenset[str] = frozenset()) -> None:
    """Overwrite these rows of every column ``but`` some that are known to be the same."""
    for name in (f.name for f in fields(table) if f.name not in but):  # type: ignore[arg-type]
        column, values = getattr(table, name), getattr(part, name)
        if column.ndim > 1 and not isinstance(rows, slice):
            column, values = _whole_rows(column), _whole_rows(np.ascontiguousarray(values))
        column[rows] = values


def _whole_rows(matrix: Any) -> Any:
    """A matrix as a column of its rows: scattering rows is four times as fast as scattering their numbers."""
    return matrix.view(f"V{matrix.shape[1] * matrix.itemsize}")[:, 0]
