"""Say how far the liquidation loop may go with accounts: what it would do now is shown before it may."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui.format import Format
from ui.frame.asking import LONGEST_REASON, AskingDialog
from ui.frame.facts import Fact, Facts
from ui.frame.labels import WrappedLabel
from ui.frame.names import name_field
from ui.tables.columns import UNKNOWN
from ui.tables.loop_words import ARMED_MODES
from ui.tables.words import MARGIN_STATES, ORDER_SIDES
from ui.theme import Meaning, Theme
from workstation.commands.liquidation import ArmAccounts
from workstation.desk.simulator_view import Run, Simulation, SimulationNews
from workstation.domain.ids import CommandId
from workstation.domain.liquidation import ArmedMode

_NAMED = 3


class ArmAccountsDialog(AskingDialog):
    """Invariant: ``act`` and ``propose`` are sent only with what the loop would do now in view, or why it cannot."""

    def __init__(
        self,
        theme: Theme,
        form: Format,
        new_ticket: Callable[[], CommandId],
        accounts: Sequence[str],
        terms: tuple[ArmedMode, str],
        parent: QWidget,
    ) -> None:
        """``terms``: the mode in force, and the value above which ``act`` needs a second person, as written."""
        super().__init__(theme, new_ticket, parent)
        self._form, self.accounts = form, tuple(accounts)
        self._before, self._limit = terms
        self._news: dict[str, SimulationNews] = {}
        self.mode, self.reason = QComboBox(), QLineEdit()
        for mode in ArmedMode:
            self.mode.addItem("", mode)
        self.mode.setCurrentIndex(int(self._before))
        self.reason.setMaxLength(LONGEST_REASON)
        self._facts, self.meaning = Facts(theme), WrappedLabel(theme, "", Meaning.WARNING)
        self.effect = WrappedLabel(theme)
        for part in (self._facts, self.mode, self.meaning, self.effect, self.reason):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.finish_layout()
        self.mode.currentIndexChanged.connect(lambda _place: self._say_effect())
        self.reason.textChanged.connect(self.check)
        theme.spoken.connect(self._speak)
        self.resize(620, 330)
        self._speak()
        self.mode.setFocus()

    @property
    def wanted(self) -> ArmedMode:
        """The chosen mode."""
        return ArmedMode(self.mode.currentData())

    def take_simulation(self, news: SimulationNews) -> None:
        """What the loop would do with one of the accounts."""
        if news.ask.account in self.accounts:
            self._news[news.ask.account] = news
            self._say_effect()

    def command(self) -> ArmAccounts:
        """All or none of them."""
        names = {ArmedMode.OBSERVE: "observe", ArmedMode.PROPOSE: "propose", ArmedMode.ACT: "act"}
        return ArmAccounts(accounts=self.accounts, mode=names[self.wanted], reason=self.reason.text().strip())  # type: ignore[arg-type]

    def refusal(self) -> str:
        """A reason is the only record of why; nobody arms what they have not seen."""
        if not self.reason.text().strip():
            return self.tr("A reason is needed.")
        if self.wanted is not ArmedMode.OBSERVE and len(self._news) < len(self.accounts):
            return self.tr("Working out what the loop would do now…")
        return ""

    def _say_effect(self) -> None:
        self.meaning.say(self._meaning(), ARMED_MODES[self.wanted].meaning)
        lines = [self._would(account) for account in self.accounts[:_NAMED]]
        rest = len(self.accounts) - _NAMED
        if rest > 0:
            lines.append(self.tr("… and {} more accounts").format(self._form.count(rest)))
        self.effect.say("\n".join(lines))
        self.check()

    def _meaning(self) -> str:
        told = {
            ArmedMode.OBSERVE: self.tr("The loop writes down what it would do. It cancels and closes nothing."),
            ArmedMode.PROPOSE: self.tr("The loop proposes each cancel and close and waits for a person."),
            ArmedMode.ACT: self.tr("▲ The loop cancels the client's orders and closes positions without asking."),
        }[self.wanted]
        if self.wanted is not ArmedMode.ACT:
            return told
        second = self.tr("Positions worth more than {} need a second person to agree.").format(self._limit)
        return f"{told} {second}"

    def _would(self, account: str) -> str:
        news = self._news.get(account)
        if news is None:
            return self.tr("{}: computing…").format(account)
        if news.simulation is None:
            return self.tr("{}: the loop cannot work on it: {}").format(account, "; ".join(news.refusals))
        return f"{account}: {self._now(news.simulation)}"

    def _now(self, simulation: Simulation) -> str:
        state = MARGIN_STATES[simulation.state].text()
        if not simulation.desk.steps and not simulation.desk.cancelled:
            return self.tr("{}, now it would do nothing.").format(state)
        told = self.tr("{}, now it would cancel {} orders and close {}; MM % would go from {} to {}.")
        ends = (simulation.start.mm_ratio, simulation.desk.end.mm_ratio)
        ratios = (UNKNOWN if ratio is None else self._form.percentage(ratio) for ratio in ends)
        cancelled = self._form.count(len(simulation.desk.cancelled))
        return told.format(state, cancelled, self._closes(simulation.desk), *ratios)

    def _closes(self, run: Run) -> str:
        told = [
            f"{ORDER_SIDES[step.side].text()} {self._form.quantity(step.quantity)} {step.symbol}"
            for step in run.steps[:_NAMED]
        ]
        more = len(run.steps) - _NAMED
        if more > 0:
            told.append(self.tr("{} more").format(self._form.count(more)))
        return ", ".join(told) or self.tr("nothing")

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Arm the liquidation loop"))
        named = ", ".join(self.accounts[:_NAMED])
        before = Fact(self.tr("Now"), ARMED_MODES[self._before].text())
        self._facts.show_facts((Fact(self.tr("Accounts"), named), before))
        for place, mode in enumerate(ArmedMode):
            self.mode.setItemText(place, ARMED_MODES[mode].text())
        name_field(self.mode, self.tr("How far the loop may go"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.answer.say(self.tr("Arm"), self.tr("Leave it"))
        self._say_effect()
