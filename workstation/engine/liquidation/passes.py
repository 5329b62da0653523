"""One pass over one account: what the loop decides on today's facts, carried as far as the account's mode allows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from workstation.closing.orders import Order
from workstation.domain.answers import Remark
from workstation.domain.denials import NOTHING, Coded, finding
from workstation.domain.enums import MarginState
from workstation.domain.failures import InputRefusedError
from workstation.domain.liquidation import ArmedMode, LiquidationStage
from workstation.engine.liquidation.answers import (
    Answer,
    is_booked,
    is_over,
    is_reported,
    multiplier_of,
    settled,
    taken_back,
)
from workstation.engine.liquidation.around import Around
from workstation.engine.liquidation.proposals import proposal_of, stands
from workstation.engine.liquidation.tickets import order_id, order_of, within_value
from workstation.liquidation.account import Account
from workstation.liquidation.episode import BookDeficit, Cancel, Close, Decision, Snapshot, Wait
from workstation.liquidation.figures import Figures, account_figures, as_reported, is_alarming
from workstation.liquidation.from_book import Desk, account_of, desk_of
from workstation.liquidation.loop import book_deficit, decide, record
from workstation.liquidation.records import CloseOrder, Detail, Happened, Reason, Record, Template
from workstation.liquidation.running import Episode, Proposal

_STAGES = {
    Reason.ORDERS_WORKING: LiquidationStage.CANCELLING,
    Reason.MAX_STEPS: LiquidationStage.NEEDS_PERSON,
    Reason.CLOSE_WORKING: LiquidationStage.CLOSING,
    Reason.PROTECTED: LiquidationStage.NEEDS_PERSON,
    Reason.DRIFT: LiquidationStage.NEEDS_PERSON,
}
_DONE_BY_ACTING = frozenset({Happened.CANCEL_SENT, Happened.CLOSE_SENT})
_OF_ACTING = frozenset({Template.LIQUIDATING, Template.SPECIAL})  # said once something is done, not before
_ROUTINE = frozenset({Happened.EVALUATED, Happened.RANKED, Happened.WAITED, Happened.OBSERVED})


@dataclass(slots=True)
class Done:
    """What a pass did; the episode is what it comes to."""

    episode: Episode
    records: list[Record] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    cancels: frozenset[str] = frozenset()
    told: list[Template] = field(default_factory=list)
    answer: tuple[Answer, Figures, Figures] | None = None  # with the figures before the close and after it
    approver: str = ""
    deficit_booked: bool = False
    missing: tuple[str, ...] = ()  # what is not known; nothing else is done then

    @property
    def is_routine(self) -> bool:
        """Whether nothing was done but looking."""
        return all(one.happened in _ROUTINE for one in self.records) and self.answer is None

    @property
    def says(self) -> tuple[object, ...]:
        """What a routine pass comes to: the same again is not written again."""
        one = self.episode
        what = [(row.happened, row.reason, row.state) for row in self.records if row.happened in _ROUTINE]
        return (one.number, one.stage, one.reason, one.note, tuple(what))


@dataclass(slots=True)
class Pass:
    """One account and what may be done with it. ``row``: where the account stands in the book."""

    episode: Episode
    mode: ArmedMode
    row: int
    at: Around

    def run(self) -> Done:
        """What comes of it. While a close is on its way nothing else is decided."""
        try:
            if self.episode.progress.working is not None:
                return self._await(self.episode.progress.working)
            desk = desk_of(self.at.standing.book, self.row, self.at.standing.market_now, self.at.ladder)
            return self._decide(replace(desk, account=as_reported(desk.account, self.at.rules)))
        except InputRefusedError as refused:
            missing = tuple(map(str, refused.problems))
            return Done(self._stopped(Reason.UNKNOWN_FIGURES, missing[0]), missing=missing)

    # --- the answer to a close

    def _await(self, close: CloseOrder) -> Done:
        order, standing = self.at.order_of(order_id(close.client_order_id)), self.at.standing
        if order is None:
            return Done(
                self._stopped(
                    Reason.CLOSE_WORKING, finding(Remark.ORDER_NOT_KNOWN).as_code(), LiquidationStage.NEEDS_PERSON
                )
            )
        account = as_reported(account_of(standing.book, self.row, standing.market_now), self.at.rules)
        figures = account_figures(account, self.at.rules)
        if is_booked(order, standing) and is_reported(order, account):
            return self._settle(order, figures)
        episode = replace(self.episode, figures=figures, stage=LiquidationStage.CLOSING, reason=Reason.CLOSE_WORKING)
        back = taken_back(order, standing, self._unwanted(figures, account, order))
        return Done(episode, orders=[back] if back is not None and back.denial else [])

    def _unwanted(self, figures: Figures, account: Account, order: Order) -> Coded:
        """Why a close that has not left should not leave any more; empty when it should."""
        if self.mode is not ArmedMode.ACT and not order.approved_by:
            return finding(Remark.ARMED_TO, mode=self.mode.name).as_code()
        return finding(Remark.NOTHING_TO_CLOSE).as_code() if is_over(figures, account) else NOTHING

    def _settle(self, order: Order, after: Figures) -> Done:
        before = self.episode.before or after
        episode, answer = settled(self.episode, order, multiplier_of(self.at.standing, order.ticket.symbol))
        done = Done(replace(episode, figures=after, before=None), answer=(answer, before, after))
        done.approver = order.approved_by
        if answer.quantity:
            done.told.append(Template.CLOSE)
        return done

    # --- a decision

    def _decide(self, desk: Desk) -> Done:
        age = self.at.age(desk.account)
        steps = self.at.rules.max_steps + self.episode.from_step
        rules = replace(self.at.rules, max_steps=steps)
        decision = decide(self.episode.progress, Snapshot(desk.account, self.at.left(desk), age), rules)
        done = Done(self._moved(decision))
        carried = self._carried(decision, desk, done)
        acted = not _DONE_BY_ACTING.isdisjoint(one.happened for one in carried)
        self._tell(carried, done, acted=acted)
        return done

    def _moved(self, decision: Decision) -> Episode:
        """The episode where the decision left it, with nothing of what is not done yet."""
        now, before = decision.progress, self.episode.progress
        progress = replace(now, working=None, step=before.step, cancelling=before.cancelling & now.cancelling)
        figures = decision.records[-1].after
        worst = max(self.episode.worst, figures.shortfall) if now.standing.taken_over else self.episode.worst
        episode = replace(self.episode, progress=progress, figures=figures, worst=worst, note="")
        return replace(episode, reason=None, stage=LiquidationStage.RESTING)

    def _carried(self, decision: Decision, desk: Desk, done: Done) -> list[Record]:
        """The action as far as it may go; the records of what was done."""
        kept = [one for one in decision.records if one.happened not in _DONE_BY_ACTING]
        if self.episode.held and decision.progress.standing.taken_over:
            done.episode = done.episode.stopped(self.episode.reason or Reason.DECLINED, self.episode.note)
            return kept
        action = decision.action
        if isinstance(action, Wait):
            stage = _STAGES.get(action.reason, LiquidationStage.WAITING)
            cancelling = decision.progress.cancelling if action.reason is Reason.ORDERS_WORKING else frozenset()
            progress = replace(done.episode.progress, cancelling=cancelling)
            done.episode = replace(done.episode, stage=stage, reason=action.reason, progress=progress)
        elif isinstance(action, Cancel | Close):
            wanted = action.order_ids if isinstance(action, Cancel) else self._sized(action.order, desk)
            return self._wanted(wanted, decision, desk, done, kept)
        elif isinstance(action, BookDeficit):
            self._book(desk, done, kept)
        elif done.episode.progress.deficit_booked:
            done.episode = replace(done.episode, stage=LiquidationStage.DEFICIT_BOOKED)
        done.episode = replace(done.episode, proposal=None)
        return kept

    def _sized(self, close: CloseOrder, desk: Desk) -> CloseOrder:
        lot = desk.account.holding(close.symbol).contract.lot
        return within_value(close, self.episode, lot, self.at.standing.policy.limits.order_value)

    def _wanted(
        self,
        wanted: CloseOrder | frozenset[str],
        decision: Decision,
        desk: Desk,
        done: Done,
        kept: list[Record],
    ) -> list[Record]:
        """A cancel or a close: written down, proposed, or done."""
        if self.mode is ArmedMode.OBSERVE:
            kept.append(self._record(done.episode, Happened.OBSERVED, Reason.OBSERVING, _detail(wanted)))
            done.episode = replace(
                done.episode, stage=LiquidationStage.OBSERVED, reason=Reason.OBSERVING, proposal=None
            )
            return kept
        proposal = None
        if self.mode is ArmedMode.PROPOSE:
            proposal, is_new = self._proposal(wanted, desk)
            if not proposal.approved_by:
                if is_new:
                    kept.append(self._record(done.episode, Happened.PROPOSED, Reason.NOT_APPROVED, _detail(wanted)))
                stage = LiquidationStage.PROPOSED
                done.episode = replace(done.episode, stage=stage, reason=Reason.NOT_APPROVED, proposal=proposal)
                return kept
        closing = isinstance(wanted, CloseOrder)
        obstacle = self._keeps_from_closing(desk.account) if closing else self._keeps_from_cancelling()
        if obstacle is not None:
            stage = _STAGES.get(obstacle, LiquidationStage.WAITING)
            done.episode = replace(done.episode, stage=stage, reason=obstacle, proposal=None)
            kept.append(self._record(done.episode, Happened.WAITED, obstacle))
            return kept
        done.approver = "" if proposal is None else proposal.approved_by
        if proposal is not None:
            wanted = proposal.order if proposal.order is not None else frozenset(proposal.cancels)
        sent = self._do(wanted, desk, done)
        return [*kept, replace(sent, reason=_why(decision, sent))]

    def _keeps_from_closing(self, account: Account) -> Reason | None:
        """Besides what keeps everybody: a close that found nobody is not sent again at once.

        What the model does not explain is not closed without a person: how much to close is what the model says.
        """
        if self.mode is ArmedMode.ACT and is_alarming(account, self.at.rules):
            return Reason.DRIFT
        pause = self.episode.not_before
        if pause is not None and self.at.standing.market_now < pause:
            return Reason.NO_LIQUIDITY
        return self.at.keeps_from_closing(self.row)

    def _keeps_from_cancelling(self) -> Reason | None:
        """Cancels are always allowed, also while the kill switch is engaged."""
        return None if self.at.is_linked else Reason.LINK_DOWN

    def _proposal(self, wanted: CloseOrder | frozenset[str], desk: Desk) -> tuple[Proposal, bool]:
        old, standing = self.episode.proposal, self.at.standing
        if old is not None and stands(old, wanted, desk.account, self.at.rules, standing):
            return old, False
        return proposal_of(self.episode, wanted, standing), True

    def _do(self, wanted: CloseOrder | frozenset[str], desk: Desk, done: Done) -> Record:
        """The orders or cancels of it, and where the episode stands then."""
        progress, account = done.episode.progress, self.episode.account
        if not isinstance(wanted, CloseOrder):
            moved = replace(progress, cancelling=progress.cancelling | wanted)
            stage = LiquidationStage.CANCELLING
            done.episode = replace(
                done.episode, progress=moved, stage=stage, reason=Reason.ORDERS_WORKING, proposal=None
            )
            done.cancels = wanted
            return self._record(done.episode, Happened.CANCEL_SENT, Reason.TAKEN_OVER, tuple(sorted(wanted)))
        moved = replace(progress, working=wanted, step=progress.step + 1)
        done.episode = replace(
            done.episode,
            progress=moved,
            stage=LiquidationStage.CLOSING,
            reason=Reason.CLOSE_WORKING,
            proposal=None,
            before=done.episode.figures,
        )
        self.at.claim(wanted)
        call = self.at.call(account)
        done.orders.append(order_of(done.episode, wanted, desk.multiplier, call, self.at.standing, done.approver))
        return self._record(done.episode, Happened.CLOSE_SENT, Reason.FREES_MOST, wanted)

    def _book(self, desk: Desk, done: Done, kept: list[Record]) -> None:
        """A flat account's deficit; in observe mode only looked at."""
        if self.mode is ArmedMode.OBSERVE:
            done.episode = replace(done.episode, stage=LiquidationStage.OBSERVED, reason=Reason.OBSERVING)
            return
        progress, _, self.at.fund, deficit, records = book_deficit(
            done.episode.progress, desk.account, self.at.fund, self.at.rules
        )
        kept += records
        done.episode = replace(
            done.episode, progress=progress, deficit=deficit, stage=LiquidationStage.DEFICIT_BOOKED, reason=Reason.FLAT
        )
        done.deficit_booked = True

    # --- what the client hears

    def _tell(self, records: list[Record], done: Done, *, acted: bool) -> None:
        """What may be said now, and what is kept until something is done; takeovers are told with what follows."""
        new = [one.detail for one in records if isinstance(one.detail, Template)]
        due = done.episode.unsaid | frozenset(new)
        said = frozenset(one for one in due if self._may_say(one, due, acted=acted))
        said -= frozenset(one for one in said if one in _OF_ACTING and not self._still(one, done.episode))
        done.told += sorted(said, key=lambda one: one.value)
        left = frozenset() if Template.LIQUIDATION_END in due else due - said
        done.episode = replace(done.episode, unsaid=left)
        done.records = [one for one in records if not isinstance(one.detail, Template)]
        done.records += [self._record(done.episode, Happened.TOLD, Reason.STATE_ENTERED, one) for one in done.told]

    def _may_say(self, template: Template, due: frozenset[Template], *, acted: bool) -> bool:
        if self.mode is ArmedMode.OBSERVE:
            return False
        if template is Template.LIQUIDATION_END:
            return _OF_ACTING.isdisjoint(due)  # who never heard of the beginning does not hear of the end
        return self.mode is ArmedMode.ACT or acted or template not in _OF_ACTING

    def _still(self, template: Template, episode: Episode) -> bool:
        return MarginState[template.name] is episode.progress.standing.state

    # --- common

    def _stopped(self, reason: Reason, note: str, stage: LiquidationStage = LiquidationStage.WAITING) -> Episode:
        return replace(self.episode, stage=stage, reason=reason, note=note)

    def _record(self, episode: Episode, happened: Happened, reason: Reason, detail: Detail = None) -> Record:
        figures = episode.figures
        if figures is None:
            raise ValueError(f"{episode.account}: a record without figures")
        return record(episode.progress, self.at.rules, happened, reason, figures, figures, detail)


def _detail(wanted: CloseOrder | frozenset[str]) -> Detail:
    return wanted if isinstance(wanted, CloseOrder) else tuple(sorted(wanted))


def _why(decision: Decision, sent: Record) -> Reason:
    """The loop's own reason for what was sent."""
    same = (one.reason for one in decision.records if one.happened is sent.happened)
    return next(same, sent.reason)
