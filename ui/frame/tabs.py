"""Pages as tabs of the main window or as windows of their own; a page keeps its count and alarm wherever it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabWidget, QWidget

from ui.format import Format
from ui.frame.floating import DOCK_KEY, FloatingWindow
from ui.frame.geometry import keep_on_screen
from ui.frame.tab_bar import CountedTabBar
from ui.theme import Theme

_UNCOVER_MS = 4
_GRIP = QPoint(80, 16)  # px; a torn off window hangs at the mouse by its title


@dataclass(frozen=True, slots=True)
class Leaving:
    """How a page leaves that is a window by itself: to float at a point or where it was, or for good."""

    float: Callable[[QPoint | None], None]
    close: Callable[[], object]


@dataclass(slots=True)
class _Place:
    """What is known of an opened page."""

    title: Callable[[], str]
    is_fixed: bool
    leaving: Leaving | None = None
    count: int | None = None
    alarm: bool = False
    window: FloatingWindow | None = None


class Tabs(QTabWidget):
    """Invariant: an opened page stands in exactly one place, and tabs keep the order in which they were first added.

    Emits ``floated`` with each new window, so that it can be given the keys of the main window.
    """

    floated = Signal(FloatingWindow)

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._theme, self._form = theme, form
        self._places: dict[QWidget, _Place] = {}
        self.bar = CountedTabBar(theme, form, self)
        (self._stack,) = self.findChildren(QStackedWidget)
        self._laid_out: tuple[QSize, ...] = ()  # the sizes the last layout followed from
        self._uncover = QTimer(self, singleShot=True, interval=_UNCOVER_MS)
        self._uncover.timeout.connect(lambda: self._stack.setUpdatesEnabled(True))
        self.bar.currentChanged.connect(self._cover)  # first of all
        self.setTabBar(self.bar)
        self.setDocumentMode(True)
        self.bar.torn.connect(lambda index, at: self.detach(self._page_at(index), at - _GRIP))
        self.bar.menu_asked.connect(lambda index, at: self.menu_of(self._page_at(index)).popup(at))
        self.currentChanged.connect(self._visit)
        theme.spoken.connect(self._speak)
        self._speak()

    def open_page(
        self, page: QWidget, title: Callable[[], str], *, is_fixed: bool = True, leaving: Leaving | None = None
    ) -> None:
        """A new last tab; one that is not fixed can be closed. ``leaving``: it needs no window made for it."""
        self._places[page] = _Place(title, is_fixed, leaving)
        self.addTab(page, title())

    def close_page(self, page: QWidget) -> None:
        """Take a page that is not fixed away."""
        self.dock(page)
        self.removeTab(self.indexOf(page))
        del self._places[page]
        page.setParent(self.window())
        page.hide()

    def is_open(self, page: QWidget) -> bool:
        """Whether the page stands somewhere."""
        return page in self._places

    def go_to(self, page: QWidget) -> None:
        """Show the page, wherever it stands."""
        window = self._places[page].window
        if window is None:
            self.setCurrentWidget(page)
        else:
            window.show()
            window.raise_()
            window.activateWindow()

    def detach(self, page: QWidget, at: QPoint | None = None, geometry: QByteArray | None = None) -> None:
        """Into a window of its own, at a point or as it was left."""
        place = self._places[page]
        if place.leaving is not None:
            place.leaving.float(at)
            return
        if place.window is not None:
            return
        size = page.size()
        self.removeTab(self.indexOf(page))
        window = place.window = FloatingWindow(self._theme, self._form, page)
        window.left.connect(lambda: self.dock(page))
        window.activated.connect(lambda: self.set_alarm(page, alarm=False))
        window.resize(size)
        if at is not None:
            window.move(at)
        if geometry is not None:
            window.restoreGeometry(geometry)
        keep_on_screen(window)
        self._say(page)
        self.floated.emit(window)
        window.show()

    def dock(self, page: QWidget) -> None:
        """Back among the tabs, at its old place."""
        place = self._places[page]
        if place.window is None:
            return
        place.window.release()
        place.window = None
        before = [other for other in self._order_before(page) if self._places[other].window is None]
        self.insertTab(len(before), page, place.title())
        self._say(page)
        self.setCurrentWidget(page)

    def dock_all(self) -> None:
        """No window but the main one."""
        for page in self.floating:
            self.dock(page)

    @property
    def floating(self) -> Mapping[QWidget, FloatingWindow]:
        """The pages that stand in windows of their own."""
        return {page: place.window for page, place in self._places.items() if place.window is not None}

    @property
    def active_page(self) -> QWidget | None:
        """The page its user works on: of the active window; None where every page floats."""
        active = (page for page, window in self.floating.items() if window.isActiveWindow())
        return next(active, self.currentWidget())

    def set_count(self, page: QWidget, count: int | None) -> None:
        """How many rows the page has."""
        if page in self._places:
            self._places[page].count = count
            self._say(page)

    def set_alarm(self, page: QWidget, *, alarm: bool) -> None:
        """Whether a new FORCED call waits there unseen."""
        if page in self._places:
            self._places[page].alarm = alarm
            self._say(page)

    def is_seen(self, page: QWidget) -> bool:
        """Whether the page is in view in the window its user works in."""
        return page.isVisible() and page.window().isActiveWindow()

    def _speak(self) -> None:
        self.setAccessibleName(self.bar.accessibleName())
        for page, place in self._places.items():
            if place.window is None:
                self.bar.retitle(self.indexOf(page), place.title())
            else:
                self._say(page)

    def menu_of(self, page: QWidget) -> QMenu:
        """What can be done with a tab."""
        menu = QMenu(self)
        menu.setAccessibleName(self._places[page].title())
        menu.addAction(self.tr("Move to its own window\t{}").format(DOCK_KEY), lambda: self.detach(page))
        if not self._places[page].is_fixed:
            menu.addAction(self.tr("Close"), lambda: self._leave(page))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _leave(self, page: QWidget) -> None:
        leaving = self._places[page].leaving
        if leaving is None:
            self.close_page(page)
        else:
            leaving.close()

    def _page_at(self, index: int) -> QWidget:
        return next(page for page in self._places if self.indexOf(page) == index)

    def _order_before(self, page: QWidget) -> list[QWidget]:
        pages = list(self._places)
        return pages[: pages.index(page)]

    def event(self, event: QEvent) -> bool:
        """Lay out only what is not so already: Qt paints the whole window after it, and asks for it at every note."""
        if event.type() == QEvent.Type.LayoutRequest:
            sizes = (self.size(), self.bar.sizeHint(), self.minimumSizeHint())
            if sizes == self._laid_out:
                return True
            self._laid_out = sizes
        return super().event(event)

    def _cover(self) -> None:
        """Turning to a page and painting it are two bursts: until then the page one leaves stays in view."""
        if self.isVisible():
            self._stack.setUpdatesEnabled(False)
            self._uncover.start()

    def _visit(self, index: int) -> None:
        if index >= 0:
            self.set_alarm(self.currentWidget(), alarm=False)

    def _say(self, page: QWidget) -> None:
        place = self._places[page]
        if place.window is not None:
            place.window.say(place.title(), place.count, alarm=place.alarm)
            return
        index = self.indexOf(page)
        self.bar.set_count(index, place.count)
        self.bar.set_alarm(index, place.alarm)
