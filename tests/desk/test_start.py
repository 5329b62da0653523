"""What a desk is started with: the command line, then MARGIN_* variables, then defaults; nonsense is named."""

import subprocess
import sys
from pathlib import Path

import pytest

from workstation.desk.start import Settings, read_settings
from workstation.domain.failures import InputRefusedError

ROOT = Path(__file__).resolve().parents[2]
LATE = {"pandas", "pyqtgraph", "sqlalchemy", "pydantic", "scipy", "exchange_calendars", "numba", "asyncio"}


def test_that_the_command_line_counts_before_the_environment_and_both_before_the_defaults():
    environment = {"MARGIN_STORE": "sqlite:///elsewhere.db", "MARGIN_GATEWAY": "files:there", "MARGIN_USER": ""}
    chosen = read_settings({"store": "sqlite:///here.db", "gateway": None, "theme": None}, environment)
    assert (chosen.store_url, chosen.gateway, chosen.theme) == ("sqlite:///here.db", "files:there", "dark")
    assert chosen.user


def test_that_languages_may_be_written_with_a_hyphen():
    assert read_settings({"language": "zh-CN"}, {}).language == "zh_CN"


def test_that_every_value_that_makes_no_sense_is_named_at_once():
    with pytest.raises(InputRefusedError) as refused:
        read_settings({"theme": "purple"}, {"MARGIN_LANGUAGE": "xx", "MARGIN_ZONE": "Mars/Olympus"})
    assert [(p.column, p.value) for p in refused.value.problems] == [
        ("language", "xx"),
        ("theme", "purple"),
        ("zone", "Mars/Olympus"),
    ]


def test_that_a_desk_has_a_user_and_a_name():
    with pytest.raises(InputRefusedError, match="user"):
        Settings(user="")


def test_that_a_setting_nobody_knows_is_a_fault_of_the_program():
    with pytest.raises(TypeError, match="colour"):
        read_settings({"colour": "red"}, {})


def test_that_only_a_file_of_ones_own_makes_the_desk_run_the_engine(tmp_path):
    assert Settings(data_dir=tmp_path).is_embedded
    assert Settings(data_dir=tmp_path).store_url == f"sqlite:///{tmp_path / 'desk.db'}"
    assert not Settings(store="postgresql+psycopg://desk@host/margin").is_embedded


def test_that_the_window_does_not_wait_for_what_it_needs_later():
    code = f"import sys, ui.app; print(*sorted({LATE!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
