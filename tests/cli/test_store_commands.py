"""``marginctl db`` and ``users``: a store is made, checked, copied and given its people."""

import json

import pytest
from typer.testing import CliRunner

from workstation.cli import app


def run(*arguments):
    return CliRunner().invoke(app, list(map(str, arguments)))


@pytest.fixture
def store(tmp_path):
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    result = run("db", "upgrade", "--store", url)
    assert result.exit_code == 0, result.stderr
    return url


def people(store):
    return json.loads(run("users", "list", "--store", store, "--format", "json").stdout)["users"]


def test_that_upgrade_makes_the_default_store_in_the_data_folder(data_dir):
    assert run("db", "upgrade").exit_code == 0
    assert (data_dir / "desk.db").exists()
    assert run("db", "check").exit_code == 0


def test_that_a_fresh_store_has_no_differences(store):
    result = run("db", "check", "--store", store, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"differences": []}


def test_that_a_store_that_is_not_there_cannot_be_reached(tmp_path):
    for command in (["db", "check"], ["users", "list"], ["db", "backup", tmp_path / "copy.db"]):
        result = run(*command, "--store", f"sqlite:///{tmp_path / 'none' / 'desk.db'}")
        assert result.exit_code == 3
        assert result.stdout == ""
        assert result.stderr.startswith("marginctl: ")
    assert not (tmp_path / "copy.db").exists()


def test_that_a_file_that_is_no_store_cannot_be_reached(tmp_path):
    (tmp_path / "desk.db").write_text("this is a letter\n" * 100)
    assert run("users", "list", "--store", f"sqlite:///{tmp_path / 'desk.db'}").exit_code == 3


def test_that_users_are_added_given_roles_and_disabled(store):
    assert run("users", "add", "ada", "supervisor", "--store", store).exit_code == 0
    assert run("users", "add", "ben", "TRADER", "--store", store).exit_code == 0
    assert run("users", "role", "ben", "VIEWER", "--store", store).exit_code == 0
    assert run("users", "disable", "ben", "--store", store).exit_code == 0
    assert people(store) == [
        {"name": "ada", "role": "SUPERVISOR", "disabled": False},
        {"name": "ben", "role": "VIEWER", "disabled": True},
    ]


def test_that_a_user_can_neither_be_added_twice_nor_changed_when_unknown(store):
    run("users", "add", "ada", "SUPERVISOR", "--store", store)
    before = people(store)
    for command in (["add", "ada", "VIEWER"], ["role", "eve", "VIEWER"], ["disable", "eve"]):
        result = run("users", *command, "--store", store)
        assert result.exit_code == 2
        assert command[1] in result.stderr
    assert people(store) == before


def test_that_a_backup_brings_back_what_was_there(store, tmp_path):
    run("users", "add", "ada", "SUPERVISOR", "--store", store)
    assert run("db", "backup", tmp_path / "copy.db", "--store", store).exit_code == 0
    run("users", "add", "ben", "TRADER", "--store", store)
    result = run("db", "restore", tmp_path / "copy.db", "--store", store)
    assert result.exit_code == 0, result.stderr
    assert [person["name"] for person in people(store)] == ["ada"]
