"""Writes the cells of one column: the one path by which screen, copy, tool tip, export and tests get their texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ui.format import Format
from ui.tables.columns import ColumnSpec, Shown, Word
from ui.theme import Meaning
from workstation.desk.cells import Floats, Slots
from workstation.desk.derived import MICROSECONDS_PER_HOUR, microseconds
from workstation.desk.live_table import LiveTable

NEAR_HOURS = 8.0  # a deadline within a working day is near
_PAST_SIGN = "▲ "
_CHECKED = "✓"


class CellText:
    """Texts and colours of one column in one language. Invariant: equal values give equal texts."""

    def __init__(self, spec: ColumnSpec, form: Format) -> None:
        self.spec = spec
        self._form = form
        self._words = {code: word.text() for code, word in spec.words.items()}
        self._write = self._writer(form)

    def texts(self, table: LiveTable, slots: Slots, market_now: datetime) -> list[str]:
        """The texts of some rows."""
        spec = self.spec
        if spec.derived is None and table.is_text(spec.name):
            return self._keyed(table.text(spec.name)[slots].tolist())
        write, absent = self._write, spec.absent
        values = self.numbers(table, slots, market_now).tolist()
        texts = [write(value) if value == value else absent for value in values]  # noqa: PLR0124 - false only for NaN
        if spec.shown is Shown.DEADLINE:
            now = microseconds(market_now)
            return [_PAST_SIGN + text if value < now else text for text, value in zip(texts, values, strict=True)]
        return texts

    def numbers(self, table: LiveTable, slots: Slots, market_now: datetime) -> Floats:
        """The figures behind the texts of a column that is not text; NaN where there is none."""
        if self.spec.derived is not None:
            return self.spec.derived.values(table, slots, market_now)
        return table.number(self.spec.name)[slots]

    def meanings(self, table: LiveTable, slots: Slots, market_now: datetime) -> list[Meaning]:
        """What the colour of each text says."""
        spec = self.spec
        if spec.words:
            default = Word("", spec.meaning)
            return [spec.words.get(code, default).meaning for code in self._codes(table, slots)]
        if spec.shown in {Shown.DEADLINE, Shown.TO_GO}:
            hours = (table.number(spec.source)[slots] - microseconds(market_now)) / MICROSECONDS_PER_HOUR
            return [self._nearness(value) for value in hours.tolist()]
        return [spec.meaning] * len(slots)

    def _codes(self, table: LiveTable, slots: Slots) -> list[int | str]:
        if table.is_text(self.spec.name):
            keys: list[int | str] = table.text(self.spec.name)[slots].tolist()
            return keys
        return [int(code) if code == code else "" for code in table.number(self.spec.name)[slots].tolist()]  # noqa: PLR0124

    def _nearness(self, hours: float) -> Meaning:
        if hours < 0:
            return Meaning.DANGER
        return Meaning.WARNING if hours < NEAR_HOURS else self.spec.meaning

    def _keyed(self, texts: list[str]) -> list[str]:
        """Known keys in words, others as they are; line breaks would break the row."""
        words, absent = self._words, self.spec.absent
        if words:
            return [words.get(text, text) or absent for text in texts]
        return [" ".join(text.split("\n")) if "\n" in text else text or absent for text in texts]

    def _writer(self, form: Format) -> Callable[[float], str]:
        writers: dict[Shown, Callable[[float], str]] = {
            Shown.TEXT: str,
            Shown.WORD: lambda code: self._words.get(int(code), str(int(code))),
            Shown.AMOUNT: form.amount,
            Shown.RATIO: form.ratio,
            Shown.QUANTITY: form.quantity,
            Shown.PRICE: form.price,
            Shown.COUNT: form.count,
            Shown.FLAG: lambda flag: _CHECKED if flag else "",
            Shown.DATE_TIME: form.date_time,
            Shown.DEADLINE: form.date_time,
            Shown.DATE: form.date,
            Shown.CLOCK: form.clock,
            Shown.TO_GO: form.hours,
        }
        return writers[self.spec.shown]
