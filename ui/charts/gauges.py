"""The four levels as gauges: how much of each requirement net assets cover, and what is missing or left.

Of derivatives accounts: IM % and MM %, whose marks are 100 % and the target, margin balance and net asset value.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.short_amount import short_amount
from ui.format import Format
from ui.tables.columns import UNKNOWN
from ui.theme import Theme
from workstation.desk.account_view import AccountView
from workstation.desk.derivatives_view import DerivativesView
from workstation.domain.enums import Level

_NAMES = {Level.INITIAL: "IM", Level.MAINTENANCE: "MM", Level.MARGIN_CALL: "MCM", Level.FORCED: "FM"}
_FULL = 2.0  # times the requirement at which a gauge is full
_SIGN = "▲ "
_GAP = 24
_BAR = 6
_FULL_RATIO = 1.25  # IM % and MM % at which a gauge is full


@dataclass(frozen=True, slots=True)
class _Gauge:
    """One gauge: its words, and shares of its bar, None where there is no bar or nothing is known."""

    name: str
    figure: str
    more: str = ""  # what is short or left
    is_broken: bool = False
    reach: float | None = None
    mark: float | None = None

    @property
    def text(self) -> str:
        """All of it; what is broken has a sign."""
        sign = _SIGN if self.is_broken and _SIGN not in self.more else ""
        return " · ".join(filter(None, (f"{sign}{self.name} {self.figure}", self.more)))

    def fitted(self, metrics: QFontMetricsF, width: float) -> str:
        """As much of it as there is room for: the name gives way, the figure and the sign never."""
        sign = _SIGN if self.is_broken else ""
        for text in (self.text, f"{sign}{self.name} {self.figure}"):
            if metrics.horizontalAdvance(text) <= width:
                return text
        room = width - metrics.horizontalAdvance(f"{sign} {self.figure}")
        return f"{sign}{metrics.elidedText(self.name, Qt.TextElideMode.ElideRight, room)} {self.figure}"


class Gauges(QWidget):
    """Invariant: a level that is broken has a sign and words, not colour alone; an unknown one is a dash.

    What does not fit above a bar is left out, its figure last; the tool tip has every text in full.
    """

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._theme, self._form = theme, form
        self._view: AccountView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)
        theme.spoken.connect(self._speak)
        self._speak()

    def show_view(self, view: AccountView) -> None:
        """The engine's latest answer."""
        before, self._view = self._view, view
        shown = [(v.levels, v.net_assets, v.derivatives) for v in (before, view) if v is not None]
        if len(shown) == 1 or shown[0] != shown[1]:
            self._speak()

    def texts(self) -> list[str]:
        """What each gauge says."""
        return [gauge.text for gauge in self._gauges()]

    def sizeHint(self) -> QSize:
        """A line of text and a bar."""
        return QSize(600, round(QFontMetricsF(self._theme.font(0.92)).height()) + _BAR + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Four gauges side by side."""
        painter = QPainter(self)
        try:
            painter.setFont(self._theme.font(0.92))
            gauges = self._gauges()
            width = (self.width() - 32 - (len(gauges) - 1) * _GAP) / len(gauges)
            for place, gauge in enumerate(gauges):
                self._paint(painter, gauge, QRectF(16 + place * (width + _GAP), 4, width, self.height() - 8))
        finally:
            painter.end()

    def _paint(self, painter: QPainter, gauge: _Gauge, area: QRectF) -> None:
        tokens = self._theme.tokens
        painter.setPen(tokens.danger if gauge.is_broken else tokens.muted)
        metrics = QFontMetricsF(painter.font())
        fitted = gauge.fitted(metrics, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, fitted)
        if gauge.mark is None:
            return
        bar = QRectF(area.left(), area.bottom() - _BAR, area.width(), _BAR)
        painter.fillRect(bar, tokens.raised if tokens.is_dark else tokens.line)
        if gauge.reach is not None:
            filled = QRectF(bar.left(), bar.top(), bar.width() * gauge.reach, bar.height())
            painter.fillRect(filled, tokens.danger if gauge.is_broken else tokens.accent)
        painter.fillRect(
            QRectF(bar.left() + bar.width() * gauge.mark, bar.top() - 3, 1.5, bar.height() + 4), tokens.text
        )

    def _gauges(self) -> list[_Gauge]:
        own = self._view.derivatives if self._view else None
        return self._ratios(own) if own else [self._level(level) for level in Level]

    def _level(self, level: Level) -> _Gauge:
        covered = self._covered(level)
        reach = None if covered is None else min(max(covered, 0.0), _FULL) / _FULL
        view, broken = self._view, covered is not None and covered < 1
        if covered is None or view is None or view.net_assets is None:
            return _Gauge(_NAMES[level], UNKNOWN, "", broken, reach, 1 / _FULL)
        required = view.levels[level] or 0.0
        figure = short_amount(self._form, required)
        return _Gauge(_NAMES[level], figure, self._spare(view.net_assets - required), broken, reach, 1 / _FULL)

    def _covered(self, level: Level) -> float | None:
        """Net assets / requirement, the gauge's figure; more than enough where nothing is required."""
        if self._view is None:
            return None
        net, required = self._view.net_assets, self._view.levels[level]
        if net is None or required is None:
            return None
        return net / required if required > 0 else _FULL if net >= 0 else 0.0

    def _spare(self, spare: float) -> str:
        words = self.tr("{} short") if spare < 0 else self.tr("{} left")
        return (_SIGN if spare < 0 else "") + words.format(short_amount(self._form, abs(spare)))

    def _ratios(self, own: DerivativesView) -> list[_Gauge]:
        """A ratio above 100 % is broken, as is one without a meaning: the margin balance is gone."""
        gone = own.margin_balance is not None and own.margin_balance <= 0
        initial = self._view.levels[Level.INITIAL] if self._view else None
        known = own.margin_balance is not None and initial is not None
        spare = self._spare((own.margin_balance or 0.0) - (initial or 0.0)) if known else ""
        beyond = "" if own.shortfall is None else self._beyond(own.shortfall)
        return [
            self._ratio("IM %", own.im_ratio, spare, 1.0, gone=gone),
            self._ratio("MM %", own.mm_ratio, beyond, own.target, gone=gone),
            self._money(self.tr("Margin balance"), own.margin_balance),
            self._money(self.tr("Net asset value"), own.net_asset_value),
        ]

    def _ratio(self, name: str, ratio: float | None, words: str, mark: float, *, gone: bool) -> _Gauge:
        figure = UNKNOWN if ratio is None else self._form.percentage(ratio)
        reach = 1.0 if gone else None if ratio is None else min(ratio, _FULL_RATIO) / _FULL_RATIO
        return _Gauge(name, figure, words, gone or (ratio is not None and ratio >= 1), reach, mark / _FULL_RATIO)

    def _beyond(self, shortfall: float) -> str:
        words = self.tr("{} to free") if shortfall > 0 else self.tr("{} left")
        return (_SIGN if shortfall > 0 else "") + words.format(short_amount(self._form, abs(shortfall)))

    def _money(self, name: str, amount: float | None) -> _Gauge:
        broken = amount is not None and amount <= 0
        figure = UNKNOWN if amount is None else short_amount(self._form, amount)
        return _Gauge(name, figure, is_broken=broken)

    def _speak(self) -> None:
        own = self._view.derivatives if self._view else None
        levels, ratios = self.tr("Net assets against the levels"), self.tr("Margin ratios")
        tip = self.tr("How much of each margin level net assets cover; the mark is what is needed.")
        ratio_tip = self.tr("IM % and MM % of the margin balance; the marks are 100 % and the target of a liquidation.")
        self.setAccessibleName(ratios if own else levels)
        self.setAccessibleDescription("; ".join(self.texts()))
        self.setToolTip("\n".join((ratio_tip if own else tip, *self.texts())))  # beside the bars there is little room
        self.update()
