"""F5 and Ctrl+F on pages that are looked up on demand, and a list that stays sorted while news come."""

from datetime import timedelta

from PySide6.QtCore import Qt

from tests.desk.alert_rows import NOW
from workstation.desk.audit_lines import AuditFilter, AuditKind, AuditLine, AuditNews
from workstation.desk.news import SignedIn
from workstation.domain.enums import Role

CONTROL = Qt.KeyboardModifier.ControlModifier


def line(seq, user):
    at = NOW + timedelta(seconds=seq)
    return AuditLine(seq, at, at, AuditKind.ORDER, f"o{seq}", "A", user, {"row": str(seq)})


def test_that_every_page_is_read_again_and_searched_by_the_same_keys(screen):
    window, asked = screen.window, screen.desk
    screen.steps()
    screen.hand(SignedIn("eve", Role.AUDITOR, "desk.db", embedded=True, alone=False))
    for page, field, questions in (
        (window.audit, window.audit.account, asked.audit),
        (window.history, window.history.account, asked.questions),
        (window.snapshots, window.snapshots.account, asked.questions),
        (window.policy, window.policy.search, None),
        (window.templates, window.templates.search, None),
    ):
        window.toggle(page)
        page.table.setFocus()
        before = list(questions or ())
        screen.qtbot.keyClick(window, Qt.Key.Key_F5)
        assert questions is None or len(questions) == len(before) + 1
        screen.qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
        screen.qtbot.waitUntil(field.hasFocus)


def test_that_a_sorted_trail_keeps_the_row_one_reads_while_newer_ones_come_and_is_exported_as_shown(screen):
    screen.steps()
    screen.hand(SignedIn("eve", Role.AUDITOR, "desk.db", embedded=True, alone=False))
    page = screen.window.audit
    screen.window.toggle(page)
    screen.hand(AuditNews(AuditFilter(), (line(12, "li"), line(9, "ana")), True, False, False))
    model = page.table.model()
    model.sort_by(1)  # wall time, the earliest first
    page.table.selectRow(1)
    assert page.detail.toPlainText() == "row: 12"
    screen.hand(AuditNews(AuditFilter(), (line(100, "bo"),), False, False, False))
    assert [one.seq for one in model.rows] == [9, 12, 100]
    assert page.detail.toPlainText() == "row: 12"
    assert page.sheet().columns[0].values == [9, 12, 100]
