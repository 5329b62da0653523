"""``marginctl plan``: what to close of an account, in which order and at what cost; nothing is sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from workstation.cli.options import AtOption, BookArgument
from workstation.cli.output import Format, FormatOption, note, print_csv, print_json, print_table
from workstation.cli.valuation import account_rows, read_valuation
from workstation.closing.goals import All, Cure, Fraction, Goal, Symbols
from workstation.closing.plan import plan as propose
from workstation.closing.proposal import Alternative, Left, Plan, Step

app = typer.Typer(add_completion=False)

_GOALS = "cure, all, symbols=A,B or fraction=x"


def _goal(text: str) -> Goal:
    """A goal from its words on the command line."""
    name, _, value = text.partition("=")
    try:
        if name == "symbols":
            return Symbols(tuple(dict.fromkeys(symbol for symbol in value.split(",") if symbol)))
        if name == "fraction":
            return Fraction(float(value))
    except ValueError as error:
        raise typer.BadParameter(f"{text!r}: {error}") from error
    plain: dict[str, Goal] = {"cure": Cure(), "all": All()}
    if text not in plain:
        raise typer.BadParameter(f"{text!r} is not one of {_GOALS}")
    return plain[text]


@app.command()
def plan(
    book: BookArgument,
    account: Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")],
    goal: Annotated[Any, typer.Option("--goal", metavar="GOAL", parser=_goal, help=f"{_GOALS}.")],
    at: AtOption = None,
    output: FormatOption = Format.TABLE,
) -> None:
    """What to close of an account so that a goal is reached: a proposal, nothing is sent.

    CSV holds the steps; the table and JSON hold everything.
    """
    valuation = read_valuation(book, at)
    (row,) = account_rows(valuation.book, [account])
    made = propose(valuation.book, valuation.policy, row, goal, valuation.at, valuation.windows)
    if output is Format.JSON:
        print_json(_document(made))
    elif output is Format.CSV:
        print_csv(map(_step, made.best.steps))
    else:
        _print_tables(made)
    if not made.best.reached:
        stay = (
            f"{len(made.left)} position(s) stay in whole or in part" if made.left else "a debt stays when all is closed"
        )
        note(f"the goal cannot be reached: {stay}")


def _document(made: Plan) -> dict[str, Any]:
    return {
        **_alternative(made, made.best),
        "runner_up": _alternative(made, made.runner_up) if made.runner_up else None,
        "left": [_left(left) for left in made.left],
    }


def _alternative(made: Plan, one: Alternative) -> dict[str, Any]:
    return {
        "goal": str(made.goal),
        "reached": one.reached,
        "call_before": made.call_before,
        "call_after": one.call_after,
        "cost": one.cost,
        "steps": [_step(step) for step in one.steps],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "symbol": step.symbol,
        "side": step.side.name,
        "quantity": float(step.quantity),
        "price": step.price,
        "cost": step.cost.total,
        "released": step.released,
        "call_after": step.call_after,
        "why": "; ".join(reason.value for reason in (step.why, *step.notices)),
    }


def _left(left: Left) -> dict[str, Any]:
    return {"symbol": left.symbol, "quantity": left.quantity, "why": left.obstacle.value}


def _print_tables(made: Plan) -> None:
    _print_alternative(f"{made.account}, {made.goal}", made, made.best)
    if made.runner_up:
        _print_alternative("Runner-up", made, made.runner_up)
    if made.left:
        rows = [list(_left(left).values()) for left in made.left]
        print_table("What stays", ("symbol", "quantity", "why"), rows)


def _print_alternative(title: str, made: Plan, one: Alternative) -> None:
    head = f"{title}: {'reached' if one.reached else 'not reached'}; call {_amount(made.call_before)} -> "
    head += f"{_amount(one.call_after)}, cost {_amount(one.cost)} {made.base_currency}"
    rows = list(_table_rows(one))
    names = ("symbol", "side", "quantity", "price", "proceeds", "half-spread", "impact", "fee", "released")
    print_table(head, (*names, "call after", "why"), rows)


def _table_rows(one: Alternative) -> Iterator[list[Any]]:
    for step in one.steps:
        parts = (step.cost.half_spread, step.cost.impact, step.cost.fee)
        told = _step(step)
        first = [told[name] for name in ("symbol", "side", "quantity", "price")]
        yield [*first, step.proceeds, *parts, step.released, step.call_after, told["why"]]


def _amount(value: float | None) -> str:
    return "unknown" if value is None else f"{value:,.2f}"
