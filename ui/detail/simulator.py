"""The simulator of the liquidation loop: what it would do with the account, and what acting now saves the client."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ui.charts.chart_panel import TextButton
from ui.detail.simulator_controls import SimulatorControls
from ui.detail.simulator_ends import EndsList
from ui.detail.simulator_steps import SimulatorSteps
from ui.format import Format
from ui.frame.labels import WrappedLabel
from ui.frame.panel import Panel
from ui.tables.words import MARGIN_STATES
from ui.theme import Meaning, Theme
from workstation.desk.derivatives_view import DerivativesView
from workstation.desk.simulator_view import Run, Simulation, SimulationAsk, SimulationNews, Stop


class SimulatorPage(QWidget):
    """Invariant: what is shown answers one ask as a whole; while another is computed, that is said.

    ``looked_at`` alternates True and False; ``changed`` says that there is something else to ask.
    """

    looked_at = Signal(bool)
    changed = Signal()

    def __init__(self, theme: Theme, form: Format, account: str) -> None:
        super().__init__()
        self._theme, self._form, self._account = theme, form, account
        self._news: SimulationNews | None = None
        self._by_venue = self._drifted = False
        self.controls = SimulatorControls(theme, form)
        self.controls.changed.connect(self._ask_anew)
        self.result = WrappedLabel(theme)
        self.result.setContentsMargins(16, 2, 16, 8)
        self.steps, self.ends = SimulatorSteps(theme, form), EndsList(theme, form)
        self.by_desk = TextButton(theme, lambda: self._choose(by_venue=False), lasting=True)
        self.by_venue = TextButton(theme, lambda: self._choose(by_venue=True), lasting=True)
        self._ends_panel = Panel(theme, lambda: self.tr("Desk against venue"), self.ends, self._ends_hint)
        self._lay_out()
        theme.spoken.connect(self._speak)
        self._speak()

    @property
    def ask(self) -> SimulationAsk:
        """What is to be simulated."""
        return self.controls.ask(self._account)

    def show_view(self, view: DerivativesView) -> None:
        """The engine's latest answer: the policy's target."""
        self.controls.use_policy(view.target)
        drifted = any(row.alarmed for row in view.drift)
        if drifted != self._drifted:
            self._drifted = drifted
            self._say_result()

    def show_simulation(self, news: SimulationNews) -> None:
        """What the desk's worker has computed; an answer to what was asked before is passed over."""
        if news.ask == self.ask:
            self._news = news
            self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.looked_at.emit(True)  # noqa: FBT003 - a signal

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self.looked_at.emit(False)  # noqa: FBT003 - a signal

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface behind controls and result."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.surface)
        finally:
            painter.end()

    def _ask_anew(self) -> None:
        self._say_result()
        self.changed.emit()

    def _choose(self, *, by_venue: bool) -> None:
        self._by_venue = by_venue
        self._say()

    def _say(self) -> None:
        simulation = self._news.simulation if self._news is not None else None
        self.by_desk.setChecked(not self._by_venue)
        self.by_venue.setChecked(self._by_venue)
        self.ends.show_simulation(simulation)
        self.steps.show_run(None if simulation is None else self._run(simulation))
        self._ends_panel.speak()
        self._say_result()

    def _run(self, simulation: Simulation) -> Run:
        return simulation.venue if self._by_venue else simulation.desk

    def _say_result(self) -> None:
        if self._news is None or self._news.ask != self.ask:
            self.result.say(self.tr("computing…"), Meaning.MUTED)
        elif self._news.simulation is None:
            reasons = "; ".join(self._news.refusals)
            self.result.say(self.tr("▲ The loop cannot work on this account: {}").format(reasons), Meaning.DANGER)
        else:
            self.result.say(*self._outcome(self._news.simulation))

    def _outcome(self, simulation: Simulation) -> tuple[str, Meaning]:
        run = simulation.desk
        state, ended = MARGIN_STATES[simulation.state].text(), MARGIN_STATES[run.state].text()
        parts = [self._stopped(run.stop)] if run.stop else []
        if not run.steps and not run.stop:
            parts.append(self.tr("{}: the loop would close nothing.").format(state))
        else:
            told = self.tr("{} → {} after {} closes.")
            parts.append(told.format(state, ended, self._form.count(len(run.steps))))
        if run.steps or simulation.venue.steps:
            venue = self.tr("The venue's own liquidation: {} after {} closes.")
            ends = MARGIN_STATES[simulation.venue.state].text(), self._form.count(len(simulation.venue.steps))
            parts.append(venue.format(*ends))
        if run.steps:
            saved = self.tr("Acting now saves the client {} against the venue's own liquidation.")
            parts.append(saved.format(self._form.amount(simulation.saved)))
        parts += self._asides(simulation)
        return " ".join(parts), Meaning.DANGER if run.stop else Meaning.TEXT

    def _asides(self, simulation: Simulation) -> list[str]:
        said = [self.tr("By the model; the venue's own figures are further apart than the policy allows.")]
        said = said if self._drifted else []
        if simulation.desk.cancelled:
            orders = ", ".join(simulation.desk.cancelled)
            said.append(self.tr("Own orders that would be cancelled first: {}.").format(orders))
        if simulation.dust:
            dust = ", ".join(f"{symbol} {self._form.quantity(left)}" for symbol, left in simulation.dust)
            said.append(self.tr("Less than a lot, cannot be closed: {}.").format(dust))
        if simulation.untradable:
            said.append(self.tr("Not trading now: {}.").format(", ".join(simulation.untradable)))
        return said

    def _stopped(self, stop: Stop) -> str:
        return {
            Stop.NO_LIQUIDITY: self.tr("▲ Stuck: nothing can be filled inside the price bands. A person must decide."),
            Stop.CLOSING_COSTS_MORE: self.tr(
                "▲ Stuck: what could be filled frees nothing, closing costs more. A person must decide."
            ),
            Stop.MAX_STEPS: self.tr(
                "▲ Stopped: the policy's greatest number of steps is reached. A person must decide."
            ),
        }[stop]

    def _ends_hint(self) -> str:
        if self._news is None or self._news.simulation is None:
            return ""
        return self.tr("target {}").format(self._form.percentage(self._news.simulation.target))

    def _speak(self) -> None:
        self.by_desk.say(self.tr("desk's costs"), self.tr("Show the closes at the desk's own costs"))
        self.by_venue.say(self.tr("venue's costs"), self.tr("Show the closes at the venue's liquidation costs"))
        self._say()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 16, 0)
        top.addWidget(self.controls, 1)
        for button in (self.by_desk, self.by_venue):
            top.addWidget(button)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(8)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.steps)
        parts.addWidget(self._ends_panel)
        parts.setSizes([776, 582])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.result)
        column.addWidget(parts, 1)
