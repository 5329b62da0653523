"""Two selected calls on a desk screen, and what tests of their dialogs do with them."""

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US, alert, news
from workstation.desk.news import CommandLine, CommandNews, SignedIn
from workstation.domain.enums import Role

KEYS = {"C-1", "C-2"}
RICH = {"market": "XNYS", "deadline": NOW_US + 30 * HOUR_US, "triggered_at": NOW_US - HOUR_US}


def sign_in(screen, role=Role.TRADER):
    screen.hand(SignedIn("ana", role, "desk.db", embedded=True, alone=False, desk="desk-1"))


def with_two_calls(screen):
    """Two calls, selected by a trader."""
    screen.steps()
    sign_in(screen)
    rows = [alert(key, account=f"A{key[-1]}", name=f"Client {key[-1]}", **RICH) for key in sorted(KEYS)]
    screen.hand(news(rows, reload=True))
    screen.risk.table.cursor_row.select_all()
    screen.risk.table.refresh()
    screen.risk.table.setFocus()
    return screen


def press(screen, key):
    """A key over the table; the dialog it opens."""
    screen.qtbot.keyClick(screen.risk.table, key)
    return screen.reception.calls.dialogs_open[-1]


def sent(screen):
    return screen.desk.submitted[-1][1]


def decide(screen, ticket, state, reason=""):
    line = CommandLine(ticket, "x", {}, "ana", "desk-1", NOW, state, reason, None, "")
    screen.hand(CommandNews((line,), history=False))


def cells(view):
    model = view.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]
