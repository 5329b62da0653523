"""From an account's sums and balances to every figure of it."""

from __future__ import annotations

from typing import Any

import numpy as np

from workstation.book.columns import Codes, Floats
from workstation.domain.enums import Level
from workstation.margin.balances import Balances
from workstation.margin.call import Standing, alert_types, financing_used, owed, tolerance
from workstation.margin.equity import net_asset_ratio
from workstation.margin.few_lines import FUTURES, STUCK, SUSPENDED
from workstation.margin.figures import Figures
from workstation.margin.options import GROSS, NET
from workstation.margin.requirements import LONG, SHORT, STOCK_REQUIREMENT
from workstation.margin.sums import LineSums
from workstation.policy.keys import Policy


def account_figures(sums: LineSums, own: Balances, policy: Policy) -> Figures:
    """The figures of accounts whose sums and balances are given row by row."""
    base = own.base_rate[:, None]
    lines, option, expiring = sums.lines / base, sums.options / base, sums.expiring[:, NET] / base
    long_value, short_value = lines[:, LONG].copy(), lines[:, SHORT].copy()
    requirement = lines[:, STOCK_REQUIREMENT] + option[:, NET]
    suspended = sums.few[:, SUSPENDED] / own.base_rate
    equity = own.cash + long_value + short_value + sums.few[:, FUTURES] / own.base_rate
    liquid = equity - suspended
    net_assets = equity if policy.call.net_assets == "equity" else liquid
    closable = own.lines - sums.few[:, STUCK]
    within = tolerance(long_value, short_value, own.cash, requirement[:, Level.INITIAL])
    standing = Standing(own, net_assets, liquid, closable, within)
    owes = owed(requirement[:, Level.MARGIN_CALL], net_assets, own, policy)
    types = alert_types(standing, owes, requirement[:, Level.FORCED], policy)
    expires = sums.expiring_lines > 0
    return Figures(
        cash=own.cash,
        equity=equity,
        suspended_value=suspended,
        liquid_net_assets=liquid,
        long_value=long_value,
        short_value=short_value,
        net_asset_ratio=net_asset_ratio(liquid, long_value, short_value, suspended, own.lines),
        requirement=requirement,
        requirement_gross=lines[:, STOCK_REQUIREMENT] + option[:, GROSS],
        requirement_expiring_today=expiring,
        option_requirement=option[:, NET],
        call_margin=owes.call_margin,
        net_assets=net_assets,
        debit_margin=own.debit_margin,
        financing_used=financing_used(own.cash),
        excess_financing=owes.excess_financing,
        trading_credit=own.trading_credit,
        accrued_interest=own.accrued_interest,
        call_amount=owes.call_amount,
        overnight_call_amount=_overnight_call(sums, standing, owes.call_amount, option, policy),
        alert_type=types,
        alert_type_without_expiring=_types_without(standing, requirement - expiring, policy)
        if expires.any()
        else types,
        has_expiring_today=expires,
        closable=closable,
        unpriced=np.isnan(owes.call_amount),
        reporting_rate=own.base_rate,
        **_of_derivatives(len(types)),
    )


def _of_derivatives(accounts: int) -> dict[str, Any]:
    """What only DERIVATIVES accounts have: ``derivatives`` puts theirs in."""
    none = np.broadcast_to(0.0, accounts)
    amounts = ("margin_balance", "sellable", "drift_initial", "drift_maintenance", "drift_balance")
    return {"margin_state": np.broadcast_to(np.int8(0), accounts)} | dict.fromkeys(amounts, none)


def _overnight_call(sums: LineSums, standing: Standing, now: Floats, option: Floats, policy: Policy) -> Floats:
    """The call of an INTRADAY account at the cut-off, with the MARGIN rates; of others the call as it is."""
    own = standing.balances
    if not own.intraday.any():
        return now
    requirement = sums.overnight[:, 0] / own.base_rate + option[:, Level.MARGIN_CALL]
    return np.where(own.intraday, owed(requirement, standing.net_assets, own, policy).call_amount, now)


def _types_without(standing: Standing, requirement: Floats, policy: Policy) -> Codes:
    """The alert types if what expires today needed nothing."""
    owes = owed(requirement[:, Level.MARGIN_CALL], standing.net_assets, standing.balances, policy)
    return alert_types(standing, owes, requirement[:, Level.FORCED], policy)
