"""A batch of closes, from the command to orders in the queue: judged by the limits, line by line and as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workstation.closing.effect import AccountEffect, Closing, drifted, effect
from workstation.closing.limits import Asker, BatchVerdict, Wanted, check_batch
from workstation.closing.orders import Order, stepped
from workstation.commands.closing import CloseBatch, CloseLine, Expected
from workstation.domain.answers import Result
from workstation.domain.denials import NOTHING, Coded, Denial, Finding, coded, concerning, finding, joined
from workstation.domain.enums import CommandState
from workstation.domain.orders import OrderOrigin, OrderState
from workstation.engine.authority import second_person
from workstation.engine.desktop import Desktop, Outcome, Request, rejected
from workstation.engine.orders.standing import Standing
from workstation.engine.orders.surroundings import surroundings
from workstation.engine.orders.tickets import Wish, ticket
from workstation.engine.wording import named

_S = OrderState


def close_batch(command: CloseBatch, request: Request, desktop: Desktop) -> Outcome:
    """Orders for every line that may be closed; an account of which one line may not is left alone altogether.

    Once approved, each of its orders is judged again just before it is sent, by what is true then.
    """
    if request.approved_by:
        return _approved(request, desktop)
    standing = desktop.standing
    if standing is None:
        return rejected(finding(Denial.NO_BOOK))
    if not standing.venue:
        return rejected(finding(Denial.TAKES_NO_ORDERS))
    return _Batch(command, request, desktop, standing).accepted()


def declined(command_id: str, why: Coded, desktop: Desktop) -> None:
    """What waited for a second person's word does not leave."""
    desktop.batches.turned_down(command_id)
    for order in desktop.orders.of_command(command_id):
        if order.state is _S.AWAITING_APPROVAL:
            desktop.orders.put(stepped(order, _S.CANCELLED, desktop.market_now, denial=why))


def _approved(request: Request, desktop: Desktop) -> Outcome:
    """Into the queue under the approver's name; the last look before sending (T2) is still to come."""
    waiting = [order for order in desktop.orders.of_command(request.command_id) if order.state is _S.AWAITING_APPROVAL]
    desktop.batches.turned_down(request.command_id)
    if not waiting:
        return CommandState.FAILED, finding(Result.ORDERS_GONE).as_code()
    for order in waiting:
        queued = replace(stepped(order, _S.QUEUED, desktop.market_now), approved_by=request.approved_by)
        desktop.orders.put(queued)
    desktop.batches.accepted(request.command_id)
    told = finding(Result.ORDERS_APPROVED, count=len(waiting), user=request.approved_by)
    return CommandState.ACCEPTED, told.as_code()


@dataclass(frozen=True, slots=True)
class _Batch:
    """One command on its way to orders."""

    command: CloseBatch
    request: Request
    desktop: Desktop
    standing: Standing

    def accepted(self) -> Outcome:
        """What becomes of the command; its orders are in the book of orders when any is made."""
        verdict = check_batch(self._wanted(), self._asker(), surroundings(self.desktop.orders, self.standing))
        refused = self._refused(verdict)
        denied = [one.as_code() for one in verdict.denied]
        lines = [line for line in self.command.lines if line.account not in refused]
        if denied or not lines:
            return rejected(named([*denied, *refused.values()]))
        effects = self._effects(lines)
        refused |= self._moved(effects)
        lines = [line for line in lines if line.account not in refused]
        if not lines:
            return rejected(named(refused.values()))
        values = dict(zip(self.command.lines, verdict.lines, strict=True))
        why = coded(verdict.second_person) if self._four_eyes() else NOTHING
        state = _S.AWAITING_APPROVAL if why else _S.QUEUED
        wish, now = self._wish(why), self.desktop.market_now
        for number, line in enumerate(lines, 1):
            made = ticket(wish, number, line, values[line].value, effects[line.account], self.standing, now)
            self.desktop.orders.put(Order(made, state, now))
        left = concerning(finding(Result.NOT_CLOSED), named(refused.values())) if refused else NOTHING
        if why:
            self.desktop.batches.asked(self.request.command_id, self.desktop.wall_now)
            return CommandState.AWAITING_APPROVAL, joined([why, left])
        self.desktop.batches.accepted(self.request.command_id)
        return CommandState.ACCEPTED, joined([finding(Result.ORDERS_MADE, count=len(lines)).as_code(), left])

    def _wanted(self) -> list[Wanted]:
        return [Wanted.of(line) for line in self.command.lines]

    def _asker(self) -> Asker:
        supervisor = self.request.user in self.standing.supervisors
        waits = self.command.when_closed == "QUEUE"
        return Asker(
            self.request.desk, OrderOrigin[self.command.origin], supervisor, self.command.override, wait_for_open=waits
        )

    def _wish(self, why: str) -> Wish:
        command, request = self.command, self.request
        waits, origin = command.when_closed == "QUEUE", OrderOrigin[command.origin]
        return Wish(request.command_id, request.user, request.desk, command.reason, origin, waits, why)

    def _four_eyes(self) -> bool:
        return second_person(self.request.user, self.desktop.roles)

    def _refused(self, verdict: BatchVerdict) -> dict[str, Coded]:
        """Accounts of which a line may not be closed, or whose call is not open, with the reason."""
        refused: dict[str, Coded] = {}
        for line, one in zip(self.command.lines, verdict.lines, strict=True):
            reasons, at = list(one.denied), {"alert": line.alert_id, "account": line.account}
            if self._for_a_call():
                if self.standing.calls.get(line.alert_id) != line.account:
                    reasons.append(finding(Denial.NO_OPEN_CALL, **at))
            elif self.standing.recalls.get(line.alert_id) != (line.account, line.symbol):
                reasons.append(finding(Denial.NO_OPEN_RECALL, **at, symbol=line.symbol))
            if reasons:
                refused.setdefault(line.account, concerning(f"{line.account} {line.symbol}", coded(reasons)))
        return refused

    def _for_a_call(self) -> bool:
        return self.command.origin in {"MANUAL", "BATCH"}

    def _effects(self, lines: list[CloseLine]) -> Mapping[str, AccountEffect]:
        closings = [Closing(line.account, line.symbol, line.quantity) for line in lines]
        at = self.standing
        found = effect(at.book, at.policy, closings, at.market_now, at.windows, at.open_calls)
        return {one.account: one for one in found.accounts}

    def _moved(self, effects: Mapping[str, AccountEffect]) -> dict[str, Coded]:
        """Accounts whose call is another one than the sender was shown, with the reason; the others are closed."""
        shown = [one for one in self.command.expected if one.account in effects]
        return {
            one.account: concerning(one.account, _drift(one, effects[one.account]).as_code())
            for one in shown
            if drifted(one, effects[one.account], self.standing.policy)
        }


def _drift(shown: Expected, found: AccountEffect) -> Finding:
    return finding(
        Denial.MOVED,
        before=shown.call_before,
        after=shown.call_after,
        before_now=found.call_before,
        after_now=found.call_after,
    )
