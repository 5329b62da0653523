"""The kill switch: what is stopped, by whom and why; stop it in one more step; a supervisor releases it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.answer import Answer
from ui.frame.labels import WrappedLabel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.kill_switches import KillSwitches
from ui.rights import SUPERVISORS, TRADERS, Rights
from ui.theme import Meaning, Theme
from workstation.commands.closing import EngageKillSwitch, ReleaseKillSwitch
from workstation.desk.derived import microseconds
from workstation.desk.news import EngagedSwitch

_LONGEST_REASON = 2000


class KillSwitchDialog(QDialog):
    """Invariant: the scope, what stays working and why are said before anything is engaged or released."""

    confirmed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        form: Format,
        rights: Rights,
        switches: KillSwitches,
        hit: Callable[[str], tuple[int, int]],
        parent: QWidget,
    ) -> None:
        """``hit``: how many orders of a desk (empty: of all) wait to be sent, and how many the broker has."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form, self._rights, self._switches, self._hit = form, rights, switches, hit
        self.state = WrappedLabel(theme)
        self._model = RowsModel[EngagedSwitch](theme, self._columns)
        self.list = RowsView(theme, self._model, lambda: self.tr("Engaged kill switches"))
        self.this_desk, self.all_desks = QRadioButton(), QRadioButton()
        self.this_desk.setChecked(True)
        self.cancel_working, self.effect = QCheckBox(), WrappedLabel(theme, "", Meaning.MUTED)
        self.reason, self.release = QLineEdit(), QPushButton()
        self.release.setAutoDefault(False)
        self.answer = Answer(theme, is_dangerous=True)
        self._lay_out()
        self._listen(theme)
        self.resize(680, 470)
        self._speak()
        if not switches.engaged:  # two steps to stop everything: the key, and Enter
            self.reason.setText(self.tr("Stopped by hand"))
        self.reason.selectAll()
        self.reason.setFocus()

    @property
    def scope(self) -> str:
        """The desk to be stopped; "" for all."""
        return self._rights.desk if self.this_desk.isChecked() else ""

    def refresh(self) -> None:
        """Follow switches, rights and orders."""
        self._model.show_rows(self._switches.engaged)
        if self._switches.engaged and not self.list.currentIndex().isValid():
            self.list.selectRow(0)
        self._say_state()
        waiting, working = self._hit(self.scope)
        self.cancel_working.setText(self.tr("Cancel {} working orders as well").format(self._form.count(working)))
        self.effect.say(self._effect(waiting))
        self.answer.refuse(self._refusal())
        reason = self._release_refusal()
        self.release.setEnabled(not reason)
        self.release.setToolTip(reason)
        self.release.setAccessibleDescription(reason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.state)
        column.addWidget(self.list, 1)
        column.addWidget(self.release, 0, Qt.AlignmentFlag.AlignRight)
        column.addSpacing(8)
        for part in (self.this_desk, self.all_desks, self.effect, self.cancel_working, self.reason, self.answer):
            column.addWidget(part)
        self.reason.setMaxLength(_LONGEST_REASON)

    def _listen(self, theme: Theme) -> None:
        self.this_desk.toggled.connect(self.refresh)
        self.reason.textChanged.connect(self.refresh)
        self.list.current_changed.connect(lambda _row: self.refresh())
        self._switches.changed.connect(self.refresh)
        self._rights.changed.connect(self._speak)
        theme.spoken.connect(self._speak)
        self.release.clicked.connect(self._release)
        self.answer.given.connect(self._engage)
        self.answer.left.connect(self.reject)

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Kill switch"))
        self.this_desk.setText(self.tr("&This desk ({})").format(self._rights.desk))
        self.all_desks.setText(self.tr("&All desks"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.release.setText(self.tr("Release the chosen one"))
        self.answer.say(self.tr("Stop orders"), self.tr("Close"))
        self.refresh()

    def _say_state(self) -> None:
        if not self._switches.is_known:
            self.state.say(self.tr("Not known yet whether a kill switch is engaged."), Meaning.WARNING)
        elif self._switches.engaged:
            self.state.say(self.tr("▲ Engaged: no new order of these desks leaves. Cancels still do."), Meaning.DANGER)
        else:
            self.state.say(self.tr("No kill switch is engaged: orders leave."), Meaning.TEXT)

    def _effect(self, waiting: int) -> str:
        ends = self.tr("Orders that wait to be sent and are cancelled: {}.").format(self._form.count(waiting))
        if self.scope:
            stops = self.tr("No new order that this desk asked for leaves; other desks go on. Cancels still leave.")
        else:
            stops = self.tr("No new order leaves, automatic closes and liquidations included. Cancels still do.")
        return f"{stops} {ends}"

    def _refusal(self) -> str:
        if refused := self._rights.refusal(TRADERS):
            return refused
        if self._switches.of(self.scope) is not None:
            return self.tr("This one is engaged already.")
        return "" if self.reason.text().strip() else self.tr("A reason is needed.")

    def _release_refusal(self) -> str:
        if self._chosen() is None:
            return self.tr("Nothing is engaged.")
        return self._rights.refusal(SUPERVISORS) or (
            "" if self.reason.text().strip() else self.tr("A reason is needed.")
        )

    def _chosen(self) -> EngagedSwitch | None:
        row = self.list.currentIndex().row()
        return self._switches.engaged[row] if 0 <= row < len(self._switches.engaged) else None

    def _engage(self) -> None:
        if not self._refusal():
            reason, cancel = self.reason.text().strip(), self.cancel_working.isChecked()
            self.confirmed.emit(EngageKillSwitch(desk=self.scope, cancel_working=cancel, reason=reason))
            self.accept()

    def _release(self) -> None:
        chosen = self._chosen()
        if chosen is not None and not self._release_refusal():
            self.confirmed.emit(ReleaseKillSwitch(desk=chosen.desk, reason=self.reason.text().strip()))
            self.accept()

    def _columns(self) -> tuple[RowColumn[EngagedSwitch], ...]:
        return (
            RowColumn(
                self.tr("Desk"), 150, lambda s: s.desk or self.tr("All desks"), meaning=lambda _s: Meaning.DANGER
            ),
            RowColumn(self.tr("Engaged by"), 110, lambda s: s.engaged_by),
            RowColumn(self.tr("Since"), 140, lambda s: self._form.date_time(microseconds(s.engaged_at))),
            RowColumn(self.tr("Reason"), 0, lambda s: s.reason, tip=lambda s: s.reason),
        )
