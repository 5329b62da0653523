"""The figures of every account, one row an account in the order of ``book.accounts`` (spec: margin, sections 1-5)."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.book.columns import Codes, Flags, Floats


@dataclass(frozen=True, slots=True)
class Figures:
    """Money in the account's base currency, shape (accounts,), matrices (accounts, 4) with a column a ``Level``.

    Invariant: a figure is NaN only where it cannot be computed, and then ``unpriced`` is True and
    ``reasons.reasons`` names the cause; the one exception is ``net_asset_ratio``, which may have no meaning in an
    account that is priced.
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
