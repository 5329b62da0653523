"""The engine's part that runs the liquidation loop: every account that needs it, a pass at a time, all of it kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import numpy as np

from workstation.calls.marks import Mark
from workstation.closing.orders import Order
from workstation.domain.audit import AuditKind
from workstation.domain.enums import Level, MarginState
from workstation.domain.liquidation import ArmedMode, LiquidationStage
from workstation.engine.liquidation.around import Around
from workstation.engine.liquidation.insurance import Insurance
from workstation.engine.liquidation.passes import Done, Pass
from workstation.engine.liquidation.rows import row_of
from workstation.engine.liquidation.telling import News
from workstation.engine.liquidation.tickets import Call, order_id
from workstation.engine.liquidation.turns import Turns
from workstation.engine.liquidation.wording import entries_of, plain, plain_figures, subject_of, unknown_entry
from workstation.engine.orders.book_of_orders import BookOfOrders
from workstation.engine.orders.courier import Courier, Errand, Job
from workstation.engine.orders.standing import Standing
from workstation.liquidation.episode import Progress
from workstation.liquidation.records import CloseOrder, Reason, Template
from workstation.liquidation.rules import CostModel, rules_of
from workstation.liquidation.running import Episode
from workstation.liquidation.states import FRESH
from workstation.margin.figures import Figures
from workstation.policy import Policy
from workstation.store.chain import AuditEntry
from workstation.store.connect import Store
from workstation.store.liquidations import (
    Armed,
    read_liquidations,
    write_armed,
    write_deficit,
    write_episodes,
    write_visible,
)
from workstation.store.orders import read_order
from workstation.store.write import StepWriter

_AGAIN = timedelta(seconds=2)  # wall time until a cancel that shows no effect is asked for once more
_SAID_AGAIN = timedelta(minutes=1)  # market time until a routine pass that comes to the same is written again
_SHOWN_AGAIN = timedelta(seconds=1)  # wall time between two rows of which only figures differ
_FIGURES = frozenset({"margin_balance", "net_asset_value", "initial", "maintenance", "shortfall", "progress"})


class LiquidationDesk:
    """Invariant: memory is what the store has or is about to get with the step's writer.

    A close is settled in a later step than the one that heard of its end, so that a pull of positions lies in between.
    """

    def __init__(self, store: Store) -> None:
        """Everything as an engine before this one left it."""
        stored = read_liquidations(store)
        self._store = store
        self.armed = {one.account: one for one in stored.armed}
        self.episodes = {one.account: one for one in stored.newest if one.ended_at is None}
        self._ended = {one.account: one for one in stored.newest if one.ended_at is not None}
        self._shown: dict[str, dict[str, Any]] = {account: {} for account in stored.visible}
        self._shown_at: dict[str, datetime] = {}
        self._said: dict[str, tuple[tuple[object, ...], datetime]] = {}
        self._turns, self._insurance = Turns(), Insurance(stored.paid)
        # Orders that an earlier step saw the end of, also of an engine before this one.
        self._final = {key for key in map(_key, self._working()) if _is_over(store, key)}
        self._cancels: dict[tuple[str, str], datetime] = {}  # own orders by account, asked for at (wall)
        self._jobs: list[Job] = []
        self._news: list[News] = []
        self._noted: set[str] = set()
        self._touched: set[str] = set(self.armed) | stored.visible

    # --- what people say

    def mode_of(self, account: str, policy: Policy) -> ArmedMode:
        """As it is armed by itself, else as the policy says for all."""
        own = self.armed.get(account)
        return ArmedMode[policy.liquidation.mode.upper()] if own is None else own.mode

    def arm(self, armed: Iterable[Armed], writer: StepWriter) -> None:
        """From now on; what waited for a person goes on."""
        new = list(armed)
        write_armed(writer, new)
        changed = []
        for one in new:
            self.armed[one.account] = one
            self._touched.add(one.account)
            self._turns.asked.add(one.account)
            episode = self.episodes.get(one.account)
            if episode is not None:
                changed.append(episode.released())
        self.put(changed, writer)

    def put(self, episodes: Iterable[Episode], writer: StepWriter) -> None:
        """Episodes that a command or a pass changed."""
        kept = list(episodes)
        for one in kept:
            self.episodes[one.account] = one
            self._touched.add(one.account)
        write_episodes(writer, kept)

    # --- one step

    def advance(
        self,
        writer: StepWriter,
        standing: Standing,
        figures: Figures,
        calls: Mapping[str, Call],
        orders: BookOfOrders,
        version: int,
    ) -> None:
        """A pass over the accounts that need one; their orders are in the book of orders, to be claimed next."""
        self._calm_down(writer, standing, figures)
        rules = rules_of(standing.policy, CostModel.DESK, version)
        fund = self._insurance.on(standing.market_now, standing.policy.liquidation.insurance_daily)
        at = Around(standing, rules, calls, lambda key: self._order(key, orders), fund)
        for working in self._working():
            order = orders.get(_key(working))
            if order is None or not order.is_final:  # what is over is not in the depth of these facts any more
                at.claim(working)
        ready = partial(self._is_ready, orders=orders)
        for account, row in self._turns.due(at, figures, self.episodes, self._ended, ready):
            self._pass(account, row, at, orders, writer)
        self._insurance.keep(at.fund)
        self._remember_final(orders)
        self._show(writer, standing, calls)

    def committed(self, courier: Courier | None) -> None:
        """The step is in the store: own orders of clients are cancelled now."""
        jobs, self._jobs = self._jobs, []
        if courier is not None and jobs:
            courier.hand_over(jobs)

    def news(self) -> list[News]:
        """What clients are to be told since this was asked last."""
        news, self._news = self._news, []
        return news

    def noted(self) -> set[str]:
        """Alerts whose liquidation went on since this was asked last."""
        noted, self._noted = self._noted, set()
        return noted

    def progress_of(self, account: str) -> float | None:
        """Share of the largest shortfall that is gone; None where nothing was ever taken over."""
        episode = self.episodes.get(account)
        return None if episode is None or episode.worst <= 0 else episode.gone

    def _working(self) -> list[CloseOrder]:
        """The closes that are on their way."""
        return [one.progress.working for one in self.episodes.values() if one.progress.working is not None]

    # --- which accounts

    def _calm_down(self, writer: StepWriter, standing: Standing, figures: Figures) -> None:
        """Who was warned when the last episode ended is warned anew once there was no reason for it."""
        book, rearm, calm = standing.book, standing.policy.liquidation.rearm, []
        for account, one in self._ended.items():
            row = int(np.searchsorted(book.accounts.account, account))
            if one.progress.standing == FRESH or row >= book.account_count or book.accounts.account[row] != account:
                continue
            needed, balance = figures.requirement[row, Level.MAINTENANCE], figures.margin_balance[row]
            if figures.margin_state[row] == MarginState.SAFE and needed < rearm * balance:
                calm.append(replace(one, progress=replace(one.progress, standing=FRESH)))
        self._ended.update((one.account, one) for one in calm)
        write_episodes(writer, calm)

    def _is_ready(self, account: str, orders: BookOfOrders) -> bool:
        """Not while a close has left and is not over; its end is looked at a step after it was heard of."""
        episode = self.episodes.get(account)
        working = None if episode is None else episode.progress.working
        if working is None:
            return True
        order = orders.get(order_id(working.client_order_id))
        if order is None or not order.at_broker:
            return order is None or not order.is_final or order.ticket.client_order_id in self._final
        return False

    def _remember_final(self, orders: BookOfOrders) -> None:
        found = (orders.get(key) for key in map(_key, self._working()))
        self._final = {one.ticket.client_order_id for one in found if one is not None and one.is_final}

    def _order(self, key: str, orders: BookOfOrders) -> Order | None:
        return orders.get(key) or read_order(self._store, key)

    # --- one pass

    def _pass(self, account: str, row: int, at: Around, orders: BookOfOrders, writer: StepWriter) -> None:
        before = self.episodes.get(account) or self._new(account, at.standing.market_now)
        mode = self.mode_of(account, at.standing.policy)
        done = Pass(before, mode, row, at).run()
        if account not in self.episodes and _is_nothing(done, before):
            return  # as the last episode left it: warned, and told of it then
        for order in done.orders:
            orders.put(order)
        self._ask_to_cancel(done, at.standing.wall_now)
        self._write(done, before, mode, at, writer)

    def _new(self, account: str, market_now: datetime) -> Episode:
        """The next episode, which goes on from where the last one stood."""
        last = self._ended.get(account)
        number = 1 if last is None else last.number + 1
        standing = FRESH if last is None else last.progress.standing
        return Episode(account, number, market_now, Progress(account, f"E{number}", standing))  # type: ignore[arg-type]

    def _write(self, done: Done, before: Episode, mode: ArmedMode, at: Around, writer: StepWriter) -> None:
        episode, call = self._ended_if_over(done.episode, at.standing.market_now), at.call(done.episode.account)
        self._audit(done, episode, mode, at.standing.market_now, writer)
        if done.deficit_booked:
            write_deficit(writer, episode, at.standing.market_now)
        step = episode.progress.step
        answer = None if done.answer is None else done.answer[0]
        self._news += [
            News(episode.account, call.alert_id, episode.number, step, one, answer if one is Template.CLOSE else None)
            for one in done.told
        ]
        if replace(episode, figures=before.figures) != before:
            self.put([episode], writer)
        self.episodes[episode.account] = episode
        self._touched.add(episode.account)
        if call.alert_id:
            self._noted.add(call.alert_id)
        if episode.ended_at is not None:
            self._ended[episode.account] = self.episodes.pop(episode.account)

    def _ended_if_over(self, episode: Episode, market_now: datetime) -> Episode:
        """Over with the exit, or when nothing is left to be warned of."""
        progress = episode.progress
        known = episode.reason is not Reason.UNKNOWN_FIGURES
        calm = known and progress.standing == FRESH and progress.working is None
        if not (progress.exited or calm):
            return episode
        stage = LiquidationStage.ENDED
        return replace(episode, ended_at=market_now, stage=stage, reason=None, proposal=None)

    def _audit(self, done: Done, episode: Episode, mode: ArmedMode, market_now: datetime, writer: StepWriter) -> None:
        says, (known, said_at) = done.says, self._said.get(episode.account, ((), market_now))
        if done.is_routine and says == known and market_now - said_at < _SAID_AGAIN:
            return
        self._said[episode.account] = says, market_now
        entries = entries_of(done.records, episode.number, mode, market_now, done.approver)
        if done.missing:
            entries.append(unknown_entry(episode, mode, market_now, done.missing))
        if done.answer is not None:
            entries.append(self._answered(done, episode, mode, market_now))
        writer.audit(entries)

    def _answered(self, done: Done, episode: Episode, mode: ArmedMode, market_now: datetime) -> AuditEntry:
        if done.answer is None:
            raise ValueError("no answer")
        answer, before, after = done.answer
        facts = {
            "happened": "CLOSED",
            "step": episode.progress.step,
            "state": episode.progress.standing.state.name,
            "mode": mode.name,
            "reason": "FILLED" if answer.quantity else "UNFILLED",
            "before": plain_figures(before),
            "after": plain_figures(after),
            "detail": plain(answer),
        }
        subject = subject_of(episode.account, episode.number)
        return AuditEntry(AuditKind.LIQUIDATION, subject, episode.account, done.approver, market_now, facts)

    def _ask_to_cancel(self, done: Done, wall_now: datetime) -> None:
        """New cancels, and those that were asked for a while ago and show no effect."""
        account, due = done.episode.account, set(done.cancels)
        if done.episode.stage is LiquidationStage.CANCELLING:
            for key in done.episode.progress.cancelling:
                asked = self._cancels.get((account, key))
                if asked is None or wall_now - asked >= _AGAIN:
                    due.add(key)
        for key in sorted(due):
            self._cancels[account, key] = wall_now
            self._jobs.append(Job(Errand.CANCEL_OWN, key, account=account))

    # --- what desks see

    def _show(self, writer: StepWriter, standing: Standing, calls: Mapping[str, Call]) -> None:
        self._clear_old(standing.market_now)
        rows, gone, later = [], [], set()
        for account in sorted(self._touched):
            row = self._row(account, standing, calls)
            if row is None:
                gone += [account] if self._shown.pop(account, None) is not None else []
                continue
            differing = self._differing(account, row)
            if differing and self._is_due(account, differing, standing.wall_now):
                self._shown[account], self._shown_at[account] = row, standing.wall_now
                rows.append(row)
            elif differing:
                later.add(account)
        self._touched = later
        write_visible(writer, rows, gone)

    def _row(self, account: str, standing: Standing, calls: Mapping[str, Call]) -> dict[str, Any] | None:
        armed, episode = self.armed.get(account), self.episodes.get(account) or self._of_today(account, standing)
        if armed is None and episode is None:
            return None
        accounts = standing.book.accounts
        row = int(np.searchsorted(accounts.account, account))
        known = row < len(accounts.account) and accounts.account[row] == account
        name = str(accounts.name[row]) if known else ""
        mode = self.mode_of(account, standing.policy)
        alert_id = calls.get(account, Call()).alert_id
        return row_of(account, name, alert_id, mode, armed, episode, standing.market_now)

    def _of_today(self, account: str, standing: Standing) -> Episode | None:
        ended = self._ended.get(account)
        if ended is None or ended.ended_at is None or ended.ended_at.date() < standing.market_now.date():
            return None
        return ended

    def _differing(self, account: str, row: dict[str, Any]) -> set[str]:
        before = self._shown.get(account, {})
        return {name for name in row if name not in before or not _same(row[name], before[name])} - {"updated_at"}

    def _is_due(self, account: str, differing: set[str], wall_now: datetime) -> bool:
        """Figures alone are shown once a second."""
        shown_at = self._shown_at.get(account)
        return not differing <= _FIGURES or shown_at is None or wall_now - shown_at >= _SHOWN_AGAIN

    def _clear_old(self, market_now: datetime) -> None:
        """Rows of episodes that ended on an earlier day are looked at again, and leave."""
        for account, one in self._ended.items():
            if account in self._shown and one.ended_at is not None and one.ended_at.date() < market_now.date():
                self._touched.add(account)


def _key(close: CloseOrder) -> str:
    return order_id(close.client_order_id)


def _is_over(store: Store, key: str) -> bool:
    order = read_order(store, key)
    return order is not None and order.is_final


def _is_nothing(done: Done, before: Episode) -> bool:
    """Whether there is no reason to begin an episode."""
    same = done.episode.progress.standing == before.progress.standing
    return same and done.episode.stage is LiquidationStage.RESTING


def _same(one: object, other: object) -> bool:
    return one == other or (one != one and other != other)  # noqa: PLR0124 - NaN


def marking(desk: LiquidationDesk, accounts: Mapping[str, str]) -> Any:
    """Alerts with how far their liquidation has come; ``accounts``: whose alert it is."""

    def mark(alert_id: str, mark: Mark) -> Mark:
        gone = desk.progress_of(accounts.get(alert_id, ""))
        return mark if gone is None else replace(mark, liquidation_progress=gone)

    return mark
