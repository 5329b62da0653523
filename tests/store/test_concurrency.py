"""One writer, three desks that pull and send commands, all at once, without an error and without a missed row."""

import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

from tests.store.samples import ME, NOON, after, held, pull_all, status, visible
from workstation.commands.control import ControlReplay, ReplayAction
from workstation.domain.enums import CommandState, WatchKind
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.domain.tables import ALERTS
from workstation.store.commands import Decision, commands_since, pending_commands, submit
from workstation.store.connect import Store
from workstation.store.lock import EngineLock
from workstation.store.presence import Desk, say_present
from workstation.store.pull import Cursor, Puller
from workstation.store.watches import Watch, active_watches, renew
from workstation.store.write import StepWriter

STEPS = 30
DESKS = 3


class _Desk(threading.Thread):
    """Pulls until the engine has ended, and asks for something every few rounds."""

    def __init__(self, store: Store, number: int, ended: threading.Event) -> None:
        super().__init__()
        self.rows: dict[str, Any] = {}
        self.submitted = 0
        self.errors: list[BaseException] = []
        self._store, self._desk, self._ended = store, DeskId(f"desk-{number}"), ended

    def run(self) -> None:
        puller, cursor, last = Puller(self._store, ALERTS), None, False
        try:
            while not last:
                last = self._ended.wait(0.02)
                cursor = self._round(puller, cursor)
        except BaseException as error:  # noqa: BLE001 - shown by the test
            self.errors.append(error)

    def _round(self, puller: Puller, cursor: Cursor | None) -> Cursor | None:
        self.rows = held(list(puller.pull(cursor)), ALERTS, self.rows)
        pause = ControlReplay(action=ReplayAction.PAUSE)
        submit(self._store, pause, CommandId(f"{self._desk}-{self.submitted}"), UserName("eva"), self._desk, NOON)
        self.submitted += 1
        say_present(self._store, Desk(self._desk, UserName("eva"), 1, "risk-1", NOON))
        renew(self._store, self._desk, [Watch(WatchKind.ACCOUNT, "A1")], NOON)
        return puller.cursor


def _engine(store: Store, wall: Callable[[float], datetime]) -> None:
    with EngineLock(store, ME, NOON) as lock:
        writer = StepWriter(store, lock.epoch)
        for step in range(1, STEPS + 1):
            changed = [f"k{i}" for i in range(step, step + 300)]
            for command in pending_commands(store):
                writer.decide(Decision(command.command_id, CommandState.DONE))
            for watch in active_watches(store, NOON):
                writer.answer(watch.kind, watch.subject, NOON, b"answer")
            writer.put(ALERTS, visible(ALERTS, changed, amount=step))
            writer.remove(ALERTS, [f"k{step - 1}"])
            writer.commit(wall(step), status(step))


def test_a_writer_and_three_desks_do_not_disturb_one_another(store: Store) -> None:
    ended = threading.Event()
    desks = [_Desk(store, number, ended) for number in range(DESKS)]
    for desk in desks:
        desk.start()
    try:
        _engine(store, after)
    finally:
        ended.set()
        for desk in desks:
            desk.join()
    assert [desk.errors for desk in desks] == [[]] * DESKS
    table = held(pull_all(store, ALERTS)[0], ALERTS)
    for desk in desks:
        assert repr(sorted(desk.rows.items())) == repr(sorted(table.items()))
    stored = commands_since(store, 0, limit=100_000)
    assert len(stored) == sum(desk.submitted for desk in desks)
    assert len({command.seq for command in stored}) == len(stored)
