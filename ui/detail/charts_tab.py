"""The place of the charts in an account window: builds them when they are first looked at, and says when that is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import Format
from ui.theme import Theme
from workstation.desk.account_view import AccountView, FollowUp
from workstation.desk.chart_view import ChartNews
from workstation.domain.enums import FollowUpKind


class ChartsTab(QWidget):
    """Invariant: what was told last is shown as soon as there is a page; ``looked_at`` alternates True and False."""

    looked_at = Signal(bool)

    def __init__(self, theme: Theme, form: Format, say: Callable[[FollowUpKind], str]) -> None:
        super().__init__()
        self._theme, self._form, self._say = theme, form, say
        self._view: AccountView | None = None
        self._record: tuple[FollowUp, ...] = ()
        self._news: dict[type[Any], ChartNews] = {}
        self._is_looked_at = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.page: Any = None  # a ChartsPage, whose module brings a slow library

    def show_view(self, view: AccountView) -> None:
        """The engine's latest answer."""
        self._view = view
        if self.page is not None and self._is_looked_at:
            self.page.show_view(view)

    def show_record(self, record: tuple[FollowUp, ...]) -> None:
        """What happened to the call."""
        self._record = record
        if self.page is not None:
            self.page.show_record(record)

    def take(self, news: ChartNews) -> None:
        """What the desk's worker has computed."""
        self._news[type(news)] = news
        if self.page is not None:
            self.page.take(news)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        if self.page is None:
            self._build()
        if self._view is not None:
            self.page.show_view(self._view)
        self._look(looked_at=True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        self._look(looked_at=False)
        super().hideEvent(event)

    def _build(self) -> None:
        from ui.detail.charts_page import ChartsPage  # noqa: PLC0415 - a quarter of a second of imports

        self.page = ChartsPage(self._theme, self._form, self._say)
        self.page.show_record(self._record)
        for news in self._news.values():
            self.page.take(news)
        self._column.addWidget(self.page)

    def _look(self, *, looked_at: bool) -> None:
        if looked_at != self._is_looked_at:
            self._is_looked_at = looked_at
            self.looked_at.emit(looked_at)
