import contextlib
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.failures import InputRefusedError
from workstation.venue.events import (
    DayBegan,
    Decided,
    Expired,
    Paced,
    Reaction,
    SessionOpened,
    Settled,
    Stood,
    Traded,
    Wired,
    from_json,
    to_json,
)
from workstation.venue.journal import Journal

EVENTS = [
    SessionOpened(1, 7, 100, "ab"),
    Paced(2, 60.0, paused=False),
    Decided(3, "A1", Reaction.DEPOSIT, 9, 100.0),
    Wired(4, "A1", "USD", 0.1 + 0.2, 9),
    Settled(5, "A1", "USD", 0.1 + 0.2),
    Traded(6, "A1", "AAPL", -100.0, 72.99),
    Expired(7, "A1", "AAPL200228C00080000", 72.991),
    DayBegan(8, 3),
    Stood(9),
]


def written(path, events=EVENTS):
    journal = Journal(path)
    journal.append(events)
    journal.close()
    return path


def read(path):
    journal = Journal(path)
    journal.close()
    return list(journal.events)


def test_every_kind_of_event_reads_back_bit_for_bit(tmp_path):
    assert read(written(tmp_path / "j")) == EVENTS


@given(cut=st.integers(0, 10_000))
def test_a_journal_cut_anywhere_is_a_beginning_of_what_was_written(tmp_path_factory, cut):
    path = written(tmp_path_factory.mktemp("cut") / "j")
    path.write_bytes(path.read_bytes()[: cut % (path.stat().st_size + 1)])
    survived = read(path)
    assert survived == EVENTS[: len(survived)]
    written(path, [Stood(99)])
    assert read(path) == [*survived, Stood(99)]


@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_flipped_bit_is_never_read_as_something_else(tmp_path_factory, place, bit):
    path = written(tmp_path_factory.mktemp("flip") / "j")
    data = bytearray(path.read_bytes())
    data[place % len(data)] ^= 1 << bit
    path.write_bytes(data)
    with contextlib.suppress(InputRefusedError):
        survived = read(path)
        assert survived == EVENTS[: len(survived)]


def test_damage_in_the_middle_is_refused_with_its_line(tmp_path):
    path = written(tmp_path / "j")
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:3], lines[3].replace(b"USD", b"EUR"), *lines[4:]]))
    with pytest.raises(InputRefusedError, match=r"j:4.*damaged journal: the checksum does not fit"):
        Journal(path)
    Journal(written(tmp_path / "other")).close()


@pytest.mark.parametrize(
    "data", [{"event": "Nonsense"}, {"event": "Stood"}, {"event": "Stood", "at": 1, "more": 2}, {}]
)
def test_what_is_no_event_is_refused(data):
    with pytest.raises(ValueError, match=r"unknown event|with fields"):
        from_json(data)


def test_json_names_the_class():
    assert to_json(Stood(5)) == {"event": "Stood", "at": 5}


def test_a_journal_has_one_writer(tmp_path):
    journal = Journal(tmp_path / "j")
    with pytest.raises(InputRefusedError, match="another venue is writing this journal"):
        Journal(tmp_path / "j")
    journal.close()
    Journal(tmp_path / "j").close()


def test_the_lock_ends_with_its_process_however_it_ends(tmp_path):
    code = (
        "import os, pathlib, sys; from workstation.venue.journal import Journal; "
        "Journal(pathlib.Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", code, tmp_path / "j"], check=False).returncode == -9
    Journal(tmp_path / "j").close()


def test_the_clock_is_remembered_without_a_line_each(tmp_path):
    journal = Journal(tmp_path / "j")
    journal.append([EVENTS[0]])
    for at_us in range(100, 5000, 7):
        journal.stand(at_us)
    journal.close()
    again = Journal(tmp_path / "j")
    assert again.stood == 4999 - (4999 - 100) % 7
    assert len(again.events) == 1
    again.close()


@given(damage=st.integers(0, 63))
def test_a_torn_clock_is_at_most_one_beat_old(tmp_path_factory, damage):
    path = tmp_path_factory.mktemp("clock") / "j"
    journal = Journal(path)
    journal.append([EVENTS[0]])
    journal.stand(1000)
    journal.stand(2000)
    journal.close()
    clock = path.with_name("j.clock")
    data = bytearray(clock.read_bytes())
    data[damage] ^= 0xFF
    clock.write_bytes(data)
    again = Journal(path)
    assert again.stood in {1000, 2000}
    again.close()


def test_a_lost_clock_falls_back_to_the_last_mark_in_the_journal(tmp_path):
    path = written(tmp_path / "j")
    path.with_name("j.clock").unlink()
    journal = Journal(path)
    assert journal.stood == 9
    journal.close()


def test_a_clock_left_over_from_a_deleted_journal_means_nothing(tmp_path):
    path = tmp_path / "j"
    journal = Journal(written(path))
    journal.stand(5000)
    journal.close()
    path.unlink()
    fresh = Journal(path)
    fresh.append([EVENTS[0]])
    fresh.close()
    again = Journal(path)
    assert again.stood is None
    again.close()
