"""What stands on the last page before a batch is sent: counts, values, the biggest lines, the calls, warnings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workstation.desk.close_draft import Draft
from workstation.desk.previews import BatchTotals, LineKey, LinePreview, LineWish
from workstation.domain.denials import Finding, SecondPerson
from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderType

_BIGGEST = 5
_COUNTED = frozenset({SecondPerson.VALUE, SecondPerson.ACCOUNTS, SecondPerson.ORDERS})


@dataclass(frozen=True, slots=True)
class CurrencyValue:
    """Orders in instruments of one currency; ``value`` in the reporting currency, without ``unknown`` orders."""

    currency: str
    orders: int
    value: float
    unknown: int


@dataclass(frozen=True, slots=True)
class BigLine:
    """One of the largest orders."""

    account: str
    symbol: str
    side: OrderSide
    wish: LineWish
    value: float


@dataclass(frozen=True, slots=True)
class Summary:
    """Invariant: all of it is about the orders of ``wishes``, as the preview with the same wishes gave it."""

    wishes: Mapping[LineKey, LineWish]
    totals: BatchTotals
    currencies: tuple[CurrencyValue, ...]
    biggest: tuple[BigLine, ...]
    still_called: int  # accounts in which something is closed, or was to be, and a call is left
    at_market: int
    kept_last: int  # orders in positions that are to be closed last
    set_aside: tuple[LinePreview, ...]  # denied: not sent
    second_person: tuple[Finding, ...]

    @property
    def orders(self) -> int:
        """How many orders are sent."""
        return len(self.wishes)

    @property
    def needs_typing(self) -> bool:
        """Whether the number of orders has to be typed: the batch is above a threshold of approval."""
        return any(finding.kind in _COUNTED for finding in self.second_person)


def summary(draft: Draft, set_aside: tuple[LinePreview, ...]) -> Summary:
    """Of a draft whose wishes have been previewed; ValueError before that."""
    if draft.preview is None:
        raise ValueError("nothing was previewed yet")
    wishes = draft.wishes
    accounts = {account for account, _ in wishes} | {one.account for one in set_aside}
    left = [draft.calls[account].call_after for account in accounts if account in draft.calls]
    return Summary(
        wishes=wishes,
        totals=draft.preview.totals,
        currencies=_by_currency(draft, wishes),
        biggest=_biggest(draft, wishes),
        still_called=sum(1 for call in left if call is not None and call > 0),
        at_market=sum(wish.order_type is OrderType.MARKET for wish in wishes.values()),
        kept_last=sum(draft.lines[key].keep_last for key in wishes),
        set_aside=set_aside,
        second_person=draft.preview.second_person,
    )


def _by_currency(draft: Draft, wishes: Mapping[LineKey, LineWish]) -> tuple[CurrencyValue, ...]:
    found: dict[str, list[float | None]] = {}
    for key in wishes:
        figures = draft.figures.get(key)
        found.setdefault(draft.lines[key].currency, []).append(figures.value if figures else None)
    values = (
        CurrencyValue(currency, len(all_), sum(one for one in all_ if one is not None), all_.count(None))
        for currency, all_ in found.items()
    )
    return tuple(sorted(values, key=lambda one: (-one.value, one.currency)))


def _biggest(draft: Draft, wishes: Mapping[LineKey, LineWish]) -> tuple[BigLine, ...]:
    valued = ((draft.figures[key].value, key) for key in wishes if key in draft.figures)
    known = sorted(((value, key) for value, key in valued if value is not None), key=lambda one: (-one[0], one[1]))
    return tuple(BigLine(*key, draft.lines[key].side, wishes[key], value) for value, key in known[:_BIGGEST])
