"""The facts of a derivatives account turned into what its window shows; pure, run in the desk's worker thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from workstation.book.book import Book
from workstation.desk.derivatives_view import (
    Compared,
    DerivativesView,
    DriftRow,
    OwnOrderRow,
    Rights,
    StressRow,
    TierRow,
)
from workstation.desk.waterfall_parts import known
from workstation.domain.enums import Level, MarginState
from workstation.domain.exact import exact
from workstation.domain.failures import InputRefusedError
from workstation.liquidation.account import Account, Future, Holding
from workstation.liquidation.figures import maintenance
from workstation.liquidation.from_book import account_of
from workstation.liquidation.orders import not_wholly_reducing
from workstation.liquidation.rules import CostModel, Rules, rules_of
from workstation.liquidation.states import RIGHTS, to_cancel
from workstation.liquidation.stress import stress
from workstation.margin.contracts import liquidation_fee_rate
from workstation.margin.figures import Figures
from workstation.margin.margin_states import margin_ratio
from workstation.policy import Policy


def derivatives_view(book: Book, row: int, figures: Figures, policy: Policy, at: datetime) -> DerivativesView:
    """What to show of the account in this row; ``figures`` are its own, one row."""
    state = MarginState(int(figures.margin_state[0]))
    ours = RIGHTS[state]
    balance, needed = figures.margin_balance, figures.requirement
    im_ratio, mm_ratio = (margin_ratio(needed[:, level], balance) for level in (Level.INITIAL, Level.MAINTENANCE))
    target = policy.liquidation.target
    view = DerivativesView(
        state=state,
        rights=Rights(ours.open, ours.close, ours.cancel, ours.withdraw),
        im_ratio=known(im_ratio[0]),
        mm_ratio=known(mm_ratio[0]),
        margin_balance=known(balance[0]),
        net_asset_value=known(figures.equity[0]),
        target=target,
        shortfall=known(needed[0, Level.MAINTENANCE] - target * balance[0]),
        drift=tuple(_drift(book, row, figures, policy.liquidation.drift_alarm)),
    )
    try:
        account = account_of(book, row, at)
    except InputRefusedError as refused:
        return replace(view, refusals=tuple(problem.message for problem in refused.problems))
    return _with_rows(view, book, account, rules_of(policy, CostModel.DESK))


def stress_rows(account: Account, after: Account | None = None) -> tuple[StressRow, ...]:
    """Each coin that is held, in alphabetical order; ``after`` is the account once something was closed."""
    coins = sorted({holding.contract.coin for holding in account.held})
    return tuple(
        StressRow(coin, float(stress(account.held, coin)), None if after is None else float(stress(after.held, coin)))
        for coin in coins
    )


@exact
def _with_rows(view: DerivativesView, book: Book, account: Account, rules: Rules) -> DerivativesView:
    gone, if_restricted = to_cancel(view.state, account), not_wholly_reducing(account)
    orders = tuple(
        OwnOrderRow(
            order_id=order.order_id,
            symbol=order.symbol,
            side=order.side,
            quantity=float(order.quantity) / float(book.instruments.multiplier[book.instrument_row(order.symbol)]),
            price=float(order.price),
            kept=order.order_id not in gone,
            kept_restricted=order.order_id not in if_restricted,
        )
        for order in account.orders
    )
    tiers = tuple(_tier(holding, rules) for holding in account.futures)
    return replace(view, tiers=tiers, stress=stress_rows(account), orders=orders)


def _tier(holding: Holding, rules: Rules) -> TierRow:
    contract = holding.contract
    table = rules.tiers_of(contract.coin)
    nominal = holding.size * holding.average
    number = table.tier(nominal)
    assert isinstance(contract, Future)  # noqa: S101 - the account's ``futures``
    return TierRow(
        symbol=contract.symbol,
        nominal=float(nominal),
        tier=number,
        tiers=len(table.rate),
        rate=float(table.rate[number - 1]),
        upper=float(table.upper[number - 1]) if number <= len(table.upper) else None,
        fee_rate=float(liquidation_fee_rate(contract.coin, holding.nominal)),
        maintenance=float(maintenance(holding, rules)),
    )


def _drift(book: Book, row: int, figures: Figures, allowed: float) -> Iterator[DriftRow]:
    """What the venue reports beside the model, whose figure is the venue's less the drift."""
    if not (book.venue_figures.account == row).any():
        return
    needed, balance = figures.requirement[0], float(figures.margin_balance[0])
    for figure, venue, drift in (
        (Compared.INITIAL, float(needed[Level.INITIAL]), figures.drift_initial),
        (Compared.MAINTENANCE, float(needed[Level.MAINTENANCE]), figures.drift_maintenance),
        (Compared.BALANCE, balance, figures.drift_balance),
    ):
        yield _compared(figure, venue, known(drift[0]), allowed)


def _compared(figure: Compared, venue: float, drift: float | None, allowed: float) -> DriftRow:
    if drift is None:
        return DriftRow(figure, venue, None, None, alarmed=True)
    share = abs(drift) / abs(venue) if venue else None
    return DriftRow(figure, venue, venue - drift, share, alarmed=abs(drift) > allowed * abs(venue))
