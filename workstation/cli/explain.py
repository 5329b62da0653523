"""``marginctl explain``: why one account's figures are what they are, down to the rate row of each position."""

from __future__ import annotations

import math
from dataclasses import fields
from enum import Enum, IntEnum
from typing import Annotated, Any

import typer

from workstation.book.select import select
from workstation.cli.account_figures import account_record, flat
from workstation.cli.options import AtOption, BookArgument
from workstation.cli.output import Format, FormatOption, print_csv, print_json, print_table
from workstation.cli.valuation import Valuation, account_rows, read_valuation
from workstation.domain.enums import Level
from workstation.domain.failures import Missing
from workstation.margin.explain import Explanation
from workstation.margin.explain import explain as explain_account
from workstation.margin.explanation import Group, Pairing

app = typer.Typer(add_completion=False)

_LEVELS = tuple(level.name.lower() for level in Level)
_SHOWN = (
    *("symbol", "side", "quantity", "mark", "value", "rates.maintenance", "rates.margin_call", "rates.forced"),
    *("requirement.maintenance", "requirement.margin_call", "requirement.forced", "rules", "rate_row", "missing"),
)
_BY_LEVEL = ("rates", "requirement", "requirement_gross")


@app.command()
def explain(
    book: BookArgument,
    account: Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")],
    at: AtOption = None,
    output: FormatOption = Format.TABLE,
) -> None:
    """One account's figures with every contribution: positions, rate rows, cash, terms, which side decided.

    CSV holds the positions; the table and JSON hold everything.
    """
    whole = read_valuation(book, at)
    (row,) = account_rows(whole.book, [account])
    explanation = explain_account(whole.book, whole.policy, row, whole.at, whole.windows)
    document = _document(whole, explanation, row)
    if output is Format.JSON:
        print_json(document)
    elif output is Format.CSV:
        print_csv({name.replace(".", "_"): cell for name, cell in row.items()} for row in _rows(document["positions"]))
    else:
        _print_tables(document)


def _document(valuation: Valuation, explanation: Explanation, row: int) -> dict[str, Any]:
    """Everything as plain values; ``account`` is what ``evaluate`` says of it."""
    part = select(valuation.book, [row])
    one = Valuation(part, valuation.policy, valuation.at, valuation.windows)
    return {
        "as_of": valuation.at.isoformat(),
        "reporting_currency": valuation.book.reporting_currency,
        "account": account_record(one, explanation.figures, 0),
        "positions": [_by_level(_plain(position)) for position in explanation.positions],
        "strategies": [_strategy(pairing) for pairing in explanation.pairings],
        "cash": [_plain(line) for line in explanation.cash],
        "decision": {
            "margin_side": _plain(explanation.margin_side),
            "excess_financing": _plain(explanation.excess_financing),
            "decided_by": _plain(explanation.decided_by),
        },
        "tests": [_plain(test) for test in explanation.tests],
        "missing": _plain(explanation.missing),
    }


def _strategy(pairing: Pairing) -> dict[str, Any]:
    """How the options on one underlying are paired at one level, and what the next best pairing would need."""
    return {
        "underlying": pairing.underlying,
        "level": pairing.level.name.lower(),
        "pairing": "exact" if pairing.exact else "greedy",
        "requirement": pairing.requirement,
        "groups": [_group(group) for group in pairing.groups],
        "next_best_requirement": sum(group.requirement for group in pairing.next_best) if pairing.next_best else None,
        "next_best": [_group(group) for group in pairing.next_best],
    }


def _group(group: Group) -> dict[str, Any]:
    legs = [f"{leg.quantity:+g} {leg.symbol}" for leg in group.legs]
    amounts = {"requirement": group.requirement, "requirement_gross": group.requirement_gross}
    return {"rule": group.rule.value, "legs": legs, **amounts}


def _strategy_rows(strategies: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A row a pairing; groups as one text each."""
    return [{**row, "groups": _texts(row["groups"]), "next_best": _texts(row["next_best"])} for row in strategies]


def _texts(groups: list[dict[str, Any]]) -> list[str]:
    return [f"{group['rule']}: {', '.join(group['legs'])} = {group['requirement']:,.2f}" for group in groups]


def _plain(value: Any) -> Any:
    """A dataclass as a dictionary, an enum as its name or sentence, what is not finite as null."""
    if isinstance(value, Missing):
        return str(value)
    if isinstance(value, Enum):
        return value.name if isinstance(value, IntEnum) else value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return value


def _by_level(position: dict[str, Any]) -> dict[str, Any]:
    return {
        name: dict(zip(_LEVELS, value, strict=True)) if name in _BY_LEVEL else value for name, value in position.items()
    }


def _cell(value: Any) -> Any:
    return "; ".join(map(str, value)) if isinstance(value, list) else value


def _print_tables(document: dict[str, Any]) -> None:
    account = document["account"]
    print_table(
        f"{account['account']} ({account['regime']}, {account['base_currency']}) as of {document['as_of']}",
        ("figure", "value"),
        [(name, _cell(value)) for name, value in flat(account) if value != []],
    )
    _print_rows("Positions", [{name: row[name] for name in _SHOWN} for row in _rows(document["positions"])])
    _print_rows("Strategies", _strategy_rows(document["strategies"]))
    _print_rows("Cash", document["cash"])
    print_table("Which side decides the call", ("side", "value"), list(document["decision"].items()))
    _print_rows("Alert types, in order of precedence", document["tests"])


def _print_rows(title: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        cells = _rows(rows)
        print_table(title, list(cells[0]), [list(row.values()) for row in cells])


def _rows(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Records as rows of the same cells; of a rate row the text, as not every position has one."""
    return [{name: _cell(value) for name, value in flat(_with_rate_row_text(record))} for record in records]


def _with_rate_row_text(record: dict[str, Any]) -> dict[str, Any]:
    row = record.get("rate_row")
    return {**record, "rate_row": row["text"]} if isinstance(row, dict) else record
