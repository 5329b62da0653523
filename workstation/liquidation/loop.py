"""The liquidation loop as a pure state machine: where an episode stands and what a snapshot makes it do next (spec: 4).

Whoever drives it (the engine, the simulator) carries an action out and comes back with a new snapshot. Nothing here
reads a clock or keeps anything: the same input gives the same answer, so a replay repeats itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import sha256

from workstation.domain.enums import MarginState, OrderSide
from workstation.domain.exact import exact
from workstation.liquidation import negative, ranking, special
from workstation.liquidation.account import Account
from workstation.liquidation.choice import Choice, Nothing
from workstation.liquidation.costs import fills
from workstation.liquidation.depth import Level
from workstation.liquidation.episode import Action, BookDeficit, Cancel, Close, Decision, Progress, Rest, Snapshot, Wait
from workstation.liquidation.figures import Figures, account_figures
from workstation.liquidation.records import Closed, CloseOrder, Detail, Happened, Reason, Record, Template
from workstation.liquidation.rules import Rules
from workstation.liquidation.states import Standing, standing, to_cancel

STALE_AFTER = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass: the episode, the snapshot and its figures. ``records`` grows as the pass goes on."""

    progress: Progress
    snapshot: Snapshot
    rules: Rules
    figures: Figures
    records: list[Record] = field(default_factory=list)

    def write(self, happened: Happened, reason: Reason, detail: Detail = None) -> None:
        """One record of a moment at which figures do not change."""
        self.records.append(record(self.progress, self.rules, happened, reason, self.figures, self.figures, detail))

    def decide(self, action: Action, **changed: object) -> Decision:
        """The end of the pass."""
        return Decision(replace(self.progress, **changed), action, tuple(self.records))  # type: ignore[arg-type]

    def wait(self, reason: Reason) -> Decision:
        """The end of a pass that cannot go on."""
        self.write(Happened.WAITED, reason)
        return self.decide(Wait(reason))


@exact
def decide(progress: Progress, snapshot: Snapshot, rules: Rules) -> Decision:
    """State, takeover, cancels, then one close: what this snapshot makes the episode do."""
    account = snapshot.account
    figures = account_figures(account, rules)
    if snapshot.age > STALE_AFTER:
        return Pass(progress, snapshot, rules, figures).wait(Reason.STALE)
    if progress.working is not None:
        return Pass(progress, snapshot, rules, figures).wait(Reason.CLOSE_WORKING)
    before, now = progress.standing, _standing(progress.standing, snapshot, figures, rules)
    one = Pass(_moved_to(progress, now, snapshot), snapshot, rules, figures)
    one.write(Happened.EVALUATED, Reason.FIGURES_READ, None if account.reported is None else account.drift)
    _write_transition(one, before, now, progress.told)
    if unwanted := to_cancel(now.state, account):
        return _cancel(one, unwanted)
    return _close(one) if now.taken_over else one.decide(Rest())


@exact
def settle(
    progress: Progress, account: Account, client_order_id: int, filled: tuple[Level, ...], rules: Rules
) -> tuple[Progress, Account, tuple[Record, ...]]:
    """The answer to a close: the fills in the account's money and position. An answer that came before does nothing."""
    order = progress.working
    if order is None or order.client_order_id != client_order_id or client_order_id in progress.settled:
        return progress, account, ()
    holding = account.holding(order.symbol)
    brought = fills(holding, filled, rules.cost)
    left = account.with_holding(holding.without(brought.lots), brought.cash_change)
    done = replace(progress, working=None, settled=progress.settled | {client_order_id})
    before, after = account_figures(account, rules), account_figures(left, rules)
    closed = record(done, rules, Happened.CLOSED, Reason.FILLED, before, after, Closed(order, brought))
    told = record(done, rules, Happened.TOLD, Reason.FILLED, after, after, Template.CLOSE)
    return done, left, (closed, told)


@exact
def book_deficit(
    progress: Progress, account: Account, fund: negative.InsuranceFund, rules: Rules
) -> tuple[Progress, Account, negative.InsuranceFund, negative.Deficit, tuple[Record, ...]]:
    """The deficit of a flat account, what the fund pays of it into cash, and the record of both."""
    before = account_figures(account, rules)
    fund, deficit = fund.pay(-before.net_asset_value)
    paid = replace(account, cash=account.cash + deficit.paid)
    done = replace(progress, deficit_booked=True)
    after = account_figures(paid, rules)
    row = record(done, rules, Happened.DEFICIT_BOOKED, Reason.FLAT, before, after, deficit)
    return done, paid, fund, deficit, (row,)


def record(
    progress: Progress,
    rules: Rules,
    happened: Happened,
    reason: Reason,
    before: Figures,
    after: Figures,
    detail: Detail = None,
) -> Record:
    """A record of this episode at its present step and state."""
    state = progress.standing.state
    where = (progress.account, progress.episode, progress.step, state)
    return Record(happened, *where, reason, before, after, rules.policy_version, detail)


def client_order_id(progress: Progress, step: int, symbol: str, side: OrderSide, lots: int) -> int:
    """63 bits that depend on nothing but what is closed: a replay sends the same id, so no order leaves twice."""
    text = "|".join((progress.account, progress.episode, str(step), symbol, side.name.lower(), str(lots)))
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big") & (2**63 - 1)


def _standing(before: Standing, snapshot: Snapshot, figures: Figures, rules: Rules) -> Standing:
    account = snapshot.account
    asked = before.state is MarginState.SPECIAL and figures.margin_balance > 0
    can_sell = asked and special.can_sell(account, snapshot.ladders, rules)
    return standing(figures, bool(account.held), before, rules, can_sell)


def _moved_to(progress: Progress, now: Standing, snapshot: Snapshot) -> Progress:
    there = frozenset(order.order_id for order in snapshot.account.orders)
    told = progress.told | frozenset(_messages(progress.standing, now))
    ended = progress.standing.taken_over and not now.taken_over
    return replace(
        progress, standing=now, told=told, cancelling=progress.cancelling & there, exited=progress.exited or ended
    )


def _messages(before: Standing, now: Standing) -> Iterator[Template]:
    """Which messages a change of standing asks for: IM and MM conditions are told independently."""
    if now.taken_over:
        if now.state is not before.state:
            yield Template[now.state.name]
    elif before.taken_over:
        yield Template.LIQUIDATION_END
    else:
        if now.restricted and not before.restricted:
            yield Template.IM_RESTRICTED
        if now.warned and not before.warned:
            yield Template.MM_WARNING


def _write_transition(one: Pass, before: Standing, now: Standing, told: frozenset[Template]) -> None:
    reason = Reason.STATE_ENTERED if now.taken_over else Reason.CONDITION_MET
    if now.taken_over and now.state is not before.state:
        one.write(Happened.TAKEN_OVER, reason)
    if before.taken_over and not now.taken_over:
        reason = Reason.TARGET_REACHED
        one.write(Happened.EXITED, reason)
    for template in _messages(before, now):
        if template not in told:
            one.write(Happened.TOLD, reason, template)


def _cancel(one: Pass, unwanted: frozenset[str]) -> Decision:
    """Cancels go out once; until the book of own orders is confirmed without them nothing is closed."""
    fresh = unwanted - one.progress.cancelling
    if not fresh:
        return one.wait(Reason.ORDERS_WORKING)
    reason = Reason.TAKEN_OVER if one.progress.standing.taken_over else Reason.OPENING_FORBIDDEN
    one.write(Happened.CANCEL_SENT, reason, tuple(sorted(fresh)))
    return one.decide(Cancel(fresh), cancelling=one.progress.cancelling | fresh)


def _close(one: Pass) -> Decision:
    """One close at most, and none beyond the policy's number of steps."""
    account, state = one.snapshot.account, one.progress.standing.state
    if state is MarginState.NEGATIVE_EQUITY and not account.held:
        return one.decide(Rest() if one.progress.deficit_booked else BookDeficit())
    if one.progress.step >= one.rules.max_steps:
        return one.wait(Reason.MAX_STEPS)
    choice = _choose(one, state)
    reason = Reason.FREES_MOST if state is MarginState.LIQUIDATING else Reason.NO_MARGIN_CHECK
    if isinstance(choice, Nothing):
        stuck = Reason.CLOSING_COSTS_MORE if choice.could_fill else Reason.NO_LIQUIDITY
        one.write(Happened.RANKED, stuck, choice)
        return one.wait(stuck)
    one.write(Happened.RANKED, reason, choice)
    order = _order(one.progress, account, choice)
    one.write(Happened.CLOSE_SENT, reason, order)
    return one.decide(Close(order), working=order, step=one.progress.step + 1)


def _choose(one: Pass, state: MarginState) -> Choice | Nothing:
    account, ladders = one.snapshot.account, one.snapshot.ladders
    if state is MarginState.NEGATIVE_EQUITY:
        return negative.choose(account, ladders)
    if state is MarginState.SPECIAL:
        return special.choose(account, ladders, one.figures, one.rules)
    return ranking.choose(account, ladders, one.figures.shortfall, one.rules)


def _order(progress: Progress, account: Account, choice: Choice) -> CloseOrder:
    holding = account.holding(choice.symbol)
    side, lots = holding.closing_side, min(choice.lots, holding.lots)
    number = client_order_id(progress, progress.step + 1, choice.symbol, side, lots)
    quantity = lots * holding.contract.lot
    return CloseOrder(number, choice.phase, choice.symbol, side, lots, quantity, choice.limit)
