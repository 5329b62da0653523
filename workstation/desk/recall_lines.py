"""What the tabs of recalls say of their rows together, and what is closed for chosen ones; plain, no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import numpy as np

from workstation.desk.cells import Slots
from workstation.desk.derived import microseconds
from workstation.desk.live_table import LiveTable
from workstation.desk.recalled_line import RecalledLine
from workstation.domain.recalls import CLOSABLE, RecallStatus
from workstation.domain.tables import COVERED_RECALLS


@dataclass(frozen=True, slots=True)
class RecallHeadlines:
    """Of the recalls that are not over. ``value`` by currency; ``unvalued``: how many are in no sum."""

    open: int
    overdue: int
    accounts: int
    symbols: int
    notified: int
    exempt: int  # EXEMPT or RETURNED: nothing is closed for them
    closing: int
    value: dict[str, float]
    unvalued: int


def open_recalls(live: LiveTable, slots: Slots) -> Slots:
    """Those that are not over."""
    found: Slots = slots[live.text("status")[slots] != RecallStatus.CLOSED]
    return found


def recall_headlines(live: LiveTable, slots: Slots, now: datetime) -> RecallHeadlines:
    """The figures above a tab of recalls."""
    covered = live.table is COVERED_RECALLS
    still = open_recalls(live, slots)
    due = live.number("deadline" if covered else "due")[still]
    value = live.number("shortage_value" if covered else "value")[still]
    currency = live.text("currency")[still]
    status = live.text("status")[still]
    known = np.isfinite(value)
    sums = {str(code): float(value[known & (currency == code)].sum()) for code in sorted(set(currency[known].tolist()))}
    return RecallHeadlines(
        open=len(still),
        overdue=int((due < microseconds(now)).sum()),
        accounts=len(set(live.text("account")[still].tolist())),
        symbols=len(set(live.text("underlying" if covered else "symbol")[still].tolist())),
        notified=int((status == RecallStatus.NOTIFIED).sum()),
        exempt=int(np.isin(status.astype(str), [RecallStatus.EXEMPT, RecallStatus.RETURNED]).sum()),
        closing=int((live.number("working_closes")[still] > 0).sum()),
        value=sums,
        unvalued=int((~known).sum()),
    )


def closable(live: LiveTable, slots: Slots) -> Slots:
    """Those that positions may be closed for."""
    allowed = [status.value for status in CLOSABLE]
    found: Slots = slots[np.isin(live.text("status")[slots].astype(str), allowed)]
    return found


def recalled_lines(live: LiveTable, keys: Sequence[str]) -> Iterator[RecalledLine]:
    """What is closed for them: contracts that end a covered recall, shares that are called back."""
    covered = live.table is COVERED_RECALLS
    for slot in closable(live, live.slots_of(keys)).tolist():
        quantity = float(live.number("to_buy" if covered else "recalled_quantity")[slot])
        yield RecalledLine(
            account=str(live.text("account")[slot]),
            symbol=str(live.text("option" if covered else "symbol")[slot]),
            recall_id=str(live.text("recall_id")[slot]),
            quantity=Decimal(f"{quantity:.15g}"),
        )
