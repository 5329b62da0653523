"""The Audit tab: followed while one looks, filtered, detailed, exported, checked; for who may see it."""

from datetime import timedelta

import pytest

from tests.desk.alert_rows import NOW
from workstation.desk.audit_lines import AuditChecked, AuditFilter, AuditKind, AuditLine, AuditNews
from workstation.desk.news import SignedIn
from workstation.domain.enums import Role

ALL = AuditFilter()


def line(seq, kind=AuditKind.ORDER, **facts):
    at = NOW + timedelta(seconds=seq)
    return AuditLine(seq, at, at, kind, f"o{seq}", "A", "li", facts)


def page_of(*lines, wanted=ALL, reload=True, older=False, more=False):
    return AuditNews(wanted, lines, reload, older, more)


def sign_in(screen, role):
    screen.hand(SignedIn("eve", role, "desk.db", embedded=True, alone=False, desk="desk-1"))


@pytest.fixture
def page(screen):
    screen.steps()
    sign_in(screen, Role.AUDITOR)
    screen.window.menus.audit_asked.emit()
    return screen.window.audit


def seqs(page):
    model = page.table.model()
    return [int(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_that_the_trail_is_asked_for_while_one_looks_and_not_afterwards(screen, page):
    assert screen.desk.audit[-1] == ALL
    screen.window.tabs.go_to(screen.risk)
    assert screen.desk.audit[-1] == "hide"
    screen.window.tabs.go_to(page)
    assert screen.desk.audit[-1] == ALL


def test_that_rows_come_newest_first_and_older_ones_at_the_end(screen, page):
    screen.hand(page_of(line(5), line(4), more=True))
    assert page.older.isEnabled()
    page.older.click()
    assert screen.desk.audit[-1] == "older"
    screen.hand(page_of(line(3), reload=False, older=True), page_of(line(6), reload=False))
    assert seqs(page) == [6, 5, 4, 3]
    assert not page.older.isEnabled()


def test_that_a_filter_is_asked_of_the_store_and_late_rows_of_another_are_not_shown(screen, page):
    screen.hand(page_of(line(5)))
    page.account.setText("B")
    page.kind.setCurrentIndex(1 + list(AuditKind).index(AuditKind.POLICY))
    wanted = AuditFilter(account="B", kind=AuditKind.POLICY)
    screen.qtbot.waitUntil(lambda: screen.desk.audit[-1] == wanted)
    screen.hand(page_of(line(9)))
    assert seqs(page) == [5]
    screen.hand(page_of(line(7, AuditKind.POLICY), wanted=wanted))
    assert seqs(page) == [7]


def test_that_the_chosen_row_keeps_its_detail_while_newer_ones_come(screen, page):
    screen.hand(page_of(line(5, state="FILLED", price=9.5), line(4)))
    page.table.selectRow(0)
    assert page.detail.toPlainText() == "State: Filled\nPrice: 9.50"
    screen.hand(page_of(line(6), reload=False))
    assert page.detail.toPlainText() == "State: Filled\nPrice: 9.50"
    assert page.table.currentIndex().row() == 1


def test_that_the_chain_is_checked_in_the_worker_and_the_end_is_said(screen, page):
    page.check.click()
    assert screen.desk.audit[-1] == "check"
    assert not page.check.isEnabled()
    assert "Checking" in page.note.text()
    screen.hand(AuditChecked(1234, (), "1234:abc"))
    assert page.note.text() == "The chain holds: 1,234 rows checked. Note down its head: 1234:abc"
    assert page.check.isEnabled()
    screen.hand(AuditChecked(1234, ((17, "was edited"),), "1234:abc"))
    assert page.note.text().startswith("▲ THE CHAIN IS BROKEN at 1 places of 1,234 rows. row 17: was edited")


def test_that_what_is_shown_is_exported(screen, page):
    assert not page.export.isEnabled()
    screen.hand(page_of(line(5, state="FILLED")))
    sheet = page.sheet()
    assert [column.values[0] for column in sheet.columns][0::7] == [5, "State: Filled"]
    assert sheet.rows == 1


@pytest.mark.parametrize(("role", "may"), [(Role.VIEWER, False), (Role.TRADER, False), (Role.SUPERVISOR, True)])
def test_that_who_may_not_see_the_trail_reads_why_and_nothing_is_asked(screen, page, role, may):
    screen.hand(page_of(line(5)))
    sign_in(screen, role)
    assert (seqs(page) == [5]) is may
    assert page.check.isEnabled() is may
    assert (screen.desk.audit[-1] == "hide") is not may
    if not may:
        assert page.note.text() == f"Your role is {role.name}; this needs SUPERVISOR or AUDITOR."
