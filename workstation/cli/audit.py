"""``marginctl audit``: whether the trail of everything done is whole, and the trail itself."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, TextIO

import typer

from workstation.cli.options import StoreOption, instant
from workstation.cli.output import Format, FormatOption, note, print_csv, print_json, print_table
from workstation.cli.program import FOUND
from workstation.cli.stores import opened
from workstation.desk.export import disarmed
from workstation.store.agreement import disagreements
from workstation.store.audit import AuditFilter, AuditKind, AuditRow, Broken, Head, head, rows, verify

app = typer.Typer(add_completion=False, help="Check or export the audit trail.", no_args_is_help=True)

_HEX = 64  # digits of a SHA-256


class Export(StrEnum):
    """For spreadsheets, or one JSON object a line."""

    CSV = "csv"
    JSON = "json"


def _noted(text: str) -> Head:
    """A head as ``verify`` prints it."""
    seq, _, digest = text.partition(":")
    if not seq.isdecimal() or len(digest) != _HEX or set(digest) - set("0123456789abcdef"):
        raise typer.BadParameter(f"{text!r} is no head: write it as verify printed it, SEQ:DIGEST")
    return Head(int(seq), digest)


def _kind(name: str) -> AuditKind:
    try:
        return AuditKind[name.upper()]
    except KeyError as error:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(kind.name for kind in AuditKind)}") from error


NotedOption = Annotated[
    Head | None,
    typer.Option("--head", metavar="SEQ:DIGEST", parser=_noted, help="A head that was noted down earlier, elsewhere."),
]
KindOption = Annotated[AuditKind | None, typer.Option("--kind", parser=_kind, metavar="KIND")]
SinceOption = Annotated[datetime | None, typer.Option("--since", parser=instant, metavar="TIME", help="Wall time.")]
UntilOption = Annotated[datetime | None, typer.Option("--until", parser=instant, metavar="TIME", help="Exclusive.")]


@app.command("verify")
def verify_trail(store: StoreOption = "", noted: NotedOption = None, output: FormatOption = Format.TABLE) -> None:
    """Check every row, and orders, fills and commands against them; exit code 1 when a place is broken."""
    with opened(store) as desk_store:
        end = head(desk_store)
        checked, broken = verify(desk_store, noted=noted)
        broken = (*broken, *disagreements(desk_store))
    if output is Format.JSON:
        print_json({"rows": checked, "head": asdict(end), "broken": [asdict(place) for place in broken]})
    elif output is Format.CSV:
        print_csv(asdict(place) for place in broken)
    else:
        _tell(checked, end, broken)
    if broken:
        raise typer.Exit(FOUND)


def _tell(checked: int, end: Head, broken: tuple[Broken, ...]) -> None:
    result = f"{len(broken)} broken places" if broken else "OK"
    print_table("Audit trail", ("rows checked", "result", "head"), [(checked, result, f"{end.seq}:{end.digest}")])
    if broken:
        print_table("Broken places", ("row", "found"), [(place.seq, place.text) for place in broken])
    note("the head, noted down elsewhere, proves later that nothing before it was rewritten: verify --head")


@app.command()
def export(
    store: StoreOption = "",
    account: Annotated[str, typer.Option("--account")] = "",
    user: Annotated[str, typer.Option("--user")] = "",
    subject: Annotated[str, typer.Option("--subject", help="An order, execution or command id, a policy key ...")] = "",
    kind: KindOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    output: Annotated[Export, typer.Option("--format", help="csv, or json: one object a line.")] = Export.CSV,
) -> None:
    """Write rows of the trail to standard output, oldest first."""
    wanted = AuditFilter(account, subject, user, kind, since, until)
    with opened(store) as desk_store:
        found = rows(desk_store, limit=None, wanted=wanted)
        count = (_write_csv if output is Export.CSV else _write_json)(found, sys.stdout)
    note(f"{count:,} rows")


def _write_csv(found: Iterable[AuditRow], file: TextIO) -> int:
    writer = csv.writer(file, lineterminator="\n")
    count = 0
    for count, row in enumerate(_plain(found), 1):
        if count == 1:
            writer.writerow(row)
        writer.writerow([_cell(value) for value in (row | {"facts": _json(row["facts"])}).values()])
    return count


def _cell(value: Any) -> Any:
    return disarmed(value) if isinstance(value, str) else value


def _write_json(found: Iterable[AuditRow], file: TextIO) -> int:
    count = 0
    for row in _plain(found):
        file.write(_json(row) + "\n")
        count += 1
    return count


def _json(value: Any) -> str:
    """Readable in every language; half a character, which a broker's text may hold, stays a JSON escape."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace").decode()


def _plain(found: Iterable[AuditRow]) -> Iterator[dict[str, Any]]:
    for row in found:
        entry = row.entry
        yield {
            "seq": row.seq,
            "wall_at": row.wall_at.isoformat(),
            "market_at": entry.market_at.isoformat(),
            "kind": entry.kind.name,
            "subject": entry.subject,
            "account": entry.account,
            "user": entry.user,
            "facts": dict(entry.facts),
            "previous": row.previous,
            "digest": row.digest,
        }
