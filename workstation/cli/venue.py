"""``marginctl venue``: the embedded broker, alone, on loopback."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from workstation.cli.clock import wall_now
from workstation.cli.output import note
from workstation.domain.faults import FaultPreset
from workstation.venue.server import serve

app = typer.Typer(add_completion=False)


@app.command()
def venue(
    journal: Annotated[Path, typer.Option(metavar="FILE", help="The venue's memory; an existing one is continued.")],
    speed: Annotated[float | None, typer.Option(min=0, help="Market seconds a second; 0 = only when told.")] = None,
    accounts: Annotated[int | None, typer.Option(min=1, help="Clients of a new journal; default 2000.")] = None,
    seed: Annotated[int | None, typer.Option(min=0, help="Of a new journal; default 1.")] = None,
    faults: Annotated[
        FaultPreset | None, typer.Option(help="How the broker misbehaves; default: as the journal says.")
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: any that is free.")] = 0,
) -> None:
    """Run the embedded broker: the real prices of February to April 2020 and made-up clients.

    Its address and token are in FILE.address, readable by its owner only. Ctrl+C or SIGTERM ends it in order.
    """
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    note(f"journal {journal}; address and token in {journal}.address")
    serve(journal, speed=speed, accounts=accounts, seed=seed, faults=faults, port=port, wall_clock=wall_now)
