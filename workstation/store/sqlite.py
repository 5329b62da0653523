"""SQLite as a store: a library without the WAL bug, a local disk, and the settings money asks for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from workstation.domain.failures import UnreachableError

NEEDED = (3, 51, 3)  # before that a checkpoint racing a writer can corrupt a WAL database
NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "fuse.sshfs", "fuse.rclone"}
)
# FULL, not NORMAL: with NORMAL a power cut takes the last commits, and one of them may have let an order go out.
# The commit of a step costs 0.2 ms more (measured: design notes, section D).
_PRAGMAS = (
    "busy_timeout = 5000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "cache_size = -65536",  # KiB; a step of 10,000 rows then fits and is written once, at its COMMIT
    "wal_autocheckpoint = 10000",  # pages; rows that change with every step reach the file once for many steps
    "journal_size_limit = 67108864",  # bytes
    "trusted_schema = OFF",
    "foreign_keys = ON",  # an execution belongs to an order
)
_ONLY_THE_OWNER = 0o600


def driver() -> Any:
    """The DB-API module, checked. The standard library's SQLite is never used: it is often too old."""
    try:
        import pysqlite3.dbapi2 as module  # noqa: PLC0415 - a desk on PostgreSQL does not need it
    except ImportError as error:
        raise UnreachableError("SQLite stores need the package pysqlite3, which is not installed") from error
    if module.sqlite_version_info < NEEDED:
        needed = ".".join(map(str, NEEDED))
        raise UnreachableError(
            f"SQLite {module.sqlite_version} can corrupt a store, {needed} is needed: update the package pysqlite3"
        )
    return module


def checked_path(url: sa.URL, *, create: bool) -> Path:
    """The file of the store, there and on a disk where locks work."""
    if not url.database or url.database == ":memory:":
        raise UnreachableError("a store needs a file: sqlite:///FILE")
    path = Path(url.database).absolute()
    if not path.parent.is_dir():
        raise UnreachableError(f"there is no folder {path.parent} for the store {path.name}")
    refuse_network_share(path)
    if not path.exists():
        if not create:
            raise UnreachableError(f"there is no store {path}; make one with: marginctl db upgrade --store {url}")
        path.touch(mode=_ONLY_THE_OWNER)
    if not os.access(path, os.R_OK | os.W_OK):
        raise UnreachableError(f"{path} may not be read and written by this user")
    return path


def refuse_network_share(path: Path) -> None:
    """WAL needs memory shared by all its readers; on a network share two of them corrupt the file without noticing."""
    kind = file_system_of(path)
    if kind in NETWORK_FILE_SYSTEMS or str(path).startswith("\\\\"):
        raise UnreachableError(
            f"{path} is on a network share ({kind or 'UNC path'}), where SQLite loses data; "
            "use a local disk, or PostgreSQL for several desks"
        )


def file_system_of(path: Path, mounts: Path = Path("/proc/self/mountinfo")) -> str | None:
    """The kind of file system below ``path`` where the system tells (Linux), else None."""
    if not mounts.exists():
        return None
    real = path.resolve()
    best: tuple[int, str] | None = None
    for line in mounts.read_text(encoding="utf-8").splitlines():
        before, _, after = line.partition(" - ")  # proc(5): ... mount point is the 5th field; after " - " the type
        point = Path(before.split(" ")[4].replace("\\040", " "))
        if real.is_relative_to(point) and (best is None or len(point.parts) >= best[0]):
            best = (len(point.parts), after.split(" ")[0])
    return best[1] if best else None


def make_engine(path: Path) -> sa.Engine:
    """Connections with the settings above; transactions are begun by us, because the driver would begin them late."""
    module = driver()

    def connect() -> Any:
        connection = module.connect(str(path), isolation_level=None, check_same_thread=False)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = sa.create_engine("sqlite://", module=module, creator=connect, poolclass=sa.QueuePool)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: sa.Connection) -> None:
    """A deferred transaction that turns to writing fails at once when another wrote meanwhile; IMMEDIATE waits."""
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('begin', 'DEFERRED')}")
