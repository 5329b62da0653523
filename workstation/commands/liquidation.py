"""Commands about the liquidation loop: how far it may go with accounts, and a person's word on what it proposes."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from workstation.commands.command import Command
from workstation.commands.notes import AT_ONCE


class ArmAccounts(Command):
    """How far the loop may go with these derivatives accounts from now on; all or none.

    ``act`` on accounts whose positions are together worth more than ``[liquidation] approval_value`` needs a second
    person. Arming an account also lets the loop go on where it waits for a person.
    """

    kind: ClassVar[str] = "arm_accounts"
    accounts: tuple[str, ...] = Field(min_length=1, max_length=AT_ONCE)
    mode: Literal["observe", "propose", "act"]
    reason: str = Field(min_length=1, max_length=2000)


class ApproveProposal(Command):
    """Let the loop do what it proposes: cancel the account's orders, or close so much at the limit or better.

    Refused when the proposal is no longer the one that stands. Above ``[liquidation] approval_value`` a supervisor's.
    """

    kind: ClassVar[str] = "approve_proposal"
    account: str
    proposal_id: str


class DeclineProposal(Command):
    """Turn a proposal down: the loop leaves the account alone until somebody arms it again."""

    kind: ClassVar[str] = "decline_proposal"
    account: str
    proposal_id: str
    reason: str = Field(min_length=1, max_length=2000)
