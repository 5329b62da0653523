"""The store's schema over time: created, brought up to date, compared with the code."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from workstation.store import backup, guards
from workstation.store.connect import Store, connect, revision_of
from workstation.store.failures import SchemaMismatchError
from workstation.store.lock import exclusive
from workstation.store.tables import METADATA, REVISION

_MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(url: str) -> None:
    """Make the store, or bring it to this program's schema; an SQLite file is backed up beside itself before.

    All or nothing. EngineRunningError while an engine works on it; SchemaMismatchError when it is newer than this
    program.
    """
    with _connected(url, create=True) as store, exclusive(store):
        found = _revision(store)
        if found == REVISION:
            return
        if found is not None and found > REVISION:
            raise SchemaMismatchError(
                f"{store.name} is of schema {found}, newer than this program ({REVISION}); install the newer program"
            )
        if store.path is not None and found is not None:
            _keep_old_file(store, store.path, found)
        with store.write() as connection:
            _run_migrations(connection)


def check(url: str) -> tuple[str, ...]:
    """How the store's schema differs from the code's, in words; nothing when they agree."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415 - alembic takes half a second to import
    from alembic.migration import MigrationContext  # noqa: PLC0415

    with _connected(url, create=False) as store, store.read() as connection:
        found = revision_of(connection)
        if found != REVISION:
            return (f"the store is of schema {found or 'none'}, the program of {REVISION}",)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        columns = tuple(_in_words(difference) for difference in compare_metadata(context, METADATA))
        return columns or guards.differences(connection)


@contextmanager
def _connected(url: str, *, create: bool) -> Iterator[Store]:
    store = connect(url, create=create)
    try:
        yield store
    finally:
        store.close()


def _revision(store: Store) -> str | None:
    with store.read() as connection:
        return revision_of(connection)


def _keep_old_file(store: Store, path: Path, revision: str) -> None:
    """Room for the copy is asked for first: a migration that dies of a full disk helps nobody."""
    copy = path.with_name(f"{path.name}.schema-{revision}.bak")
    if shutil.disk_usage(path.parent).free < 2 * path.stat().st_size:
        raise SchemaMismatchError(f"{path.parent} has too little room for the backup that goes before an upgrade")
    copy.unlink(missing_ok=True)
    backup.copy_out(store, copy)


def _run_migrations(connection: sa.Connection, to: str = "head") -> None:
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _in_words(difference: Any) -> str:
    if isinstance(difference, list):  # several changes of one column come as a list
        return "; ".join(map(_in_words, difference))
    kind, *subject = difference
    return f"{kind}: {', '.join(str(s) for s in subject if s is not None)}"
