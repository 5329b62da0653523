"""Messages to clients in the store: word for word and step by step, and what a desk sees of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import IntEnum
from typing import Any

import sqlalchemy as sa

from workstation.domain.audit import AuditKind
from workstation.domain.enums import CallEnd
from workstation.domain.messages import FINAL, CallState, Channel, Language, MessageKind, MessageState, SkipReason
from workstation.domain.recalls import RecallEnd
from workstation.domain.tables import MESSAGES
from workstation.messaging.message import Message
from workstation.store.cells import Columns
from workstation.store.chain import AuditEntry
from workstation.store.client_tables import CHANNELS, CLIENT_MESSAGES, UNSUBSCRIBED
from workstation.store.connect import Store
from workstation.store.ledger import storable
from workstation.store.recall_tables import RECALLS
from workstation.store.tables import CALLS, CURRENT
from workstation.store.transaction import Transaction
from workstation.store.types import from_us, to_us
from workstation.store.write import StepWriter

_AT_ONCE = 500  # keys in one question
_NAMES = {"key": "message_key"}  # of a message's field, where the column has another
_CODES: dict[str, type[IntEnum]] = {
    "kind": MessageKind,
    "channel": Channel,
    "state": MessageState,
    "skipped": SkipReason,
    "call_state": CallState,
}
_TIMES = frozenset({"created_at", "changed_at", "next_try_at", "handed_over_at", "sent_at"})
_OURS = ("message_id", "command_id", "account", "name", "detail", "asked_by", "subject", "reference")
_AUDITED_ONCE = ("message_key", "command_id", "call_id", "kind", "channel", "language", "reference", "asked_by")
_AUDITED = ("state", "skipped", "call_state", "detail", "attempts", "address", "template_version", "provider_id")

Values = dict[str, Any]


def write_messages(writer: StepWriter, messages: Sequence[Message]) -> None:
    """New and changed messages, given once for each step they took, in their order; every change is audited.

    The database refuses a step that there is not, a second message of one key, and other words once it was handed over.
    """
    if not messages:
        return
    kept = tuple(messages)
    writer.later(lambda to: _write(to, kept))
    newest = {message.message_id: message for message in kept}
    writer.put(MESSAGES, _visible(list(newest.values())))


def forget_old_messages(writer: StepWriter, before: datetime) -> int:
    """Take messages that ended before a market time out of the desks' sight; how many. The store keeps them."""
    seen = CURRENT[MESSAGES.name]
    query = sa.select(seen.c.message_id).where(_rests(seen), seen.c.updated_at < before)
    with writer.store.read() as connection:
        keys = list(connection.scalars(query))
    writer.remove(MESSAGES, keys)
    return len(keys)


def live_messages(store: Store) -> list[Message]:
    """What is not over: an engine goes on with it after a restart."""
    return _read(store, ~_rests(CLIENT_MESSAGES))


def read_message(store: Store, message_id: str) -> Message | None:
    """One message, word for word."""
    return next(iter(_read(store, CLIENT_MESSAGES.c.message_id == message_id)), None)


def messages_of_account(store: Store, account: str) -> list[Message]:
    """All there ever were to a client, oldest first."""
    return _read(store, CLIENT_MESSAGES.c.account == account)


def known_keys(store: Store, keys: Collection[str]) -> set[str]:
    """Which of these keys have a message already."""
    found: set[str] = set()
    with store.read() as connection:
        for some in _some(sorted(keys)):
            query = sa.select(CLIENT_MESSAGES.c.message_key).where(CLIENT_MESSAGES.c.message_key.in_(some))
            found |= set(connection.scalars(query))
    return found


def last_told(store: Store) -> dict[str, tuple[datetime, str]]:
    """By open call or recall when its client was last told, or may have been (market time), and the client's zone."""
    table = CLIENT_MESSAGES
    told = table.c.state.not_in([MessageState.QUEUED, MessageState.SKIPPED]), table.c.sent_at.is_not(None)
    query = sa.select(table.c.call_id, table.c.sent_at, table.c.zone).where(_about_open(), *told)
    with store.read() as connection:
        rows = connection.execute(query.order_by(table.c.sent_at))
        return {call_id: (from_us(at), zone) for call_id, at, zone in rows}


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest message about a call or recall, and how it is doing."""

    message_id: str
    state: MessageState


def newest_messages(store: Store) -> dict[str, Newest]:
    """By open call or recall, where there is any."""
    table = CLIENT_MESSAGES
    query = sa.select(table.c.call_id, table.c.message_id, table.c.state).where(_about_open())
    with store.read() as connection:
        rows = connection.execute(query.order_by(table.c.created_at))
        return {call_id: Newest(message_id, MessageState(state)) for call_id, message_id, state in rows}


def _about_open() -> sa.ColumnElement[bool]:
    about = CLIENT_MESSAGES.c.call_id
    call = sa.exists().where(CALLS.c.call_id == about, CALLS.c.ended == CallEnd.NOT_ENDED)
    return call | sa.exists().where(RECALLS.c.recall_id == about, RECALLS.c.ended == RecallEnd.NOT_ENDED)


def provider_ids(store: Store, channel: Channel, since: datetime) -> frozenset[str]:
    """The provider's ids of messages handed over on a channel since a wall time: they belong to these and no other."""
    table = CLIENT_MESSAGES
    where = table.c.channel == int(channel), table.c.handed_over_at >= to_us(since), table.c.provider_id != ""
    with store.read() as connection:
        return frozenset(connection.scalars(sa.select(table.c.provider_id).where(*where)))


def unsubscribed(store: Store) -> dict[str, frozenset[Channel]]:
    """By account, the channels its client forbade at the provider."""
    found: dict[str, frozenset[Channel]] = {}
    with store.read() as connection:
        for account, channel in connection.execute(sa.select(UNSUBSCRIBED.c.account, UNSUBSCRIBED.c.channel)):
            found[account] = found.get(account, frozenset()) | {Channel(channel)}
    return found


def write_unsubscribed(writer: StepWriter, account: str, channel: Channel, at: datetime, detail: str) -> None:
    """A client forbade a channel."""
    row: Columns = {"account": [account], "channel": [int(channel)], "wall_us": [at], "detail": [storable(detail)]}
    writer.upsert(UNSUBSCRIBED, row)


def write_channels(writer: StepWriter, rows: Sequence[tuple[Channel, bool, str, str]]) -> None:
    """Which channels can be used: (channel, usable, provider, why not)."""
    channel, usable, provider, trouble = zip(*rows, strict=True)
    columns: Columns = {"channel": list(map(int, channel)), "usable": usable, "provider": provider, "trouble": trouble}
    writer.upsert(CHANNELS, columns)


def read_channels(store: Store) -> list[tuple[Channel, bool, str, str]]:
    """What an engine said last of its channels."""
    with store.read() as connection:
        rows = connection.execute(sa.select(CHANNELS).order_by(CHANNELS.c.channel)).all()
    return [(Channel(row.channel), row.usable, row.provider, row.trouble) for row in rows]


def _rests(table: sa.Table) -> sa.ColumnElement[bool]:
    """As ``Message.rests``."""
    sent = sa.and_(table.c.state == int(MessageState.SENT), table.c.next_try_at.is_(None))
    return sa.or_(table.c.state.in_(sorted(FINAL)), sent)


def _write(to: Transaction, messages: Sequence[Message]) -> None:
    stored = _stored(to.connection, [message.message_id for message in messages])
    for message in messages:
        values, before = _values(message), stored.get(message.message_id)
        if before is None:
            to.connection.execute(sa.insert(CLIENT_MESSAGES).values(values))
        elif before != values:
            changed = {name: value for name, value in values.items() if before[name] != value}
            here = CLIENT_MESSAGES.c.message_id == message.message_id
            to.connection.execute(sa.update(CLIENT_MESSAGES).where(here).values(changed))
        else:
            continue
        to.audited += _audited(message, before, values)
        stored[message.message_id] = values


def _audited(message: Message, before: Values | None, values: Values) -> Iterator[AuditEntry]:
    """Everything of a new message but its words, which stand in its row; of a known one what became of it."""
    names = _AUDITED if before is not None else (*_AUDITED_ONCE, *_AUDITED)
    facts = {name: _fact(name, values[name]) for name in names if before is None or before[name] != values[name]}
    if facts:
        user = message.asked_by if before is None else ""
        yield AuditEntry(AuditKind.MESSAGE, message.message_id, message.account, user, message.changed_at, facts)


def _fact(name: str, value: Any) -> Any:
    return _CODES[name](value).name if name in _CODES and value is not None else value


def _values(message: Message) -> Values:
    values: Values = {}
    for field in fields(message):
        name, value = field.name, getattr(message, field.name)
        if name in _TIMES:
            value = None if value is None else to_us(value)
        elif name in _CODES:
            value = None if value is None else int(value)
        elif isinstance(value, str):
            value = storable(value)
        values[_NAMES.get(name, name)] = value
    values["language"] = message.language.value
    values["address"] = json.dumps(message.address, ensure_ascii=False)
    return values


def _visible(messages: Sequence[Message]) -> dict[str, list[Any]]:
    rows = [_row(message) for message in messages]
    return {field.name: [row[field.name] for row in rows] for field in MESSAGES.fields}


def _row(message: Message) -> Values:
    return {
        **{name: storable(getattr(message, name)) for name in _OURS},
        "alert_id": message.call_id,
        "kind": message.kind,
        "channel": message.channel,
        "language": message.language.value,
        "address": ", ".join(message.address),
        "state": message.state,
        "skipped": message.skipped or 0,
        "call_state": message.call_state or 0,
        "has_call_state": message.call_state is not None,
        "attempts": message.attempts,
        "template_version": message.template_version,
        "created_at": message.created_at,
        "sent_at": message.sent_at,
        "updated_at": message.changed_at,
        "next_try_at": message.next_try_at,
    }


def _stored(connection: sa.Connection, ids: Sequence[str]) -> dict[str, Values]:
    found: dict[str, Values] = {}
    for some in _some(ids):
        query = sa.select(CLIENT_MESSAGES).where(CLIENT_MESSAGES.c.message_id.in_(some))
        found |= {
            row["message_id"]: {str(k): v for k, v in row.items()} for row in connection.execute(query).mappings()
        }
    return found


def _read(store: Store, where: sa.ColumnElement[bool]) -> list[Message]:
    query = sa.select(CLIENT_MESSAGES).where(where)
    with store.read() as connection:
        rows = connection.execute(query.order_by(CLIENT_MESSAGES.c.created_at, CLIENT_MESSAGES.c.message_id)).mappings()
        return [_message(row) for row in rows]


def _message(row: sa.RowMapping) -> Message:
    values = {name: row[_NAMES.get(name, name)] for name in (field.name for field in fields(Message))}
    for name in _TIMES:
        values[name] = None if values[name] is None else from_us(values[name])
    for name, code in _CODES.items():
        values[name] = None if values[name] is None else code(values[name])
    values["language"] = Language(row["language"])
    values["address"] = tuple(json.loads(row["address"]))
    return Message(**values)


def _some(ids: Sequence[str]) -> list[Sequence[str]]:
    return [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)]
