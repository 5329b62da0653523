"""What one group of legs needs, whichever strategy it is (spec: options).

Money per contract in the reporting currency; a column a level, and a fifth for the margin call at the cut-off.
``gross`` is what rule books state; ``net`` = gross - value of the group's short options, floored at 0 per group.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from enum import IntEnum
from typing import Self

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Flags, Floats
from workstation.domain.enums import Level

COLUMNS = len(Level) + 1  # the four levels, and MARGIN_CALL with the rates of the cut-off
OVERNIGHT = len(Level)

_STRIKE_SHARE = 0.10  # of K: protected and converted stock at maintenance
_COLLAR_SHARE = 0.25  # of the call's K: a collar at maintenance


class Strategy(IntEnum):
    """The strategies of the spec."""

    SINGLE = 0
    SPREAD = 1
    STRADDLE = 2
    COVERED_CALL = 3
    COVERED_PUT = 4
    PROTECTIVE_PUT = 5
    PROTECTIVE_CALL = 6
    COLLAR = 7
    CONVERSION = 8
    REVERSE_CONVERSION = 9


@dataclass(frozen=True, slots=True)
class Legs:
    """Problems with the same kinds of lines: option lines of one account on one underlying, and its shares.

    Shapes: (problems, lines), shares (problems,), ``share`` (problems, COLUMNS). Per contract, reporting currency.
    """

    contracts: Floats
    units: Floats  # shares a contract stands for
    premium: Floats  # P
    naked: Floats  # requirement of one naked contract, P included
    strike: Floats  # K
    payoff: Floats  # (problems, lines, lines + 1): intrinsic value at 0 and at every strike
    in_money: Floats
    out_of_money: Floats
    single_rate: Floats  # of the value of a long option on its own
    spot: Floats  # (problems,): S of one share
    share: Floats  # what one share needs on its own, at each column
    shares: Floats  # deliverable, or short ones as a positive number
    pledged: Floats  # of them: to short calls marked covered
    factor: Floats  # (COLUMNS,): of gross maintenance

    def columns(self) -> dict[str, Floats]:
        """Everything that has a row a problem."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name != "factor"}

    def packed(self, row: int) -> bytes:
        """One problem as bytes: equal ones are the same problem."""
        own = [np.ravel(column[row]) for column in self.columns().values()]
        return np.concatenate([*own, self.factor]).astype(np.float64).tobytes()

    @classmethod
    def unpacked(cls, data: bytes, lines: int) -> Self:
        """The inverse of ``packed``: a table of one problem."""
        shapes = dict.fromkeys(_NAMES, (1, lines)) | _SHAPES | {"payoff": (1, lines, lines + 1)}
        sizes = [math.prod(shape) for shape in shapes.values()]
        parts = np.split(np.frombuffer(data), np.cumsum(sizes)[:-1])
        return cls(**{name: part.reshape(shapes[name]) for name, part in zip(shapes, parts, strict=True)})

    def some(self, rows: slice | NDArray[np.int64]) -> Legs:
        """These problems."""
        return Legs(**{name: column[rows] for name, column in self.columns().items()}, factor=self.factor)

    def single(self, line: int, *, short: bool) -> tuple[Floats, Floats]:
        """Net and gross of one contract on its own, shape (problems, COLUMNS)."""
        if short:
            return self.netted(self.naked[:, line, None] * self.factor, self.premium[:, line])
        paid = (self.single_rate[:, line] * self.premium[:, line])[:, None] * self.factor
        return paid, paid

    def alone(self, short: Flags) -> tuple[Floats, Floats]:
        """Net and gross of all lines on their own, (problems, COLUMNS)."""
        net, gross = np.zeros((len(short), COLUMNS)), np.zeros((len(short), COLUMNS))
        for line in range(short.shape[1]):
            sold, bought = self.single(line, short=True), self.single(line, short=False)
            net += self.contracts[:, line, None] * np.where(short[:, line, None], sold[0], bought[0])
            gross += self.contracts[:, line, None] * np.where(short[:, line, None], sold[1], bought[1])
        return net, gross

    def netted(self, gross: Floats, premium: Floats) -> tuple[Floats, Floats]:
        """Net and gross."""
        return np.maximum(gross - premium[:, None], 0), gross

    def straddle(self, call: int, put: int) -> tuple[Floats, Floats]:
        """The greater side's naked requirement and the other side's P."""
        of_call, of_put = self.naked[:, call], self.naked[:, put]
        other = np.where(of_call >= of_put, self.premium[:, put], self.premium[:, call])
        gross = (np.maximum(of_call, of_put) + other)[:, None] * self.factor
        return self.netted(gross, self.premium[:, call] + self.premium[:, put])

    def with_stock(self, strategy: Strategy, lines: tuple[int, ...]) -> tuple[Floats, Floats]:
        """Net and gross of one contract of each line with its shares, less what the shares need on their own."""
        stock = self.share * self.units[:, lines[0], None]
        initial, later, short, long = _WITH_STOCK[strategy](self, stock, lines)
        gross = later.copy()
        gross[:, Level.INITIAL] = initial
        gross += long[:, None] * self.factor
        net, gross = self.netted(gross, short)
        return net - stock, gross - stock


_NAMES = tuple(field.name for field in fields(Legs))
_SHAPES: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(("spot", "shares", "pledged"), (1,)),
    "share": (1, COLUMNS),
    "factor": (COLUMNS,),
}
_Parts = tuple[Floats, Floats, Floats, Floats]  # initial, each column as maintenance, short P, long value paid in full


def _covered_call(legs: Legs, stock: Floats, lines: tuple[int, ...]) -> _Parts:
    """Initial: stock + ITM; maintenance: stock rate x min(S, K) + ITM."""
    (call,) = lines
    inside, full = legs.in_money[:, call], legs.spot * legs.units[:, call]
    with np.errstate(divide="ignore", invalid="ignore"):
        kept = np.where(full > 0, np.minimum(legs.strike[:, call] / full, 1), 1)
    later = stock * kept[:, None] + inside[:, None] * legs.factor
    return stock[:, 0] + inside, later, legs.premium[:, call], np.zeros_like(inside)


def _covered_put(legs: Legs, stock: Floats, lines: tuple[int, ...]) -> _Parts:
    """Short stock + ITM."""
    (put,) = lines
    inside = legs.in_money[:, put]
    return stock[:, 0] + inside, stock + inside[:, None] * legs.factor, legs.premium[:, put], np.zeros_like(inside)


def _protective(legs: Legs, stock: Floats, lines: tuple[int, ...]) -> _Parts:
    """Initial: stock; maintenance: min(10 % K + OTM, stock maintenance)."""
    (option,) = lines
    bound = _STRIKE_SHARE * legs.strike[:, option] + legs.out_of_money[:, option]
    later = np.minimum(bound[:, None] * legs.factor, stock)
    return stock[:, 0], later, np.zeros_like(bound), legs.premium[:, option]


def _collar(legs: Legs, stock: Floats, lines: tuple[int, ...]) -> _Parts:
    """Initial: stock + call ITM; maintenance: min(10 % Kput + put OTM, 25 % Kcall) + call ITM."""
    call, put = lines
    inside = legs.in_money[:, call]
    bound = np.minimum(
        _STRIKE_SHARE * legs.strike[:, put] + legs.out_of_money[:, put], _COLLAR_SHARE * legs.strike[:, call]
    )
    later = (bound + inside)[:, None] * legs.factor
    return stock[:, 0] + inside, later, legs.premium[:, call], legs.premium[:, put]


def _conversion(legs: Legs, stock: Floats, lines: tuple[int, ...]) -> _Parts:
    """Initial: stock + ITM of the short option; maintenance: 10 % K + that ITM."""
    short, long = lines
    inside = legs.in_money[:, short]
    later = (_STRIKE_SHARE * legs.strike[:, short] + inside)[:, None] * legs.factor
    return stock[:, 0] + inside, later, legs.premium[:, short], legs.premium[:, long]


_WITH_STOCK = {
    Strategy.COVERED_CALL: _covered_call,
    Strategy.COVERED_PUT: _covered_put,
    Strategy.PROTECTIVE_PUT: _protective,
    Strategy.PROTECTIVE_CALL: _protective,
    Strategy.COLLAR: _collar,
    Strategy.CONVERSION: _conversion,
    Strategy.REVERSE_CONVERSION: _conversion,
}
