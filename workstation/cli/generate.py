"""``marginctl generate``: a made-up book of any size."""

from __future__ import annotations

from typing import Annotated

import typer

from workstation.book.files import write_book
from workstation.book.generate import generate as made_up_book
from workstation.cli.options import BookArgument
from workstation.cli.output import note
from workstation.domain.failures import InputRefusedError, Problem

app = typer.Typer(add_completion=False)


@app.command()
def generate(
    book: BookArgument,
    accounts: Annotated[int, typer.Option(min=1, help="Number of clients.")],
    positions: Annotated[int, typer.Option(min=0, help="Positions a client has on average.")],
    instruments: Annotated[int, typer.Option(min=1, help="Number of instruments.")],
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same book.")] = 1,
) -> None:
    """Write a synthetic book: popularity by power law, all regimes, several currencies.

    BOOK is a directory that does not exist yet or is empty.
    """
    if book.exists() and (not book.is_dir() or any(book.iterdir())):
        raise InputRefusedError([Problem(str(book), None, None, None, "exists already; nothing was written")])
    made = made_up_book(accounts, positions, instruments, seed)
    write_book(made, book)
    note(f"{made.account_count:,} accounts, {len(made.positions.quantity):,} positions written to {book}")
