"""The schema: made from nothing, equal to the code, refused when it is of another version, never half."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.config import Config
from alembic.script import ScriptDirectory

from tests.store.samples import ME, NOON
from workstation.domain.failures import UnreachableError
from workstation.store import schema
from workstation.store.connect import Store, connect, open_store
from workstation.store.failures import EngineRunningError, SchemaMismatchError
from workstation.store.lock import EngineLock
from workstation.store.schema import check, upgrade
from workstation.store.tables import METADATA, REVISION


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return (
        f"sqlite:///{tmp_path}/new.db" if request.param == "sqlite" else request.getfixturevalue("empty_postgres_url")
    )


@pytest.fixture
def store_url(empty_url: str) -> str:
    """These tests change the schema, so none shares its store with another."""
    upgrade(empty_url)
    return empty_url


def _say_revision(url: str, revision: str) -> None:
    store = connect(url)
    with store.write() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = :r").bindparams(r=revision))
    store.close()


def _tables(url: str) -> set[str]:
    store = connect(url, create=True)
    with store.read() as connection:
        names = set(sa.inspect(connection).get_table_names())
    store.close()
    return names


def test_a_store_made_from_nothing_has_the_schema_of_the_code(empty_url: str) -> None:
    upgrade(empty_url)
    assert check(empty_url) == ()
    assert _tables(empty_url) == {*METADATA.tables, "alembic_version"}


def test_upgrading_twice_changes_nothing(empty_url: str) -> None:
    upgrade(empty_url)
    upgrade(empty_url)
    assert check(empty_url) == ()


def test_the_program_knows_its_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).with_name("migrations")))
    assert ScriptDirectory.from_config(config).get_current_head() == REVISION


def test_a_schema_that_differs_from_the_code_is_described(store_url: str) -> None:
    store = connect(store_url)
    with store.write() as connection:
        connection.exec_driver_sql("ALTER TABLE users ADD COLUMN shoe_size INTEGER")
        connection.exec_driver_sql("DROP INDEX ix_calls_ended_at")
    store.close()
    differences = check(store_url)
    assert len(differences) == 2
    assert "shoe_size" in "".join(differences)
    assert "ix_calls_ended_at" in "".join(differences)


@pytest.mark.parametrize(("found", "words"), [("0000", "marginctl db upgrade"), ("9999", "install the newer program")])
def test_a_store_of_another_version_is_not_opened(store_url: str, found: str, words: str) -> None:
    _say_revision(store_url, found)
    with pytest.raises(SchemaMismatchError, match=words):
        open_store(store_url)
    assert check(store_url) != ()


def test_a_newer_store_is_not_upgraded(store_url: str) -> None:
    _say_revision(store_url, "9999")
    with pytest.raises(SchemaMismatchError, match="newer than this program"):
        upgrade(store_url)


def test_an_empty_database_is_not_opened(empty_url: str) -> None:
    _tables(empty_url)
    with pytest.raises(SchemaMismatchError, match="holds no store yet"):
        open_store(empty_url)


def test_a_migration_that_dies_half_way_leaves_nothing(empty_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last statement of the migration fails; all before it must be undone, on SQLite too."""
    broken = sa.text("this is no SQL")
    monkeypatch.setattr(schema, "_run_migrations", _then(schema._run_migrations, broken))
    with pytest.raises(Exception, match="syntax error"):
        upgrade(empty_url)
    assert _tables(empty_url) == set()
    monkeypatch.undo()
    upgrade(empty_url)
    assert check(empty_url) == ()


def _then(migrate: Callable[[sa.Connection], None], broken: sa.TextClause) -> Callable[[sa.Connection], None]:
    def run(connection: sa.Connection) -> None:
        migrate(connection)
        connection.execute(broken)

    return run


def test_the_old_file_is_kept_before_an_upgrade(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _say_revision(sqlite_url, "0000")
    monkeypatch.setattr(schema, "_run_migrations", lambda connection: None)
    upgrade(sqlite_url)
    copy = Path(f"{sqlite_url.removeprefix('sqlite:///')}.schema-0000.bak")
    assert _tables(f"sqlite:///{copy}") == {*METADATA.tables, "alembic_version"}
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_store_is_not_upgraded_under_a_working_engine(store: Store, store_url: str) -> None:
    with EngineLock(store, ME, NOON), pytest.raises(EngineRunningError, match="process 4711 on risk-1"):
        upgrade(store_url)


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_bytes(b"Dear Sir or Madam, " * 500)
    with pytest.raises(UnreachableError, match=r"letter\.db is damaged or no store"):
        open_store(f"sqlite:///{tmp_path}/letter.db")
