"""What the engine says of orders and commands: closed lists with their sentences, and how the store keeps them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from string import Formatter
from typing import Any, NewType

from workstation.domain.answers import Refusal, Remark, Result, Trouble
from workstation.domain.policy_faults import PolicyFault
from workstation.domain.template_faults import TemplateFault

Told = str | int | float
"""What stands in a sentence: names, numbers, seconds; never text of any language."""


class Denial(Enum):
    """Why an order does not leave; the value is the English sentence with its fields. Nobody passes them."""

    KILL_SWITCH = "the kill switch is engaged: no order leaves"
    KILL_SWITCH_OF_DESK = "the kill switch of desk {desk} is engaged: no order of it leaves"
    CALL_ENDED = "{alert} is no longer open: nothing is closed for it"
    NO_POSITION = "{account} holds no {symbol} that this order would close"
    ALREADY_CLOSING = "{symbol} of {account} is being closed already: order {order} of {by}, {at}"
    TWICE = "{symbol} of {account} stands twice in the batch"
    OVER_CLOSE = "{quantity} is more than the {closable} {symbol} that may be closed"
    ODD_LOT = "{quantity} is not a whole number of lots of {lot}"
    OFF_TICK = "the limit {price} is not on the tick of {tick}"
    DO_NOT_CLOSE = "{account} is marked do not close: a supervisor may override"
    OVERRIDE = "{account} is marked do not close: only a supervisor overrides"
    NO_PRICE = "no price for {symbol}"
    NO_FX = "no rate of exchange for {currency}"
    HALTED = "{symbol} is halted"
    SUSPENDED = "{symbol} is suspended"
    DELISTED = "{symbol} is delisted"
    NO_QUOTE = "no sane bid and ask for {symbol}: only a limit order can go"
    STALE_QUOTE = "the price of {symbol} is {age} s old, more than {limit} s"
    NO_QUOTE_TIME = "nobody knows how old the price of {symbol} is"
    WIDE_QUOTE = "bid and ask of {symbol} are {spread:.1%} of the mark apart, more than {limit:.1%}: use a limit order"
    COLLAR = "{price} is {distance:.1%} from the mark {mark}, more than {limit:.1%}"
    ORDER_VALUE = "the order is worth {value:,.0f} {currency}, more than {limit:,.0f}"
    VOLUME = "{quantity} is {share:.1%} of the daily volume of {symbol}, more than {limit:.1%}"
    SESSION = "{symbol} is traded in the regular session only"
    MARKET_CLOSED = "{market} is closed"
    AUTO_CLOSES = "{symbol} of {account} was closed automatically {count} times today; {limit} are allowed"
    LIVE_CAP = (
        "{value:,.0f} {currency} a day through a live gateway is more than {limit:,.0f}, the cap of an SQLite store"
    )
    BATCH_ACCOUNTS = "the batch closes in {count} accounts, more than {limit}"
    BATCH_ORDERS = "the batch makes {count} orders, more than {limit}"
    BATCH_VALUE = "the batch is worth {value:,.0f} {currency}, more than {limit:,.0f}"
    RAISES_CALL = "closing {symbol} of {account} now would raise its call from {before:,.2f} to {after:,.2f}"
    NOT_APPROVED = "nobody else has approved it"
    ORDERS_PER_MINUTE = "{count} orders left within a minute, {limit} are allowed: it waits"
    TAKES_NO_ORDERS = "this broker's link takes no orders"
    NO_BOOK = "the broker has not reported any book yet"
    NO_OPEN_CALL = "{alert} is not an open call of {account}"
    NO_OPEN_RECALL = "{alert} is not an open recall of {account} in {symbol}"
    MOVED = (
        "figures moved since they were shown; look again: call {before:,.2f}, left {after:,.2f} shown; "
        "{before_now:,.2f}, {after_now:,.2f} found"
    )
    TAKEN_BACK = "taken back by {user}"
    APPROVED_TOO_LATE = "nobody approved it in time"


class SecondPerson(Enum):
    """Why a supervisor other than who asks has to approve; the value is the English sentence with its fields."""

    VALUE = "the batch is worth {value:,.0f} {currency}, more than {limit:,.0f}"
    ACCOUNTS = "the batch closes in {count} accounts, more than {limit}"
    ORDERS = "the batch makes {count} orders, more than {limit}"
    VOLUME = "{quantity} is {share:.1%} of the daily volume of {symbol}, more than {limit:.1%}"
    BATCH_VOLUME = "all orders in {symbol} together are {share:.1%} of its daily volume, more than {limit:.1%}"
    COLLAR = "{price} is {distance:.1%} from the mark {mark}, more than {limit:.1%}"
    STALE_REFERENCE = "the mark that the limit is held against is {age} s old, more than {limit} s"
    NO_QUOTE_TIME = "nobody knows how old the price of {symbol} is"
    NO_PRICE_ABOVE_ZERO = "the price of {symbol} is {mark}: 0 or below"
    DUPLICATE = "{symbol} of {account} was closed {ago} s ago on the same side, less than {limit} s"


Kind = Denial | SecondPerson | Refusal | Result | Remark | Trouble | PolicyFault | TemplateFault
LISTS = (Denial, SecondPerson, Refusal, Result, Remark, Trouble, PolicyFault, TemplateFault)
Coded = NewType("Coded", str)
"""A reason without words of any language beside what people and foreign venues said: all that the store is given."""
NOTHING = Coded("")


class _English(Formatter):
    """Fills a sentence; what has a name of its own (a user, a code) stays as it is, times are said in UTC."""

    def format_field(self, value: Any, format_spec: str) -> Any:
        """Figures as ``str.format`` does."""
        match format_spec:
            case "moment":
                return f"{datetime.fromisoformat(value):%Y-%m-%d %H:%M:%S} UTC"
            case "day":
                return f"{date.fromisoformat(value):%Y-%m-%d}"
            case "person":
                return value or "nobody"
        return value if isinstance(value, str) else super().format_field(value, format_spec)


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason with what it speaks of. Invariant: ``facts`` fill every field of the kind's sentence."""

    kind: Kind
    facts: tuple[tuple[str, Told], ...] = ()

    def __str__(self) -> str:
        return _English().vformat(self.kind.value, (), dict(self.facts))

    def as_code(self) -> Coded:
        """As the store keeps it, without words of any language: ``VOLUME {"symbol": ...}``."""
        facts = json.dumps(dict(self.facts), ensure_ascii=False)
        return Coded(f"{type(self.kind).__name__}.{self.kind.name} {facts}")


class FoundError(ValueError):
    """Something cannot be done, and ``finding`` says why in a form that can be translated."""

    def __init__(self, found: Finding) -> None:
        super().__init__(str(found))
        self.finding = found


def finding(kind: Kind, **facts: Told) -> Finding:
    """A reason with its fields."""
    return Finding(kind, tuple(facts.items()))


_KINDS: dict[str, Kind] = {f"{kinds.__name__}.{kind.name}": kind for kinds in LISTS for kind in kinds}
_CODE = re.compile(rf"\b({'|'.join(map(re.escape, _KINDS))}) (?=\{{)")
_FACTS = json.JSONDecoder()


def from_code(code: str) -> Finding:
    """The reason that ``as_code`` wrote; ValueError for anything else."""
    name, _, facts = code.partition(" ")
    if name not in _KINDS:
        raise ValueError(f"not a reason in a code: {code!r}")
    return Finding(_KINDS[name], tuple(json.loads(facts).items()))


def coded(findings: Iterable[Finding]) -> Coded:
    """Reasons as the store keeps them, in one text."""
    return joined(one.as_code() for one in findings)


def joined(codes: Iterable[Coded]) -> Coded:
    """Several in one text, without those that say nothing."""
    return Coded("; ".join(filter(None, codes)))


def concerning(name: str | Finding, codes: Coded) -> Coded:
    """Reasons behind what they are about: a name, or what is itself said in words."""
    return Coded(f"{name if isinstance(name, str) else name.as_code()}: {codes}")


def as_said(words: str) -> Coded:
    """What a person or a foreign venue said, which stays as it came."""
    return Coded(words)


def said(text: str, sentence: Callable[[Finding], str] = str) -> str:
    """A stored reason with each code in it replaced by its sentence; the words around them stay as they are."""
    pieces, end = [], 0
    for match in _CODE.finditer(text):
        if match.start() < end:
            continue  # inside the facts of the one before
        try:
            facts, stop = _FACTS.raw_decode(text, match.end())
            words = sentence(Finding(_KINDS[match[1]], tuple(facts.items())))
        except (KeyError, ValueError):
            continue  # somebody's words that only look like a code
        pieces += [text[end : match.start()], words]
        end = stop
    return "".join([*pieces, text[end:]])
