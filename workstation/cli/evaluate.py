"""``marginctl evaluate``: the figures of a book's accounts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Annotated, Any

import numpy as np
import typer

from workstation.book.select import select
from workstation.cli.account_figures import account_record, flat
from workstation.cli.options import AtOption, BookArgument
from workstation.cli.output import Format, FormatOption, note, print_csv, print_table
from workstation.cli.valuation import Valuation, account_rows, read_valuation
from workstation.margin.evaluate import evaluate as all_figures
from workstation.margin.figures import Figures

app = typer.Typer(add_completion=False)

_COLUMNS = (
    *("account", "regime", "call_type", "call_amount", "base_currency", "net_asset_ratio", "liquid_net_assets"),
    *("equity", "cash", "requirement.maintenance", "requirement.margin_call", "requirement.forced"),
)


@app.command()
def evaluate(
    book: BookArgument,
    account: Annotated[list[str] | None, typer.Option("--account", help="Only this account; may be repeated.")] = None,
    at: AtOption = None,
    output: FormatOption = Format.TABLE,
    top: Annotated[int, typer.Option(min=1, help="Rows of the table, the worst first.")] = 50,
) -> None:
    """Figures of all accounts of a book: what they own, what they need, what they are called for."""
    valuation = read_valuation(book, at)
    if account:
        rows = np.array(account_rows(valuation.book, account), dtype=np.int32)
        part = select(valuation.book, rows)
        valuation = Valuation(part, valuation.policy, valuation.at, valuation.windows)
    figures = all_figures(valuation.book, valuation.policy, valuation.at, valuation.windows)
    if output is Format.JSON:
        _print_json(valuation, figures)
    elif output is Format.CSV:
        print_csv(map(_flat_record, _records(valuation, figures)))
    else:
        _print_table(valuation, figures, top)
    unpriced = int(figures.unpriced.sum())
    if unpriced:
        note(f"{unpriced} account(s) are unpriced: their figures are missing and not in the totals")


def _records(valuation: Valuation, figures: Figures) -> Iterator[dict[str, Any]]:
    return (account_record(valuation, figures, row) for row in range(valuation.book.account_count))


def _flat_record(record: dict[str, Any]) -> dict[str, Any]:
    """The columns that every regime has, so that all rows have the same."""
    cells = flat({**record, "missing": ", ".join(record["missing"])})
    return {name.replace(".", "_"): value for name, value in cells if not name.startswith("derivatives.")}


def _totals(figures: Figures) -> dict[str, float | int]:
    """Sum of the call amounts in the reporting currency and number of calls, unpriced accounts left out."""
    known = ~figures.unpriced
    amounts = figures.call_amount[known] * figures.reporting_rate[known]
    return {"call_amount": float(amounts.sum()), "calls": int((figures.alert_type[known] > 0).sum())}


def _print_json(valuation: Valuation, figures: Figures) -> None:
    """Written account by account: a book may hold a million of them."""
    head = {"as_of": valuation.at.isoformat(), "reporting_currency": valuation.book.reporting_currency}
    sys.stdout.write(json.dumps(head)[:-1] + ', "accounts": [')
    for index, record in enumerate(_records(valuation, figures)):
        sys.stdout.write(",\n" if index else "\n")
        sys.stdout.write(json.dumps(record, ensure_ascii=False, allow_nan=False))
    sys.stdout.write('\n], "totals": ' + json.dumps(_totals(figures), allow_nan=False) + "}\n")


def _print_table(valuation: Valuation, figures: Figures, top: int) -> None:
    size = np.nan_to_num(figures.call_amount * figures.reporting_rate)
    worst = np.lexsort((valuation.book.accounts.account, -size, -figures.alert_type.astype(np.int16)))[:top]
    records = [dict(flat(account_record(valuation, figures, int(row)))) for row in worst]
    totals = _totals(figures)
    print_table(
        f"As of {valuation.at.isoformat()}; calls: {totals['calls']:,}; total call amount: "
        f"{totals['call_amount']:,.2f} {valuation.book.reporting_currency}",
        (*(name.replace("requirement.", "") for name in _COLUMNS), "missing"),
        [[*(record[name] for name in _COLUMNS), _first(record["missing"])] for record in records],
    )
    if len(worst) < valuation.book.account_count:
        note(f"{len(worst)} of {valuation.book.account_count:,} accounts, the worst first; all: --format csv or json")


def _first(missing: list[str]) -> str:
    return missing[0] + (f" (and {len(missing) - 1} more)" if len(missing) > 1 else "") if missing else ""
