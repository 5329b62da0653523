"""``marginctl audit``: the trail is checked with an exit code, and written out so that nobody's text is a formula."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from tests.store.samples import MARKET, ME, NOON, after, status
from tests.store.tampering import tamper
from tests.store.tickets import order
from workstation.cli import app
from workstation.store.audit import AuditEntry, AuditKind, record
from workstation.store.connect import open_store
from workstation.store.lock import EngineLock
from workstation.store.orders import write_orders
from workstation.store.schema import upgrade
from workstation.store.write import StepWriter


def run(*arguments):
    return CliRunner().invoke(app, ["audit", *map(str, arguments)])


@pytest.fixture
def url(tmp_path):
    address = f"sqlite:///{tmp_path / 'desk.db'}"
    upgrade(address)
    return address


@pytest.fixture
def store(url):
    """Three rows: an order of ana's, and two entries of bob's a second later."""
    opened = open_store(url)
    with EngineLock(opened, ME, NOON) as lock:
        writer = StepWriter(opened, lock.epoch)
        write_orders(writer, [order()])
        writer.commit(NOON, status(1))
        facts = {"text": '=cmd|"/c calc"', "half": "\ud800"}
        entry = AuditEntry(AuditKind.CALL, "C1", "＝A2", "@bob", MARKET, facts)
        record(writer, [entry, entry])
        writer.commit(after(1), status(2))
    yield opened
    opened.close()


def test_that_a_whole_trail_is_ok(store, url):
    result = run("verify", "--store", url, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    assert (found["rows"], found["broken"], found["head"]["seq"]) == (3, [], 3)
    table = run("verify", "--store", url)
    assert "OK" in table.stdout
    assert f"3:{found['head']['digest']}" in table.stdout


def test_that_an_empty_trail_is_ok(url):
    assert run("verify", "--store", url).exit_code == 0


def test_that_a_broken_place_is_named_and_makes_the_exit_code_1(store, url):
    tamper(store, "UPDATE audit SET user_name = 'eve' WHERE seq = 2")
    for output in ("table", "json", "csv"):
        result = run("verify", "--store", url, "--format", output)
        assert result.exit_code == 1
        assert "row 2 was edited" in result.stdout


def test_that_an_order_edited_past_the_program_is_named(store, url):
    tamper(store, "UPDATE close_orders SET approved_by = 'eve'")
    result = run("verify", "--store", url, "--format", "json")
    assert result.exit_code == 1
    [place] = json.loads(result.stdout)["broken"]
    assert "approved_by is 'eve', audited as ''" in place["text"]


def test_that_a_head_noted_before_shows_a_trail_that_was_cut_and_closed(store, url):
    head = json.loads(run("verify", "--store", url, "--format", "json").stdout)["head"]
    noted = f"{head['seq']}:{head['digest']}"
    assert run("verify", "--store", url, "--head", noted).exit_code == 0
    tamper(
        store,
        "DELETE FROM audit WHERE seq = 3",
        "UPDATE audit_head SET seq = 2, digest = (SELECT digest FROM audit WHERE seq = 2)",
    )
    assert run("verify", "--store", url).exit_code == 0
    assert run("verify", "--store", url, "--head", noted).exit_code == 1


@pytest.mark.parametrize("noted", ["3", "x:" + "0" * 64, "3:0", "3:" + "G" * 64])
def test_that_a_head_that_is_none_is_bad_usage(url, noted):
    assert run("verify", "--store", url, "--head", noted).exit_code == 2


def test_that_the_export_holds_every_row_and_no_formula(store, url):
    result = run("export", "--store", url)
    assert result.exit_code == 0, result.stderr
    found = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [row["seq"] for row in found] == ["1", "2", "3"]
    assert (found[1]["account"], found[1]["user"], found[1]["kind"]) == ("'＝A2", "'@bob", "CALL")
    assert json.loads(found[0]["facts"])["quantity"] == "300"
    assert json.loads(found[1]["facts"])["half"] == "\ud800"
    assert found[1]["previous"] == found[0]["digest"]


def test_that_the_json_export_is_one_object_a_line_with_the_text_as_it_was(store, url):
    lines = run("export", "--store", url, "--format", "json").stdout.splitlines()
    found = [json.loads(line) for line in lines]
    assert [row["seq"] for row in found] == [1, 2, 3]
    assert found[1]["user"] == "@bob"
    assert found[1]["facts"]["text"] == '=cmd|"/c calc"'


@pytest.mark.parametrize(
    ("wanted", "seqs"),
    [
        (["--user", "ana"], [1]),
        (["--account", "＝A2"], [2, 3]),
        (["--kind", "call"], [2, 3]),
        (["--subject", "o1"], [1]),
        (["--since", "2026-03-09T12:00:01Z"], [2, 3]),
        (["--until", "2026-03-09T12:00:01Z"], [1]),
        (["--kind", "MESSAGE"], []),
    ],
)
def test_that_the_export_can_be_narrowed(store, url, wanted, seqs):
    lines = run("export", "--store", url, "--format", "json", *wanted).stdout.splitlines()
    assert [json.loads(line)["seq"] for line in lines] == seqs


@pytest.mark.parametrize("arguments", [["--kind", "WEATHER"], ["--since", "noon"], ["--since", "2026-03-09T12:00:00"]])
def test_that_what_cannot_be_meant_is_bad_usage(url, arguments):
    result = run("export", "--store", url, *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_that_a_store_that_is_not_there_cannot_be_reached(tmp_path):
    for command in ("verify", "export"):
        assert run(command, "--store", f"sqlite:///{tmp_path / 'none.db'}").exit_code == 3
