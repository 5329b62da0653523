"""Rules of the screen that the tools cannot know: live tables, modeless dialogs, plain text, translations."""

import ast
import re

from tests.architecture.sources import Source, sources

NOT_IN_LIVE_SCREENS = ("QTableWidget", "QTreeWidget", "QListWidget", "QSortFilterProxyModel", "QStandardItemModel")


def screens() -> tuple[Source, ...]:
    return sources("ui")


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def test_that_live_screens_use_no_item_widgets_and_no_proxies():
    found = [
        f"{source.at(node)} {alias.name}"
        for source in screens()
        for node in source.walk(ast.ImportFrom)
        for alias in node.names
        if alias.name in NOT_IN_LIVE_SCREENS
    ]
    assert not found


def test_that_no_dialog_stops_the_program():
    blocking = [
        source.at(node)
        for source in screens()
        if source.path != "ui/app.py"
        for node in source.walk(ast.Call)
        if called(node) in {"exec", "exec_"}
    ]
    static = [
        f"{source.at(node)}"
        for source in screens()
        for node in source.walk(ast.Call)
        if called(node) in {"question", "warning", "critical", "information"}
        and getattr(getattr(node.func, "value", None), "id", "") == "QMessageBox"
    ]
    assert not blocking + static


def test_that_text_on_the_screen_can_be_translated():
    untranslatable = [
        source.at(node)
        for source in screens()
        for node in source.walk(ast.Call)
        if called(node) in {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
        and isinstance(node.func, (ast.Attribute, ast.Name))
        and any(isinstance(argument, (ast.JoinedStr, ast.BinOp)) for argument in node.args[:2])
    ]
    not_self = [
        source.at(node)
        for source in screens()
        for node in source.walk(ast.Call)
        if called(node) == "tr" and getattr(getattr(node.func, "value", None), "id", "") != "self"
    ]
    assert not untranslatable + not_self


def test_that_only_the_format_knows_how_figures_and_dates_are_written():
    """A count with Python's commas or an ISO date in the source is English for ever."""
    written = [
        f"{source.path}:{number} {line.strip()}"
        for source in screens()
        if source.path != "ui/format.py"
        for number, line in enumerate(source.text.splitlines(), 1)
        if re.search(r":,\}|%[Yymd][-/.%]|yyyy|MM-dd", line)
    ]
    assert not written


def test_that_labels_never_read_a_clients_name_as_markup():
    """QLabel guesses rich text from its content; one that shows words from outside must be told not to."""
    guessing = [
        source.path
        for source in screens()
        if any(called(node) == "QLabel" for node in source.walk(ast.Call)) and "PlainText" not in source.text
    ]
    assert not guessing
