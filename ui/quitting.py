"""Quitting while automatic closes wait: says what would be missed, and offers to go on in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from ui.frame.tray import has_tray
from ui.main_window import MainWindow
from workstation.desk.schedule_list import waiting_calls
from workstation.domain.tables import SCHEDULES


class Quitting(QObject):
    """Invariant: a desk that runs its own engine never ends by a click while something waits, without that being said.

    A signal of the system ends it at once: then nobody is there to answer.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.box: QMessageBox | None = None
        window.may_leave = self.may_leave

    def may_leave(self) -> bool:
        """Whether the window may close now; otherwise the question is on the screen."""
        waiting = waiting_calls(self._window.tables[SCHEDULES])
        signed_in = self._window.rights.signed_in
        if not waiting or signed_in is None or not signed_in.embedded:
            return True
        if self.box is None:
            self._ask(waiting)
        return False

    def go_to_background(self) -> None:
        """No window, but the engine goes on and the tray brings the window back; without a tray it is minimised."""
        tray = self._window.notifications.tray
        tray.show(wanted=True)
        if not tray.is_shown:
            self._window.showMinimized()
            return
        self._window.hide()
        tray.say(
            self.tr("Margin Workstation goes on"),
            self.tr("The engine runs and automatic closes fire. A click here brings the window back."),
        )

    def _ask(self, waiting: int) -> None:
        box = self.box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Automatic closes wait"))
        count = self._window.form.count(waiting)
        box.setText(self.tr("Calls that wait to be closed by themselves: {}").format(count))
        box.setInformativeText(
            self.tr(
                "This desk runs the engine. If it ends, they do not fire; those whose time passes by more than the "
                "policy's grace are missed."
            )
        )
        stay = self.tr("Go on in the tray") if has_tray() else self.tr("Go on minimised")
        background = box.addButton(stay, QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Quit all the same"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(background)
        background.clicked.connect(self.go_to_background)
        leave.clicked.connect(self._window.close)
        box.finished.connect(self._forget)
        box.open()

    def _forget(self, _result: int) -> None:
        self.box = None
