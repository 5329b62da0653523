"""The plan of the account one stands on: what it closes and why, its cost, what stays, and the next best."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.dialogs.close_batch.plan_words import obstacle_text, why_text
from ui.format import Format
from ui.frame.labels import WrappedLabel
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.close_draft import Draft
from workstation.desk.previews import AccountPlan

_HEIGHT = 116  # px; more lines are scrolled to
_CENT = 0.005  # half of it: costs that are written alike


class WhyPanel(QWidget):
    """Invariant: says what the plan says, of one account; a plan that is still worked on is said to be."""

    def __init__(self, theme: Theme, form: Format, draft: Draft) -> None:
        super().__init__()
        self._form, self._draft, self._account = form, draft, ""
        self.summary = WrappedLabel(theme)
        self.lines = WrappedLabel(theme, "", Meaning.MUTED)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(2)
        column.addWidget(self.summary)
        column.addWidget(self.lines)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(inner)
        self._scroll.setFixedHeight(_HEIGHT)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.speak()

    def show_account(self, account: str) -> None:
        """Whose plan."""
        self._account = account
        self.speak()

    def speak(self) -> None:
        """In the language in force, as of now."""
        self._scroll.setAccessibleName(self.tr("Why these lines"))
        plan = self._draft.plans.get(self._account)
        if plan is None:
            waiting = self.tr("{}: the cheapest cure is being worked out…").format(self._account)
            nothing = self.tr("Choose a line for the plan of its account.")
            self.summary.say(waiting if self._account else nothing)
            self.lines.say("")
            return
        self.summary.say(self._outcome(plan))
        self.lines.say("\n".join((*self._planned(plan), *self._left(plan), *self._next_best(plan))))

    def _outcome(self, plan: AccountPlan) -> str:
        base = self._draft.accounts[plan.account].base_currency
        before, after = (self._amount(call) for call in (plan.call_before, plan.call_after))
        words = self.tr("{}: the cheapest cure costs {} {} and takes the call from {} to {}.")
        if not plan.reached:
            words = self.tr("{}: the call cannot be cured in full; for {} {} it goes from {} to {}.")
        return words.format(plan.account, self._form.amount(plan.cost), base, before, after)

    def _planned(self, plan: AccountPlan) -> list[str]:
        return [
            self.tr("{} {}: {}, cost {}").format(
                line.symbol,
                self._form.quantity(float(line.quantity)),
                why_text(line.why),
                self._form.amount(line.cost),
            )
            for line in plan.lines
        ]

    def _left(self, plan: AccountPlan) -> list[str]:
        return [self.tr("{} stays: {}").format(symbol, obstacle_text(obstacle)) for symbol, obstacle in plan.left]

    def _next_best(self, plan: AccountPlan) -> list[str]:
        second, bound, said = plan.runner_up, plan.cost_bound, []
        if second is not None:
            lines = ", ".join(f"{line.symbol} {self._form.quantity(float(line.quantity))}" for line in second.lines)
            said.append(self.tr("Runner-up, cost {}: {}").format(self._form.amount(second.cost), lines))
        if bound is not None:
            proven, known = self.tr("Proven: no plan costs less."), self.tr("No plan can cost less than {}.")
            is_proven = bound >= plan.cost - _CENT
            said.append(proven if is_proven else known.format(self._form.amount(bound)))
        return said

    def _amount(self, amount: float | None) -> str:
        return UNKNOWN if amount is None else self._form.amount(amount)
