"""Stores for tests: SQLite files and databases of a real PostgreSQL that this session starts and stops.

PostgreSQL's programs refuse to run as root, so the cluster belongs to the ``postgres`` user there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest

from workstation.store.connect import Store, open_store
from workstation.store.schema import upgrade
from workstation.store.tables import METADATA

_NUMBER = count(1)
_WITH_FIRST_ROWS = ("meta", "counters", "engine_status", "order_steps", "message_steps", "audit_head")
_KEEP_FIRST_ROWS = "CREATE SCHEMA first;" + "".join(
    f"CREATE TABLE first.{table} AS TABLE public.{table};" for table in _WITH_FIRST_ROWS
)
_PRISTINE = "".join(
    [
        "SET session_replication_role = replica;",  # the guards of the ledger are asleep
        *(f"DELETE FROM {table};" for table in METADATA.tables),
        *(f"INSERT INTO {table} SELECT * FROM first.{table};" for table in _WITH_FIRST_ROWS),
    ]
)


@dataclass(frozen=True)
class Cluster:
    """A running PostgreSQL that listens on a Unix socket only; nothing in it outlives the session."""

    programs: Path
    directory: Path

    def url(self, database: str) -> str:
        return f"postgresql://desk@/{database}?host={self.directory}"

    def execute(self, statement: str, database: str = "postgres") -> None:
        with psycopg.connect(f"host={self.directory} user=desk dbname={database}", autocommit=True) as connection:
            connection.execute(statement.encode())

    def run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), "-D", str(self.directory / "data"), *arguments]
        user = "postgres" if os.geteuid() == 0 else None
        done = subprocess.run(command, user=user, cwd=self.directory, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{program}: {done.stdout}{done.stderr}"

    def start(self) -> None:
        # No fsync: these databases need to survive a killed process, not a power cut.
        options = (
            f"-k {self.directory} -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=40"
        )
        self.run("pg_ctl", "-w", "start", "-l", str(self.directory / "log"), "-o", options)

    def stop(self, mode: str = "immediate") -> None:
        self.run("pg_ctl", "-w", "stop", "-m", mode)


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path is None:
        pytest.fail("these tests need PostgreSQL's server: install the package postgresql (make test does)")
    return Path(on_path).resolve().parent


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A running cluster with one store, ``prepared``."""
    directory = Path(tempfile.mkdtemp(prefix="margin-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(directory, "postgres")
    cluster = Cluster(_programs(), directory)
    try:
        cluster.run("initdb", "-U", "desk", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8", "--no-sync")
        cluster.start()
        try:
            cluster.execute("CREATE DATABASE prepared")
            upgrade(cluster.url("prepared"))
            cluster.execute(_KEEP_FIRST_ROWS, "prepared")
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(directory)


@pytest.fixture(scope="session")
def prepared_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("prepared") / "store.db"
    upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(prepared_sqlite: Path, tmp_path: Path) -> str:
    file = tmp_path / "store.db"
    shutil.copy(prepared_sqlite, file)
    return f"sqlite:///{file}"


@pytest.fixture
def empty_postgres_url(postgres: Cluster) -> Iterator[str]:
    """A database without anything in it; making one takes half a second."""
    name = f"empty_{next(_NUMBER)}"
    postgres.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    yield postgres.url(name)
    postgres.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgres_url(postgres: Cluster) -> Iterator[str]:
    """The prepared store, as it was when it was made. Tests that change the schema take an empty database."""
    yield postgres.url("prepared")
    postgres.execute(_PRISTINE, "prepared")


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty store, once for each database."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")


@pytest.fixture
def opened() -> Iterator[Callable[[str], Store]]:
    """Opens stores that are closed after the test."""
    stores: list[Store] = []

    def open_one(url: str) -> Store:
        stores.append(open_store(url))
        return stores[-1]

    yield open_one
    for store in stores:
        store.close()


@pytest.fixture
def sqlite(sqlite_url: str, opened: Callable[[str], Store]) -> Store:
    """An empty SQLite store, for what is the same with every database."""
    return opened(sqlite_url)


@pytest.fixture
def store(store_url: str, opened: Callable[[str], Store]) -> Store:
    return opened(store_url)
