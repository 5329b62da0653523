"""Everything has a name a screen reader can say, shows its focus, and takes foreign text for what it is."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from tests.desk.alert_rows import alert
from tests.ui.full_desk import furnish, open_accounts, open_dialogs, open_pages
from tests.ui.test_account_window import CALL, RECORD, facts
from ui.charts.plot import Plot
from workstation.desk.account_view import CallNews

SMALL = QSize(1366, 728)  # a small screen less the bar of the system
LINE = 40  # px; what stands less apart stands in one line
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)
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


@pytest.fixture
def everything(screen):
    """Each window, page, chart and dialog there is, open at once."""
    furnish(screen)
    open_pages(screen)
    accounts = open_accounts(screen)
    return [screen.window, *accounts, *open_dialogs(screen).values()]


def controls(opened):
    """What one acts on, and whatever else the keyboard comes to."""
    return [
        child
        for window in opened
        for child in window.findChildren(QWidget)
        if (isinstance(child, CONTROLS) and not isinstance(child, QScrollBar)) or takes_tab(child)
    ]


def takes_tab(widget):
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def name_of(widget):
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found else ""


def test_that_a_walk_through_everything_finds_each_control_named_and_in_reach_and_each_text_plain(screen, everything):
    labels = [label for window in everything for label in window.findChildren(QLabel)]
    found = controls(everything)
    lasting = [one for one in everything if one.windowType() != Qt.WindowType.Popup and not one.isModal()]
    faults = {
        "unnamed": [one for one in found if not name_of(one) and one.objectName() not in QTS_OWN],
        "unreachable": [one for one in found if is_out_of_reach(one)],
        "guessing markup": [label for label in labels if guesses_markup(label)],
        "too large for a small screen": [one for one in everything if is_too_large(one)],
    }
    told = [f"{fault}: {path_of(one)}" for fault, ones in faults.items() for one in ones]
    for other in set(everything) - set(lasting):  # while they are open nothing else gets the focus
        other.close()
    unseen = [one for window in lasting for one in stops(window, screen) if not shows_focus(one)]
    told += [f"focus unseen: {path_of(one)}" for one in unseen]
    assert not told, "\n".join(sorted(set(told)))


def is_out_of_reach(control):
    """The keyboard cannot come to it; what belongs to a field, a chart or a part of Qt's own is reached with that."""
    whole = control.parent()
    is_part = (
        control.objectName().startswith("qt_")
        or whole.objectName().startswith("qt_")
        or isinstance(whole, QLineEdit | QAbstractSpinBox | QComboBox | Plot)
        or hasattr(control, "sectionSize")
    )
    return control.focusPolicy() == Qt.FocusPolicy.NoFocus and control.isEnabled() and not is_part


def guesses_markup(label):
    return label.textFormat() is Qt.TextFormat.AutoText and not label.objectName().startswith("qt_")


def is_too_large(window):
    return isinstance(window, QDialog) and SMALL.expandedTo(window.size()) != SMALL


def path_of(widget):
    """What it is and what it stands in, from the inside out."""
    names = []
    while widget is not None:
        names.append(f"{type(widget).__name__} {widget.objectName()}".strip())
        widget = widget.parent()
    return " in ".join(names)


def test_that_menus_and_their_entries_have_names(screen):
    bar = screen.window.menuBar()
    for menu in (action.menu() for action in bar.actions()):
        assert menu.title()
        assert all(entry.text() for entry in menu.actions() if not entry.isSeparator())


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


def stops(window, screen):
    """Where the keyboard comes by in a window, which is then the one its user works in; popups go by that."""
    window.activateWindow()
    screen.qtbot.waitUntil(window.isActiveWindow)
    return [
        one
        for one in window.findChildren(QWidget)
        if takes_tab(one) and one.isVisible() and one.isEnabled() and one.window() is window
    ]


def shows_focus(widget):
    """Whether it, or the part of it that gets the keyboard, looks different with the focus than without."""
    window = widget.window()
    away = QWidget(window)
    away.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    away.setGeometry(0, 0, 0, 0)
    away.show()
    away.setFocus()
    around = QRect(widget.mapTo(window, QPoint()), widget.size()).adjusted(-4, -4, 4, 4)
    without = window.grab(around).toImage()
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    with_it = window.grab(around).toImage()
    away.deleteLater()
    return without != with_it
