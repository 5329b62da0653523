"""One step as messages are written and judged by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from workstation.calls.columns import NOT_IN_BOOK, OpenCalls, moment
from workstation.domain.enums import AlertType
from workstation.domain.messages import Channel
from workstation.engine.orders.standing import Standing
from workstation.margin.figures import Figures
from workstation.messaging.contacts import Contact
from workstation.messaging.from_book import House, call_values, contact_of
from workstation.messaging.stop_rules import CallFacts
from workstation.messaging.values import Value
from workstation.sessions.calendars import Calendars

HOME_ZONE = "America/New_York"  # of clients without a zone and without a call


@dataclass(frozen=True, slots=True)
class Moment:
    """Invariant: ``calls`` are those that were judged in this step, placed in the book of ``standing``."""

    standing: Standing
    calls: OpenCalls
    figures: Figures
    calendars: Calendars
    rows: Mapping[str, int]  # call id -> where it stands in ``calls``
    unsubscribed: Mapping[str, frozenset[Channel]]
    speed: float  # market seconds a wall second

    def contact(self, account: str, call_id: str) -> Contact | None:
        """The client as the book knows it now; None while the broker does not report the account."""
        accounts = self.standing.book.accounts.account
        row = int(np.searchsorted(accounts, account))
        if row >= len(accounts) or accounts[row] != account:
            return None
        index = self.rows.get(call_id)
        home = HOME_ZONE if index is None else self.calls.zone[index].item()
        return contact_of(self.standing.book, row, home, self.unsubscribed.get(account, frozenset()))

    def facts(self, call_id: str, contact: Contact, told: str) -> CallFacts:
        """The call as it stands; ``told`` is the client's own date of the last message (empty: never)."""
        index = self.rows.get(call_id)
        if index is None:
            return CallFacts(open=False, deadline=self.standing.market_now)
        calls = self.calls
        today = self.standing.market_now.astimezone(contact.zone).date()
        return CallFacts(
            open=True,
            deadline=moment(calls.deadline[index]),
            abnormal=bool(calls.abnormal[index]),
            forced=int(calls.alert_type[index]) == AlertType.FORCED,
            told_on=today if told == today.isoformat() else None,
        )

    def values(self, call_id: str, house: House) -> dict[str, Value]:
        """What a message about an open call may say; nothing of a call whose account is not reported."""
        if not self.is_reported(call_id):
            return {}
        return call_values(self.standing.book, self.figures, self.calls, self.rows[call_id], house)

    def is_reported(self, call_id: str) -> bool:
        """Whether the call is open and the broker reports its account."""
        index = self.rows.get(call_id)
        return index is not None and int(self.calls.row[index]) != NOT_IN_BOOK

    def after(self, wall: timedelta) -> timedelta:
        """How much market time passes meanwhile."""
        return wall * max(self.speed, 1.0)
