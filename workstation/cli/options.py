"""Arguments and options that several commands share."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from workstation.config import Settings, read_settings


def instant(text: str) -> datetime:
    """An ISO time with its offset, as every time option takes it."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is not an ISO-8601 time") from error
    if at.tzinfo is None:
        raise typer.BadParameter(f"{text!r} has no offset: write 2020-03-09T15:30:00-04:00, or Z for UTC")
    return at


BookArgument = Annotated[Path, typer.Argument(metavar="BOOK", help="The directory of the book's tables.")]
AtOption = Annotated[
    datetime | None,
    typer.Option("--at", metavar="TIME", parser=instant, help="Default: the latest quote's time, else now."),
]
StoreOption = Annotated[str, typer.Option("--store", metavar="URL", help="Default: SQLite in the data folder.")]
GatewayOption = Annotated[str, typer.Option("--gateway", metavar="SPEC", help="replay[:URL] or files:DIR.")]
DataDirOption = Annotated[Path | None, typer.Option("--data-dir", metavar="DIR", help="Default: the user's own.")]


def settings(store: str = "", gateway: str = "", data_dir: Path | None = None) -> Settings:
    """What is in force: the command line before ``MARGIN_*`` variables before the defaults."""
    return read_settings({"store": store, "gateway": gateway, "data_dir": data_dir})
