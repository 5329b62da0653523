"""How typed values are written for one client on one channel: amounts, times in the client's zone, ratios, positions.

A written text (e-mail) has lines, a short one (SMS) and a spoken one (voice) are a single line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, Context, Decimal
from typing import Any
from zoneinfo import ZoneInfo

from workstation.domain.messages import Channel, FieldType, Language
from workstation.messaging.plain import one_line, paragraph
from workstation.messaging.values import Amount, Holding, MissingValueError, Trade, Until, Value
from workstation.messaging.words import WORDS, Words

LINES = 20  # positions or closes an e-mail names one by one
NAMED = 3  # the same in a short text
_ACCURACY = Decimal("1e-6")  # figures are doubles: what lies below this is no money owed
_NO_CENTS = frozenset({"JPY", "KRW", "VND", "CLP", "IDR"})  # ISO 4217: no minor unit in use
_EXACT = Context(prec=400)  # any double, to the last digit
_SWAPPED = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True)
class Manner:
    """For whom and how one text is written."""

    language: Language
    channel: Channel
    zone: ZoneInfo

    @property
    def words(self) -> Words:
        """The words of the client's language."""
        return WORDS[self.language]


def written(kind: FieldType, value: Value, manner: Manner) -> str:
    """A value as its field's type demands; TypeError when the value is of another type."""
    expected, write = _WRITERS[kind]
    if isinstance(value, bool) or not isinstance(value, expected):
        raise TypeError(f"{value!r} is not {kind.value}")
    return write(value, manner)


def unnamed(field: str, manner: Manner) -> str:
    """What stands for a field whose value is empty: a house without a number of its own, an account without positions.

    ``MissingValueError`` for any other but a person's own words: a text has no gap where a value should stand.
    """
    words = manner.words
    if field == "desk_phone":
        return words.known_number
    if field in {"positions", "trades"}:
        return f"  - {words.nothing}" if manner.channel is Channel.EMAIL else words.nothing
    if field in {"subject", "text"}:
        return ""
    raise MissingValueError(field)


def amount(money: Amount, manner: Manner, rounding: str = ROUND_HALF_EVEN) -> str:
    """``USD 6,120.00``; ``USD 6.120,00`` in Brazil; with the currency's name after the number when spoken."""
    unit = Decimal(1) if money.currency in _NO_CENTS else Decimal("0.01")
    exact = Decimal(money.value).quantize(_ACCURACY, ROUND_HALF_EVEN, _EXACT)
    number = _number(f"{exact.quantize(unit, rounding, _EXACT):,f}", manner)
    currency, words = one_line(money.currency, 8), manner.words
    if manner.channel is Channel.VOICE:
        return words.spoken_money.format(number=number, currency=words.currencies.get(currency, currency))
    return words.money.format(number=number, currency=currency)


def moment(at: datetime, manner: Manner) -> str:
    """A time on the client's own clock, with the offset from UTC unless it is spoken."""
    local = at.astimezone(manner.zone)
    words = manner.words
    spoken = words.spoken if local.minute else words.spoken_on_the_hour
    pattern = {Channel.EMAIL: words.written, Channel.SMS: words.short, Channel.VOICE: spoken}[manner.channel]
    return pattern.format(
        weekday=words.weekdays[local.weekday()],
        day=local.day,
        month=words.months[local.month - 1],
        month_short=words.months_short[local.month - 1],
        year=local.year,
        hour=local.hour,
        hour12=(local.hour - 1) % 12 + 1,
        half="AM" if local.hour < 12 else "PM",  # noqa: PLR2004 - noon
        minute=local.minute,
        offset=_offset(local.utcoffset() or timedelta()),
    )


def until(deadline: Until, manner: Manner) -> str:
    """A deadline; one that no published calendar reaches is "not before"."""
    at = moment(deadline.at, manner)
    return manner.words.not_before.format(at) if deadline.provisional else at


def ratio(fraction: float | Decimal, manner: Manner) -> str:
    """A fraction in percent with two decimals: 0.33333 is 33.33%."""
    percent = _EXACT.multiply(Decimal(fraction), Decimal(100)).quantize(Decimal("0.01"), ROUND_HALF_EVEN, _EXACT)
    return _number(f"{percent:,f}", manner) + "%"


def quantity(number: float | Decimal, manner: Manner) -> str:
    """Shares or contracts, up to eight decimals of which only those that say something are written."""
    exact = Decimal(number).quantize(Decimal("1e-8"), ROUND_HALF_EVEN, _EXACT)
    text = f"{exact:,f}".rstrip("0").rstrip(".")
    return _number("0" if text == "-0" else text, manner)


def holdings(positions: Sequence[Holding], manner: Manner) -> str:
    """Positions, one a line in an e-mail, else the first few in a row."""
    return _listed([_holding(position, manner) for position in positions], manner)


def trades(closes: Sequence[Trade], manner: Manner) -> str:
    """Closes, one a line in an e-mail, else the first few in a row."""
    return _listed([_trade(trade, manner) for trade in closes], manner)


def _holding(position: Holding, manner: Manner) -> str:
    symbol, name = one_line(position.symbol, 40), one_line(position.name, 60)
    count = quantity(position.quantity, manner)
    if manner.channel is Channel.EMAIL:
        return f"{symbol} ({name}): {count}" if name else f"{symbol}: {count}"
    return f"{name or symbol if manner.channel is Channel.VOICE else symbol} {count}"


def _trade(trade: Trade, manner: Manner) -> str:
    return manner.words.trade.format(
        side=manner.words.sides[trade.side],
        quantity=quantity(trade.quantity, manner),
        symbol=one_line(trade.symbol, 40),
        price=amount(trade.price, manner),
    )


def _listed(entries: Sequence[str], manner: Manner) -> str:
    lines = manner.channel is Channel.EMAIL
    shown = entries[: LINES if lines else NAMED]
    more = [manner.words.and_more.format(len(entries) - len(shown))] if len(entries) > len(shown) else []
    if lines:
        return "\n".join(f"  - {entry}" for entry in (*shown, *more))
    return manner.words.between.join((*shown, *more))


def _number(text: str, manner: Manner) -> str:
    return text.translate(_SWAPPED) if manner.words.decimal_comma else text


def _offset(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return "UTC" + (f"{'-' if minutes < 0 else '+'}{hours}" if minutes else "") + (f":{rest:02}" if rest else "")


def _owed(money: Amount, manner: Manner) -> str:
    """Rounded up to the cent: who pays what was written has paid enough."""
    return amount(money, manner, ROUND_CEILING)


def _paragraph(text: str, manner: Manner) -> str:
    plain = paragraph(text)
    return plain if manner.channel is Channel.EMAIL else " ".join(plain.split("\n"))


def _name(text: str, manner: Manner) -> str:
    del manner
    return one_line(text)


_NUMBERS = (int, float, Decimal)
_WRITERS: dict[FieldType, tuple[Any, Callable[[Any, Manner], str]]] = {
    FieldType.NAME: (str, _name),
    FieldType.PARAGRAPH: (str, _paragraph),
    FieldType.AMOUNT: (Amount, amount),
    FieldType.OWED: (Amount, _owed),
    FieldType.MOMENT: (datetime, moment),
    FieldType.UNTIL: (Until, until),
    FieldType.RATIO: (_NUMBERS, ratio),
    FieldType.QUANTITY: (_NUMBERS, quantity),
    FieldType.HOLDINGS: (tuple, holdings),
    FieldType.TRADES: (tuple, trades),
}
