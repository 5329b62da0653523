"""Writes the cells of one column: the one path by which screen, copy, tool tip, export and tests get their texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache

import numpy as np

from ui.format import Format
from ui.tables.columns import ColumnSpec, Shown
from ui.tables.denials import stored_text
from ui.tables.pens import PEN
from ui.tables.reasons import stored_reasons_text
from ui.theme import Meaning
from workstation.desk.cells import Floats, Slots
from workstation.desk.derived import MICROSECONDS_PER_HOUR, microseconds
from workstation.desk.live_table import LiveTable

NEAR_HOURS = 8.0  # a deadline within a working day is near
_PAST_SIGN, _NEAR_SIGN = "▲ ", "△ "  # colour alone would not tell
_CHECKED = "✓"
_KEPT = 250  # texts of a column; some views full


class CellText:
    """Texts and colours of one column in one language. Invariant: equal values give equal texts."""

    def __init__(self, spec: ColumnSpec, form: Format) -> None:
        self.spec = spec
        self._form = form
        self._words = {code: word.text() for code, word in spec.words.items()}
        self._pen = PEN[spec.meaning]
        self._word_pens: dict[float | str, int] = {code: PEN[word.meaning] for code, word in spec.words.items()}
        self._write = lru_cache(_KEPT)(self._writer(form))  # a fading row is written again and again

    @property
    def is_timed(self) -> bool:
        """Whether text or colour can become another by time alone."""
        return self.spec.derived is not None or self.spec.shown in {Shown.DEADLINE, Shown.TO_GO}

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
            near = now + NEAR_HOURS * MICROSECONDS_PER_HOUR
            signs = [_PAST_SIGN if value < now else _NEAR_SIGN if value < near else "" for value in values]
            return [sign + text for sign, text in zip(signs, texts, strict=True)]
        return texts

    def numbers(self, table: LiveTable, slots: Slots, market_now: datetime) -> Floats:
        """The figures behind the texts of a column that is not text; NaN where there is none."""
        if self.spec.derived is not None:
            return self.spec.derived.values(table, slots, market_now)
        values = table.number(self.spec.name)[slots]
        if self.spec.only is None:
            return values
        column, codes = self.spec.only
        return np.where(np.isin(table.number(column)[slots], list(codes)), values, np.nan)

    def pens(self, table: LiveTable, slots: Slots, market_now: datetime) -> int | list[int]:
        """The steady colours of the texts by number, one for all where all have the same."""
        spec = self.spec
        if spec.words:
            values = (table.text(spec.name) if table.is_text(spec.name) else table.number(spec.name))[slots]
            return [self._word_pens.get(value, self._pen) for value in values.tolist()]
        if spec.shown is Shown.DEADLINE or spec.shown is Shown.TO_GO:
            hours = (table.number(spec.source)[slots] - microseconds(market_now)) / MICROSECONDS_PER_HOUR
            return [self._nearness(value) for value in hours.tolist()]
        return self._pen

    def _nearness(self, hours: float) -> int:
        if hours < 0:
            return PEN[Meaning.DANGER]
        return PEN[Meaning.WARNING] if hours < NEAR_HOURS else self._pen

    def _keyed(self, texts: list[str]) -> list[str]:
        """Known keys in words, others as they are; line breaks would break the row."""
        words, absent = self._words, self.spec.absent
        if self.spec.shown is Shown.REASONS:
            return [stored_reasons_text(text) if text else absent for text in texts]
        if self.spec.shown is Shown.TOLD:
            return [" ".join(stored_text(text, self._form).split("\n")) or absent for text in texts]
        if words:
            return [words.get(text, text) or absent for text in texts]
        return [" ".join(text.split("\n")) if "\n" in text else text or absent for text in texts]

    def _writer(self, form: Format) -> Callable[[float], str]:
        writers: dict[Shown, Callable[[float], str]] = {
            Shown.TEXT: str,
            Shown.REASONS: str,
            Shown.TOLD: str,
            Shown.WORD: lambda code: self._words.get(int(code), str(int(code))),
            Shown.AMOUNT: form.amount,
            Shown.RATIO: form.ratio,
            Shown.QUANTITY: form.quantity,
            Shown.PRICE: form.price,
            Shown.AVERAGE_PRICE: form.average_price,
            Shown.COUNT: form.count,
            Shown.FLAG: lambda flag: _CHECKED if flag else "",
            Shown.DATE_TIME: form.date_time,
            Shown.DEADLINE: form.date_time,
            Shown.DATE: form.date,
            Shown.CLOCK: form.clock,
            Shown.TO_GO: form.hours,
        }
        return writers[self.spec.shown]
