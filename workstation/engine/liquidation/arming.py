"""What people say to the loop: how far it may go with accounts, and yes or no to what it proposes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from workstation.commands.liquidation import ApproveProposal, ArmAccounts, DeclineProposal
from workstation.domain.answers import Refusal, Result
from workstation.domain.denials import Coded, Denial, Finding, finding
from workstation.domain.enums import CommandState, Regime, Role
from workstation.domain.liquidation import ArmedMode
from workstation.engine.authority import second_person
from workstation.engine.desktop import DONE, Desktop, Outcome, Request, done, rejected
from workstation.engine.liquidation.proposals import approved
from workstation.engine.wording import named
from workstation.liquidation.records import Reason
from workstation.liquidation.running import Episode, Proposal
from workstation.store.liquidations import Armed


def arm_accounts(command: ArmAccounts, request: Request, desktop: Desktop) -> Outcome:
    """From this step on; ``act`` above a value waits for a second person where there is one."""
    if desktop.standing is None:
        return rejected(finding(Denial.NO_BOOK))
    accounts = tuple(dict.fromkeys(command.accounts))
    if wrong := [*_not_liquidated_here(accounts, desktop)]:
        return rejected(named(wrong))
    mode = ArmedMode[command.mode.upper()]
    if mode is ArmedMode.ACT and not request.approved_by and second_person(request.user, desktop.roles):
        value, limit = _value(accounts, desktop), desktop.policy.liquidation.approval_value
        if not value <= limit:  # what is not known is not small
            why = finding(Result.ARM_VALUE, value=value, limit=limit)
            return CommandState.AWAITING_APPROVAL, why.as_code()
    said = (request.user, request.approved_by, command.reason, desktop.market_now)
    desktop.liquidations.arm([Armed(account, mode, *said) for account in accounts], desktop.writer)
    return done(Result.ARMED, count=len(accounts), mode=mode.name)


def approve_proposal(command: ApproveProposal, request: Request, desktop: Desktop) -> Outcome:
    """It is done in this step, if it is still right on the facts of this step."""
    found = _proposed(command.account, command.proposal_id, desktop)
    if isinstance(found, Finding):
        return rejected(found)
    episode, proposal = found
    limit = desktop.policy.liquidation.approval_value
    if float(proposal.value) > limit and desktop.roles.get(request.user) is not Role.SUPERVISOR:
        return rejected(finding(Refusal.PROPOSAL_VALUE, value=float(proposal.value), limit=limit))
    if proposal.approved_by:
        return rejected(finding(Refusal.APPROVED_ALREADY, user=proposal.approved_by))
    desktop.liquidations.put([replace(episode, proposal=approved(proposal, request.user))], desktop.writer)
    return DONE


def decline_proposal(command: DeclineProposal, request: Request, desktop: Desktop) -> Outcome:
    """The loop leaves the account alone until somebody arms it again."""
    found = _proposed(command.account, command.proposal_id, desktop)
    if isinstance(found, Finding):
        return rejected(found)
    declined = found[0].stopped(Reason.DECLINED, f"{request.user}: {command.reason}")
    desktop.liquidations.put([declined], desktop.writer)
    return DONE


def _proposed(account: str, proposal_id: str, desktop: Desktop) -> tuple[Episode, Proposal] | Finding:
    episode = desktop.liquidations.episodes.get(account)
    proposal = None if episode is None else episode.proposal
    if episode is None or proposal is None:
        return finding(Refusal.NOTHING_PROPOSED, account=account)
    if proposal.proposal_id != proposal_id:
        return finding(Refusal.OTHER_PROPOSAL, account=account)
    if desktop.wall_now > proposal.holds_until:
        return finding(Refusal.PROPOSAL_LAPSED, account=account)
    return episode, proposal


def _not_liquidated_here(accounts: tuple[str, ...], desktop: Desktop) -> Iterator[Coded]:
    for account in accounts:
        row = _row(account, desktop)
        if row is None:
            yield finding(Refusal.NO_ACCOUNT, account=account).as_code()
        elif desktop.standing is not None and desktop.standing.book.accounts.regime[row] != Regime.DERIVATIVES:
            yield finding(Refusal.NO_DERIVATIVES, account=account).as_code()


def _value(accounts: tuple[str, ...], desktop: Desktop) -> float:
    """Sum of |quantity x multiplier x mark| of their positions, in the reporting currency; NaN: not known."""
    total = 0.0
    for account in accounts:
        row = _row(account, desktop)
        if row is None or desktop.standing is None:
            return float("nan")
        book = desktop.standing.book
        lines = book.positions_of(row)
        held = book.positions.instrument[lines]
        size = np.abs(book.positions.quantity[lines] * book.instruments.multiplier[held] * book.quotes.mark[held])
        total += float((size * book.fx.rate[book.instruments.currency[held]]).sum())
    return total


def _row(account: str, desktop: Desktop) -> int | None:
    if desktop.standing is None:
        return None
    names = desktop.standing.book.accounts.account
    row = int(np.searchsorted(names, account))
    return row if row < len(names) and names[row] == account else None
