"""The rows of the alerts table as columns: open calls, and accounts without one that cannot be judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book
from workstation.book.columns import Codes, Flags, Floats, Ints, Texts, Times
from workstation.calls.columns import INSTANT, NOT_IN_BOOK, OpenCalls, UnpricedAccounts, instant
from workstation.calls.events import AccountPriced, Ended, Event
from workstation.calls.holdings import HeldSymbols, multi_leg
from workstation.calls.marks import Mark, mark_columns
from workstation.calls.register import Register
from workstation.domain.enums import AlertType, Level, MarginState, Regime
from workstation.domain.failures import Missing, MissingKind, as_codes
from workstation.domain.tables import ABSENT
from workstation.margin.figures import Figures
from workstation.margin.margin_states import margin_ratio

Columns = dict[str, NDArray[Any]]


_FIGURES = (
    "call_amount",
    "overnight_call_amount",
    "net_asset_ratio",
    "liquid_net_assets",
    "equity",
    "long_value",
    "short_value",
    "suspended_value",
    "cash",
    "excess_financing",
    "accrued_interest",
    "trading_credit",
)


@dataclass(frozen=True, slots=True)
class AlertRows:
    """What a call says about itself, or an account that has none; the other columns follow from the figures."""

    alert_id: Texts
    account: Texts
    regime: Codes
    alert_type: Codes
    triggered_at: Times
    forced_at: Times
    deadline: Times
    provisional: Flags
    market: Texts
    abnormal: Flags
    margin_state: Codes
    row: Ints


def unpriced_alert_id(account: str) -> str:
    """The key of the alert of an account that cannot be judged and has no call."""
    return f"U-{account}"


def gone(events: Iterable[Event]) -> list[str]:
    """The keys of the alerts that are over after a pass."""
    return [
        event.call_id if isinstance(event, Ended) else unpriced_alert_id(event.account)
        for event in events
        if isinstance(event, Ended | AccountPriced)
    ]


def alert_rows(
    register: Register, accounts: Ints | None = None, calls: Ints | None = None, unpriced: Ints | None = None
) -> AlertRows:
    """The alerts of these account rows, and these rows of ``register.calls`` and ``.unpriced``; without any: all."""
    if accounts is None and calls is None and unpriced is None:
        return _rows(register.calls, register.unpriced, slice(None), slice(None))
    return _rows(
        register.calls,
        register.unpriced,
        _either(register.calls.row, accounts, calls),
        _either(register.unpriced.row, accounts, unpriced),
    )


def alert_columns(
    rows: AlertRows,
    figures: Figures,
    book: Book,
    updated_at: datetime,
    missing_of: Callable[[int], str],
    marks: Mapping[str, Mark] | None = None,
    held: HeldSymbols | None = None,
) -> Columns:
    """Every field of ``domain.tables.ALERTS`` for ``rows``.

    Times are datetime64[us] with NaT, unknown amounts NaN, counts int64 with ``ABSENT``. ``missing_of`` says why the
    account at a row of the book cannot be judged, in the codes of ``domain.failures``; it is asked for those only.
    ``held`` keeps what it joined for the next time.
    """
    here = rows.row != NOT_IN_BOOK
    return {
        **_call(rows, updated_at),
        **_client(book, rows.row, here),
        **_amounts(figures, book, rows.row, here),
        **_requirements(figures, rows.row, here),
        **_derivatives(figures, rows, here),
        **_flags(figures, book, rows, here),
        **mark_columns(rows.alert_id, marks or {}),
        "missing": _missing(rows, here, missing_of),
        "symbols": _symbols(book, rows.row, here, held or HeldSymbols()),
    }


def _rows(calls: OpenCalls, unpriced: UnpricedAccounts, some: Any, others: Any) -> AlertRows:
    unknown = ~np.isnat(calls.unpriced_since[some]) | ~np.isnat(calls.vanished_since[some])
    kind = np.where(unknown, AlertType.UNPRICED, calls.alert_type[some])
    account = unpriced.account[others]
    count = len(account)
    absent, no = np.full(count, "NaT", INSTANT), np.zeros(count, np.bool_)
    keys = np.array([unpriced_alert_id(name) for name in account.tolist()], np.str_)
    return AlertRows(
        alert_id=np.concatenate((calls.call_id[some], keys)),
        account=np.concatenate((calls.account[some], account)),
        regime=np.concatenate((calls.regime[some], unpriced.regime[others])),
        alert_type=np.concatenate((kind, np.full(count, AlertType.UNPRICED))).astype(np.int8),
        triggered_at=np.concatenate((calls.triggered_at[some], unpriced.since[others])),
        forced_at=np.concatenate((calls.forced_at[some], absent)),
        deadline=np.concatenate((calls.deadline[some], absent)),
        provisional=np.concatenate((calls.provisional[some], no)),
        market=np.concatenate((calls.market[some], np.full(count, ""))),
        abnormal=np.concatenate((calls.abnormal[some], no)),
        margin_state=np.concatenate((calls.margin_state[some], np.zeros(count, np.int8))),
        row=np.concatenate((calls.row[some], unpriced.row[others])),
    )


def _either(row: Ints, accounts: Ints | None, indices: Ints | None) -> Ints:
    """Where ``row`` is one of ``accounts``, and ``indices``."""
    chosen = np.zeros(len(row), np.bool_) if accounts is None else np.isin(row, accounts)
    if indices is not None:
        chosen[indices] = True
    return np.flatnonzero(chosen).astype(np.int32)


def _call(rows: AlertRows, updated_at: datetime) -> Columns:
    return {
        "alert_id": rows.alert_id,
        "account": rows.account,
        "regime": rows.regime,
        "alert_type": rows.alert_type,
        "triggered_at": rows.triggered_at,
        "forced_at": rows.forced_at,
        "deadline": rows.deadline,
        "deadline_provisional": rows.provisional,
        "market": rows.market,
        "abnormal": rows.abnormal,
        "updated_at": np.full(len(rows.row), instant(updated_at)),
    }


def _client(book: Book, row: Ints, here: Flags) -> Columns:
    accounts = book.accounts
    currency = _known(accounts.base_currency, row, here, NOT_IN_BOOK)
    return {
        "name": _known(accounts.name, row, here, ""),
        "client_type": _known(accounts.client_type, row, here, ""),
        "client_group": _known(accounts.group, row, here, ""),
        "account_executive": _known(accounts.account_executive, row, here, ""),
        "base_currency": _known(book.currencies, currency, here, ""),
    }


def _amounts(figures: Figures, book: Book, row: Ints, here: Flags) -> Columns:
    columns: Columns = {name: _known(getattr(figures, name), row, here, np.nan) for name in _FIGURES}
    columns["call_amount_reporting"] = columns["call_amount"] * _known(figures.reporting_rate, row, here, np.nan)
    columns["financing_limit"] = _known(book.accounts.financing_limit, row, here, np.nan)
    return columns


def _derivatives(figures: Figures, rows: AlertRows, here: Flags) -> Columns:
    """What only DERIVATIVES accounts have; the progress of a liquidation is its loop's to tell (``marks``)."""
    own = here & (rows.regime == Regime.DERIVATIVES)
    balance = _known(figures.margin_balance, rows.row, own, np.nan)
    initial, maintenance = (
        _known(figures.requirement[:, level], rows.row, own, np.nan) for level in (Level.INITIAL, Level.MAINTENANCE)
    )
    state = np.full(len(own), "", object)
    for index in np.flatnonzero(own & (rows.alert_type != AlertType.UNPRICED)).tolist():
        state[index] = MarginState(rows.margin_state[index]).name
    return {
        "margin_balance": balance,
        "im_ratio": margin_ratio(initial, balance),
        "mm_ratio": margin_ratio(maintenance, balance),
        "derivatives_state": state,
    }


def _requirements(figures: Figures, row: Ints, here: Flags) -> Columns:
    """The four levels, the same without options that expire today, and what follows from the maintenance level."""
    columns: Columns = {}
    for level in Level:
        net = _known(figures.requirement[:, level], row, here, np.nan)
        expiring = _known(figures.requirement_expiring_today[:, level], row, here, np.nan)
        columns[level.name.lower()] = net
        columns[f"{level.name.lower()}_without_expiring"] = net - expiring
    maintenance = columns["maintenance"]
    options = _known(figures.option_requirement[:, Level.MAINTENANCE], row, here, np.nan)
    columns["equity_to_maintenance"] = _ratio(_known(figures.equity, row, here, np.nan), maintenance)
    columns["option_share_of_maintenance"] = _ratio(options, maintenance)
    return columns


def _flags(figures: Figures, book: Book, rows: AlertRows, here: Flags) -> Columns:
    legs = np.zeros(len(here), np.bool_)
    legs[here] = multi_leg(book, rows.row[here])
    without = _known(figures.alert_type_without_expiring, rows.row, here, AlertType.UNPRICED)
    closable = np.nan_to_num(_known(figures.closable, rows.row, here, np.nan), nan=float(ABSENT))
    return {
        "alert_type_without_expiring": without,
        "has_expiring_today": _known(figures.has_expiring_today, rows.row, here, absent=False),
        "has_multi_leg": legs,
        "closable": closable.astype(np.int64),
    }


def _missing(rows: AlertRows, here: Flags, missing_of: Callable[[int], str]) -> NDArray[np.object_]:
    texts = np.full(len(here), "", object)
    for index in np.flatnonzero(~here).tolist():
        texts[index] = as_codes((Missing(MissingKind.NOT_REPORTED.name, str(rows.account[index])),))
    for index in np.flatnonzero(here & (rows.alert_type == AlertType.UNPRICED)).tolist():
        texts[index] = missing_of(int(rows.row[index]))
    return texts


def _symbols(book: Book, row: Ints, here: Flags, held: HeldSymbols) -> NDArray[np.object_]:
    texts = np.full(len(here), "", object)
    texts[here] = held.texts(book, row[here])
    return texts


def _ratio(part: Floats, whole: Floats) -> Floats:
    ratio = np.full(len(whole), np.nan)
    np.divide(part, whole, out=ratio, where=whole > 0)
    return ratio


def _known(column: NDArray[Any], row: Ints, here: Flags, absent: Any) -> NDArray[Any]:
    """A column of the book or the figures at ``row``; ``absent`` for accounts that are not in the book."""
    found = np.full(len(row), absent, column.dtype)
    found[here] = column[row[here]]
    return found
