"""What people ask for about a call, and who allows it, as lines of its follow-up record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from workstation.commands.closing import CloseBatch
from workstation.commands.command import Command
from workstation.commands.liquidation import ApproveProposal, ArmAccounts, DeclineProposal
from workstation.commands.scheduling import ChangeSchedule, ScheduleClose
from workstation.domain.enums import CommandState, FollowUpKind
from workstation.domain.ids import CommandId
from workstation.engine.desktop import Desktop, Outcome, Request
from workstation.engine.follow_up import Line, write_lines

_DONE: Mapping[type[Command], FollowUpKind] = {  # what has no line of its own from who does it
    CloseBatch: FollowUpKind.CLOSE_ASKED,
    ArmAccounts: FollowUpKind.LOOP_ARMED,
    ApproveProposal: FollowUpKind.PROPOSAL_APPROVED,
    DeclineProposal: FollowUpKind.PROPOSAL_DECLINED,
}
Calls = Mapping[tuple[str, str], Mapping[str, Any]]  # alert and account -> what the command is to this one
_TAKEN = frozenset({CommandState.DONE, CommandState.ACCEPTED})


def tell_asked(command: Command, request: Request, outcome: Outcome, desktop: Desktop) -> None:
    """A command that was taken, or that waits for a second person now."""
    state, _ = outcome
    if state is CommandState.AWAITING_APPROVAL:
        _tell(FollowUpKind.APPROVAL_ASKED, command, request.command_id, request.user, desktop)
    elif state in _TAKEN and type(command) in _DONE:
        _tell(_DONE[type(command)], command, request.command_id, request.user, desktop)


def tell_approved(command: Command, command_id: CommandId, by: str, desktop: Desktop) -> None:
    """A second person said yes; what became of it then has lines of its own."""
    _tell(FollowUpKind.APPROVAL_GIVEN, command, command_id, by, desktop)


def tell_declined(command: Command, command_id: CommandId, by: str, why: str, desktop: Desktop) -> None:
    """A second person said no."""
    _tell(FollowUpKind.APPROVAL_DECLINED, command, command_id, by, desktop, declined=why)


def _tell(
    kind: FollowUpKind, command: Command, command_id: CommandId, user: str, desktop: Desktop, *, declined: str = ""
) -> None:
    """A line for each call that the command is about."""
    same = {"command": command.kind, "reason": declined or getattr(command, "reason", "")}
    if isinstance(command, ArmAccounts):
        same["mode"] = command.mode
    calls = _of_orders(command_id, desktop) if isinstance(command, CloseBatch) else _of(command, desktop)
    lines = [Line(alert, account, kind, {**same, **more}, user) for (alert, account), more in calls.items()]
    write_lines(desktop.writer, lines, desktop.market_now, desktop.wall_now)


def _of_orders(command_id: CommandId, desktop: Desktop) -> Calls:
    """The calls and recalls that a batch closes for: how many orders, and why somebody else has to approve, if so."""
    tickets = [order.ticket for order in desktop.orders.of_command(command_id)]
    counts = Counter((one.alert_id, one.account) for one in tickets)
    why = {(one.alert_id, one.account): one.second_person for one in tickets}
    return {call: {"orders": count, "second_person": why[call]} for call, count in counts.items()}


def _of(command: Command, desktop: Desktop) -> Calls:
    """The open calls that another command is about."""
    accounts = desktop.alert_accounts
    match command:
        case ScheduleClose():
            return {(alert, accounts[alert]): {} for alert in command.call_ids if alert in accounts}
        case ChangeSchedule():
            known = desktop.schedules.find(command.schedule_id)
            alerts = () if known is None else desktop.schedules.unsettled(known)
            return {(alert, accounts[alert]): {} for alert in alerts if alert in accounts}
        case ArmAccounts():
            wanted = frozenset(command.accounts)
        case ApproveProposal() | DeclineProposal():
            wanted = frozenset({command.account})
        case _:
            return {}
    return {(alert, account): {} for alert, account in accounts.items() if account in wanted}
