"""End calls by decision: transferred elsewhere or waived, with the reason, and what that leaves unpaid said first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from ui.format import Format
from ui.frame.asking import LONGEST_REASON, AskingDialog
from ui.frame.labels import WrappedLabel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.tables.words import ALERT_TYPES
from ui.theme import Meaning, Theme
from workstation.commands.control import EndCall
from workstation.desk.call_ends import OpenCall, left_unpaid
from workstation.desk.derived import microseconds
from workstation.domain.ids import CommandId


class EndCallDialog(AskingDialog):
    """Invariant: what is ended is what is listed, with its figures of now; nothing is chosen for who decides."""

    def __init__(
        self,
        theme: Theme,
        form: Format,
        new_ticket: Callable[[], CommandId],
        calls: Sequence[OpenCall],
        currency: str,
        may_not: Callable[[], str],
        parent: QWidget,
    ) -> None:
        """``currency`` is the reporting one; ``may_not``: why who sits here may not end calls now; "" if they may."""
        super().__init__(theme, new_ticket, parent)
        self._form, self._currency, self._may_not = form, currency, may_not
        self.calls: tuple[OpenCall, ...] = tuple(calls)
        self._model = RowsModel[OpenCall](theme, self._columns)
        self.table = RowsView(theme, self._model, lambda: self.tr("Calls that end"))
        self.total = WrappedLabel(theme, "", Meaning.WARNING)
        self.transferred, self.waived = QRadioButton(), QRadioButton()
        self.effect = WrappedLabel(theme, "", Meaning.MUTED)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.column.addWidget(self.table, 1)
        for part in (self.total, self.transferred, self.waived, self.effect, self.reason):
            self.column.addWidget(part)
        self.finish_layout()
        for choice in (self.transferred, self.waived):
            choice.toggled.connect(self._say_effect)
        self.reason.textChanged.connect(self.check)
        theme.spoken.connect(self._speak)
        self.resize(760, 460)
        self._speak()
        self.transferred.setFocus()

    @property
    def call_ids(self) -> tuple[str, ...]:
        """The calls it is about."""
        return tuple(call.call_id for call in self.calls)

    def take_calls(self, calls: Sequence[OpenCall]) -> None:
        """As they are now; one that ended meanwhile is listed no more."""
        if tuple(calls) != self.calls:
            self.calls = tuple(calls)
            self._show()

    def command(self) -> EndCall:
        """All of them, or none."""
        end: Literal["TRANSFERRED", "WAIVED"] = "TRANSFERRED" if self.transferred.isChecked() else "WAIVED"
        return EndCall(call_ids=self.call_ids, end=end, reason=self.reason.text().strip())

    def refusal(self) -> str:
        """A decision needs somebody who may make it, what it is, and why."""
        if may_not := self._may_not():
            return may_not
        if not self.calls:
            return self.tr("These calls have ended meanwhile.")
        if not (self.transferred.isChecked() or self.waived.isChecked()):
            return self.tr("Transferred or waived?")
        return "" if self.reason.text().strip() else self.tr("A reason is needed.")

    def _show(self) -> None:
        self.setWindowTitle(self.tr("End calls: {}").format(self._form.count(len(self.calls))))
        self._model.show_rows(self.calls)
        self.total.say("\n".join(self._totals()))
        self._say_effect()

    def _totals(self) -> list[str]:
        left, count = left_unpaid(self.calls), self._form.count
        amount = f"{self._form.amount(left.amount)} {self._currency}".strip()
        said = [self.tr("▲ {} are no longer called for by this decision.").format(amount)]
        if left.unknown:
            said.append(
                self.tr("▲ {} of these calls have no figure and are not in this sum.").format(count(left.unknown))
            )
        if left.with_orders:
            text = self.tr("▲ Closes of {} of these calls are at the broker and go on; Close orders cancels them.")
            said.append(text.format(count(left.with_orders)))
        return said

    def _say_effect(self) -> None:
        for_good = self.tr(
            "An account is not called again for this until it once owes nothing, its alert gets worse or "
            "other rules apply."
        )
        if self.waived.isChecked():
            for_good += " " + self.tr("A waiver holds only until the market closes next.")
        lapse = self.tr("Automatic closes and orders that did not leave yet lapse. The calls stand in the history.")
        self.effect.say(f"{for_good} {lapse}")
        self.check()

    def _speak(self) -> None:
        self.transferred.setText(self.tr("&Transferred: positions or debt went elsewhere, the call is settled there"))
        self.waived.setText(self.tr("&Waived: the house does not insist on it"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.answer.say(self.tr("End calls"), self.tr("Leave it"))
        self._show()

    def _columns(self) -> tuple[RowColumn[OpenCall], ...]:
        return (
            RowColumn(self.tr("Account"), 100, lambda call: call.account),
            RowColumn(self.tr("Name"), 0, lambda call: call.name, meaning=_muted),
            RowColumn(self.tr("Alert type"), 150, _kind, meaning=_meaning),
            RowColumn(self.tr("Deadline"), 130, self._deadline),
            RowColumn(self.tr("Call amount"), 160, self._amount, is_figure=True, strong=_always),
        )

    def _amount(self, call: OpenCall) -> str:
        return UNKNOWN if call.amount is None else f"{self._form.amount(call.amount)} {call.currency}".strip()

    def _deadline(self, call: OpenCall) -> str:
        return UNKNOWN if call.deadline is None else self._form.date_time(microseconds(call.deadline))


def _kind(call: OpenCall) -> str:
    return ALERT_TYPES[call.alert_type].text()


def _meaning(call: OpenCall) -> Meaning:
    return ALERT_TYPES[call.alert_type].meaning


def _muted(_call: OpenCall) -> Meaning:
    return Meaning.MUTED


def _always(_call: OpenCall) -> bool:
    return True
