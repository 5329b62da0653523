"""The liquidation loop of an account in one line: how far it may go, where it stands, what it proposes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.format import Format
from ui.frame.labels import WrappedLabel
from ui.tables.denials import stored_text
from ui.tables.loop_words import ARMED_MODES, LOOP_REASONS, STAGES, proposal_text
from ui.theme import Meaning, Theme
from workstation.desk.liquidations import LoopState


class LoopStrip(QWidget):
    """Emits what is asked for; invariant: only a proposal that stands can be approved or declined."""

    arm_asked = Signal()
    approve_asked = Signal()
    decline_asked = Signal()

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form, self._refusal = form, ""
        self._state: LoopState | None = None
        self._house_mode = ""
        self.line = WrappedLabel(theme)
        self.arm, self.approve, self.decline = QPushButton(), QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(self.line, 1)
        asks = ((self.approve, self.approve_asked), (self.decline, self.decline_asked), (self.arm, self.arm_asked))
        for button, asked in asks:
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, s=asked: s.emit())
            row.addWidget(button)
        theme.spoken.connect(self._speak)
        self._speak()

    def show_state(self, state: LoopState | None, house_mode: str) -> None:
        """The engine's row; None: there is none, and the policy's mode rules."""
        self._state, self._house_mode = state, house_mode
        self._say()

    def refuse(self, reason: str) -> None:
        """Why nobody here may say anything to the loop; "": they may."""
        self._refusal = reason
        self._say()

    def _say(self) -> None:
        state = self._state
        parts = [self._mode()]
        meaning = Meaning.TEXT
        if state is not None:
            stage = STAGES[state.stage]
            meaning = stage.meaning
            reason = LOOP_REASONS[state.reason].text() if state.reason else ""
            parts.append(": ".join(filter(None, (stage.text(), reason, stored_text(state.note, self._form)))))
            if state.progress is not None:
                parts.append(self.tr("{} of the shortfall is gone").format(self._form.percentage(state.progress)))
            if state.proposal is not None:
                parts.append(self.tr("proposes: {}").format(proposal_text(state.proposal, self._form)))
        self.line.say(" · ".join(parts), meaning)
        waits = state is not None and state.proposal is not None
        for button in (self.approve, self.decline):
            button.setVisible(waits)
        for button in (self.approve, self.decline, self.arm):
            button.setEnabled(not self._refusal)
            button.setToolTip(self._refusal)
            button.setAccessibleDescription(self._refusal)

    def _mode(self) -> str:
        state = self._state
        if state is None or not state.set_by:
            mode = ARMED_MODES[state.mode].text() if state is not None else self._house_mode
            return self.tr("Loop: {}, as the policy says for all").format(mode)
        when = "" if state.set_at is None else self._form.date_time(state.set_at)
        who = self.tr("{} and {}").format(state.set_by, state.approved_by) if state.approved_by else state.set_by
        return self.tr("Loop: {}, set by {} {}").format(ARMED_MODES[state.mode].text(), who, when)

    def _speak(self) -> None:
        self.arm.setText(self.tr("Arm…"))
        self.approve.setText(self.tr("Approve…"))
        self.decline.setText(self.tr("Decline…"))
        self.setAccessibleName(self.tr("Liquidation loop"))
        self._say()
