"""New commands, taken in order: too late, not allowed, not understood, or handled - and each is told which."""

from __future__ import annotations

from pydantic import ValidationError

from workstation.commands.catalogue import COMMANDS
from workstation.commands.command import Command
from workstation.domain.answers import Refusal, Result
from workstation.domain.denials import Coded, coded, finding
from workstation.domain.enums import CommandState
from workstation.domain.ids import CommandId
from workstation.engine.asked import tell_asked
from workstation.engine.authority import refusal
from workstation.engine.desktop import Desktop, Outcome, Request, rejected
from workstation.engine.handlers import HANDLERS
from workstation.store.commands import Decision, StoredCommand, pending_commands


class Intake:
    """Decides every waiting command once.

    Invariant: a command whose decision waits in the writer for a store that refused the step is not decided again.
    """

    def __init__(self) -> None:
        self.decided: set[CommandId] = set()

    def take(self, desktop: Desktop) -> None:
        """Decide what waits, in this step's transaction."""
        for stored in pending_commands(desktop.store):
            if stored.command_id not in self.decided:
                state, reason = decide(stored, desktop)
                desktop.writer.decide(Decision(stored.command_id, state, reason))
                self.decided.add(stored.command_id)

    def settle(self) -> None:
        """The decisions are in the store."""
        self.decided.clear()


def decide(stored: StoredCommand, desktop: Desktop) -> Outcome:
    """What becomes of one command."""
    if stored.expired(desktop.wall_now):
        return CommandState.EXPIRED, finding(Result.TOO_LATE, at=stored.valid_until.isoformat()).as_code()
    kind = COMMANDS.get(stored.kind)
    if kind is None:
        return rejected(finding(Refusal.UNKNOWN_COMMAND, command=stored.kind))
    why_not = refusal(kind, stored.user, desktop.roles)
    if why_not is not None:
        return rejected(why_not)
    try:
        command: Command = kind.model_validate(stored.arguments)
    except ValidationError as invalid:
        return rejected(_why_not(invalid))
    request = Request(stored.command_id, stored.user, stored.desk)
    outcome = HANDLERS[kind](command, request, desktop)
    tell_asked(command, request, outcome, desktop)
    return outcome


def _why_not(invalid: ValidationError) -> Coded:
    errors = ((".".join(map(str, e["loc"])), e["msg"]) for e in invalid.errors())
    return coded(finding(Refusal.ARGUMENT, field=field, fault=fault) for field, fault in errors)
