"""Calendars are asked for by several threads of the desk at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from workstation.sessions.published import _calendar

CODES = ("XNYS", "XHKG", "XTKS", "XLON")


def test_that_threads_that_load_calendars_at_once_do_not_hear_each_others_warnings():
    """Warnings are errors here, as in every test; a thread that ends first makes them so again for all."""
    start = Barrier(len(CODES))

    def load(code):
        start.wait()
        return _calendar(code).name

    with ThreadPoolExecutor(len(CODES)) as threads:
        assert tuple(threads.map(load, CODES)) == CODES
