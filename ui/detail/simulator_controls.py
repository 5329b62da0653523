"""Target and price move of the simulator: two sliders that say what they stand at, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QSlider, QWidget

from ui.charts.chart_panel import TextButton
from ui.charts.short_amount import signed_percent
from ui.format import Format
from ui.frame.labels import PlainLabel
from ui.theme import Meaning, Theme
from workstation.desk.simulator_view import HIGHEST_TARGET, LOWEST_TARGET, WIDEST_MOVE, SimulationAsk

_CALM_MS = 150  # a slider that is dragged asks once it rests


class SimulatorControls(QWidget):
    """Emits ``changed`` once the sliders rest. Invariant: who has not touched the target gets the policy's exactly."""

    changed = Signal()

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._policy_target: float | None = None
        self._touched = False
        self.target = _slider(LOWEST_TARGET, HIGHEST_TARGET)
        self.move_by = _slider(-WIDEST_MOVE, WIDEST_MOVE)
        self._names = PlainLabel(theme), PlainLabel(theme)
        self.said = PlainLabel(theme, strong=True), PlainLabel(theme, strong=True)
        self.reset = TextButton(theme, self.go_back)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.changed)
        self.target.valueChanged.connect(self._take_target)
        self.move_by.valueChanged.connect(self._take_move)
        self._lay_out()
        theme.spoken.connect(self._speak)
        self._speak()

    def ask(self, account: str) -> SimulationAsk:
        """What the sliders stand at."""
        target = self.target.value() / 100 if self._touched else None
        return SimulationAsk(account, target, self.move_by.value() / 100)

    def use_policy(self, target: float) -> None:
        """The target that the policy sets."""
        self._policy_target = target
        if not self._touched and self.target.value() != round(target * 100):
            self.target.blockSignals(True)  # noqa: FBT003 - the library's signature
            self.target.setValue(round(target * 100))
            self.target.blockSignals(False)  # noqa: FBT003 - the library's signature
        self._say()

    def go_back(self) -> None:
        """The policy's target, and no move."""
        self.move_by.setValue(0)
        if self._policy_target is not None:
            self.target.setValue(round(self._policy_target * 100))
        self._touched = False
        self._say()
        self._calm.start()

    def _take_target(self, _value: int) -> None:
        self._touched = True
        self._take_move(0)

    def _take_move(self, _value: int) -> None:
        self._say()
        self._calm.start()

    def _say(self) -> None:
        target = self.target.value() / 100 if self._touched or self._policy_target is None else self._policy_target
        self.said[0].say(self._form.percentage(target))
        move = self.move_by.value()
        self.said[1].say(signed_percent(self._form, move / 100, 0), Meaning.WARNING if move else Meaning.TEXT)

    def _lay_out(self) -> None:
        row = QGridLayout(self)
        row.setContentsMargins(16, 6, 16, 2)
        row.setHorizontalSpacing(10)
        for place, (name, slider, said) in enumerate(
            zip(self._names, (self.target, self.move_by), self.said, strict=True)
        ):
            row.addWidget(name, 0, 3 * place)
            row.addWidget(slider, 0, 3 * place + 1)
            row.addWidget(said, 0, 3 * place + 2)
            row.setColumnStretch(3 * place + 1, 1)
            row.setColumnMinimumWidth(3 * place + 2, 72)
        row.addWidget(self.reset, 0, 6)

    def _speak(self) -> None:
        names = self.tr("Target MM %"), self.tr("Price move")
        for label, slider, name in zip(self._names, (self.target, self.move_by), names, strict=True):
            label.say(name)
            slider.setAccessibleName(name)
        self.target.setToolTip(self.tr("MM % to close down to; the policy's until it is moved."))
        self.move_by.setToolTip(
            self.tr("All prices move by this before anything is closed; options follow, depth moves along.")
        )
        self.reset.say(self.tr("reset"), self.tr("Back to the policy's target and today's prices"))
        self._say()


def _slider(lowest: int, highest: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(lowest, highest)
    slider.setPageStep(5)
    return slider
