"""The columns of the Schedules list: automatic closes, one row a call."""

from __future__ import annotations

from ui.tables.client_words import CLOSE_GOALS, OBSTACLES, SCHEDULE_STATES, SCHEDULE_TIMES
from ui.tables.columns import ColumnMaker, Shown, Sort, TableSpec, with_defaults
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.tables.words import ORDER_TYPES
from ui.theme import Meaning
from workstation.domain.schedules import Obstacle
from workstation.domain.tables import SCHEDULES

_column = ColumnMaker(SCHEDULES)
_IN_THE_WAY = ("obstacle", frozenset(int(obstacle) for obstacle in Obstacle) - {int(Obstacle.NONE)})

_COLUMNS = (
    _column("updated_at", QT_TRANSLATE_NOOP("Columns", "Last change"), 92, shown=Shown.CLOCK, meaning=Meaning.MUTED),
    _column("due_at", QT_TRANSLATE_NOOP("Columns", "Due"), 130),
    _column("account", QT_TRANSLATE_NOOP("Columns", "Account"), 90),
    _column("name", QT_TRANSLATE_NOOP("Columns", "Name"), 120, meaning=Meaning.MUTED),
    _column("alert_id", QT_TRANSLATE_NOOP("Columns", "Alert id"), 110, meaning=Meaning.MUTED),
    _column("time", QT_TRANSLATE_NOOP("Columns", "When"), 110, words=SCHEDULE_TIMES),
    _column("at_next_open", QT_TRANSLATE_NOOP("Columns", "At next open"), 90),
    _column("goal", QT_TRANSLATE_NOOP("Columns", "Goal"), 110, words=CLOSE_GOALS),
    _column("order_type", QT_TRANSLATE_NOOP("Columns", "Order type"), 90, words=ORDER_TYPES),
    _column("peg_ticks", QT_TRANSLATE_NOOP("Columns", "Peg ticks"), 76, absent=""),
    _column("state", QT_TRANSLATE_NOOP("Columns", "Status"), 170, words=SCHEDULE_STATES),
    _column("obstacle", QT_TRANSLATE_NOOP("Columns", "In the way"), 220, words=OBSTACLES, only=_IN_THE_WAY),
    _column("detail", QT_TRANSLATE_NOOP("Columns", "More about it"), 220, shown=Shown.TOLD),
    _column("reason", QT_TRANSLATE_NOOP("Columns", "Reason"), 160),
    _column("set_by", QT_TRANSLATE_NOOP("Columns", "Set by"), 90, listed=True),
    _column("approved_by", QT_TRANSLATE_NOOP("Columns", "Approved by"), 90, listed=True),
    _column("orders", QT_TRANSLATE_NOOP("Columns", "Orders"), 70, absent=""),
    _column("schedule_id", QT_TRANSLATE_NOOP("Columns", "Schedule"), 150, meaning=Meaning.MUTED),
    _column("version", QT_TRANSLATE_NOOP("Columns", "Version"), 70, absent=""),
)

AUTO_CLOSES = TableSpec(
    "schedules",
    SCHEDULES,
    with_defaults(
        _COLUMNS,
        *("updated_at", "due_at", "account", "name", "state", "obstacle", "detail", "time", "goal", "order_type"),
        *("at_next_open", "orders", "reason", "set_by", "approved_by"),
    ),
    sorts=(Sort("due_at", descending=True),),
    counted="state",
)
