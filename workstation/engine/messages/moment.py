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
from workstation.messaging.from_book import House, call_values, contact_of, is_derivatives, recall_values
from workstation.messaging.stop_rules import CallFacts
from workstation.messaging.values import Value
from workstation.recalls.rows import CoveredRecall, ShortRecall
from workstation.sessions.calendars import Calendars

HOME_ZONE = "America/New_York"  # of clients without a zone, a call and a recall


@dataclass(frozen=True, slots=True)
class Moment:
    """Invariant: ``calls`` are those that were judged in this step, placed in the book of ``standing``.

    A message is about a call or a recall; both have ids, and no two share one.
    """

    standing: Standing
    calls: OpenCalls
    figures: Figures
    calendars: Calendars
    rows: Mapping[str, int]  # call id -> where it stands in ``calls``
    recalls: Mapping[str, CoveredRecall | ShortRecall]  # the open ones, by their ids
    unsubscribed: Mapping[str, frozenset[Channel]]
    speed: float  # market seconds a wall second

    def contact(self, account: str, call_id: str) -> Contact | None:
        """The client as the book knows it now; None while the broker does not report the account."""
        row = self._row(account)
        if row is None:
            return None
        return contact_of(self.standing.book, row, self._home(call_id), self.unsubscribed.get(account, frozenset()))

    def facts(self, call_id: str, contact: Contact, told: str) -> CallFacts:
        """The call or recall as it stands; ``told`` is the client's own date of the last message (empty: never).

        A recall that is returned or exempt is over for its client: nothing is asked of anybody.
        """
        index, recall = self.rows.get(call_id), self.recalls.get(call_id)
        today = self.standing.market_now.astimezone(contact.zone).date()
        told_on = today if told == today.isoformat() else None
        if recall is not None:
            return CallFacts(open=recall.is_closable, deadline=recall.due_at, told_on=told_on)
        if index is None:
            return CallFacts(open=False, deadline=self.standing.market_now)
        calls = self.calls
        return CallFacts(
            open=True,
            deadline=moment(calls.deadline[index]),
            abnormal=bool(calls.abnormal[index]),
            forced=int(calls.alert_type[index]) == AlertType.FORCED,
            told_on=told_on,
        )

    def values(self, call_id: str, house: House) -> dict[str, Value]:
        """What a message about an open call or recall may say; nothing where its account is not reported."""
        recall = self.recalls.get(call_id)
        if recall is not None:
            row = self._row(recall.account)
            return {} if row is None else recall_values(self.standing.book, self.figures, row, recall, house)
        if not self.is_reported(call_id):
            return {}
        return call_values(self.standing.book, self.figures, self.calls, self.rows[call_id], house)

    def is_reported(self, call_id: str) -> bool:
        """Whether the call is open and the broker reports its account."""
        index = self.rows.get(call_id)
        return index is not None and int(self.calls.row[index]) != NOT_IN_BOOK

    def in_stock_words(self, account: str) -> bool:
        """Whether the client is told of a call as of stocks; a liquidation tells those of derivatives accounts."""
        row = self._row(account)
        return row is None or not is_derivatives(self.standing.book, row)

    def after(self, wall: timedelta) -> timedelta:
        """How much market time passes meanwhile."""
        return wall * max(self.speed, 1.0)

    def _row(self, account: str) -> int | None:
        accounts = self.standing.book.accounts.account
        row = int(np.searchsorted(accounts, account))
        return row if row < len(accounts) and accounts[row] == account else None

    def _home(self, call_id: str) -> str:
        """The zone of the market that a call or recall belongs to."""
        index, recall = self.rows.get(call_id), self.recalls.get(call_id)
        if recall is not None:
            return self.calendars.get(recall.market).zone
        return HOME_ZONE if index is None else str(self.calls.zone[index])
