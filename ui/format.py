"""How figures and times are written: locale-aware, but asked of the locale once and not for each cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache

from PySide6.QtCore import QLocale

_CACHED_TIMES = 16_384
_DAY_FIRST = frozenset({"pt_BR"})
_PRICE_DECIMALS = 8
_AVERAGE_DIGITS = 7
_HOURS_A_DAY = 24
_MINUTE = 60  # s
_SHORTEST_AGE = 0.1  # s; nothing is known to the moment


@dataclass(frozen=True, slots=True)
class Units:
    """The short words of time units in the language in force."""

    day: str = "d"
    hour: str = "h"
    minute: str = "min"
    second: str = "s"


class Format:
    """Writes known values; the absence of a value is its caller's business.

    Invariant: equal values give equal texts until ``speak`` or until ``percent`` is another one, both of which are
    said to everybody, so texts may be cached by anyone who hears of it.
    """

    def __init__(
        self, language: str = "en", zone: tzinfo = UTC, units: Units | None = None, *, percent: bool = False
    ) -> None:
        """``zone`` is the one all times are shown in; ``percent`` writes ratios as 33.33 % instead of 0.3333."""
        self.zone, self.percent = zone, percent
        self.speak(language, units or Units())

    def speak(self, language: str, units: Units) -> None:
        """Write as ``language`` does from now on; who keeps writers or texts of before asks anew."""
        locale = QLocale(language)
        self.language, self._units = language, units
        self.decimal_point = locale.decimalPoint()
        self.separator = locale.groupSeparator()
        self._swap = str.maketrans({",": self.separator, ".": self.decimal_point})
        self._is_plain = (self.separator, self.decimal_point) == (",", ".")
        self.amount = self._figure("{:z,.2f}")  # money with two decimals; a rounded zero has no sign
        self.total = self._figure("{:z,.0f}")  # a sum, in whole units
        self.count = self._figure("{:z,.0f}")  # a whole number
        self._day = "%d/%m/%Y" if language in _DAY_FIRST else "%Y-%m-%d"
        self.date_pattern = "dd/MM/yyyy" if language in _DAY_FIRST else "yyyy-MM-dd"  # for Qt's fields one types into
        self.moment_pattern = f"{self.date_pattern} HH:mm"
        self.date = self._timed(self._day)
        self.date_time = self._timed(f"{self._day} %H:%M")
        self.clock = self._timed("%H:%M:%S")
        self.exact_time = self._timed(f"{self._day} %H:%M:%S %Z")

    def ratio(self, value: float) -> str:
        """A fraction as 0.3333 or 33.33 %."""
        return self._local(f"{value * 100:z,.2f} %" if self.percent else f"{value:z.4f}")

    def percentage(self, value: float) -> str:
        """A fraction as 12.5 %, whatever is preferred for ratios."""
        return self._local(f"{value * 100:z,.1f} %")

    def quantity(self, value: float) -> str:
        """Shares, contracts or coins: whole where whole."""
        return self.count(value) if value == int(value) else self._local(_trimmed(f"{value:,.8f}", 0))

    def price(self, value: float) -> str:
        """At least two decimals, as many as there are up to eight."""
        return self._local(_trimmed(f"{value:,.{_PRICE_DECIMALS}f}", 2))

    def average_price(self, value: float) -> str:
        """Of several prices: seven digits that count, since the average of two prices has any number of decimals."""
        whole = len(f"{abs(value):.0f}")
        decimals = max(2, _AVERAGE_DIGITS - whole) if abs(value) >= 1 else _PRICE_DECIMALS
        return self._local(_trimmed(f"{value:,.{decimals}f}", 2))

    def day(self, value: date) -> str:
        """A day that belongs to no zone, such as a session."""
        return value.strftime(self._day)

    def on_the_spot(self, at: datetime) -> str:
        """A moment by the clock it carries, a market's or a client's, with the zone's name."""
        return at.strftime(f"{self._day} %H:%M %Z")

    def hours(self, value: float) -> str:
        """Hours to go, ``2 d 4 h``, ``3 h 12 min`` or ``12 min``; past ones with a minus sign."""
        minutes = int(abs(value) * 60)
        days, minutes = divmod(minutes, _HOURS_A_DAY * 60)
        hours, minutes = divmod(minutes, 60)
        unit = self._units
        if days:
            text = f"{days} {unit.day} {hours} {unit.hour}"
        elif hours:
            text = f"{hours} {unit.hour} {minutes} {unit.minute}"
        else:
            text = f"{minutes} {unit.minute}"
        return f"-{text}" if value < 0 else text

    def age(self, value: timedelta) -> str:
        """How long ago: tenths of a second below a minute, then minutes, hours, days."""
        seconds = value.total_seconds()
        if seconds < _MINUTE:
            return f"{self._local(f'{max(_SHORTEST_AGE, seconds):.1f}')} {self._units.second}"
        return f"{value.days} {self._units.day}" if value.days else self.hours(seconds / 3600)

    def number_in(self, text: str) -> str:
        """``text`` as a plain number with a decimal point, "" if it is not a number as this language writes them."""
        plain = text.strip().replace(self.separator, "").replace(self.decimal_point, ".")
        digits = plain.removeprefix("-").replace(".", "", 1)
        return plain if digits.isascii() and digits.isdigit() else ""

    def _figure(self, pattern: str) -> Callable[[float], str]:
        """The fastest way to write thousands of figures: a bound C method where the language writes as Python does."""
        write = pattern.format
        return write if self._is_plain else lambda value: write(value).translate(self._swap)

    def _local(self, text: str) -> str:
        return text if self._is_plain else text.translate(self._swap)

    def _timed(self, pattern: str) -> Callable[[float], str]:
        @lru_cache(_CACHED_TIMES)
        def written(second: int) -> str:
            return datetime.fromtimestamp(second, self.zone).strftime(pattern)

        def of_microseconds(value: float) -> str:
            """A time in microseconds UTC."""
            return written(int(value // 1_000_000))

        return of_microseconds


def _trimmed(text: str, decimals: int) -> str:
    """Without zeros at the end beyond ``decimals`` digits after the point."""
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0").ljust(decimals, "0")
    return f"{whole}.{fraction}" if fraction else whole
