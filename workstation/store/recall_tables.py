"""The tables of recalls: every recall there ever was, and when lenders were last looked at."""

from __future__ import annotations

import sqlalchemy as sa

from workstation.domain.recalls import RecallEnd, RecallKind
from workstation.store.declare import METADATA, code, figures, instant, text

RECALLS = sa.Table(  # history; what is open is restored from the visible tables, which hold all of it
    "recalls",
    METADATA,
    sa.Column("recall_id", sa.Text, primary_key=True),  # "V" (covered) or "B" (short) and a number never used twice
    *code("kind", RecallKind),
    text("account", default=None),
    text("symbol", default=None),  # the option, or the stock that is short
    text("underlying"),
    instant("opened_at"),
    instant("due_at"),
    *figures("quantity", "peak_quantity"),  # shares that are missing or called back
    *(text(name) for name in ("status", "status_reason", "note", "said_by")),
    sa.Column("version", sa.BigInteger, nullable=False),
    instant("auto_tried_at", nullable=True),
    *code("ended", RecallEnd),
    instant("ended_at", nullable=True),
    sa.CheckConstraint("(ended = 0) = (ended_at IS NULL)", name="ended_has_time"),
    sa.Index("ix_recalls_account", "account"),
    sa.Index("ix_recalls_ended_at", "ended_at"),
)

RECALL_LOOKS = sa.Table(  # when recalls that are not judged all the time were judged last
    "recall_looks",
    METADATA,
    sa.Column("kind", sa.SmallInteger, primary_key=True, autoincrement=False),
    instant("as_of"),
    instant("next_at"),
    text("asked_by"),  # empty: the schedule
)

TABLES = (RECALLS, RECALL_LOOKS)
