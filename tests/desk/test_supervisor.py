"""The supervisor with real processes that play the engine."""

import os
import signal
import sys
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from workstation.desk.supervision import Health, Limits
from workstation.desk.supervisor import EngineSupervisor, engine_command, last_lines

LIVES = "import time\nwhile True: time.sleep(0.05)"
FAILS = "import sys\nsys.exit('the broker refused the token')"
DEAF = "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint('up', flush=True)\ntime.sleep(600)"
POLITE = (
    "import signal, sys, time\n"
    "signal.signal(signal.SIGTERM, lambda *_: (print('said goodbye', flush=True), sys.exit(0)))\n"
    "print('up', flush=True)\n"
    "time.sleep(600)"
)


def clock():
    return datetime.now(UTC)


class Heard:
    """The reports, and a way to wait for one."""

    def __init__(self):
        self.reports = []
        self._more = threading.Condition()

    def __call__(self, report):
        with self._more:
            self.reports.append(report)
            self._more.notify_all()

    def wait(self, wanted):
        with self._more:
            assert self._more.wait_for(lambda: any(map(wanted, self.reports)), timeout=30)
            return next(filter(wanted, self.reports))


@contextmanager
def supervised(script, tmp_path, limits=None):
    heard = Heard()
    supervisor = EngineSupervisor((sys.executable, "-c", script), tmp_path / "engine.log", clock, heard, limits)
    supervisor.heard(None)
    supervisor.start()
    try:
        yield supervisor, heard
    finally:
        supervisor.stop(patience=0.5)


def is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_that_a_killed_engine_is_replaced_and_the_reason_is_told(tmp_path):
    with supervised(LIVES, tmp_path) as (_, heard):
        first = heard.wait(lambda r: r.pid is not None)
        os.kill(first.pid, signal.SIGKILL)
        second = heard.wait(lambda r: r.pid not in {None, first.pid})
        assert second.restarts == 1
        assert "SIGKILL" in second.reason
        assert second.health is Health.DOWN


def test_that_an_engine_that_fails_again_and_again_is_waited_for_and_its_last_words_are_shown(tmp_path):
    with supervised(FAILS, tmp_path) as (_, heard):
        report = heard.wait(lambda r: r.restarts >= 2 and r.retry_in)
        assert report.health is Health.DOWN
        assert report.reason.splitlines() == ["ended with exit code 1", "the broker refused the token"]
        assert report.retry_in <= Limits().first_delay


def test_that_a_hung_engine_is_killed_and_replaced(tmp_path):
    limits = Limits(hung_after=timedelta(seconds=0.5), start_grace=timedelta(seconds=0.5))
    with supervised(LIVES, tmp_path, limits) as (supervisor, heard):
        first = heard.wait(lambda r: r.pid is not None)
        supervisor.heard(clock())
        second = heard.wait(lambda r: r.pid not in {None, first.pid})
        assert "hung" in second.reason
        assert not is_running(first.pid)


def test_that_steps_keep_an_engine_alive(tmp_path):
    limits = Limits(hung_after=timedelta(seconds=0.5), start_grace=timedelta(seconds=5))
    with supervised(LIVES, tmp_path, limits) as (supervisor, heard):
        heard.wait(lambda r: r.pid is not None)
        for _ in range(10):
            time.sleep(0.1)
            supervisor.heard(clock())
        assert heard.wait(lambda r: r.health is Health.ALIVE).restarts == 0
        assert heard.reports[-1].restarts == 0


def test_that_no_engine_is_started_beside_one_that_steps_elsewhere(tmp_path):
    heard = Heard()
    supervisor = EngineSupervisor((sys.executable, "-c", LIVES), tmp_path / "engine.log", clock, heard)
    supervisor.heard(clock())
    supervisor.start()
    try:
        report = heard.wait(lambda r: r.elsewhere)
        assert report.pid is None
    finally:
        supervisor.stop()


def test_that_the_engine_is_asked_before_it_is_killed(tmp_path):
    with supervised(POLITE, tmp_path) as (supervisor, heard):
        report = heard.wait(lambda r: r.pid is not None and "up" in last_lines(tmp_path / "engine.log"))
        supervisor.stop(patience=20)
        assert not is_running(report.pid)
        assert last_lines(tmp_path / "engine.log")[-1] == "said goodbye"


def test_that_an_engine_deaf_to_the_request_is_killed(tmp_path):
    with supervised(DEAF, tmp_path) as (supervisor, heard):
        report = heard.wait(lambda r: r.pid is not None and "up" in last_lines(tmp_path / "engine.log"))
        supervisor.stop(patience=0.3)
        assert not is_running(report.pid)


def test_that_an_engine_another_desk_needs_is_left_running(tmp_path):
    with supervised(LIVES, tmp_path) as (supervisor, heard):
        report = heard.wait(lambda r: r.pid is not None)
        supervisor.stop(leave_running=True)
        assert is_running(report.pid)


def test_that_a_program_that_is_not_there_is_a_reason_and_no_crash(tmp_path):
    heard = Heard()
    supervisor = EngineSupervisor((str(tmp_path / "nothing"),), tmp_path / "engine.log", clock, heard)
    supervisor.heard(None)
    supervisor.start()
    try:
        assert "could not be started" in heard.wait(lambda r: r.restarts >= 1).reason
    finally:
        supervisor.stop()


def test_that_a_frozen_program_is_asked_for_its_engine_without_python(tmp_path, monkeypatch):
    plain = engine_command("sqlite:///desk.db", "replay", tmp_path)
    assert plain[:4] == (sys.executable, "-m", "workstation.cli", "engine")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert engine_command("sqlite:///desk.db", "replay", tmp_path) == (sys.executable, *plain[3:])
