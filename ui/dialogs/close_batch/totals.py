"""The large figures of a batch: accounts, orders, value, the calls before, their estimated reduction, what is left."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import RunningLabel
from ui.frame.totals_strip import Headline, HeadlineBox
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.close_draft import Draft
from workstation.desk.previews import BatchPreview, BatchTotals

_BOXES = 6
_SCALE = 1.3


class Totals(QWidget):
    """Invariant: figures are those of one preview; while a newer one is computed they are muted.

    A call is shown as met only where every account's is known.
    """

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._theme, self._form = theme, form
        self._boxes = [HeadlineBox(theme, _SCALE) for _ in range(_BOXES)]
        self.note = RunningLabel(theme, "", Meaning.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(28)
        for box in self._boxes:
            row.addWidget(box)
        row.addWidget(self.note, 1)

    def show_draft(self, draft: Draft, *, pending: bool) -> None:
        """What is sent does together."""
        left = Meaning.MUTED if pending else self._left(draft)
        for box, headline in zip(self._boxes, self._headlines(draft.preview, left, pending=pending), strict=True):
            box.say(headline)
        unknown = draft.preview.totals.unknown if draft.preview else 0
        words = self.tr("Accounts without a known call, in no sum: {}").format(self._form.count(unknown))
        self.note.say(f"▲ {words}" if unknown else "", Meaning.WARNING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Surface with a line below."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.surface)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.tokens.line)
        finally:
            painter.end()

    def _left(self, draft: Draft) -> Meaning:
        """What the call left is: met, not met because of lines that are not sent, or as it was wished."""
        totals = draft.preview.totals if draft.preview else None
        if totals is None:
            return Meaning.TEXT
        if totals.call_after > 0:
            return Meaning.DANGER if draft.all_left_behind() else Meaning.TEXT
        return Meaning.TEXT if totals.unknown else Meaning.UPDATED

    def _call_left(self, totals: BatchTotals | None, left: Meaning) -> Headline:
        """A sign before what is not met: colour alone says nothing to some."""
        text = self._form.total(totals.call_after) if totals else UNKNOWN
        return Headline(self.tr("Call left"), f"▲ {text}" if left is Meaning.DANGER else text, left)

    def _headlines(self, preview: BatchPreview | None, left: Meaning, *, pending: bool) -> tuple[Headline, ...]:
        totals, form = preview.totals if preview else None, self._form
        currency = f" ({totals.currency})" if totals else ""
        plain = Meaning.MUTED if pending else Meaning.TEXT
        return (
            Headline(self.tr("Accounts"), form.count(totals.accounts) if totals else UNKNOWN, plain),
            Headline(self.tr("Orders"), form.count(totals.orders) if totals else UNKNOWN, plain),
            Headline(self.tr("Value{}").format(currency), form.total(totals.value) if totals else UNKNOWN, plain),
            Headline(self.tr("Call amount"), form.total(totals.call_before) if totals else UNKNOWN, plain),
            Headline(
                self.tr("Estimated reduction of the call"), form.total(totals.reduction) if totals else UNKNOWN, plain
            ),
            self._call_left(totals, left),
        )
