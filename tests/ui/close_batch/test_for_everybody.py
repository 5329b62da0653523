"""The batch dialog in every language and for a screen reader: nothing English left over, nothing without a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QWidget

from tests.ui.close_batch.samples import WORTH_TOO_MUCH
from tests.ui.screen_texts import texts
from tests.ui.test_accessibility import QTS_OWN, name_of
from ui.dialogs.close_batch.lines_model import Col
from ui.language import LANGUAGES
from workstation.domain.denials import Denial, finding

CONTROLS = (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox, QAbstractSpinBox)
PARTS_OF_A_CONTROL = (QComboBox, QAbstractSpinBox, QAbstractItemView)


def controls(dialog):
    found = (child for child in dialog.findChildren(QWidget) if isinstance(child, CONTROLS))
    return [child for child in found if not any(isinstance(one, PARTS_OF_A_CONTROL) for one in above(child))]


def above(widget):
    while widget := widget.parent():
        yield widget


def test_that_every_control_has_a_name_and_is_reached_by_keyboard(batch):
    named = [f"{type(one).__name__} {one.objectName()}" for one in controls(batch.dialog) if not name_of(one)]
    unreachable = [
        f"{type(one).__name__} {name_of(one)}"
        for one in controls(batch.dialog)
        if one.focusPolicy() == Qt.FocusPolicy.NoFocus
        and one.objectName() not in QTS_OWN
        and not hasattr(one, "sectionSize")
        and not one.objectName().startswith("qt_")
    ]
    assert named == []
    assert unreachable == []


def test_that_tab_walks_from_the_choices_through_the_lines_to_the_foot(batch):
    dialog = batch.dialog
    order, here = [], dialog.choices.basis
    for _ in range(400):
        order.append(here)
        here = here.nextInFocusChain()
    wanted = (dialog.choices.basis, dialog.choices.order_type, dialog.grid, dialog.foot.reason)
    places = [order.index(widget) for widget in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_that_an_open_dialog_changes_its_language_as_a_whole(batch, language):
    batch.worker.second_person = (WORTH_TOO_MUCH,)
    batch.type(("B", "F"), "50")
    batch.settle()
    batch.dialog.choices.why.click()
    batch.stand_on("A", 0)
    lines = words(batch)
    batch.review()
    page = words(batch)
    batch.screen.language.use(language)
    assert not (left := page & words(batch)), left
    batch.dialog.go_back()
    assert not (left := lines & words(batch)), left


def test_that_why_a_line_is_not_sent_is_in_the_language_in_force(batch):
    batch.worker.calls = {"A": 12_000.0, "B": 12_000.0}
    batch.worker.denied = {("A", "BAC"): (finding(Denial.NO_QUOTE, symbol="BAC"),)}
    batch.settle()
    batch.screen.language.use("zh_CN")
    told = batch.cell("A", Col.SYMBOL), batch.cell(("A", "BAC"), Col.CALL)
    assert not [text for text in told if "not sent" in text]


def words(batch):
    """Sentences that are written; names, figures and keys are the same everywhere."""
    same = {"Regular", "BAC Inc"}
    all_ = (text for _, _, text in texts(batch.dialog))
    return {text for text in all_ if sum(letter.isalpha() for letter in text) > 4 and text not in same} - known(batch)


def known(batch):
    lines = batch.dialog.draft.lines.values()
    return {f"{mark} {line.symbol}  {line.name}" for line in lines for mark in "☑☐·"} | {"Ctrl+Return"}
