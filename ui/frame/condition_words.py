"""A condition on a column as a chip says it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from ui.format import Format
from ui.tables.columns import ColumnSpec, Shown, TableSpec
from ui.tables.conditions import AtTime, Chosen, Condition, Having, Holding, InRange, Mine, When
from workstation.desk.derived import microseconds


class ConditionWords(QObject):
    """Invariant: equal conditions give equal sentences in one language."""

    def __init__(self, spec: TableSpec, form: Format) -> None:
        super().__init__()
        self._spec, self._form = spec, form

    def sentence(self, condition: Condition) -> str:
        """For example ``Alert type: FORCED, MARGIN CALL``."""
        column = self._spec.column(condition.column)
        return f"{column.heading()}: {self._asked(condition, column)}"

    def _asked(self, condition: Condition, column: ColumnSpec) -> str:
        match condition:
            case Chosen(keys=keys):
                return ", ".join(sorted(key_text(column, key) for key in keys))
            case InRange(low=low, high=high):
                return self._range(column, low, high)
            case AtTime():
                return self._time(condition)
            case Holding(part=part):
                return self.tr('holds "{}"').format(part)
            case Having(known=known):
                return self.tr("has one") if known else self.tr("has none")
            case Mine():
                return self.tr("me")

    def _range(self, column: ColumnSpec, low: float | None, high: float | None) -> str:
        first, last = (range_text(column, limit, self._form) for limit in (low, high))
        if low is None:
            return f"≤ {last}"
        return f"≥ {first}" if high is None else f"{first} – {last}"

    def _time(self, condition: AtTime) -> str:
        moment = "" if condition.moment is None else self._form.date_time(microseconds(condition.moment))
        return {
            When.TODAY: self.tr("today"),
            When.PAST: self.tr("past"),
            When.BEFORE: self.tr("before {}").format(moment),
            When.AFTER: self.tr("after {}").format(moment),
        }[condition.when]


def key_text(column: ColumnSpec, key: int | str) -> str:
    """A value one can choose, in words."""
    if column.shown is Shown.FLAG:
        yes, no = (
            QCoreApplication.translate("ConditionWords", "yes"),
            QCoreApplication.translate("ConditionWords", "no"),
        )
        return yes if key else no
    word = column.words.get(key)
    return word.text() if word else str(key) or "—"


def range_text(column: ColumnSpec, limit: float | None, form: Format) -> str:
    """A limit as the column's figures are written; times to go are asked for in hours."""
    if limit is None:
        return ""
    if column.shown is Shown.RATIO:
        return form.ratio(limit)
    return form.quantity(limit)
