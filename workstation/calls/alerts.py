"""The rows of the alerts table as columns: open calls, calls to come, and accounts that cannot be judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book, take
from workstation.book.columns import Codes, Flags, Floats, Ints, Texts, Times
from workstation.calls.columns import INSTANT, NOT_IN_BOOK, ComingCalls, OpenCalls, UnpricedAccounts, instant
from workstation.calls.events import AccountPriced, Ended, Event
from workstation.calls.holdings import HeldSymbols, multi_leg
from workstation.calls.marks import Mark, mark_columns
from workstation.calls.register import Register
from workstation.domain.alert_keys import COMING, UNPRICED, unpriced_alert_id
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
    """What a call says about itself, or an account that has none; the other columns follow from the figures.

    ``alert_type`` is UNPRICED where figures are unknown, NONE where a call is only to come: nothing was triggered then.
    """

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


def gone(events: Iterable[Event]) -> list[str]:
    """The keys of the alerts that are over after a pass."""
    return [
        event.call_id if isinstance(event, Ended) else unpriced_alert_id(event.account)
        for event in events
        if isinstance(event, Ended | AccountPriced)
    ]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Rows of ``register.calls``, ``.unpriced`` and ``.coming``; None: of accounts asked for beside it only."""

    calls: Ints | None = None
    unpriced: Ints | None = None
    coming: Ints | None = None


def alert_rows(register: Register, accounts: Ints | None = None, wanted: Wanted | None = None) -> AlertRows:
    """The alerts of these account rows, and these rows of the register; without any: all."""
    calls, unpriced, coming = register.calls, register.unpriced, register.coming
    if accounts is not None or wanted is not None:
        wanted = wanted or Wanted()
        calls = take(calls, _either(calls.row, accounts, wanted.calls))
        unpriced = take(unpriced, _either(unpriced.row, accounts, wanted.unpriced))
        coming = take(coming, _either(coming.row, accounts, wanted.coming))
    return _joined(_calls(calls), _unpriced(unpriced), _coming(coming))


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
        **_amounts(figures, book, rows, here),
        **_requirements(figures, rows.row, here),
        **_derivatives(figures, rows, here),
        **_flags(figures, book, rows, here),
        **mark_columns(rows.alert_id, marks or {}),
        "missing": _missing(rows, here, missing_of),
        "symbols": _symbols(book, rows.row, here, held or HeldSymbols()),
    }


def _calls(calls: OpenCalls) -> AlertRows:
    unknown = ~np.isnat(calls.unpriced_since) | ~np.isnat(calls.vanished_since)
    return AlertRows(
        alert_id=calls.call_id,
        account=calls.account,
        regime=calls.regime,
        alert_type=np.where(unknown, AlertType.UNPRICED, calls.alert_type).astype(np.int8),
        triggered_at=calls.triggered_at,
        forced_at=calls.forced_at,
        deadline=calls.deadline,
        provisional=calls.provisional,
        market=calls.market,
        abnormal=calls.abnormal,
        margin_state=calls.margin_state,
        row=calls.row,
    )


def _unpriced(accounts: UnpricedAccounts) -> AlertRows:
    market = np.full(len(accounts.row), "")
    found = _without_call(UNPRICED, AlertType.UNPRICED, accounts.account, accounts.regime, market, accounts.row)
    return replace(found, triggered_at=accounts.since)


def _coming(calls: ComingCalls) -> AlertRows:
    regime = np.full(len(calls.row), Regime.INTRADAY, np.int8)
    return _without_call(COMING, AlertType.NONE, calls.account, regime, calls.market, calls.row)


def _without_call(
    kind: str, alert_type: AlertType, account: Texts, regime: Codes, market: Texts, row: Ints
) -> AlertRows:
    count = len(row)
    absent, no = np.full(count, "NaT", INSTANT), np.zeros(count, np.bool_)
    return AlertRows(
        alert_id=np.strings.add(kind, account),
        account=account,
        regime=regime,
        alert_type=np.full(count, alert_type, np.int8),
        triggered_at=absent,
        forced_at=absent,
        deadline=absent,
        provisional=no,
        market=market,
        abnormal=no,
        margin_state=np.zeros(count, np.int8),
        row=row,
    )


def _joined(*parts: AlertRows) -> AlertRows:
    columns = {f.name: np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(AlertRows)}
    return AlertRows(**columns)


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


def _amounts(figures: Figures, book: Book, rows: AlertRows, here: Flags) -> Columns:
    """Of a call to come nothing is called yet, though less than the smallest call may be owed."""
    row = rows.row
    columns: Columns = {name: _known(getattr(figures, name), row, here, np.nan) for name in _FIGURES}
    columns["call_amount"][rows.alert_type == AlertType.NONE] = 0.0
    rate = _known(figures.reporting_rate, row, here, np.nan)
    for name in ("call_amount", "overnight_call_amount"):
        columns[f"{name}_reporting"] = columns[name] * rate
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
