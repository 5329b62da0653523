"""Where account windows stand: among the tabs of the main window, or as windows of their own on any monitor."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.detail.window import AccountWindow
from ui.frame.geometry import keep_on_screen
from ui.frame.tabs import Leaving, Tabs

_STEP = 32  # px between windows opened one after another


class AccountPlaces(QObject):
    """Invariant: a docked window is a page of the tabs and no window; one that floats comes back to where it floated.

    Emits ``changed`` when a window was docked or floats again.
    """

    changed = Signal()

    def __init__(self, tabs: Tabs, host: QWidget) -> None:
        super().__init__(host)
        self._tabs, self._host = tabs, host
        self._floated: dict[str, QByteArray] = {}  # where docked ones stood before, by account
        self._opened = 0

    def is_docked(self, window: AccountWindow) -> bool:
        """Whether it stands among the tabs."""
        return self._tabs.is_open(window)

    def is_in_front(self, window: AccountWindow) -> bool:
        """Whether it is the tab one sees."""
        return self._tabs.currentWidget() is window

    def welcome(self, window: AccountWindow) -> None:
        """A new window: it floats near the main one, each a step from the last."""
        offset = _STEP * (self._opened % 8)
        self._opened += 1
        window.move(self._host.geometry().translated(offset, offset).topLeft())
        keep_on_screen(window)
        window.place_asked.connect(lambda: self.toggle(window))

    def bring(self, window: AccountWindow) -> None:
        """To the front, wherever it stands."""
        if self.is_docked(window):
            self._tabs.go_to(window)
            self._host.raise_()
            self._host.activateWindow()
        else:
            window.show()
            window.raise_()
            window.activateWindow()

    def toggle(self, window: AccountWindow) -> None:
        """To the other place."""
        if self.is_docked(window):
            self.float(window)
        else:
            self.dock(window)

    def dock(self, window: AccountWindow, *, in_front: bool = True) -> None:
        """A last tab of the main window, in front of the others or not."""
        if self.is_docked(window):
            return
        self._floated[window.account] = window.saveGeometry()
        leaving = Leaving(lambda at: self.float(window, at), window.close)
        self._tabs.open_page(window, lambda: window.account, is_fixed=False, leaving=leaving)
        window.stand(docked=True)
        if in_front:
            self.bring(window)
        self.changed.emit()

    def float(self, window: AccountWindow, at: QPoint | None = None) -> None:
        """A window of its own where it last was one, or at a point where it was dropped."""
        if not self.is_docked(window):
            return
        self._take_out(window)
        window.restoreGeometry(self._floated.pop(window.account))
        if at is not None:
            window.move(at)
        keep_on_screen(window)
        self.bring(window)
        self.changed.emit()

    def forget(self, window: AccountWindow) -> None:
        """It closes."""
        if self.is_docked(window):
            self._take_out(window)
        self._floated.pop(window.account, None)
        self.changed.emit()

    def geometry(self, window: AccountWindow) -> QByteArray:
        """Where it floats, or would."""
        return self._floated.get(window.account) or window.saveGeometry()

    def restore(self, window: AccountWindow, geometry: QByteArray, *, docked: bool) -> None:
        """As it was left, behind the main window."""
        window.restoreGeometry(geometry)
        keep_on_screen(window)
        if docked:
            self.dock(window, in_front=False)
            return
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        window.show()
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)  # noqa: FBT003 - the library's signature

    def _take_out(self, window: AccountWindow) -> None:
        self._tabs.close_page(window)
        window.setParent(None)
        window.stand(docked=False)
