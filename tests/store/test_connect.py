"""What opening a store refuses, and in which words."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.stores import Cluster
from workstation.domain.failures import UnreachableError
from workstation.store import sqlite
from workstation.store.connect import Store, connect, open_store


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "is no store; write sqlite:///FILE"),
        ("desk.db", "is no store"),
        ("mysql://somebody:secret@host/desk", r"mysql://\.\.\.@host/desk' is no store"),
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("sqlite:////no/such/folder/desk.db", "there is no folder /no/such/folder"),
    ],
)
def test_an_address_that_is_no_store_is_refused(url: str, words: str) -> None:
    with pytest.raises(UnreachableError, match=words) as refused:
        open_store(url)
    assert "secret" not in str(refused.value)


def test_a_missing_file_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(UnreachableError, match=r"there is no store .*desk\.db; make one with: marginctl db upgrade"):
        open_store(f"sqlite:///{tmp_path}/desk.db")
    assert list(tmp_path.iterdir()) == []


def test_an_old_sqlite_library_is_refused(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "NEEDED", (99, 0, 0))
    with pytest.raises(UnreachableError, match=r"can corrupt a store, 99\.0\.0 is needed"):
        open_store(sqlite_url)


MOUNTS = """\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
36 22 0:31 / /srv/team\\040share rw shared:1 - nfs4 filer:/team rw
37 22 0:32 / /srv/team\\040share/local rw - xfs /dev/sdb rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/srv/team share/desk.db", "nfs4"), ("/srv/team share/local/desk.db", "xfs"), ("/srv/desk.db", "ext4")],
)
def test_the_innermost_mount_tells_the_file_system(tmp_path: Path, path: str, kind: str) -> None:
    (tmp_path / "mountinfo").write_text(MOUNTS)
    assert sqlite.file_system_of(Path(path), tmp_path / "mountinfo") == kind


def test_a_network_share_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "NETWORK_FILE_SYSTEMS", {sqlite.file_system_of(tmp_path)})
    with pytest.raises(UnreachableError, match="on a network share"):
        connect(f"sqlite:///{tmp_path}/desk.db", create=True)


def test_only_the_owner_may_read_a_new_file(tmp_path: Path) -> None:
    connect(f"sqlite:///{tmp_path}/desk.db", create=True).close()
    assert stat.S_IMODE((tmp_path / "desk.db").stat().st_mode) == 0o600


def test_the_settings_that_keep_commits_are_in_force(sqlite_url: str, opened: Callable[[str], Store]) -> None:
    with opened(sqlite_url).read() as connection:
        found = {p: connection.exec_driver_sql(f"PRAGMA {p}").scalar() for p in ("journal_mode", "synchronous")}
    assert found == {"journal_mode": "wal", "synchronous": 2}


def test_a_read_sees_one_snapshot(store: Store) -> None:
    count = "SELECT count(*) FROM users"
    with store.read() as reader:
        before = reader.exec_driver_sql(count).scalar()
        with store.write() as writer:
            writer.exec_driver_sql("INSERT INTO users (name, role, disabled, created_us) VALUES ('eva', 1, false, 0)")
        assert reader.exec_driver_sql(count).scalar() == before
    with store.read() as reader:
        assert reader.exec_driver_sql(count).scalar() == 1


def test_a_postgresql_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(UnreachableError, match="check that PostgreSQL is running") as refused:
        open_store(f"postgresql://desk:secret@/risk?host={tmp_path}")
    assert "secret" not in str(refused.value)


def test_a_postgresql_database_that_is_not_there_is_named(postgres: Cluster) -> None:
    with pytest.raises(UnreachableError, match='"nowhere" does not exist'):
        open_store(postgres.url("nowhere"))
