"""Set calls aside as abnormal, or bring them back: with the reason, and what that means said first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.format import Format
from ui.frame.asking import LONGEST_REASON, AskingDialog
from ui.frame.facts import Fact, Facts
from ui.frame.labels import WrappedLabel
from ui.theme import Meaning, Theme
from workstation.commands.notes import ClearAbnormal, MarkAbnormal
from workstation.desk.timing import CallTerms
from workstation.domain.ids import CommandId

_NAMED = 3


class MarkAbnormalDialog(AskingDialog):
    """Invariant: marks where any of the calls is normal; brings back only where all of them are abnormal."""

    def __init__(
        self,
        theme: Theme,
        form: Format,
        new_ticket: Callable[[], CommandId],
        calls: Sequence[CallTerms],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, new_ticket, parent)
        self._form = form
        self.marks = any(not call.abnormal for call in calls)
        self._calls = tuple(call for call in calls if call.abnormal != self.marks)
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_REASON)
        self._facts, self._meaning = Facts(theme), WrappedLabel(theme, "", Meaning.WARNING)
        for part in (self._facts, self._meaning, self.note):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.finish_layout()
        self.note.textChanged.connect(self.check)
        theme.spoken.connect(self._speak)
        self.resize(520, 240)
        self._speak()
        self.note.setFocus()

    def command(self) -> MarkAbnormal | ClearAbnormal:
        """Mark or clear."""
        ids, note = tuple(call.call_id for call in self._calls), self.note.text().strip()
        return MarkAbnormal(call_ids=ids, note=note) if self.marks else ClearAbnormal(call_ids=ids, note=note)

    def refusal(self) -> str:
        """A note is the only record of why."""
        return "" if self.note.text().strip() else self.tr("A reason is needed.")

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Set aside as abnormal") if self.marks else self.tr("Bring back from abnormal"))
        self._facts.show_facts((Fact(self.tr("Calls"), self._who()),))
        self._meaning.say(self._effect())
        self.note.setPlaceholderText(self.tr("Reason"))
        self.note.setAccessibleName(self.tr("Reason"))
        self.answer.say(self.tr("Set aside") if self.marks else self.tr("Bring back"), self.tr("Leave it"))
        self.check()

    def _effect(self) -> str:
        if self.marks:
            return self.tr(
                "No daily message, no automatic close, in no total of the normal lists. "
                "The calls stay open and stand in the Abnormal view."
            )
        return self.tr(
            "Daily messages and automatic closes go on from here; what was due meanwhile is not made up for."
        )

    def _who(self) -> str:
        names = ", ".join(call.account for call in self._calls[:_NAMED])
        rest = len(self._calls) - _NAMED
        return self.tr("{} and {} more").format(names, self._form.count(rest)) if rest > 0 else names
