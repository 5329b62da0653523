"""``marginctl recalls``: covered calls without their shares, and borrowed shares that lenders want back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import numpy as np
import typer

from workstation.book.book import Book
from workstation.cli.options import AtOption, BookArgument
from workstation.cli.output import Format, FormatOption, note, print_csv, print_json, print_table
from workstation.cli.valuation import read_valuation
from workstation.recalls.allotment import Allotment
from workstation.recalls.covered import shortages
from workstation.recalls.short import BorrowBook, borrow_book, short_recalls

app = typer.Typer(add_completion=False)

Record = dict[str, Any]

_COVERED = ("account", "option", "underlying", "required", "held", "shortage", "contracts_to_close")
_SHORT = ("account", "symbol", "short_quantity", "recalled_quantity", "due")


@app.command()
def recalls(book: BookArgument, at: AtOption = None, output: FormatOption = Format.TABLE) -> None:
    """Covered calls whose shares are missing, and who must give borrowed shares back, by the book's own policy.

    Quantities are shares, but contracts_to_close: what to buy back of the option. CSV holds both kinds in one table.
    """
    valuation = read_valuation(book, at)
    covered = list(_covered(valuation.book))
    lent = borrow_book(valuation.book, valuation.at)
    short = list(_short(valuation.book, lent, Allotment(valuation.policy.recalls.short_allotment)))
    if output is Format.JSON:
        print_json({"covered": covered, "short": short})
    elif output is Format.CSV:
        print_csv(_one_table(covered, short))
    else:
        _print("Covered calls without their shares", _COVERED, covered)
        _print("Borrowed shares to give back", _SHORT, short)
    if not covered and not short:
        note(f"nothing is recalled as of {valuation.at.isoformat()}")


def _covered(book: Book) -> Iterator[Record]:
    """One record a series of sold calls that lacks shares."""
    lacking, instruments, positions = shortages(book), book.instruments, book.positions
    option = positions.instrument[lacking.line]
    to_buy = lacking.contracts_to_buy(instruments.multiplier[option])
    for row, line in enumerate(lacking.line.tolist()):
        yield {
            "account": str(book.accounts.account[positions.account[line]]),
            "option": str(instruments.symbol[option[row]]),
            "underlying": str(instruments.symbol[instruments.underlying[option[row]]]),
            "required": float(lacking.required[row]),
            "held": float(lacking.held[row]),
            "shortage": float(lacking.shortage[row]),
            "contracts_to_close": float(to_buy[row]),
        }


def _short(book: Book, lent: BorrowBook, policy: Allotment) -> Iterator[Record]:
    """One record an account and symbol to buy back."""
    wanted, positions = short_recalls(book, lent, policy), book.positions
    for line, row, recalled in zip(wanted.line.tolist(), wanted.symbol_row.tolist(), wanted.recalled, strict=True):
        yield {
            "account": str(book.accounts.account[positions.account[line]]),
            "symbol": str(book.instruments.symbol[positions.instrument[line]]),
            "short_quantity": -float(positions.quantity[line]),
            "recalled_quantity": float(recalled),
            "due": _iso(lent.due[row]),
        }


def _iso(due: np.datetime64) -> str | None:
    naive: datetime | None = due.astype("datetime64[us]").item()
    return None if naive is None else naive.replace(tzinfo=UTC).isoformat()


def _one_table(covered: list[Record], short: list[Record]) -> Iterator[Record]:
    columns = dict.fromkeys((*_COVERED, *_SHORT))
    for kind, records in (("covered", covered), ("short", short)):
        for record in records:
            yield {"kind": kind, **columns, **record}


def _print(title: str, header: tuple[str, ...], records: list[Record]) -> None:
    print_table(f"{title}: {len(records)}", header, [[record[name] for name in header] for record in records])
