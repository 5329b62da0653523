"""The charts of an account: levels over time, market moves, exposure and price ladder. Imported when first shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.charts.chart_panel import ChartPanel, TextButton
from ui.charts.exposure import ExposureList
from ui.charts.ladder import LadderList
from ui.charts.levels import LevelsChart, Span
from ui.charts.market_move import MoveChart
from ui.charts.ratios import RatiosChart
from ui.format import Format
from ui.theme import Theme
from workstation.desk.account_view import AccountView, FollowUp
from workstation.desk.chart_view import ChartNews, MoveNews, SeriesNews, SymbolNews
from workstation.domain.enums import FollowUpKind


class ChartsPage(QWidget):
    """Invariant: shows what it was told last; until then each chart says that it is being computed."""

    def __init__(self, theme: Theme, form: Format, say: Callable[[FollowUpKind], str]) -> None:
        super().__init__()
        self._form = form
        self._symbols: SymbolNews | None = None
        self.levels, self.moves = LevelsChart(theme, form, say), MoveChart(theme, form)
        self.ratios = RatiosChart(theme, form)
        self.exposure, self.ladder = ExposureList(theme, form), LadderList(theme, form)
        self._lay_out(theme)
        theme.spoken.connect(self._speak)
        self._speak()

    def show_view(self, view: AccountView) -> None:
        """The engine's latest answer."""
        self.levels.show_view(view)
        self.levels_panel.speak()
        self.ratios_panel.setVisible(view.derivatives is not None)
        if view.derivatives is not None:
            self.ratios.show_view(view)
            self.ratios_panel.speak()

    def show_record(self, record: tuple[FollowUp, ...]) -> None:
        """What happened to the call."""
        self.levels.show_record(record)

    def take(self, news: ChartNews) -> None:
        """What the desk's worker has computed."""
        if isinstance(news, SeriesNews):
            self.levels.show_series(news.series, news.triggered)
            self.levels_panel.speak()
            self.ratios.show_series(news.series)
            self.ratios_panel.speak()
        elif isinstance(news, MoveNews):
            self.moves.show_curve(news.curve)
            self.moves_panel.speak()
            self.moves_panel.hint.setToolTip(self.moves.method())
        else:
            self._symbols = news
            self.exposure.show_rows(news.exposure)
            self.ladder.show_rows(news.ladder)
            self.exposure_panel.speak()
            self.ladder_panel.speak()

    def choose(self, span: Span) -> None:
        """Reach back as far as this, and show which button that was."""
        for each, button in self.spans.items():
            button.setChecked(each is span)
        self.levels.use(span)

    def _lay_out(self, theme: Theme) -> None:
        levels = ChartPanel(
            theme,
            lambda: self.tr("Net assets against the four levels"),
            self.levels,
            self.levels.sheet,
            self.levels.hint,
        )
        self.levels_panel = levels
        self.spans = {span: TextButton(theme, partial(self.choose, span), lasting=True) for span in Span}
        for button in self.spans.values():
            levels.add_button(button)
        self.spans[Span.SINCE_TRIGGER].setChecked(True)
        self.moves_panel = ChartPanel(
            theme,
            lambda: self.tr("Call amount against a market move"),
            self.moves,
            self.moves.sheet,
            self.moves.hint,
        )
        self.exposure_panel = ChartPanel(
            theme, lambda: self.tr("Exposure by symbol"), self.exposure, self.exposure.sheet, self._legend
        )
        self.ladder_panel = ChartPanel(
            theme, lambda: self.tr("Price ladder"), self.ladder, self.ladder.sheet, self._ladder_hint
        )
        self.ratios_panel = ChartPanel(
            theme, lambda: self.tr("IM % and MM %"), self.ratios, self.ratios.sheet, self.ratios.hint
        )
        self.ratios_panel.hide()  # only derivatives accounts have them
        above = _split(Qt.Orientation.Horizontal, levels, self.ratios_panel)
        above.setSizes([700, 560])
        below = _split(Qt.Orientation.Horizontal, self.moves_panel, self.exposure_panel, self.ladder_panel)
        below.setSizes([480, 360, 500])
        rows = _split(Qt.Orientation.Vertical, above, below)
        rows.setSizes([360, 330])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(rows)

    def _legend(self) -> str:
        if self._symbols is None:
            return self.tr("computing…")
        if not self._symbols.exposure:
            return self.tr("no positions")
        return self.tr("options by delta")

    def _ladder_hint(self) -> str:
        if self._symbols is None:
            return self.tr("computing…")
        return self.tr("one price moves, all others stay") if self._symbols.ladder else self.tr("no positions")

    def _speak(self) -> None:
        self.spans[Span.SINCE_TRIGGER].say(
            self.tr("since trigger"), self.tr("Show the time since the call was triggered")
        )
        self.spans[Span.DAY].say(self.tr("1 d"), self.tr("Show one day"))
        self.spans[Span.HOUR].say(self.tr("1 h"), self.tr("Show one hour"))


def _split(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(8)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter
