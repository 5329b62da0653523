"""What threads hand over arrives in order, and never so much at once that the screen cannot answer."""

import threading

from PySide6.QtCore import QElapsedTimer, QTimer

from ui.bridge import Bridge


def busy(milliseconds):
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < milliseconds:
        pass


def test_that_parcels_of_a_thread_arrive_in_their_order(qtbot):
    bridge, seen = Bridge(), []
    bridge.on(int, seen.append)
    thread = threading.Thread(target=lambda: [bridge.hand(number) for number in range(100)])
    thread.start()
    qtbot.waitUntil(lambda: len(seen) == 100)
    thread.join()
    assert seen == list(range(100))
    assert bridge.is_idle


def test_that_the_event_loop_gets_its_turn_between_heavy_parcels(qtbot):
    bridge, order = Bridge(), []
    bridge.on(int, lambda number: (busy(6), order.append(number)))
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: order.append("beat"))
    timer.start()
    for number in range(5):
        bridge.hand(number)
    qtbot.waitUntil(lambda: bridge.is_idle)
    between = order[order.index(0) : order.index(4)]
    assert between.count("beat") >= 3


def test_that_nothing_arrives_after_the_end(qtbot):
    bridge, seen = Bridge(), []
    bridge.on(int, seen.append)
    bridge.hand(1)
    bridge.close()
    qtbot.waitUntil(lambda: bridge.is_idle)
    assert not seen
