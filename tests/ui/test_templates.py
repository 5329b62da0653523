"""The Templates tab and the editor of one: fields offered, faults named before saving, shown as clients get it."""

from datetime import UTC, datetime
from string import Formatter

import pytest
from PySide6.QtCore import Qt

from tests.ui.calls_on_a_desk import cells, decide, sent, sign_in, with_two_calls
from ui.dialogs.set_template.dialog import SetTemplateDialog
from ui.dialogs.set_template.fault_words import fault_text
from ui.language import LANGUAGES
from workstation.commands.messages import SetTemplate
from workstation.desk.house_words import check_template, in_force
from workstation.desk.telling import ClientPreview, MessagePreview, MessageTrouble
from workstation.desk.template_lines import TemplateHistory, TemplateNews
from workstation.domain.enums import CommandState, Role
from workstation.domain.messages import Channel, Language, MessageKind
from workstation.domain.template_faults import TemplateFault, template_problem
from workstation.store.templates import StoredTemplate

NAME = (MessageKind.DAILY_REMINDER, Language.EN, Channel.EMAIL)
OWN = StoredTemplate(
    *NAME,
    3,
    "Owed: {call_amount}",
    "Pay {call_amount} until {deadline}.",
    shipped=False,
    reason="shorter",
    set_by="ana",
    approved_by="chief",
    wall_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
)


@pytest.fixture
def desk(screen):
    with_two_calls(screen)
    screen.hand(TemplateNews(tuple(in_force([OWN]))))
    screen.window.menus.templates_asked.emit()
    return screen


@pytest.fixture
def page(desk):
    return desk.window.templates


def choose(page, name=NAME):
    page.table.selectRow([one.name for one in page._model.rows].index(name))
    return page.chosen


def edit(desk, name=NAME):
    """The editor of a template, with its first draft answered."""
    choose(desk.window.templates, name)
    desk.window.templates.change.click()
    dialog = desk.reception.calls.dialogs_open[-1]
    assert isinstance(dialog, SetTemplateDialog)
    answer(desk)
    return dialog


def answer(desk):
    """As the desk's worker does."""
    desk.hand(check_template(desk.desk.asked("draft")))


def write(desk, dialog, text):
    dialog.editor.body.setPlainText(text)
    desk.qtbot.waitUntil(lambda: desk.desk.asked("draft").body == text)
    answer(desk)


def test_that_every_template_is_listed_and_the_houses_own_stand_out(desk, page):
    assert len(page._model.rows) == len(MessageKind) * len(Language) * len(Channel)
    own = choose(page)
    row = page.table.currentIndex().row()
    assert cells(page.table)[row] == [
        "Daily reminder",
        "E-mail",
        "English",
        "the house's own",
        "2026-03-02 04:00",
        "ana",
        "chief",
        "shorter",
    ]
    assert page.text.toPlainText() == f"{own.subject}\n\n{own.body}"
    assert page.note.text().startswith("156 templates, 1 of them")


def test_that_searched_words_find_a_template_by_any_of_its_titles(page):
    page.search.setText("voice 繁體 liquidation step")
    assert [one.name for one in page._model.rows] == [
        (MessageKind.LIQUIDATION_STEP, Language.ZH_HK, Channel.VOICE),
    ]


def test_that_each_version_of_the_chosen_one_can_be_read(desk, page):
    own = choose(page)
    request, name = desk.desk.asked("template")
    assert name == NAME
    first = next(one for one in in_force([]) if one.name == NAME)
    desk.hand(TemplateHistory(request - 1, (own,)))
    assert cells(page.versions) == []
    desk.hand(TemplateHistory(request, (first, own)))
    assert [row[:2] for row in cells(page.versions)] == [["3", "the house's own"], ["0", "as it ships"]]
    assert page.text.toPlainText().startswith("Owed:")
    page.versions.selectRow(1)
    assert page.text.toPlainText().startswith(first.subject)


def test_that_fields_are_offered_with_their_types_and_put_in_at_the_cursor(desk):
    dialog = edit(desk)
    rows = cells(dialog.editor.fields)
    assert ["{call_amount}", "yes", "an amount to be paid, rounded up"] in rows
    assert "{trades}" not in [row[0] for row in rows]
    dialog.editor.body.setPlainText("Pay .")
    dialog.editor.body.moveCursor(dialog.editor.body.textCursor().MoveOperation.End)
    dialog.editor.body.textCursor().deletePreviousChar()
    dialog.editor.fields.opened.emit([row[0] for row in rows].index("{call_amount}"))
    assert dialog.editor.words[1] == "Pay {call_amount}"


def test_that_a_broken_template_is_found_before_it_is_saved_with_every_fault(desk):
    dialog = edit(desk)
    dialog.reason.setText("test")
    write(desk, dialog, "Pay {amount}\n{{ name }} {name.x}")
    said = dialog.faults.text()
    assert "▲ Text, line 1: {amount} is no field" in said
    assert "▲ Text, line 2: {name.x} only the plain name" in said
    assert dialog.answer.reason.text() == "It cannot be saved so: above stands what is wrong."
    dialog.send()
    assert desk.desk.submitted == []


def test_that_what_must_be_said_is_not_left_out(desk):
    dialog = edit(desk)
    write(desk, dialog, "Pay {call_amount}.")
    assert "it must say {deadline}" in dialog.faults.text()


def test_that_faults_are_named_in_the_language_in_force(desk):
    desk.language.use("pt_BR")
    dialog = edit(desk)
    write(desk, dialog, "Pay {call_amount}.")
    assert "deve dizer {deadline}" in dialog.faults.text()


@pytest.mark.parametrize("language", ["en", *(one for one in LANGUAGES if one != "en")])
@pytest.mark.parametrize("fault", TemplateFault, ids=lambda fault: fault.name)
def test_that_each_fault_has_its_sentence_in_each_language(desk, language, fault):
    facts = {"length": 9, "limit": 8, "kind": "K", "fields": "F", "field": "f"}
    asked = {name: facts[name] for _, name, _, _ in Formatter().parse(fault.value) if name}
    problem = template_problem("T", "body", 1, None, fault, **asked)
    desk.language.use(language)
    said = fault_text(problem)
    assert (said == problem.message) is (language == "en")
    assert all(str(value) in said for value in asked.values())


def test_that_it_is_shown_for_a_made_up_client_and_for_each_real_one(desk):
    dialog = edit(desk)
    write(desk, dialog, "Dear {name}: {call_amount}, {deadline}")
    assert dialog.preview.text.toPlainText().startswith("Dear Ana Souza: USD 6,120.00")
    dialog.preview.client.setCurrentIndex(1)
    answer(desk)
    ask = desk.desk.asked("message")
    assert (ask.ticket, ask.language, ask.draft[1]) == (
        dialog.preview_ticket,
        Language.EN,
        "Dear {name}: {call_amount}, {deadline}",
    )
    facts = {"language": Language.EN, "zone": "America/New_York", "addresses": ("a@b.c",), "template_version": 0}
    judged = {"skip": None, "waits_until": None, "was_told_today": False}
    mine = ClientPreview("A1", "Client 1", "C-1", subject="S", text="Dear Client 1", **facts, **judged)
    desk.hand(MessagePreview(ask.ticket, ask.request, (mine,)))
    assert (dialog.preview.text.toPlainText(), dialog.preview.subject.text()) == ("Dear Client 1", "S")
    desk.hand(MessageTrouble(ask.ticket, ""))
    assert dialog.preview.text.toPlainText().startswith("▲ The engine has not answered")


def test_that_it_is_sent_as_it_was_checked_with_the_version_seen(desk):
    dialog = edit(desk)
    assert dialog.answer.reason.text() == "Nothing would change."
    write(desk, dialog, "{call_amount} {deadline}")
    assert dialog.answer.reason.text() == "A reason is needed."
    dialog.reason.setText("clearer")
    dialog.send()
    assert sent(desk) == SetTemplate(
        message="DAILY_REMINDER",
        language="en",
        channel="EMAIL",
        version=3,
        subject="Owed: {call_amount}",
        body="{call_amount} {deadline}",
        reason="clearer",
    )
    ticket, preview = dialog.ticket, dialog.preview_ticket
    decide(desk, ticket, CommandState.AWAITING_APPROVAL, "words for DAILY_REMINDER en EMAIL: clearer")
    assert desk.reception.calls.dialogs_open == []
    assert desk.desk.questions[-1] == ("close message", preview)


def test_that_what_is_typed_waits_for_its_check(desk):
    dialog = edit(desk)
    dialog.reason.setText("clearer")
    dialog.editor.body.setPlainText("{call_amount} {deadline} now")
    assert dialog.answer.reason.text() == "Looking whether it can be saved…"
    dialog.send()
    assert desk.desk.submitted == []


def test_that_the_words_that_ship_can_be_taken_again(desk):
    dialog = edit(desk)
    dialog.restore.setChecked(True)
    dialog.reason.setText("as before")
    dialog.send()
    assert (sent(desk).restore, sent(desk).body, sent(desk).version) == (True, "", 3)


def test_that_a_text_message_has_no_subject_and_nothing_to_take_back(desk):
    dialog = edit(desk, (MessageKind.RECALL_NOTICE, Language.PT_BR, Channel.SMS))
    assert not dialog.editor.subject.isVisible()
    assert not dialog.restore.isVisible()
    assert dialog.preview.client.count() == 1


def test_that_foreign_text_in_a_template_stays_text(desk):
    dialog = edit(desk)
    write(desk, dialog, "<b>=1+1</b> {call_amount} {deadline}")
    assert dialog.preview.text.toPlainText().startswith("<b>=1+1</b> USD")


@pytest.mark.parametrize("role", [Role.VIEWER, Role.AUDITOR])
def test_that_who_may_not_change_templates_is_told_why(desk, page, role):
    choose(page)
    sign_in(desk, role)
    assert not page.change.isEnabled()
    assert page.change.toolTip() == f"Your role is {role.name}; this needs TRADER or SUPERVISOR."
    desk.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert desk.reception.calls.dialogs_open == []
