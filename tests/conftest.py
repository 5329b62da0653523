"""What all tests share: how hypothesis searches, and a clean Qt after each test that used it."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no window ever opens on the screen of who runs the tests

# Machines are shared and slow at times: a test fails for what it finds, never for how long it took. Continuous
# integration draws the same examples each time, a developer new ones.
settings.register_profile(
    "desk",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("desk")


pytest_plugins = ("tests.stores",)


@pytest.fixture(autouse=True, scope="module")
def _spare_what_stays() -> None:
    """What other files left (books, prices, modules) is not looked at again after each test that used Qt."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _leave_no_qt_object_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Qt deletes later, Python collects whenever: without this an object of one test can crash another."""
    yield
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
