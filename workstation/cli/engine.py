"""``marginctl engine``: the headless engine."""

from __future__ import annotations

import logging
import sys
from typing import Annotated

import typer

from workstation.cli.options import DataDirOption, GatewayOption, StoreOption, settings
from workstation.cli.stores import store_failures
from workstation.engine.run import run

app = typer.Typer(add_completion=False)


@app.command()
def engine(
    store: StoreOption = "",
    gateway: GatewayOption = "",
    data_dir: DataDirOption = None,
    once: Annotated[bool, typer.Option("--once", help="A single step, then stop.")] = False,
    supervised: Annotated[bool, typer.Option("--supervised", help="By a desk: end when none is left.")] = False,
) -> None:
    """Run the engine: hear the gateway, judge the book, write the store. Ctrl+C or SIGTERM ends it in order."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    chosen = settings(store, gateway, data_dir)
    chosen.data_dir.mkdir(parents=True, exist_ok=True)
    with store_failures():
        code = run(chosen, supervised=supervised, once=once)
    raise typer.Exit(code)
