"""What longs of a perpetual pay shorts every eight hours (or are paid, below 0), so that its price keeps near spot."""

from __future__ import annotations

from collections.abc import Iterator

from workstation.venue.events import Funded
from workstation.venue.hours import SECOND
from workstation.venue.market import Market

PERIOD = 8 * 3600 * SECOND  # at 00:00, 08:00 and 16:00 UTC
BASE_RATE = 0.0001  # of nominal a period: the interest part
MOST = 0.003


def fundings(market: Market, after: int, until: int) -> Iterator[Funded]:
    """The payments due in (``after``, ``until``]; rate = premium over spot + the interest part, at most 0.3 %.

    The replay's nights are skipped, but their payments are not: they are due at the first instant that follows.
    """
    first = after // PERIOD + 1
    for period in range(first, until // PERIOD + 1):
        due = period * PERIOD
        for symbol, (over, price) in sorted(market.premium(due).items()):
            rate = round(min(max(over + BASE_RATE, -MOST), MOST), 8)
            yield Funded(until, symbol, due, rate, round(price, 2))
