"""The large figures of a batch: accounts, orders, value, the calls before, their estimated reduction, what is left."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import RunningLabel
from ui.frame.totals_strip import Headline, HeadlineBox
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.previews import BatchPreview

_BOXES = 6
_SCALE = 1.3


class Totals(QWidget):
    """Invariant: figures are those of one preview; while a newer one is computed they are muted."""

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

    def show_preview(self, preview: BatchPreview | None, *, pending: bool) -> None:
        """What the wishes do together."""
        for box, headline in zip(self._boxes, self._headlines(preview, pending=pending), strict=True):
            box.say(headline)
        unknown = preview.totals.unknown if preview else 0
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

    def _headlines(self, preview: BatchPreview | None, *, pending: bool) -> tuple[Headline, ...]:
        totals, form = preview.totals if preview else None, self._form
        currency = f" ({totals.currency})" if totals else ""
        plain = Meaning.MUTED if pending else Meaning.TEXT
        cured = Meaning.UPDATED if totals and totals.call_after == 0 and not pending else plain
        return (
            Headline(self.tr("Accounts"), form.count(totals.accounts) if totals else UNKNOWN, plain),
            Headline(self.tr("Orders"), form.count(totals.orders) if totals else UNKNOWN, plain),
            Headline(self.tr("Value{}").format(currency), form.total(totals.value) if totals else UNKNOWN, plain),
            Headline(self.tr("Call amount"), form.total(totals.call_before) if totals else UNKNOWN, plain),
            Headline(
                self.tr("Estimated reduction of the call"), form.total(totals.reduction) if totals else UNKNOWN, plain
            ),
            Headline(self.tr("Call left"), form.total(totals.call_after) if totals else UNKNOWN, cured),
        )
