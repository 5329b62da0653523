"""Changing the policy from its page: said beforehand when it loosens a control, refused where it is not taken."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime

from tests.desk.alert_rows import NOW
from tests.ui.desk_screen import WALL
from ui.dialogs.set_policy import SetPolicyDialog
from ui.tables.policy_words import WORDS, range_text, unit_text
from workstation.commands.control import SetPolicy
from workstation.desk.news import PolicyNews, SignedIn
from workstation.desk.policy_page import policy_rows
from workstation.domain.enums import Role
from workstation.policy.catalogue import catalogue


@pytest.fixture
def page(screen):
    screen.opened = []
    screen.reception.house.opened.connect(screen.opened.append)
    screen.steps()
    sign_in(screen, Role.SUPERVISOR)
    screen.hand(PolicyNews(policy_rows((), NOW)))
    screen.window.menus.policy_asked.emit()
    return screen.window.policy


def sign_in(screen, role, *, alone=False):
    screen.hand(SignedIn("maria", role, "desk.db", embedded=True, alone=alone, desk="desk-1"))


def change(screen, page, key):
    keys = [row.key for row in page._model.rows]
    page.table.selectRow(keys.index(key))
    page.change.click()
    return screen.opened[-1]


def test_that_a_tighter_value_takes_effect_at_once(screen, page):
    dialog = change(screen, page, "limits.order_value")
    assert not dialog.answer.act.isEnabled()
    dialog.line.setText("4000000")
    assert "takes effect at once" in dialog.verdict.text()
    assert dialog.answer.reason.text() == "A reason is needed."
    dialog.reason.setText("after the incident")
    dialog.answer.act.click()
    wanted = SetPolicy(key="limits.order_value", value=4000000, reason="after the incident")
    assert [command for _, command in screen.desk.submitted] == [wanted]


def test_that_a_looser_value_is_said_to_need_a_second_person(screen, page):
    dialog = change(screen, page, "limits.order_value")
    dialog.line.setText("9000000")
    assert dialog.verdict.text().startswith("▲ This loosens a control: it takes effect once another supervisor")
    sign_in(screen, Role.SUPERVISOR, alone=True)
    assert "Four-eyes is off" in dialog.verdict.text()


def test_that_a_value_out_of_range_is_named_and_not_sent(screen, page):
    dialog = change(screen, page, "call.sessions")
    dialog.line.setText("31")
    dialog.reason.setText("why not")
    assert dialog.verdict.text() == "▲ Not taken: must be a whole number from 0 to 30 (sessions)"
    assert not dialog.answer.act.isEnabled()
    screen.language.use("zh_CN")
    assert dialog.verdict.text().startswith("▲ 不接受")
    assert "must" not in dialog.verdict.text()


def test_that_a_value_may_end_by_itself_but_not_in_the_past(screen, page):
    dialog = change(screen, page, "call.include_interest")
    dialog.choice.setCurrentText("false")
    dialog.reason.setText("one day")
    dialog.ends.setChecked(True)
    assert dialog._moment() == WALL + timedelta(days=1)
    dialog.until.setDateTime(QDateTime(QDate(2026, 3, 1), QTime(12, 0)))
    assert dialog.answer.reason.text() == "The end lies in the past."
    dialog.until.setDateTime(QDateTime(QDate(2026, 3, 10), QTime(12, 0)))
    dialog.answer.act.click()
    ((_, command),) = screen.desk.submitted
    assert (command.value, command.valid_until.isoformat()) == (False, "2026-03-10T12:00:00-04:00")


@pytest.mark.parametrize("role", [Role.VIEWER, Role.TRADER, Role.AUDITOR])
def test_that_only_a_supervisor_changes_the_policy(screen, page, role):
    sign_in(screen, role)
    page.table.selectRow(0)
    assert not page.change.isEnabled()
    assert page.change.toolTip() == f"Your role is {role.name}; this needs SUPERVISOR."
    page.table.opened.emit(0)
    assert screen.opened == []


def test_that_enter_on_a_key_opens_its_dialog(screen, page):
    page.table.selectRow(3)
    screen.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert isinstance(screen.opened[-1], SetPolicyDialog)
    assert screen.opened[-1].key == page._model.rows[3].key


def test_that_every_keys_unit_and_range_have_words_for_the_translators():
    for info in catalogue().values():
        assert not info.unit or info.unit in WORDS
        assert info.choices or info.type in WORDS
    assert range_text("call.coefficient") == "a number from 0.5 to 2"
    assert range_text("call.net_assets") == 'one of "liquid", "equity"'
    assert unit_text("call.minimum") == "base currency"
