"""What the engine says of orders and commands, in the language in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.format import Format
from ui.tables.answers import ANSWERS
from ui.tables.coded_words import worded
from ui.tables.policy_words import demand_text
from ui.tables.remarks import REMARKS
from ui.tables.template_faults import TEMPLATE_FAULTS
from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.domain.denials import Denial, Finding, Kind, SecondPerson, said
from workstation.domain.policy_faults import PolicyFault

_D, _S = Denial, SecondPerson
_OF_ORDERS: Mapping[Kind, str] = {
    _D.KILL_SWITCH: QT_TRANSLATE_NOOP("Denials", "the kill switch is engaged: no order leaves"),
    _D.KILL_SWITCH_OF_DESK: QT_TRANSLATE_NOOP(
        "Denials", "the kill switch of desk {desk} is engaged: no order of it leaves"
    ),
    _D.CALL_ENDED: QT_TRANSLATE_NOOP("Denials", "{alert} is no longer open: nothing is closed for it"),
    _D.NO_POSITION: QT_TRANSLATE_NOOP("Denials", "{account} holds no {symbol} that this order would close"),
    _D.ALREADY_CLOSING: QT_TRANSLATE_NOOP(
        "Denials", "{symbol} of {account} is being closed already: order {order} of {by}, {at}"
    ),
    _D.TWICE: QT_TRANSLATE_NOOP("Denials", "{symbol} of {account} stands twice in the batch"),
    _D.OVER_CLOSE: QT_TRANSLATE_NOOP("Denials", "{quantity} is more than the {closable} {symbol} that may be closed"),
    _D.ODD_LOT: QT_TRANSLATE_NOOP("Denials", "{quantity} is not a whole number of lots of {lot}"),
    _D.OFF_TICK: QT_TRANSLATE_NOOP("Denials", "the limit {price} is not on the tick of {tick}"),
    _D.DO_NOT_CLOSE: QT_TRANSLATE_NOOP("Denials", "{account} is marked do not close: a supervisor may override"),
    _D.OVERRIDE: QT_TRANSLATE_NOOP("Denials", "{account} is marked do not close: only a supervisor overrides"),
    _D.NO_PRICE: QT_TRANSLATE_NOOP("Denials", "no price for {symbol}"),
    _D.NO_FX: QT_TRANSLATE_NOOP("Denials", "no rate of exchange for {currency}"),
    _D.HALTED: QT_TRANSLATE_NOOP("Denials", "{symbol} is halted"),
    _D.SUSPENDED: QT_TRANSLATE_NOOP("Denials", "{symbol} is suspended"),
    _D.DELISTED: QT_TRANSLATE_NOOP("Denials", "{symbol} is delisted"),
    _D.NO_QUOTE: QT_TRANSLATE_NOOP("Denials", "no sane bid and ask for {symbol}: only a limit order can go"),
    _D.STALE_QUOTE: QT_TRANSLATE_NOOP("Denials", "the price of {symbol} is {age} s old, more than {limit} s"),
    _D.NO_QUOTE_TIME: QT_TRANSLATE_NOOP("Denials", "nobody knows how old the price of {symbol} is"),
    _D.WIDE_QUOTE: QT_TRANSLATE_NOOP(
        "Denials",
        "bid and ask of {symbol} are {spread:.1%} of the mark apart, more than {limit:.1%}: use a limit order",
    ),
    _D.COLLAR: QT_TRANSLATE_NOOP("Denials", "{price} is {distance:.1%} from the mark {mark}, more than {limit:.1%}"),
    _D.ORDER_VALUE: QT_TRANSLATE_NOOP("Denials", "the order is worth {value:,.0f} {currency}, more than {limit:,.0f}"),
    _D.VOLUME: QT_TRANSLATE_NOOP(
        "Denials", "{quantity} is {share:.1%} of the daily volume of {symbol}, more than {limit:.1%}"
    ),
    _D.SESSION: QT_TRANSLATE_NOOP("Denials", "{symbol} is traded in the regular session only"),
    _D.MARKET_CLOSED: QT_TRANSLATE_NOOP("Denials", "{market} is closed"),
    _D.AUTO_CLOSES: QT_TRANSLATE_NOOP(
        "Denials", "{symbol} of {account} was closed automatically {count} times today; {limit} are allowed"
    ),
    _D.LIVE_CAP: QT_TRANSLATE_NOOP(
        "Denials",
        "{value:,.0f} {currency} a day through a live gateway is more than {limit:,.0f}, the cap of an SQLite store",
    ),
    _D.BATCH_ACCOUNTS: QT_TRANSLATE_NOOP("Denials", "the batch closes in {count} accounts, more than {limit}"),
    _D.BATCH_ORDERS: QT_TRANSLATE_NOOP("Denials", "the batch makes {count} orders, more than {limit}"),
    _D.BATCH_VALUE: QT_TRANSLATE_NOOP("Denials", "the batch is worth {value:,.0f} {currency}, more than {limit:,.0f}"),
    _D.RAISES_CALL: QT_TRANSLATE_NOOP(
        "Denials", "closing {symbol} of {account} now would raise its call from {before:,.2f} to {after:,.2f}"
    ),
    _D.NOT_APPROVED: QT_TRANSLATE_NOOP("Denials", "nobody else has approved it"),
    _D.ORDERS_PER_MINUTE: QT_TRANSLATE_NOOP(
        "Denials", "{count} orders left within a minute, {limit} are allowed: it waits"
    ),
    _D.TAKES_NO_ORDERS: QT_TRANSLATE_NOOP("Denials", "this broker's link takes no orders"),
    _D.NO_BOOK: QT_TRANSLATE_NOOP("Denials", "the broker has not reported any book yet"),
    _D.NO_OPEN_CALL: QT_TRANSLATE_NOOP("Denials", "{alert} is not an open call of {account}"),
    _D.NO_OPEN_RECALL: QT_TRANSLATE_NOOP("Denials", "{alert} is not an open recall of {account} in {symbol}"),
    _D.MOVED: QT_TRANSLATE_NOOP(
        "Denials",
        "figures moved since they were shown; look again: call {before:,.2f}, left {after:,.2f} shown; "
        "{before_now:,.2f}, {after_now:,.2f} found",
    ),
    _D.TAKEN_BACK: QT_TRANSLATE_NOOP("Denials", "taken back by {user}"),
    _D.APPROVED_TOO_LATE: QT_TRANSLATE_NOOP("Denials", "nobody approved it in time"),
    _S.VALUE: QT_TRANSLATE_NOOP("Denials", "the batch is worth {value:,.0f} {currency}, more than {limit:,.0f}"),
    _S.ACCOUNTS: QT_TRANSLATE_NOOP("Denials", "the batch closes in {count} accounts, more than {limit}"),
    _S.ORDERS: QT_TRANSLATE_NOOP("Denials", "the batch makes {count} orders, more than {limit}"),
    _S.VOLUME: QT_TRANSLATE_NOOP(
        "Denials", "{quantity} is {share:.1%} of the daily volume of {symbol}, more than {limit:.1%}"
    ),
    _S.BATCH_VOLUME: QT_TRANSLATE_NOOP(
        "Denials", "all orders in {symbol} together are {share:.1%} of its daily volume, more than {limit:.1%}"
    ),
    _S.COLLAR: QT_TRANSLATE_NOOP("Denials", "{price} is {distance:.1%} from the mark {mark}, more than {limit:.1%}"),
    _S.STALE_REFERENCE: QT_TRANSLATE_NOOP(
        "Denials", "the mark that the limit is held against is {age} s old, more than {limit} s"
    ),
    _S.NO_QUOTE_TIME: QT_TRANSLATE_NOOP("Denials", "nobody knows how old the price of {symbol} is"),
    _S.NO_PRICE_ABOVE_ZERO: QT_TRANSLATE_NOOP("Denials", "the price of {symbol} is {mark}: 0 or below"),
    _S.DUPLICATE: QT_TRANSLATE_NOOP(
        "Denials", "{symbol} of {account} was closed {ago} s ago on the same side, less than {limit} s"
    ),
}


SENTENCES: Mapping[Kind, str] = {**_OF_ORDERS, **ANSWERS, **REMARKS, **TEMPLATE_FAULTS}


class _Local(Formatter):
    """Fills a sentence as ``str.format`` does, with figures written as the language does."""

    def __init__(self, form: Format) -> None:
        self._form = form

    def format_field(self, value: Any, format_spec: str) -> Any:
        """Per cent, amounts, other figures with the digits they have; codes in words, names as they are."""
        if isinstance(value, str):
            return worded(value, format_spec, self._form)
        if format_spec.endswith("%"):
            return self._form.percentage(float(value))
        return self._form.total(float(value)) if format_spec else self._form.quantity(float(value))


def finding_text(finding: Finding, form: Format) -> str:
    """One reason as a sentence."""
    facts = dict(finding.facts)
    if finding.kind is PolicyFault.DEMAND:
        facts["demand"] = demand_text(str(facts["key"]))
    return _Local(form).vformat(_translated(finding.kind), (), facts)


def _translated(kind: Kind) -> str:
    if kind in _OF_ORDERS:
        return QCoreApplication.translate("Denials", SENTENCES[kind])
    if kind in TEMPLATE_FAULTS:
        return QCoreApplication.translate("TemplateFaults", SENTENCES[kind])
    return QCoreApplication.translate("Answers", SENTENCES[kind])


def findings_text(findings: Iterable[Finding], form: Format) -> str:
    """All reasons in one line."""
    return "; ".join(finding_text(finding, form) for finding in findings)


def stored_text(text: str, form: Format) -> str:
    """A reason as the store has it: its codes as sentences, a person's or the broker's words as they are."""
    return said(text, lambda one: finding_text(one, form)) if " {" in text else text
