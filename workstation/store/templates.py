"""The house's own words for messages: every version with who set and approved it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.domain.messages import Channel, Language, MessageKind
from workstation.store.client_tables import MESSAGE_TEMPLATES
from workstation.store.connect import Store
from workstation.store.types import from_us
from workstation.store.write import StepWriter


@dataclass(frozen=True, slots=True)
class StoredTemplate:
    """One version. ``shipped``: from here on the words that ship are in force again; its own texts are empty."""

    kind: MessageKind
    language: Language
    channel: Channel
    version: int
    subject: str
    body: str
    shipped: bool
    reason: str
    set_by: str
    approved_by: str
    wall_at: datetime


def write_template(writer: StepWriter, template: StoredTemplate) -> None:
    """A new version; a second of the same number is refused by the database."""
    columns: dict[str, list[Any]] = {
        "kind": [int(template.kind)],
        "language": [template.language.value],
        "channel": [int(template.channel)],
        "wall_us": [template.wall_at],
    }
    for name in ("version", "subject", "body", "shipped", "reason", "set_by", "approved_by"):
        columns[name] = [getattr(template, name)]
    writer.insert(MESSAGE_TEMPLATES, columns)


def templates_in_force(store: Store) -> list[StoredTemplate]:
    """The newest version of each that the house ever changed."""
    table = MESSAGE_TEMPLATES
    newer = table.alias()
    same = tuple(newer.c[name] == table.c[name] for name in ("kind", "language", "channel"))
    return _read(store, ~sa.exists().where(*same, newer.c.version > table.c.version))


def template_versions(store: Store, kind: MessageKind, language: Language, channel: Channel) -> list[StoredTemplate]:
    """The history of one, oldest first."""
    table = MESSAGE_TEMPLATES
    return _read(
        store, sa.and_(table.c.kind == int(kind), table.c.language == language.value, table.c.channel == channel)
    )


def _read(store: Store, where: sa.ColumnElement[bool]) -> list[StoredTemplate]:
    query = sa.select(MESSAGE_TEMPLATES).where(where).order_by(*MESSAGE_TEMPLATES.primary_key)
    with store.read() as connection:
        return [_template(row) for row in connection.execute(query)]


def _template(row: sa.Row[Any]) -> StoredTemplate:
    return StoredTemplate(
        MessageKind(row.kind),
        Language(row.language),
        Channel(row.channel),
        row.version,
        row.subject,
        row.body,
        row.shipped,
        row.reason,
        row.set_by,
        row.approved_by,
        from_us(row.wall_us),
    )
