"""The kinds of news a desk pulls: table rows, the engine's row, commands, the day's line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.desk.news import CommandLine, CommandNews, DayLine, EngineNews, TableNews
from workstation.domain.enums import LinkState
from workstation.domain.tables import ABSENT, Cell, Field, VisibleTable
from workstation.store.commands import StoredCommand, commands_since, recent_commands
from workstation.store.connect import Store
from workstation.store.history import totals_since
from workstation.store.pull import Chunk, Cursor, Puller
from workstation.store.status import EngineStatus, read_status

_PARCEL_ROWS = 64  # taken over in two or three milliseconds
_RELOAD_ROWS = 128  # the same: new rows are compared with nothing
_PAGE = 500  # commands read at once
_KEPT = 200  # commands of the past that the activity list begins with
_FILLER: dict[Cell, object] = {Cell.TEXT: "", Cell.CODE: 0, Cell.FLAG: False, Cell.TIME: ABSENT, Cell.COUNT: ABSENT}


class TableFeed:
    """Changed rows of one visible table. In a reload old rows stay until its last parcel: no table looks emptied."""

    every = 1

    def __init__(self, table: VisibleTable) -> None:
        self._table = table
        self._store: Store | None = None
        self._puller: Puller | None = None
        self._cursor: Cursor | None = None

    def news(self, store: Store, wall_now: datetime) -> Iterator[TableNews]:
        """Rows that changed since the last look."""
        _ = wall_now
        puller = self._puller_of(store)
        chunks = list(puller.pull(self._cursor))
        self._cursor = puller.cursor
        if chunks:
            yield from _parcels(table_news(self._table, chunks))

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""

    def _puller_of(self, store: Store) -> Puller:
        if self._puller is None or store is not self._store:
            self._store, self._puller = store, Puller(store, self._table)
        return self._puller


def table_news(table: VisibleTable, chunks: Sequence[Chunk]) -> TableNews:
    """Some chunks as one parcel: written rows, then the keys of those that are gone."""
    gone_keys = [key for chunk in chunks for key in chunk.gone]
    columns = {field.name: _column(field, field.name == table.key, chunks, gone_keys) for field in table.fields}
    rows = len(columns[table.key])
    gone = np.arange(rows) >= rows - len(gone_keys)
    staying = frozenset(columns[table.key].tolist()) if any(chunk.reload for chunk in chunks) else None
    return TableNews(table, columns, gone, staying)


def _parcels(news: TableNews) -> Iterator[TableNews]:
    """In small pieces, in their order."""
    step, rows = _PARCEL_ROWS if news.staying is None else _RELOAD_ROWS, len(news.gone)
    for first in range(0, max(1, rows), step):
        piece = slice(first, first + step)
        columns = {name: column[piece] for name, column in news.columns.items()}
        yield replace(news, columns=columns, gone=news.gone[piece], is_last=first + step >= rows)


def _column(field: Field, is_key: bool, chunks: Sequence[Chunk], gone_keys: Sequence[str]) -> NDArray[Any]:  # noqa: FBT001
    parts = [chunk.columns[field.name] for chunk in chunks if field.name in chunk.columns]
    if gone_keys:
        dtype = parts[0].dtype if parts else None
        filler = gone_keys if is_key else [_FILLER.get(field.cell, np.nan)] * len(gone_keys)
        parts.append(np.array(filler, dtype=object if field.cell is Cell.TEXT else dtype))
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


class StatusFeed:
    """The engine's row; ``heard`` is told the time of its last step, for the supervisor."""

    every = 1

    def __init__(self, heard: Callable[[datetime | None], None]) -> None:
        self._heard = heard
        self._last: EngineNews | None = None

    def news(self, store: Store, wall_now: datetime) -> Iterator[EngineNews]:
        """The row, when it is another than before."""
        _ = wall_now
        fresh = engine_news(read_status(store))
        self._heard(fresh.step_at)
        if fresh != self._last:
            self._last = fresh
            yield fresh

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


def engine_news(row: EngineStatus) -> EngineNews:
    """The store's row in the desk's words."""
    step = row.status
    return EngineNews(
        epoch=row.epoch,
        pid=row.pid,
        host=row.host,
        version=row.version,
        step_at=row.last_step_wall,
        market_now=step.market_now if step else None,
        as_of=step.as_of if step else None,
        link=step.link_state if step else LinkState.DOWN,
        link_text=step.link_text if step else "",
        problems=tuple(map(str, step.link_problems)) if step else (),
        speed=step.replay_speed if step else None,
        paused=step.replay_paused if step else False,
        unpriced=step.unpriced if step else 0,
        message=step.message if step else "",
        takes_orders=step.takes_orders if step else True,
    )


class CommandFeed:
    """Commands of all desks as they come and are decided."""

    every = 1

    def __init__(self) -> None:
        self._store: Store | None = None
        self._seq = 0

    def news(self, store: Store, wall_now: datetime) -> Iterator[CommandNews]:
        """What changed; at first the newest of the past."""
        _ = wall_now
        if store is not self._store:  # opened anew, perhaps restored: its numbers may start elsewhere
            past = recent_commands(store, _KEPT)
            self._store, self._seq = store, 0
            yield from self._parcel(past, history=True)
        while page := commands_since(store, self._seq, _PAGE):
            yield from self._parcel(page, history=False)

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""

    def _parcel(self, found: Sequence[StoredCommand], *, history: bool) -> Iterator[CommandNews]:
        if found:
            self._seq = found[-1].seq
            yield CommandNews(tuple(map(command_line, found)), history)


def command_line(stored: StoredCommand) -> CommandLine:
    """A stored command in the desk's words."""
    return CommandLine(
        command_id=stored.command_id,
        kind=stored.kind,
        arguments=stored.arguments,
        user=stored.user,
        desk=stored.desk,
        created=stored.created,
        state=stored.state,
        reason=stored.reason,
        decided=stored.decided,
        decided_by=stored.decided_by,
    )


class DayLineFeed:
    """The total call amount of each minute of the market's present day (UTC)."""

    every = 20

    def __init__(self) -> None:
        self._last: DayLine | None = None

    def news(self, store: Store, wall_now: datetime) -> Iterator[DayLine]:
        """The line, when it got longer."""
        _ = wall_now
        step = read_status(store).status
        if step is None:
            return
        midnight = step.market_now.replace(hour=0, minute=0, second=0, microsecond=0)
        line = day_line(totals_since(store, midnight))
        if line != self._last:
            self._last = line
            yield line

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


def day_line(totals: dict[str, NDArray[Any]]) -> DayLine:
    """Minutes with a known total, as (seconds, amount)."""
    return DayLine.of(totals["minute"], totals["call_amount"], totals["intraday_call_amount"])
