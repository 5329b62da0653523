"""The columns of the Messages tab: everything clients were told."""

from __future__ import annotations

from ui.tables.client_words import CALL_STATES, CHANNELS, MESSAGE_KINDS, MESSAGE_STATES, SKIP_REASONS
from ui.tables.columns import ColumnMaker, Shown, Sort, TableSpec, with_defaults
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.theme import Meaning
from workstation.domain.messages import MessageState
from workstation.domain.tables import MESSAGES

_column = ColumnMaker(MESSAGES)
_SKIPPED = ("state", frozenset({int(MessageState.SKIPPED)}))
_RANG = ("has_call_state", frozenset({1}))

_COLUMNS = (
    _column("updated_at", QT_TRANSLATE_NOOP("Columns", "Last change"), 92, shown=Shown.CLOCK, meaning=Meaning.MUTED),
    _column("created_at", QT_TRANSLATE_NOOP("Columns", "Time"), 130),
    _column("account", QT_TRANSLATE_NOOP("Columns", "Account"), 90),
    _column("name", QT_TRANSLATE_NOOP("Columns", "Name"), 120, meaning=Meaning.MUTED),
    _column("kind", QT_TRANSLATE_NOOP("Columns", "Message"), 140, words=MESSAGE_KINDS),
    _column("channel", QT_TRANSLATE_NOOP("Columns", "Channel"), 110, words=CHANNELS),
    _column("language", QT_TRANSLATE_NOOP("Columns", "Language"), 80, listed=True),
    _column("address", QT_TRANSLATE_NOOP("Columns", "To"), 170),
    _column("subject", QT_TRANSLATE_NOOP("Columns", "Subject"), 220),
    _column("state", QT_TRANSLATE_NOOP("Columns", "Status"), 100, words=MESSAGE_STATES),
    _column("skipped", QT_TRANSLATE_NOOP("Columns", "Why not"), 170, words=SKIP_REASONS, only=_SKIPPED),
    _column("call_state", QT_TRANSLATE_NOOP("Columns", "Call"), 90, words=CALL_STATES, only=_RANG),
    _column("detail", QT_TRANSLATE_NOOP("Columns", "More about it"), 220, shown=Shown.TOLD),
    _column("asked_by", QT_TRANSLATE_NOOP("Columns", "Asked by"), 90, listed=True),
    _column("attempts", QT_TRANSLATE_NOOP("Columns", "Attempts"), 76, absent=""),
    _column("sent_at", QT_TRANSLATE_NOOP("Columns", "Sent at"), 130),
    _column("next_try_at", QT_TRANSLATE_NOOP("Columns", "Next try (wall time)"), 130),
    _column("template_version", QT_TRANSLATE_NOOP("Columns", "Template version"), 90, absent=""),
    _column("reference", QT_TRANSLATE_NOOP("Columns", "Reference"), 90, meaning=Meaning.MUTED),
    _column("alert_id", QT_TRANSLATE_NOOP("Columns", "Alert id"), 110, meaning=Meaning.MUTED),
    _column("command_id", QT_TRANSLATE_NOOP("Columns", "Request"), 150, meaning=Meaning.MUTED),
)

CLIENT_MESSAGES = TableSpec(
    "messages",
    MESSAGES,
    with_defaults(
        _COLUMNS,
        *("updated_at", "created_at", "account", "name", "kind", "channel", "state", "skipped", "call_state"),
        *("address", "subject", "detail", "asked_by", "sent_at", "attempts", "next_try_at"),
    ),
    sorts=(Sort("created_at", descending=True),),
    counted="state",
)
