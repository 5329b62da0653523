"""Work that may wait: one piece a turn, in order, behind painting and the user, but not for ever."""

import time

from ui.turns import _FRAME_MS, _PATIENCE, _REST_MS, Turns


def test_that_pieces_run_in_the_order_asked_for_and_once(qtbot):
    turns, done = Turns(), []
    first, second = (lambda: done.append("first")), (lambda: done.append("second"))
    for piece in (first, second, first):
        turns.ask(piece)
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 2)
    qtbot.wait(20)
    assert done == ["first", "second"]


def test_that_painting_comes_before_all_that_waits_and_once(qtbot):
    turns, done = Turns(), []
    paint = lambda: done.append("paint")  # noqa: E731 - one piece, asked for by name
    turns.ask(lambda: done.append("news"))
    turns.ask(paint)
    turns.ask_first(paint)
    qtbot.waitUntil(lambda: len(done) == 2)
    qtbot.wait(20)
    assert done == ["paint", "news"]


def test_that_a_piece_may_ask_for_another_turn(qtbot):
    turns, done = Turns(), []

    def again():
        done.append(len(done))
        if len(done) < 3:
            turns.ask(again)

    turns.ask(again)
    qtbot.waitUntil(lambda: done == [0, 1, 2])


def test_that_an_iterator_runs_to_its_end_a_step_a_turn(qtbot):
    turns, done = Turns(), []
    turns.ask_each(iter(done.append(n) for n in range(4)))
    turns.ask(lambda: done.append("between"))
    qtbot.waitUntil(lambda: len(done) == 5)
    assert [d for d in done if d != "between"] == [0, 1, 2, 3]
    assert done.index("between") < 4


def test_that_work_waits_while_the_thread_is_busy_but_not_for_ever(qtbot):
    put_off, done = [], []

    class BusyTurns(Turns):
        is_fresh = property(lambda _turns: bool(put_off.append("once more")))

    turns = BusyTurns()
    turns.ask(lambda: done.append(len(put_off)))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [_PATIENCE + 1]


def test_that_what_the_user_did_is_painted_before_the_next_piece(qtbot):
    turns, done = Turns(), []
    turns.wait_for_paint()
    turns.ask(lambda: done.append("piece"))
    qtbot.wait(2 * _REST_MS)
    assert done == []
    turns.painted()
    qtbot.waitUntil(lambda: done == ["piece"])


def test_that_no_piece_waits_for_ever_for_a_paint_that_does_not_come(qtbot):
    turns, done = Turns(), []
    turns.wait_for_paint()
    turns.ask(lambda: done.append("piece"))
    qtbot.waitUntil(lambda: done == ["piece"])


def test_that_what_was_granted_counts_from_its_use(qapp):
    turns = Turns()
    granted, none = turns.room(at_least=2), turns.room()
    begun = time.thread_time()
    while time.thread_time() - begun < 2 * _FRAME_MS / 1000:  # a slow machine is still busy with what comes before
        pass
    assert granted()
    assert not none()
    while time.thread_time() - begun < 3 * _FRAME_MS / 1000:
        pass
    assert not granted()


def test_that_there_is_no_room_after_much_work_until_the_thread_has_rested(qtbot):
    turns = Turns()
    assert turns.has_room
    begun = time.thread_time()
    while time.thread_time() - begun < 2 * _FRAME_MS / 1000:
        pass
    assert not turns.has_room
    qtbot.waitUntil(lambda: turns.has_room)
