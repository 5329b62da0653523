"""A person's word on what the liquidation loop proposes: what, at which limit, worth how much, while it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.format import Format
from ui.frame.asking import LONGEST_REASON, AskingDialog
from ui.frame.facts import Fact, Facts
from ui.frame.labels import WrappedLabel
from ui.tables.loop_words import LOOP_REASONS, proposal_text
from ui.theme import Meaning, Theme
from workstation.commands.liquidation import ApproveProposal, DeclineProposal
from workstation.desk.liquidations import LoopState, Proposed
from workstation.domain.ids import CommandId


class DecideProposalDialog(AskingDialog):
    """Invariant: what is approved or declined is the proposal that is in view; when another stands nothing is sent."""

    def __init__(
        self,
        theme: Theme,
        form: Format,
        new_ticket: Callable[[], CommandId],
        state: LoopState,
        proposal: Proposed,
        *,
        approves: bool,
        too_large: str,
        parent: QWidget,
    ) -> None:
        """``too_large``: why somebody else has to approve so much; empty where the user may."""
        super().__init__(theme, new_ticket, parent)
        self._form, self._state, self._proposal, self.approves = form, state, proposal, approves
        self._is_gone, self._too_large = False, too_large if approves else ""
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setVisible(not approves)
        self._facts, self.meaning = Facts(theme), WrappedLabel(theme, "", Meaning.WARNING)
        for part in (self._facts, self.meaning, self.reason):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.finish_layout()
        self.reason.textChanged.connect(self.check)
        theme.spoken.connect(self._speak)
        self.resize(560, 240)
        self._speak()

    @property
    def account(self) -> str:
        """Whose proposal it is."""
        return self._state.account

    def follow(self, state: LoopState | None) -> None:
        """The account's row as it is now: whether this proposal still stands."""
        standing = None if state is None else state.proposal
        self._is_gone = standing is None or standing.proposal_id != self._proposal.proposal_id
        self.check()

    def command(self) -> ApproveProposal | DeclineProposal:
        """About the proposal in view."""
        account, proposal_id = self._state.account, self._proposal.proposal_id
        if self.approves:
            return ApproveProposal(account=account, proposal_id=proposal_id)
        return DeclineProposal(account=account, proposal_id=proposal_id, reason=self.reason.text().strip())

    def refusal(self) -> str:
        """Only what stands can be decided."""
        if self._is_gone:
            return self.tr("This proposal does not stand any more; look again.")
        if self._too_large:
            return self._too_large
        if not self.approves and not self.reason.text().strip():
            return self.tr("A reason is needed.")
        return ""

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Approve the proposal") if self.approves else self.tr("Decline the proposal"))
        state, proposal = self._state, self._proposal
        self._facts.show_facts(
            (
                Fact(self.tr("Account"), state.account),
                Fact(self.tr("Proposed"), proposal_text(proposal, self._form)),
                Fact(self.tr("At"), self._form.date_time(proposal.proposed_at)),
                Fact(self.tr("Why"), LOOP_REASONS[state.reason].text() if state.reason else ""),
            )
        )
        approve = self.tr("▲ It is sent at once, if it is still right on the facts of that moment.")
        decline = self.tr("The loop leaves the account alone until somebody arms it again.")
        self.meaning.say(approve if self.approves else decline, Meaning.WARNING)
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.answer.say(self.tr("Approve") if self.approves else self.tr("Decline"), self.tr("Leave it"))
        self.check()
