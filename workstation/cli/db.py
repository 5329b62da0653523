"""``marginctl db``: the store's schema, its check and its copies."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workstation.cli.options import StoreOption, settings
from workstation.cli.output import Format, FormatOption, note, print_csv, print_json, print_table
from workstation.cli.program import FOUND
from workstation.cli.stores import store_failures
from workstation.store import backup as copies
from workstation.store import schema

app = typer.Typer(add_completion=False, help="Make, check, back up and restore the store.", no_args_is_help=True)

FileArgument = Annotated[Path, typer.Argument(metavar="FILE")]


@app.command()
def upgrade(store: StoreOption = "") -> None:
    """Make the store, or bring it to this program's schema; an SQLite file is backed up beside itself first."""
    chosen = settings(store)
    if not store:
        chosen.data_dir.mkdir(parents=True, exist_ok=True)
    with store_failures():
        schema.upgrade(chosen.store_url)
    note("the store is of this program's schema")


@app.command()
def check(store: StoreOption = "", output: FormatOption = Format.TABLE) -> None:
    """Compare the store's schema with the program's; exit code 1 when they differ."""
    with store_failures():
        differences = schema.check(settings(store).store_url)
    if output is Format.JSON:
        print_json({"differences": list(differences)})
    elif output is Format.CSV:
        print_csv({"difference": difference} for difference in differences)
    elif differences:
        print_table("Differences", ("difference",), [(difference,) for difference in differences])
    else:
        note("the store's schema is the program's")
    if differences:
        raise typer.Exit(FOUND)


@app.command()
def backup(file: FileArgument, store: StoreOption = "") -> None:
    """Write a consistent copy of the store into a new FILE, also while it is in use."""
    with store_failures():
        copies.backup(settings(store).store_url, file)
    note(f"backed up to {file}")


@app.command()
def restore(file: FileArgument, store: StoreOption = "") -> None:
    """Put the content of FILE in the store's place; no engine may be working on it."""
    with store_failures():
        copies.restore(settings(store).store_url, file)
    note(f"restored from {file}")
