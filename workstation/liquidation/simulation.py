"""The loop run to its end against depth that fills at once: what the engine would do now, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from workstation.domain.enums import MarginState
from workstation.domain.exact import ZERO, exact
from workstation.domain.ids import Symbol
from workstation.liquidation.account import Account, Holding, Option
from workstation.liquidation.depth import EMPTY, Ladder, Ladders, Level, first_lots, reachable
from workstation.liquidation.episode import BookDeficit, Cancel, Close, Decision, Progress, Snapshot, Wait
from workstation.liquidation.figures import Figures, account_figures
from workstation.liquidation.loop import book_deficit, decide, record, settle
from workstation.liquidation.negative import NO_DEFICIT, Deficit, InsuranceFund
from workstation.liquidation.records import Closed, CloseOrder, Happened, Reason, Record
from workstation.liquidation.rules import Rules


@dataclass(frozen=True, slots=True)
class Update:
    """What changes before a pass: prices and depth by symbol, money paid in, and how much a close may fill then."""

    marks: Mapping[Symbol, Decimal] = field(default_factory=dict)
    spots: Mapping[str, Decimal] = field(default_factory=dict)  # by coin
    ladders: Ladders = field(default_factory=dict)
    deposit: Decimal = ZERO
    fill_cap_lots: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run began, went and ended; ``stuck`` says why it could not end by itself."""

    records: tuple[Record, ...]
    account: Account
    ladders: Ladders
    start: Figures
    end: Figures
    state_before: MarginState
    state_after: MarginState
    deficit: Deficit
    fund: InsuranceFund
    stuck: Reason | None

    @property
    def closes(self) -> tuple[tuple[Record, Closed], ...]:
        """The closes with their records, in order."""
        return tuple((row, row.detail) for row in self.records if isinstance(row.detail, Closed))

    @property
    def cancelled(self) -> tuple[str, ...]:
        """The orders that were cancelled, in order."""
        rows = (row.detail for row in self.records if row.happened is Happened.CANCEL_SENT)
        return tuple(order for ids in rows if isinstance(ids, tuple) for order in ids)


@dataclass(slots=True)
class _Run:
    """A run in progress; the only thing here that changes."""

    account: Account
    ladders: dict[Symbol, Ladder]
    progress: Progress
    fund: InsuranceFund
    rules: Rules
    records: list[Record] = field(default_factory=list)
    deficit: Deficit = NO_DEFICIT
    stuck: Reason | None = None


@exact
def simulate(
    account: Account,
    ladders: Ladders,
    rules: Rules,
    *,
    fund: InsuranceFund | None = None,
    updates: Mapping[int, Update] | None = None,
    episode: str = "E1",
) -> Outcome:
    """Run the loop until it rests or is stuck; the update of a pass comes before its state is evaluated."""
    start = account_figures(account, rules)
    run = _Run(account, dict(ladders), Progress(account.account, episode), fund or InsuranceFund(), rules)
    pending = dict(sorted((updates or {}).items()))
    number = 1
    while True:
        update = pending.pop(number, Update())
        if update != Update():
            _apply(run, update)
        if _pass(run, update.fill_cap_lots):
            number += 1
        elif pending and not run.progress.exited:
            number = min(pending)
        else:
            break
    if run.stuck is not None:
        _write(run, Happened.ESCALATED, run.stuck)
    return _outcome(run, start)


def _outcome(run: _Run, start: Figures) -> Outcome:
    return Outcome(
        records=tuple(run.records),
        account=run.account,
        ladders=run.ladders,
        start=start,
        end=account_figures(run.account, run.rules),
        state_before=next(row.state for row in run.records if row.happened is Happened.EVALUATED),
        state_after=run.progress.standing.state,
        deficit=run.deficit,
        fund=run.fund,
        stuck=run.stuck,
    )


def _pass(run: _Run, fill_cap: int | None) -> bool:
    """One pass, cancels and their confirmation included; False when nothing was done."""
    decision = _decide(run)
    while isinstance(decision.action, Cancel):
        run.account = run.account.without_orders(decision.action.order_ids)
        decision = _decide(run)
    run.stuck = decision.action.reason if isinstance(decision.action, Wait) else None
    if isinstance(decision.action, Close):
        _fill(run, decision.action.order, fill_cap)
    elif isinstance(decision.action, BookDeficit):
        run.progress, run.account, run.fund, run.deficit, records = book_deficit(
            run.progress, run.account, run.fund, run.rules
        )
        run.records.extend(records)
    else:
        return False
    return True


def _decide(run: _Run) -> Decision:
    decision = decide(run.progress, Snapshot(run.account, run.ladders), run.rules)
    run.progress = decision.progress
    run.records.extend(decision.records)
    return decision


def _fill(run: _Run, order: CloseOrder, cap: int | None) -> None:
    """An IOC order takes what its limit reaches at once; what it took is gone from the depth."""
    lots = order.lots if cap is None else min(order.lots, cap)
    levels: tuple[Level, ...] = reachable(run.ladders, run.account.holding(order.symbol), order.limit)
    filled = first_lots(levels, lots)
    taken = sum(level.lots for level in filled)
    run.ladders[order.symbol] = run.ladders.get(order.symbol, EMPTY).consumed(order.side, taken)
    run.progress, run.account, records = settle(run.progress, run.account, order.client_order_id, filled, run.rules)
    run.records.extend(records)


def _apply(run: _Run, update: Update) -> None:
    before = account_figures(run.account, run.rules)
    holdings = tuple(_moved(holding, update) for holding in run.account.holdings)
    run.account = replace(run.account, cash=run.account.cash + update.deposit, holdings=holdings)
    run.ladders.update(update.ladders)
    after = account_figures(run.account, run.rules)
    run.records.append(record(run.progress, run.rules, Happened.MARKET_MOVED, Reason.NEW_FACTS, before, after))


def _moved(holding: Holding, update: Update) -> Holding:
    contract = holding.contract
    mark = update.marks.get(contract.symbol, contract.mark)
    if isinstance(contract, Option):
        return replace(
            holding, contract=replace(contract, mark=mark, spot=update.spots.get(contract.coin, contract.spot))
        )
    return replace(holding, contract=replace(contract, mark=mark))


def _write(run: _Run, happened: Happened, reason: Reason) -> None:
    figures = account_figures(run.account, run.rules)
    run.records.append(record(run.progress, run.rules, happened, reason, figures, figures))
