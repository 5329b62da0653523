"""What must hold between the columns of a row and between tables, beyond what a single cell can say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
from numpy.typing import NDArray

from workstation.book.sheet import Sheet
from workstation.domain.enums import InstrumentKind, OptionRight
from workstation.sessions.codes import is_known

Columns = Mapping[str, Any]  # resolved columns of one table by field name
LANGUAGES = ("en", "zh-CN", "zh-HK", "pt-BR")
_ANY = "'*' means any and cannot be a name"


def check_accounts(sheet: Sheet, columns: Columns) -> None:
    """Names that rate rows reserve, languages we can write in, time zones that exist."""
    for name in ("account", "tier", "group"):
        sheet.report_rows(np.flatnonzero(columns[name] == "*"), name, _ANY)
    _check_words(sheet, columns, "language", LANGUAGES.__contains__, "must be one of " + ", ".join(LANGUAGES))
    _check_words(sheet, columns, "time_zone", lambda zone: not zone or _is_zone(zone), "is not an IANA time zone")


def check_instruments(sheet: Sheet, columns: Columns) -> None:
    """An option says on what, which right, at what price and until when."""
    sheet.report_rows(np.flatnonzero(columns["symbol"] == "*"), "symbol", _ANY)
    _check_words(sheet, columns, "market", is_known, "has no trading calendar; write a code like XNYS, or 24/7")
    option = columns["kind"] == InstrumentKind.OPTION
    labels = sheet.columns["underlying"]
    named = np.array([bool(name) for name in labels.names], bool)[labels.codes]
    gaps = {
        "underlying": ~named,
        "right": columns["right"] == OptionRight.NONE,
        "strike": np.isnan(columns["strike"]),
        "expiry": np.isnat(columns["expiry"]),
    }
    for name, gap in gaps.items():
        sheet.report_rows(np.flatnonzero(option & gap), name, "is required for an option")
    under = columns["underlying"]
    own = columns["row"] == under
    sheet.report_rows(np.flatnonzero(own & (under >= 0)), "underlying", "cannot be the instrument itself")
    kind_of_row = np.full(int(columns["row"].max(initial=-1)) + 2, -1, np.int8)
    kind_of_row[columns["row"]] = columns["kind"]
    nested = option & (under >= 0) & ~own & (kind_of_row[under] == InstrumentKind.OPTION)
    sheet.report_rows(np.flatnonzero(nested), "underlying", "is itself an option")


def check_prices(sheet: Sheet, columns: Columns, future: NDArray[np.bool_], names: tuple[str, ...]) -> None:
    """Prices below zero exist for futures (oil, April 2020), for nothing else; zero is a price."""
    may_be_negative = future[columns["instrument"]] if len(future) else np.zeros(sheet.rows, bool)
    for name in names:
        below = (columns[name] < 0) & ~may_be_negative & (columns["instrument"] >= 0)
        sheet.report_rows(np.flatnonzero(below), name, "must be >= 0 (only a future can have a negative price)")


def check_fx(sheet: Sheet, columns: Columns, reporting: int, reporting_currency: str) -> None:
    """The reporting currency is the unit of all rates."""
    wrong = (columns["currency"] == reporting) & (columns["rate"] != 1)
    sheet.report_rows(np.flatnonzero(wrong), "rate", f"must be 1: {reporting_currency} is the reporting currency")


def check_positions(sheet: Sheet, columns: Columns) -> None:
    """What may be sold or bought back is a part of the position, signed like it."""
    quantity, available = columns["quantity"], columns["available"]
    other_sign = available * np.sign(quantity) < 0
    sheet.report_rows(np.flatnonzero(other_sign), "available", "must have the sign of quantity")
    more = ~other_sign & (np.abs(available) > np.abs(quantity))
    sheet.report_rows(np.flatnonzero(more), "available", "must not be more than quantity")


def check_margin_rates(sheet: Sheet, columns: Columns, symbols: Sheet, accounts: Sheet, known: Columns) -> None:
    """A rule names things that exist, its levels are in order and its days run forward."""
    for name, target in (("symbol", symbols), ("account", accounts)):
        if target.readable:
            lost = ~np.isin(columns[name], known[name]) & (columns[name] != "*") & (columns[name] != "")
            sheet.report_rows(np.flatnonzero(lost), name, f"is not in {target.table}")
    limit = np.where(np.isnan(columns["margin_call"]), columns["maintenance"], columns["margin_call"])
    sheet.report_rows(np.flatnonzero(columns["forced"] > limit), "forced", "must not be above margin_call")
    backward = columns["valid_to"] < columns["valid_from"]
    sheet.report_rows(np.flatnonzero(backward), "valid_to", "is before valid_from")


def check_client_orders(sheet: Sheet, columns: Columns) -> None:
    """An order cannot be filled beyond its quantity."""
    sheet.report_rows(np.flatnonzero(columns["filled"] > columns["quantity"]), "filled", "must not be above quantity")


def check_lender_recalls(sheet: Sheet, columns: Columns) -> None:
    """A recall is due after it came."""
    sheet.report_rows(np.flatnonzero(columns["due"] < columns["received_at"]), "due", "is before received_at")


def _check_words(sheet: Sheet, columns: Columns, name: str, allowed: Callable[[str], bool], message: str) -> None:
    column = columns[name]
    distinct = column[:1] if column.strides == (0,) else np.unique(column)
    wrong = [word for word in distinct.tolist() if not allowed(word)]
    if wrong:
        sheet.report_rows(np.flatnonzero(np.isin(column, wrong)), name, message)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
