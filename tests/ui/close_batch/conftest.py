import pytest

from tests.ui.close_batch.opened import OpenedBatch
from tests.ui.desk_screen import DeskScreen


@pytest.fixture
def screen(qtbot, qapp):
    made = DeskScreen(qtbot, qapp)
    yield made
    made.close()


@pytest.fixture
def batch(screen):
    return OpenedBatch(screen).fill()
