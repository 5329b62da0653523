"""The order of things: what the engine does in one step, on one page."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import datetime

from workstation.book.columns import Flags
from workstation.calls.columns import NOT_IN_BOOK
from workstation.calls.deadlines import DeadlineRule
from workstation.calls.decisions import end_by_decision, mark_closed_by_us
from workstation.calls.events import Ended
from workstation.calls.lifecycle import Judgement, judge
from workstation.calls.notes import Notes
from workstation.calls.register import marked
from workstation.domain.answers import Trouble
from workstation.domain.denials import finding
from workstation.domain.enums import LinkState, Role
from workstation.engine import records
from workstation.engine.authority import second_person
from workstation.engine.before_calls import BeforeCalls, Seen
from workstation.engine.desktop import Desktop
from workstation.engine.endings import Ending
from workstation.engine.house import House, policy_rows
from workstation.engine.intake import Intake
from workstation.engine.liquidation.liquidation_desk import LiquidationDesk, marking
from workstation.engine.liquidation.telling import drafts_of
from workstation.engine.liquidation.tickets import Call
from workstation.engine.marks import Marks, noting
from workstation.engine.messages.channels import Channels
from workstation.engine.messages.courier import Courier as MessageCourier
from workstation.engine.messages.message_desk import MessageDesk
from workstation.engine.messages.moment import Moment as MessageMoment
from workstation.engine.missing import MissingTexts
from workstation.engine.orders.courier import Courier
from workstation.engine.orders.order_desk import OrderDesk
from workstation.engine.orders.standing import Standing
from workstation.engine.presence import missed_desks
from workstation.engine.recalls.automatic import close_covered
from workstation.engine.recalls.recall_desk import Moment, RecallDesk
from workstation.engine.schedules.rule_hits import Ruled
from workstation.engine.schedules.schedule_desk import ScheduleDesk
from workstation.engine.schedules.surroundings import surroundings_of
from workstation.engine.series import Minutes
from workstation.engine.valuation import Valuation
from workstation.engine.watches import Answers
from workstation.margin.evidence import Evidence
from workstation.policy import Policy
from workstation.ports import Facts, Gateway, Link, Pace
from workstation.sessions.extended import open_sessions
from workstation.store import tables
from workstation.store.connect import Backend, Store
from workstation.store.lock import EngineLock
from workstation.store.notes import open_notes
from workstation.store.restart import read_restart
from workstation.store.status import StepStatus
from workstation.store.write import StepWriter

_HARMLESS = frozenset({"", "replay", "simulated"})  # no link that takes orders, or one that moves nobody's money


@dataclass(frozen=True, slots=True)
class Report:
    """What a step did, for logs and tests."""

    seq: int
    judgement: Judgement | None
    changed_accounts: int


class Engine:
    """The only writer of everything a desk sees.

    Invariant: memory and store tell the same story. What a step found stays in the writer until it is committed, so a
    store that refuses one step gets it whole with the next; what is only in memory can be had again from the gateway.
    """

    def __init__(
        self,
        store: Store,
        lock: EngineLock,
        gateway: Gateway,
        courier: Courier | None = None,
        channels: Channels | None = None,
        message_courier: MessageCourier | None = None,
    ) -> None:
        """``courier`` carries orders to ``gateway.broker``, ``message_courier`` messages over ``channels``.

        Without them nothing leaves.
        """
        restart = read_restart(store)
        self._store = store
        self._gateway = gateway
        self._writer = StepWriter(store, lock.epoch)
        self._number = lock.step
        self._house = House(store)
        self._house_changed = False
        self._roles: dict[str, Role] = {}
        self._intake = Intake()
        self._valuation = Valuation()
        self._register = records.register_of(restart)
        self._next_call = restart.next_call
        self._minutes, self._before_calls = Minutes(), BeforeCalls()
        self._answers = Answers(store)
        self._missing = MissingTexts()
        self._order_desk = OrderDesk(store, gateway.broker, courier)
        self._schedules, self._recalls = ScheduleDesk(store), RecallDesk(store)
        self._liquidations, self._courier = LiquidationDesk(store), courier
        self._notes = Notes(open_notes(store))
        self._messages = MessageDesk(store, channels or Channels(), message_courier)
        self._noted: set[str] = set()  # alerts of which something beside the figures changed
        self._link = Link(LinkState.DOWN, finding(Trouble.NO_WORD_YET).as_code())
        self._as_of: datetime | None = None
        self._heard_at: datetime | None = None  # market time of the last pull; commands are judged by it
        self._pace: Pace | None = None

    def step(self, market_now: datetime, wall_now: datetime) -> Report:
        """One pass over everything, written in one transaction. Times are aware; ``market_now`` never goes back."""
        policy = self._house.at(wall_now)
        self._roles = self._house.roles()
        desktop = self._desktop(policy, market_now, wall_now)
        self._intake.take(desktop)
        self._register = desktop.register
        policy = self._hear(market_now, wall_now, policy)
        judgement = self._judge(desktop, policy, market_now)
        self._recall(desktop, policy, market_now, wall_now)
        standing = self._close_out(policy, market_now, wall_now)
        self._house_changed |= desktop.house_changed  # kept over a refused commit
        self._tell(judgement, standing, market_now, wall_now)
        report = Report(self._write(market_now, wall_now), judgement, len(self._valuation.changed))
        self._settle(wall_now)
        return report

    def close(self) -> None:
        """Let what is on the wire come to its end; nothing new leaves."""
        self._order_desk.close()
        self._messages.close()

    def _desktop(self, policy: Policy, market_now: datetime, wall_now: datetime) -> Desktop:
        standing = self._standing(policy, self._heard_at or market_now, wall_now)
        return Desktop(
            store=self._store,
            writer=self._writer,
            gateway=self._gateway,
            policy=policy,
            calendars=self._house.calendars,
            holidays=self._house.holidays,
            roles=self._roles,
            open_call_ids=frozenset(self._register.calls.call_id.tolist()),
            market_now=market_now,
            wall_now=wall_now,
            decided=self._intake.decided,
            orders=self._order_desk.orders,
            batches=self._order_desk.batches,
            switches=self._order_desk.switches,
            recalls=self._recalls,
            liquidations=self._liquidations,
            standing=standing,
            register=self._register,
            notes=self._notes,
            schedules=self._schedules,
            messages=self._messages,
            noted=self._noted,
        )

    def _standing(self, policy: Policy, market_now: datetime, wall_now: datetime) -> Standing | None:
        """What orders are judged by now; None before the first book."""
        book, calls = self._valuation.book, self._register.calls
        if book is None or self._as_of is None:
            return None
        return Standing(
            book=book,
            policy=policy,
            market_now=market_now,
            wall_now=wall_now,
            windows=self._valuation.windows,
            open_calls=self._open_calls(),
            calls=dict(zip(calls.call_id.tolist(), calls.account.tolist(), strict=True)),
            open_sessions=open_sessions(self._house.calendars, self._valuation.windows, market_now),
            switches=tuple(self._order_desk.switches),
            supervisors=frozenset(name for name, role in self._roles.items() if role is Role.SUPERVISOR),
            venue=self._order_desk.venue,
            capped=self._store.backend is Backend.SQLITE and self._order_desk.venue not in _HARMLESS,
            link=self._link.state,
            recalls=self._recalls.closable,
            positions_as_of=self._as_of,
        )

    def _recall(self, desktop: Desktop, policy: Policy, market_now: datetime, wall_now: datetime) -> None:
        """What is called back now, and, where the house wants it, bought back by itself."""
        book, desk = self._valuation.book, self._order_desk
        standing = self._standing(policy, market_now, wall_now)
        if book is None or standing is None:
            return
        moved = self._valuation.moved or bool(desk.orders.changed)
        rules, times = (policy, self._house.calendars), (market_now, wall_now)
        marks = Marks(desk.marks(), (self._messages.mark,))
        self._recalls.advance(self._writer, Moment(book, *rules, *times, desk.being_sold(), marks, moved))
        close_covered(desktop, replace(standing, recalls=self._recalls.closable))

    def _close_out(self, policy: Policy, market_now: datetime, wall_now: datetime) -> Standing | None:
        """Every automatic close and every order a step on."""
        standing = self._standing(policy, market_now, wall_now)
        if standing is not None:
            self._schedule(standing)
            self._liquidate(standing)
            self._order_desk.advance(self._writer, standing, self._intake.decided)
        return standing

    def _liquidate(self, standing: Standing) -> None:
        """Derivatives accounts that are taken over, each a pass on."""
        calls, figures = self._register.calls, self._valuation.figures
        amounts = {row: float(figures.call_amount[row]) for row in calls.row.tolist() if row != NOT_IN_BOOK}
        columns = (calls.account.tolist(), calls.call_id.tolist(), calls.row.tolist())
        found = {account: Call(key, amounts.get(row, math.nan)) for account, key, row in zip(*columns, strict=True)}
        version, orders = self._house.version, self._order_desk.orders
        self._liquidations.advance(self._writer, standing, figures, found, orders, version)

    def _schedule(self, standing: Standing) -> None:
        """What closes by itself now is in the queue before the orders are looked at."""
        around = surroundings_of(standing, self._register.calls, self._house.calendars)
        four_eyes = {user: second_person(user, self._roles) for user in self._roles}
        orders, ruled = self._order_desk.orders, Ruled(self._valuation.figures, self._recalls.uncovered)
        self._schedules.advance(self._writer, around, orders, four_eyes, ruled)

    def _hear(self, market_now: datetime, wall_now: datetime, policy: Policy) -> Policy:
        """Take the broker's changes in; the first book may bring the house's policy."""
        facts = self._gateway.pull(market_now)
        self._heard_at = market_now
        self._order_desk.hear(facts, market_now, wall_now)
        self._order_desk.tell(self._writer, market_now, wall_now)
        self._messages.hear(market_now, wall_now, policy.messages)
        self._link, self._pace = facts.link, facts.pace
        self._as_of = facts.as_of
        self._valuation.absorb(facts)
        return self._adopt(facts, policy)

    def _adopt(self, facts: Facts, policy: Policy) -> Policy:
        if facts.policy is None or self._house.has_policy:
            return policy
        self._house.adopt(facts.policy)
        self._house_changed = True
        self._writer.insert(tables.POLICY_VERSIONS, policy_rows(facts.policy, facts.as_of))
        return facts.policy

    def _judge(self, desktop: Desktop, policy: Policy, market_now: datetime) -> Judgement | None:
        """Bring the figures up to date, then open, change and end calls by them."""
        valuation = self._valuation
        valuation.revalue(policy, self._house.calendars, market_now, self._open_calls())
        if valuation.book is None:
            return None
        self._end_by_decision(desktop.endings, market_now, desktop.wall_now)
        before = self._register
        self._register = mark_closed_by_us(before, self._order_desk.filled_since())
        rule = DeadlineRule(self._house.calendars, policy)
        found = judge(self._register, valuation.figures, valuation.book, policy, market_now, rule, self._next_call)
        self._register, self._next_call = found.register, found.next_number
        records.write_register(self._writer, before, found)
        records.write_closed_by_us(self._writer, before.calls, found.register.calls)
        self._record(found, policy, market_now, desktop.wall_now)
        return found

    def _open_calls(self) -> Flags:
        """Which accounts of the book have an open call."""
        book = self._valuation.book
        if book is None:
            return marked(self._register.calls.row, 0)
        self._register = self._register.located(book)
        return marked(self._register.calls.row, book.account_count)

    def _end_by_decision(self, endings: dict[str, Ending], market_now: datetime, wall_now: datetime) -> None:
        for call_id, ending in endings.items():
            calls = self._register.calls
            index = calls.index_of(call_id)
            row = int(calls.row[index])
            left = math.nan if row == NOT_IN_BOOK else float(self._valuation.figures.call_amount[row])
            close = self._house.calendars.get(calls.market[index].item()).deadline(market_now, 0)
            self._register, ended = end_by_decision(self._register, call_id, ending.end, market_now, close, left)
            records.write_ended(self._writer, calls, index, ended, ending)
            records.write_decided(self._writer, self._register.decided, ended.account)
            records.write_events(self._writer, [ended], wall_now, ending)
            records.remove_alert(self._writer, call_id)

    def _record(self, found: Judgement, policy: Policy, market_now: datetime, wall_now: datetime) -> None:
        """Everything a pass found, into the writer."""
        records.write_calls(self._writer, found.register.calls, found.changed)
        records.write_all_ended(self._writer, found)
        records.write_events(self._writer, found.events, wall_now)
        self._write_alerts(found, policy, market_now)
        figures, days = self._valuation.figures, policy.call.long_outstanding_days
        self._minutes.write(self._writer, found.register.calls, figures, market_now, days)
        called = self._open_calls()
        self._answers.write(self._writer, self._valuation, policy, market_now, called, wall_now)
        seen = Seen(self._valuation.known_book, figures, called, self._answers.looked_at)
        self._before_calls.write(self._writer, seen, found.events, market_now)

    def _tell(
        self, found: Judgement | None, standing: Standing | None, market_now: datetime, wall_now: datetime
    ) -> None:
        """Clients hear of it; what they are told is kept with all it follows from, once a call and moment."""
        if found is None or standing is None:
            self._messages.write(self._writer, market_now, wall_now)
            return
        calls, orders = self._register.calls, self._order_desk.orders
        moment = MessageMoment(
            standing=standing,
            calls=calls,
            figures=self._valuation.figures,
            calendars=self._house.calendars,
            rows={name: at for at, name in enumerate(calls.call_id.tolist())},
            recalls=self._recalls.open,
            unsubscribed=self._messages.unsubscribed,
            speed=1.0 if self._pace is None else self._pace.speed,
        )
        self._messages.tell(self._writer, drafts_of(self._liquidations.news(), self._messages, moment), moment)
        self._messages.advance(self._writer, moment, found.events, (*orders.ended(), *orders.live()))
        judged = {due.call_id for due in found.snapshots}
        due = (*found.snapshots, *(one for one in self._messages.snapshots() if one.call_id not in judged))
        figures, evidence_of = self._valuation.figures, self._evidence_of(standing.policy, market_now)
        records.write_snapshots(self._writer, due, self._number + 1, figures, evidence_of)

    def _write_alerts(self, found: Judgement, policy: Policy, market_now: datetime) -> None:
        """Alerts with their figures and with what is noted beside them."""
        noted = self._order_desk.noted() | self._schedules.noted() | self._messages.noted() | self._noted
        noted |= self._liquidations.noted()
        calls = found.register.calls
        accounts = dict(zip(calls.call_id.tolist(), calls.account.tolist(), strict=True))
        progress = marking(self._liquidations, accounts)
        marks = Marks(
            self._order_desk.marks(), (noting(self._notes), self._schedules.mark, self._messages.mark, progress)
        )
        missing_of = self._missing_of(policy, market_now)
        records.write_alerts(self._writer, found, self._valuation, market_now, missing_of, marks, noted)
        self._noted.clear()
        self._notes.forget(event.call_id for event in found.events if isinstance(event, Ended))

    def _missing_of(self, policy: Policy, market_now: datetime) -> records.MissingOf:
        return lambda row: self._missing.of(row, self._valuation, policy, market_now)

    def _evidence_of(self, policy: Policy, market_now: datetime) -> records.EvidenceOf:
        valuation, calls = self._valuation, self._open_calls()

        def evidence_of(accounts: list[str]) -> tuple[Evidence, list[int]]:
            book = valuation.known_book
            rows = [book.account_row(account) for account in accounts]
            return Evidence.of(book, rows, policy, market_now, valuation.windows, calls), rows

        return evidence_of

    def _write(self, market_now: datetime, wall_now: datetime) -> int:
        self._number += 1
        problems = (*self._link.problems, *self._valuation.problems, *self._house.problems)
        status = StepStatus(
            step=self._number,
            market_now=market_now,
            as_of=self._as_of,
            link_state=self._link.state,
            link_text=self._link.text,
            link_problems=problems,
            replay_speed=None if self._pace is None else self._pace.speed,
            replay_paused=self._pace is not None and self._pace.paused,
            unpriced=self._valuation.unpriced,
            message=missed_desks(self._store, wall_now),
            takes_orders=bool(self._order_desk.venue),
        )
        return self._writer.commit(wall_now, status)

    def _settle(self, wall_now: datetime) -> None:
        """The step is in the store: what it carried need not be carried again, and what it decided may happen."""
        self._order_desk.committed(wall_now)
        self._liquidations.committed(self._courier)
        self._messages.committed(wall_now)
        self._valuation.forget_changes()
        self._intake.settle()
        if self._house_changed:
            self._house.refresh()
            self._house_changed = False
