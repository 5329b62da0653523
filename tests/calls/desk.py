"""A desk for tests of calls: real books, figures as a test wants them, one pass of the judgement after another."""

from datetime import UTC, datetime, timedelta

import numpy as np

from workstation.book.assemble import assemble
from workstation.calls.columns import to_rows
from workstation.calls.deadlines import DeadlineRule
from workstation.calls.lifecycle import judge
from workstation.calls.register import Register
from workstation.domain.enums import AlertType, CallEnd
from workstation.margin.figures import blank_figures
from workstation.policy import Policy
from workstation.sessions.calendars import Calendars

OPEN = datetime(2020, 3, 12, 14, tzinfo=UTC)  # half an hour into a New York session, a Thursday
CALENDARS = Calendars()


def book_of(accounts, regime="MARGIN", reporting="USD", positions=(), instruments=()):
    """A book: ``positions`` are (account, symbol, quantity), ``instruments`` (symbol, market, last)."""
    tables = {
        "accounts": {"account": list(accounts), "regime": [regime] * len(accounts)},
        "instruments": {
            "symbol": [symbol for symbol, _, _ in instruments],
            "kind": ["STOCK"] * len(instruments),
            "currency": [reporting] * len(instruments),
            "market": [market for _, market, _ in instruments],
        },
        "quotes": {
            "symbol": [symbol for symbol, _, last in instruments if last is not None],
            "last": [last for _, _, last in instruments if last is not None],
        },
        "positions": {
            "account": [account for account, _, _ in positions],
            "symbol": [symbol for _, symbol, _ in positions],
            "quantity": [float(quantity) for _, _, quantity in positions],
        },
    }
    return assemble(reporting, tables)


class Desk:
    """Invariant: ``register`` is what the last pass left, ``journal`` every event since the beginning."""

    def __init__(self, *accounts, policy=None, regime="MARGIN"):
        self.policy = policy or Policy()
        self.regime = regime
        self.now = OPEN
        self.next_number = 1
        self.register = Register()
        self.journal = []
        self.snapshots = []
        self.changed = None
        self.enter(*accounts)

    def enter(self, *accounts, **columns):
        """Another book; the figures of accounts that stay are kept."""
        before = (
            dict(zip(self.book.accounts.account.tolist(), range(99), strict=False)) if hasattr(self, "book") else {}
        )
        old = getattr(self, "figures", None)
        self.book = book_of(accounts, regime=self.regime, **columns)
        self.figures = blank_figures(len(accounts))
        self.figures.reporting_rate[:] = 1.0
        for row, account in enumerate(self.book.accounts.account.tolist()):
            if account in before:
                for name in ("call_amount", "alert_type", "unpriced"):
                    getattr(self.figures, name)[row] = getattr(old, name)[before[account]]

    def owes(self, account, amount, kind=None):
        """From now on the account owes this much; nothing is no call, None is not known."""
        row = self.book.account_row(account)
        if kind is None:
            kind = AlertType.UNPRICED if amount is None else AlertType.MARGIN_CALL if amount > 0 else AlertType.NONE
        self.figures.call_amount[row] = np.nan if amount is None else amount
        self.figures.alert_type[row] = kind
        self.figures.unpriced[row] = amount is None
        return self

    def step(self, seconds=1.0):
        """Market time goes on and the desk judges; returns what happened."""
        self.now += timedelta(seconds=seconds)
        rule = DeadlineRule(CALENDARS, self.policy)
        found = judge(self.register, self.figures, self.book, self.policy, self.now, rule, self.next_number)
        self.register, self.next_number = found.register, found.next_number
        self.journal += found.events
        self.snapshots += found.snapshots
        self.changed = found.changed.tolist()
        self.last = found
        return list(found.events)

    def names(self, seconds=1.0):
        """The kinds of event of one more pass."""
        return [type(event).__name__ for event in self.step(seconds)]

    def calls(self):
        """The open calls as plain rows."""
        return to_rows(self.register.calls)

    def call(self):
        """The one open call."""
        [call] = self.calls()
        return call

    def ends(self):
        """How calls ended, by call id."""
        return {event.call_id: CallEnd(event.end) for event in self.journal if type(event).__name__ == "Ended"}

    def restart(self):
        """The engine dies and comes back with what the store kept."""
        self.register = Register.from_rows(*self.register.to_rows())


def replace_call(policy, **call):
    """A policy with other numbers of ``[call]``."""
    return policy.model_copy(update={"call": policy.call.model_copy(update=call)})
