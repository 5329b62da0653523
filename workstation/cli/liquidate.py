"""``marginctl liquidate``: what the derivatives loop would do with one account now, as a simulation."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Annotated, Any

import typer

from workstation.cli.options import AtOption, BookArgument
from workstation.cli.output import Format, FormatOption, note, print_csv, print_json, print_table
from workstation.cli.valuation import account_rows, read_valuation
from workstation.domain.exact import printed
from workstation.liquidation.from_book import Desk, desk_of
from workstation.liquidation.negative import InsuranceFund
from workstation.liquidation.records import Closed, Reason, Record
from workstation.liquidation.rules import CostModel, rules_of
from workstation.liquidation.simulation import Outcome, simulate

app = typer.Typer(add_completion=False)

CostOption = Annotated[CostModel, typer.Option("--cost", help="Fees of the desk's own orders, or of the venue's.")]
TargetOption = Annotated[
    float | None, typer.Option("--target", min=0.80, max=0.97, help="MM % to close down to. Default: the policy's.")
]
InsuranceOption = Annotated[float, typer.Option("--insurance", min=0, help="What the insurance fund may still pay.")]


@app.command()
def liquidate(
    book: BookArgument,
    account: Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")],
    cost: CostOption = CostModel.DESK,
    target: TargetOption = None,
    insurance: InsuranceOption = 0.0,
    at: AtOption = None,
    output: FormatOption = Format.TABLE,
) -> None:
    """Run the liquidation loop of a derivatives account against the book's depth; nothing is sent anywhere.

    CSV holds the steps; the table and JSON hold everything.
    """
    valuation = read_valuation(book, at)
    (row,) = account_rows(valuation.book, [account])
    desk = desk_of(valuation.book, row, valuation.at)
    rules = rules_of(valuation.policy, cost)
    if target is not None:
        rules = replace(rules, target=Decimal(repr(target)))
    outcome = simulate(desk.account, desk.ladders, rules, fund=InsuranceFund(Decimal(repr(insurance))))
    _say_what_is_left(desk, outcome)
    document = _document(desk, outcome)
    if output is Format.JSON:
        print_json(document)
    elif output is Format.CSV:
        print_csv(document["steps"])
    else:
        _print_tables(account, document)


def _document(desk: Desk, outcome: Outcome) -> dict[str, Any]:
    """The outcome as plain values, its keys in the order of the command line's specification."""
    stuck = outcome.stuck in (Reason.NO_LIQUIDITY, Reason.CLOSING_COSTS_MORE) and outcome.stuck
    return {
        "state_before": outcome.state_before.name,
        "state_after": outcome.state_after.name,
        "cancelled": list(outcome.cancelled),
        "kept": [order.order_id for order in outcome.account.orders],
        "steps": [_step(desk, row, closed) for row, closed in outcome.closes],
        "end": _end(outcome),
        "positions_left": {
            holding.contract.symbol: _number(holding.quantity / desk.multiplier[holding.contract.symbol])
            for holding in outcome.account.held
        },
        "result": stuck.name if stuck else outcome.state_after.name,
    }


def _step(desk: Desk, row: Record, closed: Closed) -> dict[str, Any]:
    """One close: quantity in contracts, figures as they are after it."""
    return {
        "symbol": closed.order.symbol,
        "side": closed.order.side.name,
        "quantity": _number(closed.fills.quantity / desk.multiplier[closed.order.symbol]),
        "vwap": _number(closed.fills.vwap),
        "fee": _number(closed.fills.fee),
        "margin_balance": _number(row.after.margin_balance),
        "maintenance_margin": _number(row.after.maintenance),
        "mm_ratio": _number(row.after.mm_ratio),
        "shortfall": _number(row.after.shortfall),
    }


def _end(outcome: Outcome) -> dict[str, float | None]:
    """The last figures, after the fund has paid."""
    end, deficit = outcome.end, outcome.deficit
    return {
        "margin_balance": _number(end.margin_balance),
        "net_asset_value": _number(end.net_asset_value),
        "initial_margin": _number(end.initial),
        "maintenance_margin": _number(end.maintenance),
        "im_ratio": _number(end.im_ratio),
        "mm_ratio": _number(end.mm_ratio),
        "deficit": _number(deficit.deficit),
        "insurance_paid": _number(deficit.paid),
        "debt": _number(deficit.debt),
    }


def _number(value: Decimal | None) -> float | None:
    """A figure as JSON has it: rounded half to even at 8 digits, null where it means nothing."""
    return None if value is None else float(printed(value))


def _say_what_is_left(desk: Desk, outcome: Outcome) -> None:
    for notice in desk.notices:
        note(f"note: {notice}")
    for holding in outcome.account.held:
        if dust := holding.size - holding.lots * holding.contract.lot:
            left = printed(dust / desk.multiplier[holding.contract.symbol]).normalize()
            note(f"note: {holding.contract.symbol}: {left:f} is less than a lot and cannot be closed")
    if outcome.stuck is not None:
        note(f"stopped: {outcome.stuck.value}; a human must decide")


def _print_tables(account: str, document: dict[str, Any]) -> None:
    states = [(name, document[name]) for name in ("state_before", "state_after", "result")]
    orders = [(name, ", ".join(document[name]) or None) for name in ("cancelled", "kept")]
    print_table(account, ("figure", "value"), [*states, *document["end"].items(), *orders])
    if steps := [{**step, "quantity": _plain(step["quantity"])} for step in document["steps"]]:
        print_table("Closes, in order", list(steps[0]), [list(step.values()) for step in steps])
    if left := document["positions_left"]:
        rows = [(symbol, _plain(quantity)) for symbol, quantity in left.items()]
        print_table("Positions left", ("symbol", "quantity"), rows)


def _plain(quantity: float) -> str:
    """Every digit of a quantity: a coin's lots are thousandths."""
    return f"{quantity:,.8f}".rstrip("0").rstrip(".")
