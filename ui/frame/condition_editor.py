"""The little window in which one says what a column must be: a check list, a range, a time, or a text."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.format import Format
from ui.frame.condition_words import key_text, range_text
from ui.frame.date_field import write_dates
from ui.frame.labels import PlainLabel
from ui.frame.names import name_field
from ui.frame.symbol_line import SymbolLine
from ui.tables.columns import ColumnSpec, Shown
from ui.tables.conditions import AtTime, Chosen, Condition, Having, Holding, InRange, Kind, Mine, When, kind_of
from ui.theme import Meaning, Theme
from ui.turns import Turns

_LONGEST_LIST, _SYMBOLS_WIDTH = 320, 280  # px
MINE = frozenset({"assigned_to", "asked_by", "approved_by"})  # columns that hold users


class Part(QWidget):
    """What is asked. ``condition`` raises ``ValueError`` with a sentence when it cannot be understood."""

    def __init__(self, column: ColumnSpec) -> None:
        super().__init__()
        self.column = column
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)

    def speak(self) -> None:
        """Write the words of the language in force; what is asked stays."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard where the answer begins."""
        fields = [child for child in self.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
        checked = [child for child in fields if isinstance(child, QRadioButton) and child.isChecked()]
        (checked or fields)[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def condition(self) -> Condition | None:
        """As it stands; None asks nothing."""
        raise NotImplementedError

    def _radio(self, *, on: bool) -> QRadioButton:
        radio = QRadioButton()
        radio.setChecked(on)
        self.rows.addWidget(radio)
        return radio

    def _line(self, text: str) -> QLineEdit:
        line = QLineEdit(text)
        self.rows.addWidget(line)
        return line

    def _name(self, line: QLineEdit, name: str) -> None:
        line.setPlaceholderText(name)
        line.setAccessibleName(f"{self.column.heading()}, {name}")


class ConditionEditor(QDialog):
    """Emits ``decided`` with a condition, or with None when nothing is asked of the column any more."""

    decided = Signal(object)

    def __init__(self, theme: Theme, column: ColumnSpec, part: Part, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.part, self._column = part, column
        self._title = PlainLabel(theme, strong=True)
        self._fault = PlainLabel(theme, "", Meaning.DANGER)
        self._fault.hide()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Apply | QDialogButtonBox.StandardButton.Cancel)
        self.apply_button = box.button(QDialogButtonBox.StandardButton.Apply)
        self.apply_button.clicked.connect(self._apply)
        box.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        box.rejected.connect(self.close)
        rows = QVBoxLayout(self)
        for widget in (self._title, part, self._fault, box):
            rows.addWidget(widget)
        self.apply_button.setDefault(True)
        self._line = theme.tokens.line
        theme.spoken.connect(self._speak)
        self._speak()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline around it: it has no frame of its own."""
        super().paintEvent(event)
        painter = QPainter(self)
        try:
            painter.setPen(self._line)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        finally:
            painter.end()

    def _speak(self) -> None:
        """A fault was said in the language of before: it is said again when it is asked again."""
        self.setAccessibleName(self._column.heading())
        self._title.say(self._column.heading())
        self._fault.hide()
        self.part.speak()

    def _apply(self) -> None:
        try:
            condition = self.part.condition()
        except ValueError as fault:
            self._fault.say(str(fault))
            self._fault.show()
            return
        self.decided.emit(condition)
        self.close()


class ChoicePart(Part):
    """A check list."""

    def __init__(self, column: ColumnSpec, keys: Sequence[int | str], now: Condition | None) -> None:
        super().__init__(column)
        chosen = now.keys if isinstance(now, Chosen) else frozenset[int | str]()
        listed = QWidget()
        rows = QVBoxLayout(listed)
        self.boxes = {key: QCheckBox() for key in keys}
        for key, box in self.boxes.items():
            box.setChecked(key in chosen)
            rows.addWidget(box)
        self._area = QScrollArea()
        self._area.setWidget(listed)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setMinimumHeight(min(listed.sizeHint().height(), _LONGEST_LIST))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.addWidget(self._area)

    def speak(self) -> None:
        """The values in words."""
        self._area.setAccessibleName(self.column.heading())
        for key, box in self.boxes.items():
            box.setText(key_text(self.column, key))

    def condition(self) -> Condition | None:
        """The checked ones."""
        keys = frozenset(key for key, box in self.boxes.items() if box.isChecked())
        return Chosen(self.column.name, keys) if keys else None


class RangePart(Part):
    """From, to; both may be empty. Figures are typed as they are shown.

    Invariant: a limit that was understood stays that limit when figures are written otherwise from now on: "1,000" of
    one language must not become "1,000" of another, which is one.
    """

    def __init__(self, column: ColumnSpec, form: Format, now: Condition | None) -> None:
        super().__init__(column)
        self._form = form
        low, high = (now.low, now.high) if isinstance(now, InRange) else (None, None)
        self.low, self.high = (self._line(range_text(column, limit, form)) for limit in (low, high))
        self._understood: dict[QLineEdit, float | None] = {}
        for line, limit in ((self.low, low), (self.high, high)):
            self._understood[line] = limit
            line.textChanged.connect(lambda _text, line=line: self._understand(line))

    def speak(self) -> None:
        """What the lines are for, and the limits as figures are written now."""
        unit = self.tr("hours") if self.column.shown is Shown.TO_GO else ""
        for line, name in ((self.low, self.tr("from")), (self.high, self.tr("to"))):
            self._name(line, " ".join(filter(None, (name, unit))))
            if line in self._understood:
                line.setText(range_text(self.column, self._understood[line], self._form))

    def condition(self) -> Condition | None:
        """The limits."""
        low, high = self._limit(self.low), self._limit(self.high)
        if low is not None and high is not None and low > high:
            raise ValueError(self.tr("The first figure is larger than the second."))
        return None if low is None and high is None else InRange(self.column.name, low, high)

    def _understand(self, line: QLineEdit) -> None:
        """What cannot be understood stays as it was typed, whatever the language."""
        try:
            self._understood[line] = self._limit(line)
        except ValueError:
            self._understood.pop(line, None)

    def _limit(self, line: QLineEdit) -> float | None:
        text = line.text().strip()
        if not text:
            return None
        number = self._form.number_in(text.removesuffix("%").strip())
        if not number:
            raise ValueError(self.tr('"{}" is not a number.').format(text))
        in_percent = self.column.shown is Shown.RATIO and (self._form.percent or text.endswith("%"))
        return float(number) / 100 if in_percent else float(number)


class TimePart(Part):
    """Today, past, before or after a moment."""

    def __init__(self, column: ColumnSpec, form: Format, market_now: datetime, now: Condition | None) -> None:
        super().__init__(column)
        self._form = form
        asked = now if isinstance(now, AtTime) else AtTime(column.name, When.TODAY)
        self.radios = {when: self._radio(on=when is asked.when) for when in When}
        at = (asked.moment or market_now).astimezone(form.zone)
        shown = QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute))
        self.moment = QDateTimeEdit(shown)
        self.moment.dateTimeChanged.connect(self._needs_moment)
        self.rows.addWidget(self.moment)

    def speak(self) -> None:
        """The choices, and the moment as dates are written now."""
        words = {
            When.TODAY: self.tr("today"),
            When.PAST: self.tr("past"),
            When.BEFORE: self.tr("before"),
            When.AFTER: self.tr("after"),
        }
        for when, radio in self.radios.items():
            radio.setText(words[when])
        write_dates(self.moment, self._form, self._form.moment_pattern)
        name_field(self.moment, self.tr("Moment"))

    def condition(self) -> Condition | None:
        """The checked one."""
        when = next(when for when, radio in self.radios.items() if radio.isChecked())
        if when in {When.TODAY, When.PAST}:
            return AtTime(self.column.name, when)
        day, time = self.moment.date(), self.moment.time()
        at = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._form.zone)
        return AtTime(self.column.name, when, at)

    def _needs_moment(self) -> None:
        """Who sets a moment means before or after it."""
        if not self.radios[When.AFTER].isChecked():
            self.radios[When.BEFORE].setChecked(True)


class TextPart(Part):
    """Holds a part, is there, is not there; of a user's name also: is mine."""

    def __init__(self, column: ColumnSpec, now: Condition | None) -> None:
        super().__init__(column)
        self.holds = self._radio(on=now is None or isinstance(now, Holding))
        self.part = self._line(now.part if isinstance(now, Holding) else "")
        self.part.textEdited.connect(lambda: self.holds.setChecked(True))
        self.has = self._radio(on=now == Having(column.name, known=True))
        self.has_none = self._radio(on=now == Having(column.name, known=False))
        self.mine = self._radio(on=isinstance(now, Mine))
        self.mine.setVisible(column.name in MINE)

    def speak(self) -> None:
        """The choices."""
        self.holds.setText(self.tr("holds"))
        self._name(self.part, self.tr("text"))
        self.has.setText(self.tr("has one"))
        self.has_none.setText(self.tr("has none"))
        self.mine.setText(self.tr("me"))

    def condition(self) -> Condition | None:
        """The checked one."""
        name = self.column.name
        if self.mine.isChecked():
            return Mine(name)
        if not self.holds.isChecked():
            return Having(name, self.has.isChecked())
        part = self.part.text().strip()
        return Holding(name, part) if part else None


class SymbolsPart(Part):
    """Any of some symbols, completed; one that nobody holds is refused: no empty list for a typing error.

    The symbols there are come in pieces, in turns with everything else: who opens the editor does not wait for them.
    """

    def __init__(
        self, column: ColumnSpec, pieces: Iterator[AbstractSet[str]], now: Condition | None, turns: Turns
    ) -> None:
        super().__init__(column)
        asked = frozenset(map(str, now.keys)) if isinstance(now, Chosen) else frozenset()
        self.line = SymbolLine(sorted(asked))
        self.line.setMinimumWidth(_SYMBOLS_WIDTH)
        self.rows.addWidget(self.line)
        self._gathering = self._gather(set(asked), pieces)
        self.destroyed.connect(self._gathering.close)
        turns.ask_each(self._gathering)

    def speak(self) -> None:
        """What the line takes."""
        self._name(self.line, self.tr("any of these, commas between"))

    def condition(self) -> Condition | None:
        """The symbols typed; whoever is faster than the gathering waits for its end."""
        for _ in self._gathering:
            pass
        known, unknown = self.line.typed()
        if unknown:
            raise ValueError(self.tr("Held in no account of this table: {}").format(", ".join(unknown)))
        return Chosen(self.column.name, frozenset(known)) if known else None

    def _gather(self, found: set[str], pieces: Iterator[AbstractSet[str]]) -> Generator[None, None, None]:
        for symbols in pieces:
            found |= symbols
            yield
        self.line.offer(sorted(found))


@dataclass(frozen=True, slots=True)
class Offered:
    """What a table offers to choose from: a column's keys at once, the symbols it names in pieces, taken in turns."""

    keys: Callable[[ColumnSpec], Sequence[int | str]]
    symbols: Callable[[ColumnSpec], Iterator[AbstractSet[str]]]
    turns: Turns


def part_for(column: ColumnSpec, now: Condition | None, form: Format, market_now: datetime, there: Offered) -> Part:
    """The part of an editor that fits the column."""
    match kind_of(column):
        case Kind.CHOICE:
            return ChoicePart(column, there.keys(column), now)
        case Kind.RANGE:
            return RangePart(column, form, now)
        case Kind.TIME:
            return TimePart(column, form, market_now, now)
        case Kind.TEXT:
            return TextPart(column, now)
        case Kind.SYMBOLS:
            return SymbolsPart(column, there.symbols(column), now, there.turns)
