"""Commands on their way from a desk to the engine and back: stored once, decided in legal steps."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.commands.command import Command
from workstation.domain.denials import NOTHING, Coded
from workstation.domain.enums import CommandState
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.store.connect import Store
from workstation.store.failures import CommandConflictError, IllegalStepError
from workstation.store.tables import COMMANDS, COUNTERS
from workstation.store.types import from_us

_S = CommandState
STEPS: Mapping[CommandState, frozenset[CommandState]] = {
    _S.PENDING: frozenset({_S.ACCEPTED, _S.REJECTED, _S.EXPIRED, _S.AWAITING_APPROVAL, _S.DONE, _S.FAILED}),
    _S.ACCEPTED: frozenset({_S.DONE, _S.FAILED}),
    _S.AWAITING_APPROVAL: frozenset({_S.APPROVED, _S.DECLINED, _S.EXPIRED}),
    _S.APPROVED: frozenset({_S.DONE, _S.FAILED, _S.EXPIRED}),
}  # states that are not here are final
# Made once: the engine asks with every step, and building such a question costs more than asking it.
_PENDING = sa.select(COMMANDS).where(COMMANDS.c.state == CommandState.PENDING).order_by(COMMANDS.c.seq)
_BY_ID = sa.select(COMMANDS).where(COMMANDS.c.command_id == sa.bindparam("wanted"))
_DECIDE = sa.update(COMMANDS).where(
    COMMANDS.c.command_id == sa.bindparam("wanted"), COMMANDS.c.state.in_(sa.bindparam("before", expanding=True))
)
_NEXT_SEQS = (
    sa.update(COUNTERS)
    .where(COUNTERS.c.name == "commands")
    .values(value=COUNTERS.c.value + sa.bindparam("taken"))
    .returning(COUNTERS.c.value)
)


@dataclass(frozen=True, slots=True)
class StoredCommand:
    """A command as the store holds it."""

    command_id: CommandId
    seq: int  # grows with every change of the row: the cursor of the activity list
    kind: str
    arguments: dict[str, Any]
    user: UserName
    desk: DeskId
    created: datetime
    valid_until: datetime
    state: CommandState
    reason: str
    decided: datetime | None
    decided_by: str

    def expired(self, wall_now: datetime) -> bool:
        """Whether it may no longer be taken."""
        return wall_now > self.valid_until


@dataclass(frozen=True, slots=True)
class Decision:
    """The next state of a command, why, and who decided (a user's name; empty: the engine)."""

    command_id: CommandId
    state: CommandState
    reason: Coded = NOTHING
    decided_by: str = ""


def submit(
    store: Store, command: Command, command_id: CommandId, user: UserName, desk: DeskId, wall_now: datetime
) -> StoredCommand:
    """Store a command; doing it again with the same id is harmless and gives its present state.

    CommandConflictError when the id already stands for another command.
    """
    arguments = json.dumps(command.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, allow_nan=False)
    body_hash = hashlib.sha256(f"{command.kind}\0{user}\0{arguments}".encode()).hexdigest()
    with store.write() as connection:
        # The counter first: two submissions of one id wait for each other here, and the second finds the first's row.
        seq = _next_seqs(connection, 1)
        known = _row(connection, command_id)
        if known is None:
            values = {
                "command_id": command_id,
                "seq": seq,
                "kind": command.kind,
                "arguments": arguments,
                "body_hash": body_hash,
                "user_name": user,
                "desk": desk,
                "created_us": wall_now,
                "valid_until_us": wall_now + command.valid_for,
                "state": CommandState.PENDING,
            }
            connection.execute(sa.insert(COMMANDS).values(values))
            known = _row(connection, command_id)
    if known is None or known.body_hash != body_hash:
        raise CommandConflictError(f"the command id {command_id} was used for another command already")
    return _stored(known)


def pending_commands(store: Store) -> list[StoredCommand]:
    """What waits for the engine, oldest first, expired ones included: they are decided EXPIRED, not forgotten."""
    with store.read() as connection:
        return [_stored(row) for row in connection.execute(_PENDING)]


def commands_since(store: Store, seq: int, limit: int = 500) -> list[StoredCommand]:
    """Commands that came or changed after ``seq``, in order of ``seq``."""
    return _select(store, sa.select(COMMANDS).where(COMMANDS.c.seq > seq).limit(limit))


def recent_commands(store: Store, limit: int) -> list[StoredCommand]:
    """A desk's first look at the past, in order of ``seq``: the ``limit`` commands that came or changed last.

    Those that wait for a second person are among them however old they are.
    """
    last = sa.select(COMMANDS.c.seq).order_by(COMMANDS.c.seq.desc()).limit(limit)
    waiting = COMMANDS.c.state == CommandState.AWAITING_APPROVAL
    return _select(store, sa.select(COMMANDS).where(sa.or_(COMMANDS.c.seq.in_(last), waiting)))


def read_command(store: Store, command_id: CommandId) -> StoredCommand | None:
    """One command, if the store knows it."""
    with store.read() as connection:
        row = _row(connection, command_id)
    return None if row is None else _stored(row)


def commands_in(store: Store, kind: str, states: Collection[CommandState]) -> list[StoredCommand]:
    """Commands of a kind that stand in one of these states."""
    return _select(store, sa.select(COMMANDS).where(COMMANDS.c.kind == kind, COMMANDS.c.state.in_(states)))


def decide(connection: sa.Connection, decisions: Sequence[Decision], wall_now: datetime) -> None:
    """Take commands a step further, in the engine's transaction. IllegalStepError: that step does not exist."""
    if not decisions:
        return
    following = _next_seqs(connection, len(decisions))
    for seq, decision in enumerate(decisions, following):
        values = {
            "wanted": decision.command_id,
            "before": [state for state, after in STEPS.items() if decision.state in after],
            "seq": seq,
            "state": decision.state,
            "reason": decision.reason,
            "decided_us": wall_now,
            "decided_by": decision.decided_by,
        }
        if connection.execute(_DECIDE, values).rowcount != 1:
            raise IllegalStepError(_why_illegal(connection, decision))


def _why_illegal(connection: sa.Connection, decision: Decision) -> str:
    row = _row(connection, decision.command_id)
    found = "unknown" if row is None else CommandState(row.state).name
    return f"command {decision.command_id} is {found}, it cannot become {decision.state.name}"


def _next_seqs(connection: sa.Connection, count: int) -> int:
    """The first of ``count`` new seqs. The row stays locked until the commit, so seqs become visible in their order."""
    newest: int = connection.execute(_NEXT_SEQS, {"taken": count}).scalar_one()
    return newest - count + 1


def _select(store: Store, query: sa.Select[Any]) -> list[StoredCommand]:
    with store.read() as connection:
        return [_stored(row) for row in connection.execute(query.order_by(COMMANDS.c.seq))]


def _row(connection: sa.Connection, command_id: CommandId) -> sa.Row[Any] | None:
    return connection.execute(_BY_ID, {"wanted": command_id}).first()


def _stored(row: sa.Row[Any]) -> StoredCommand:
    return StoredCommand(
        row.command_id,
        row.seq,
        row.kind,
        json.loads(row.arguments),
        row.user_name,
        row.desk,
        from_us(row.created_us),
        from_us(row.valid_until_us),
        CommandState(row.state),
        row.reason,
        None if row.decided_us is None else from_us(row.decided_us),
        row.decided_by,
    )
