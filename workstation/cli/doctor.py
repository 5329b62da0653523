"""``marginctl doctor``: whether everything is in place, and what to do about what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

import typer

from workstation.cli.checks.finding import Finding, State
from workstation.cli.checks.links import (
    check_audit,
    check_calendar,
    check_gateway,
    check_messages,
    check_store,
    markets_of,
)
from workstation.cli.checks.machine import check_clock, check_disk, check_screen, check_time_zones
from workstation.cli.clock import wall_now
from workstation.cli.options import DataDirOption, GatewayOption, StoreOption, settings
from workstation.cli.output import Format, FormatOption, print_csv, print_json, print_table
from workstation.cli.program import FOUND
from workstation.config import Settings

app = typer.Typer(add_completion=False)


@app.command()
def doctor(
    store: StoreOption = "",
    gateway: GatewayOption = "",
    data_dir: DataDirOption = None,
    output: FormatOption = Format.TABLE,
) -> None:
    """Check store, gateway, clock, calendars, fonts and disk, and say what to do; exit code 1 when a check failed."""
    findings = list(_findings(settings(store, gateway, data_dir)))
    if output is Format.JSON:
        print_json({"checks": [asdict(finding) for finding in findings]})
    elif output is Format.CSV:
        print_csv(asdict(finding) for finding in findings)
    else:
        print_table("Checks", ("check", "state", "found", "what to do"), [tuple(asdict(f).values()) for f in findings])
    if any(finding.state is State.FAILED for finding in findings):
        raise typer.Exit(FOUND)


def _findings(chosen: Settings) -> Iterator[Finding]:
    now = wall_now()
    yield check_store(chosen)
    yield check_audit(chosen)
    yield check_gateway(chosen, now)
    yield check_clock(now)
    yield check_time_zones()
    yield from (check_calendar(market, now) for market in markets_of(chosen))
    yield from check_screen()
    yield check_disk(chosen.data_dir)
    yield from check_messages()
