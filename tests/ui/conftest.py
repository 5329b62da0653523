import pytest

from tests.ui.desk_screen import DeskScreen


@pytest.fixture
def screen(qtbot, qapp):
    made = DeskScreen(qtbot, qapp)
    yield made
    made.close()
