"""Another language while the desk runs: every text, figure and date changes, nothing else does."""

import re

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu, QMenuBar, QScrollBar, QWidget

from tests.desk.alert_rows import NOW_US, alert
from tests.ui.desk_screen import DeskScreen
from tests.ui.full_desk import furnish, open_dialogs
from tests.ui.screen_texts import texts
from tests.ui.test_accessibility import CONTROLS, QTS_OWN, name_of, windows
from ui.language import LANGUAGES, Language
from ui.memory import Memory
from workstation.desk.news import SignedIn
from workstation.domain.enums import AlertType, Role

OTHERS = [language for language in LANGUAGES if language != "en"]


def everything(screen):
    """All texts of a screen with something to say in every corner, by window."""
    opened = windows(screen)
    screen.hand(SignedIn("ana", Role.TRADER, "sqlite:///desk.db", alone=True, embedded=True))
    return opened


def written(opened):
    return [list(texts(window)) for window in opened]


@pytest.fixture
def made(qtbot, qapp):
    screens = []

    def make(language):
        screens.append(DeskScreen(qtbot, qapp, language))
        return screens[-1]

    yield make
    for screen in screens:
        screen.close()


@pytest.mark.parametrize("language", OTHERS)
def test_that_a_screen_that_changed_its_language_says_what_one_says_that_began_in_it(made, language):
    begun = made(language)
    expected = written(everything(begun))
    begun.close()
    changed = made("en")
    opened = everything(changed)
    english = written(opened)
    changed.language.use(language)
    changed.qtbot.wait(1)
    now = written(opened)
    assert now != english
    for mine, theirs in zip(now, expected, strict=True):
        assert not (stale := [text for text in mine if text not in theirs]), "\n".join(map(str, stale))
        assert not (absent := [text for text in theirs if text not in mine]), "\n".join(map(str, absent))


def test_that_going_back_leaves_no_trace(made):
    screen = made("en")
    opened = everything(screen)
    english = written(opened)
    for language in (*OTHERS, "en"):
        screen.language.use(language)
        screen.qtbot.wait(1)
    for now, before in zip(written(opened), english, strict=True):
        assert not (traces := [text for text in now if text not in before]), "\n".join(map(str, traces))


def test_that_the_menu_changes_the_language_and_checks_it(made):
    screen = made("en")
    screen.window.menus.language_asked.connect(screen.language.use)
    screen.window.menus._languages["zh_HK"].trigger()
    assert screen.window.windowTitle() == "Margin Workstation"
    assert screen.window.tabs.tabText(0) == "風險預警"
    assert screen.window.menus._languages["zh_HK"].isChecked()
    assert not screen.window.menus._languages["en"].isChecked()


def test_that_selection_filter_and_current_row_survive(made):
    screen = made("en")
    screen.rows(alert("a"), alert("b"), alert("c"), reload=True)
    table = screen.risk.table
    table.cursor_row.go(1)
    screen.risk.filter_line.edit.setText("b")
    selected, current = table.selected_keys(), table.current_key()
    screen.language.use("pt_BR")
    assert (table.selected_keys(), table.current_key()) == (selected, current)
    assert screen.risk.filter_line.edit.text() == "b"


def test_that_qts_own_buttons_speak_too(made):
    screen = made("en")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, screen.window)
    words = []
    for language in LANGUAGES:
        screen.language.use(language)
        QApplication.sendPostedEvents()
        words.append(box.buttons()[0].text().replace("&", ""))
    assert words == ["Cancel", "取消", "取消", "Cancelar"]


def test_that_figures_and_dates_follow(made):
    screen = made("en")
    screen.rows(alert("a", call_amount=1234567.891, triggered_at=NOW_US), reload=True)
    names = [column.name for column in screen.risk.table.spec.columns]

    def cell(name):
        model = screen.risk.table.rows
        return model.index(0, names.index(name)).data()

    assert cell("call_amount") == "1,234,567.89"
    screen.language.use("pt_BR")
    assert cell("call_amount") == "1.234.567,89"
    assert cell("triggered_at")[2] == cell("triggered_at")[5] == "/"
    assert QLocale().decimalPoint() == ","


@pytest.mark.parametrize(("language", "first"), [("zh_CN", "Noto Sans CJK SC"), ("zh_HK", "Noto Sans CJK HK")])
def test_that_each_chinese_has_its_own_letters(made, language, first):
    screen = made(language)
    chinese = [family for family in screen.theme.font().families() if "CJK" in family]
    assert chinese[0] == first


def test_that_an_unknown_catalogue_is_said_and_changes_nothing(made, monkeypatch):
    screen = made("en")
    monkeypatch.setattr("ui.language.resource", lambda path: screen.missing / path, raising=True)
    from pathlib import Path

    screen.missing = Path("/nowhere")
    with pytest.raises(FileNotFoundError, match=r"pt_BR\.qm"):
        screen.language.use("pt_BR")
    assert screen.window.tabs.tabText(0) == "Risk alerts"
    assert QCoreApplication.translate("Units", "d") == "d"


def test_that_the_language_is_remembered_for_each_user(made, tmp_path):
    screen = made("zh_HK")
    Memory(tmp_path, "ana").keep(screen.window)
    assert Memory(tmp_path, "ana").language() == "zh_HK"
    assert Memory(tmp_path, "ben").language() is None


def test_that_two_screens_of_one_application_do_not_leave_translators_behind(made):
    screen = made("pt_BR")
    screen.language.use("en")
    assert isinstance(screen.language, Language)
    assert QCoreApplication.translate("RiskAlerts", "Risk alerts") == "Risk alerts"


@pytest.mark.parametrize("language", OTHERS)
def test_that_every_control_has_a_name_in_every_language(made, language):
    unnamed = [
        f"{type(control).__name__} {control.objectName()}"
        for window in everything(made(language))
        for control in window.findChildren(QWidget)
        if isinstance(control, CONTROLS) and not isinstance(control, QScrollBar)
        if not name_of(control) and control.objectName() not in QTS_OWN
    ]
    assert not unnamed


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_two_entries_of_a_menu_share_a_letter(made, language):
    screen = made(language)
    for menu in (screen.window.menuBar(), *screen.window.menuBar().findChildren(QMenu)):
        letters = [letter for action in menu.actions() for letter in re.findall(r"(?<!&)&(\w)", action.text().upper())]
        assert len(letters) == len(set(letters)), (type(menu).__name__, letters)
        assert letters or not isinstance(menu, QMenuBar)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_title_too_long_for_its_column_is_told_in_full(made, language):
    model = made(language).risk.table.rows
    for column in range(model.columnCount()):
        title, tip = (model.headerData(column, Qt.Orientation.Horizontal, role) for role in (_SHOWN, _TIP))
        assert title in tip


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_row_can_be_read_out(made, language):
    screen = made(language)
    screen.rows(alert("a", call_amount=1234.5, alert_type=int(AlertType.FORCED)), reload=True)
    model = screen.risk.table.rows
    names = [column.name for column in screen.risk.table.spec.columns]
    said = [str(model.index(0, names.index(name)).data(_READ)) for name in ("account", "alert_type", "call_amount")]
    assert said[0] == "account a"
    assert said[1].startswith("▲ ")  # danger in sign and word, not in colour alone
    assert said[2] == screen.window.form.amount(1234.5)


def test_that_help_lists_every_key(made):
    screen = made("en")
    everything(screen)
    listed = {key.strip() for row in screen.reception._keys._keys() for key in row[0].split(",")}
    listed |= {f"Ctrl+{place}" for place in range(1, 6)}
    actions = [action for action in screen.window.findChildren(QAction) if not action.shortcut().isEmpty()]
    keys = {action.shortcut().toString() for action in actions}
    keys |= {short.key().toString() for short in screen.window.findChildren(QShortcut)}
    aliases = {"Return": "Enter", "Escape": "Esc"}
    assert {aliases.get(key, key) for key in keys} - listed == set()
    assert keys


_SHOWN, _TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
_READ = Qt.ItemDataRole.AccessibleTextRole


def test_that_open_dialogs_change_their_language_too(made):
    def dialogs(screen):
        furnish(screen)
        opened = open_dialogs(screen)
        del opened["about"]  # which keeps the menus from being used while it is open
        del opened["close_lines"]  # whose figures are worked out meanwhile
        return opened

    begun = made("pt_BR")
    expected = {name: list(texts(dialog)) for name, dialog in dialogs(begun).items()}
    begun.close()
    changed = made("en")
    opened = dialogs(changed)
    filled = opened["resolve_order"].quantity
    filled.setText("1,000.5")
    changed.language.use("pt_BR")
    changed.qtbot.wait(1)
    wrong = []
    for name, dialog in opened.items():
        now = list(texts(dialog))
        wrong += [(name, "stale", text) for text in now if text not in expected[name]]
        wrong += [(name, "absent", text) for text in expected[name] if text not in now]
    assert not wrong, "\n".join(map(str, wrong))
    assert filled.text() == "1000,5"  # read as before: one thousand, and not one
