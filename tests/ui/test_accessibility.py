"""Everything has a name a screen reader can say, shows its focus, and takes foreign text for what it is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QTabBar, QWidget

from tests.desk.alert_rows import alert
from tests.ui.test_account_window import CALL, RECORD, facts
from workstation.desk.account_view import CallNews

LINE = 40  # px; what stands less apart stands in one line
CONTROLS = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTabBar)
QTS_OWN = {
    "qt_tabwidget_stackedwidget",
    "qt_scrollarea_viewport",
    "qt_dockwidget_closebutton",
    "qt_dockwidget_floatbutton",
}


def windows(screen):
    screen.rows(alert("a"), reload=True)
    screen.steps(problems=("accounts.csv:1: wrong",))
    screen.window.menus.policy_asked.emit()
    screen.window.menus.activity_asked.emit()
    screen.window.menus.keys_asked.emit()
    screen.window.status.problems_asked.emit()
    screen.reception.accounts.open("A")
    screen.hand(CallNews("A", CALL, RECORD), facts())
    return [
        screen.window,
        *screen.reception.accounts.windows.values(),
        screen.reception._keys,
        screen.reception._problems,
    ]


def controls(screen):
    return [
        child for window in windows(screen) for child in window.findChildren(QWidget) if isinstance(child, CONTROLS)
    ]


def name_of(widget):
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found else ""


def test_that_a_walk_finds_no_control_without_a_name(screen):
    unnamed = [
        f"{type(control).__name__} {control.objectName()} in {type(control.parent()).__name__}"
        for control in controls(screen)
        if not name_of(control) and control.objectName() not in QTS_OWN
    ]
    assert not unnamed


def test_that_menus_and_their_entries_have_names(screen):
    bar = screen.window.menuBar()
    for menu in (action.menu() for action in bar.actions()):
        assert menu.title()
        assert all(entry.text() for entry in menu.actions() if not entry.isSeparator())


def test_that_every_control_can_be_reached_by_keyboard(screen):
    unreachable = [
        f"{type(control).__name__} {name_of(control)}"
        for control in controls(screen)
        if control.focusPolicy() == Qt.FocusPolicy.NoFocus
        and control.isEnabled()
        and not control.objectName().startswith("qt_")
        and not control.parent().objectName().startswith("qt_")
        and not isinstance(control.parent(), QLineEdit)
        and not hasattr(control, "sectionSize")
    ]
    assert not unreachable


def test_that_no_label_guesses_markup(screen):
    guessing = [
        label.text()
        for window in windows(screen)
        for label in window.findChildren(QLabel)
        if label.textFormat() is Qt.TextFormat.AutoText
    ]
    assert not guessing


@pytest.mark.parametrize("name", ["dark", "light", "dark-safe", "light-safe"])
def test_that_text_has_contrast_on_surface_and_on_a_selected_row(name):
    from ui.theme import Meaning, tokens

    colours = tokens(name)
    faint = [
        (meaning, ground.name())
        for meaning in Meaning
        for ground in (colours.surface, colours.selected, colours.raised)
        if contrast(colours.of(meaning), ground) < 4.5
    ]
    assert not faint
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_danger, colours.danger) >= 4.5


def contrast(one, other):
    """WCAG 2: (lighter + 0.05) / (darker + 0.05) of relative luminances."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    def linear(part):
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


@pytest.mark.parametrize("place", range(5))
def test_that_the_keyboard_goes_through_a_page_as_one_reads_it(screen, place):
    page = screen.window.pages[place]
    screen.window.tabs.go_to(page)
    screen.settle()
    met = focus_order(page)
    rows = [round(widget.mapTo(page, widget.rect().center()).y() / LINE) for widget in met]
    assert page.filter_line.edit in met
    assert page.table in met
    assert rows == sorted(rows)
    for line in set(rows):
        places = [widget.mapTo(page, QPoint()).x() for widget, row in zip(met, rows, strict=True) if row == line]
        assert places == sorted(places)


def focus_order(page):
    """What Tab comes by, from the filter line on until it comes by again."""
    met, widget = [], page.filter_line.edit
    while widget not in met:
        met.append(widget)
        widget = next_by_tab(widget, page)
    return met


def next_by_tab(widget, page):
    while True:
        widget = widget.nextInFocusChain()
        takes_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value and widget.isEnabled()
        if takes_tab and widget.isVisible() and page.isAncestorOf(widget) and widget.focusProxy() is None:
            return widget
