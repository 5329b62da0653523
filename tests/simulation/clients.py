"""Clients with a provider that fails, and people who arrange automatic closes and messages all week."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from tests.simulation.clock import Clock
from tests.simulation.faults import Crash, Faults
from workstation.commands.command import Command
from workstation.commands.messages import ResendMessage, SendMessages, StopMessages
from workstation.commands.notes import ClearAbnormal, MarkAbnormal
from workstation.commands.scheduling import ChangeSchedule, MoveDeadline, ScheduleClose, WithdrawSchedule
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.domain.messages import CallState, HandOver, MessageKind, MessageState
from workstation.ports import Outgoing, Receipt
from workstation.store.commands import submit
from workstation.store.connect import Store
from workstation.store.status import read_status
from workstation.store.types import from_us

RIGHT_TO_SEND = timedelta(seconds=1)  # as promised, not as the program has it
_DAILY = {MessageKind.DAILY_REMINDER, MessageKind.DEADLINE_TOMORROW}


class Provider:
    """A ``ports.Messenger``: what it took is the truth. ``before`` looks at every message before it is taken."""

    def __init__(self, faults: Faults, *, can_be_asked: bool) -> None:
        self.taken: list[Outgoing] = []
        self.before: Any = lambda _: None
        self._faults, self._can_be_asked = faults, can_be_asked

    def trouble(self) -> str:
        return ""

    def send(self, message: Outgoing) -> Receipt:
        if self._faults.happens("crash before a message"):
            raise Crash
        if self._faults.happens("message not taken"):
            return Receipt(HandOver.NOT_TAKEN, "busy")
        if self._faults.happens("message refused"):
            return Receipt(HandOver.REFUSED, "no such mailbox")
        if self._faults.happens("message lost on the way"):
            return Receipt(HandOver.LOST, "time-out")
        self.before(message)
        self.taken.append(message)
        if self._faults.happens("crash after a message"):
            raise Crash
        if self._faults.happens("message's answer lost"):
            return Receipt(HandOver.LOST, "time-out")
        return Receipt(HandOver.TAKEN, "ok", f"P-{message.message_id}")

    def look_up(self, message: Outgoing, known: frozenset[str]) -> Receipt:
        del known
        if not self._can_be_asked or self._faults.happens("question lost"):
            return Receipt(HandOver.LOST, "cannot be asked")
        if any(one.message_id == message.message_id for one in self.taken):
            return Receipt(HandOver.TAKEN, "found", f"P-{message.message_id}")
        return Receipt(HandOver.NOT_TAKEN, "not here")

    def status(self, provider_id: str) -> Receipt:
        if self._faults.happens("question lost"):
            return Receipt(HandOver.LOST, "time-out", provider_id)
        return Receipt(HandOver.DELIVERED, "there", provider_id, call_state=CallState.ANSWERED)


class Arrangers:
    """Two traders who set, change and withdraw, mark and tell; they know only what the store shows them."""

    def __init__(self, store: Store, clock: Clock, random: Random) -> None:
        self._store, self._clock, self._random, self._number = store, clock, random, 0

    def act(self) -> None:
        """Perhaps something, perhaps several things at once."""
        calls = self.rows("SELECT call_id, deadline, abnormal FROM calls WHERE ended = 0")
        if not calls:
            return
        acts = (
            (0.35, self._schedule),
            (0.10, self._change),
            (0.08, self._withdraw),
            (0.08, self._abnormal),
            (0.06, self._move),
            (0.20, self._send),
            (0.05, self._stop),
            (0.05, self._resend),
        )
        for often, act in acts:
            if self._random.random() < often:
                act(self._random.choice(calls))

    def _terms(self) -> dict[str, Any]:
        at = self._clock.market() + timedelta(minutes=self._random.choice((1, 5, 30, 200, 1500)))
        at_deadline = self._random.random() < 0.4
        return {
            "at": None if at_deadline else at,
            "at_next_open": at_deadline or self._random.random() < 0.5,
            "goal": self._random.choice(("CURE", "ALL")),
            "order_type": self._random.choice(("MARKET", "LIMIT", "PEG_BID")),
        }

    def _schedule(self, call: Any) -> None:
        self._ask(ScheduleClose.model_validate({"call_ids": [call.call_id], "terms": self._terms()}))

    def _change(self, _call: Any) -> None:
        for row in self._waiting():
            change = {"schedule_id": row.schedule_id, "version": row.version, "terms": self._terms()}
            self._ask(ChangeSchedule.model_validate(change))

    def _withdraw(self, _call: Any) -> None:
        for row in self._waiting():
            self._ask(WithdrawSchedule(schedule_id=row.schedule_id, version=row.version, reason="paid"))

    def _waiting(self) -> list[Any]:
        rows = self.rows("SELECT DISTINCT schedule_id, version FROM schedules WHERE state < 3 AND version > 0")
        return [self._random.choice(rows)] if rows else []

    def _abnormal(self, call: Any) -> None:
        kind = ClearAbnormal if call.abnormal else MarkAbnormal
        self._ask(kind(call_ids=(call.call_id,), note="dispute"))

    def _move(self, call: Any) -> None:
        seen = {"call_id": call.call_id, "seen": from_us(call.deadline)}
        self._ask(MoveDeadline.model_validate({"calls": [seen], "sessions": 1, "reason": "promised"}))

    def _send(self, call: Any) -> None:
        words = {"message": "FREE_TEXT", "subject": "Your account", "text": "{name} {{ 7*7 }} ring us"}
        self._ask(SendMessages.model_validate({"call_ids": [call.call_id], "channel": "EMAIL", **words}))

    def _stop(self, _call: Any) -> None:
        rows = self.rows("SELECT message_id FROM messages WHERE state = 0")
        if rows:
            self._ask(StopMessages(message_ids=tuple(row.message_id for row in rows)))

    def _resend(self, _call: Any) -> None:
        rows = self.rows("SELECT message_id FROM messages WHERE state = 5")
        if rows:
            self._ask(ResendMessage(message_id=self._random.choice(rows).message_id))

    def _ask(self, command: Command) -> None:
        """Sometimes twice under one id, which is one command."""
        self._number += 1
        user = self._random.choice(("ann", "bob"))
        named = CommandId(f"arranged-{self._number}"), UserName(user), DeskId(f"desk-{user}")
        for _ in range(self._random.choice((1, 1, 1, 2))):
            submit(self._store, command, *named, self._clock.wall())

    def rows(self, query: str) -> list[Any]:
        with self._store.read() as connection:
            return list(connection.execute(sa.text(query)))


class Listener:
    """What must hold whenever a client is told, and at the end of a week."""

    def __init__(self, arrangers: Arrangers, store: Store, provider: Provider, clock: Clock) -> None:
        self._rows, self._store, self._provider, self._clock = arrangers.rows, store, provider, clock
        self.violations: list[str] = []
        self.epoch = 0
        provider.before = self._before

    def _before(self, message: Outgoing) -> None:
        key, now = message.message_id, self._clock.market()
        found = self._rows(
            "SELECT m.state, m.body, m.kind, c.deadline, c.ended, c.abnormal FROM client_messages AS m"
            f" LEFT JOIN calls AS c ON c.call_id = m.call_id WHERE m.message_id = '{key}'"
        )
        if not found or found[0].state != MessageState.SENDING or found[0].body != message.text:
            self._say(f"{key} was sent before its SENDING and its words were committed")
            return
        row = found[0]
        if row.kind != MessageKind.CLOSE_OUT_DONE:
            if now >= from_us(row.deadline):
                self._say(f"{key} was sent at {now}, after the deadline {from_us(row.deadline)}")
            if row.ended:
                self._say(f"{key} was sent about a call that is over")
            if row.abnormal:
                self._say(f"{key} was sent about an abnormal call")
        if read_status(self._store).epoch != self.epoch:
            self._say(f"{key} was sent by an engine that another had replaced")

    def at_end(self, now: datetime) -> None:
        """Everything has come to rest."""
        for message_id, count in Counter(message.message_id for message in self._provider.taken).items():
            if count > 1:
                self._say(f"message {message_id} was sent {count} times")
        self._daily_once()
        self._fired_once(now)
        taken = {message.message_id for message in self._provider.taken}
        for row in self._rows("SELECT message_id, state, detail FROM client_messages"):
            sure = row.state in {MessageState.SENT, MessageState.DELIVERED}
            if sure and row.message_id not in taken:
                self._say(f"message {row.message_id} counts as sent and never was")
            if row.state in {MessageState.QUEUED, MessageState.SENDING}:
                self._say(f"message {row.message_id} is still {MessageState(row.state).name}")

    def _daily_once(self) -> None:
        days: Counter[tuple[str, str]] = Counter()
        taken = {message.message_id: message for message in self._provider.taken}
        kinds = ", ".join(str(int(kind)) for kind in _DAILY)
        query = (
            f"SELECT message_id, call_id, zone, sent_at FROM client_messages WHERE kind IN ({kinds}) AND asked_by = ''"
        )
        for row in self._rows(query):
            if row.message_id in taken:
                days[row.call_id, from_us(row.sent_at).astimezone(ZoneInfo(row.zone)).date().isoformat()] += 1
        for what, count in days.items():
            if count > 1:
                self._say(f"{what}: {count} daily messages on one day")

    def _fired_once(self, now: datetime) -> None:
        orders: Counter[str] = Counter()
        for row in self._rows("SELECT command_id, symbol FROM close_orders WHERE origin = 2"):
            orders[row.command_id] += 1
        fired = {row.firing_key: row for row in self._rows("SELECT * FROM firings")}
        for key, row in fired.items():
            if row.orders != orders.pop(key, 0):
                self._say(f"{key} says {row.orders} orders")
        if orders:
            self._say(f"orders of automatic closes without a firing: {list(orders)[:3]}")
        per_call = Counter((row.schedule_id, row.call_id) for row in fired.values() if row.ruling == 1)
        for what, count in per_call.items():
            if count > 1:
                self._say(f"{what} fired {count} times")
        for row in self._rows("SELECT schedule_call, due_at, state FROM schedules WHERE state IN (0, 2)"):
            if from_us(row.due_at) < now - timedelta(minutes=20):
                self._say(f"{row.schedule_call} was due at {from_us(row.due_at)} and has not ended")

    def _say(self, text: str) -> None:
        self.violations.append(text)
