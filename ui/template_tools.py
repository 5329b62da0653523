"""Feeds the Templates tab and opens the editor of one template."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.call_tools import CallTools
from ui.desk_port import DeskPort
from ui.dialogs.set_template.dialog import SetTemplateDialog
from ui.main_window import MainWindow
from ui.showing import Dialogs, surely
from workstation.desk.telling import OF_CALLS, MessagePreview, MessageTrouble, Told, told_calls
from workstation.desk.template_lines import TemplateChecked, TemplateHistory, TemplateLine, TemplateNews
from workstation.domain.tables import ALERTS

_SHOWN_FOR = 20  # clients an edited template can be shown for, when none is selected


class TemplateTools(QObject):
    """Invariant: an editor hears of its own drafts only, and the worker is told when it is gone."""

    def __init__(self, window: MainWindow, bridge: Bridge, calls: CallTools) -> None:
        super().__init__(window)
        self._window, self._calls = window, calls
        self._desk: DeskPort | None = None
        self._open: list[SetTemplateDialog] = []
        bridge.on(TemplateNews, window.templates.take)
        bridge.on(TemplateHistory, window.templates.take_history)
        bridge.on(TemplateChecked, lambda news: self._each(lambda dialog: dialog.take_checked(news)))
        bridge.on(MessagePreview, lambda news: self._each(lambda dialog: dialog.take_preview(news)))
        bridge.on(MessageTrouble, lambda news: self._each(lambda dialog: dialog.take_trouble(news)))
        window.templates.change_asked.connect(self.open)
        window.templates.history_asked.connect(lambda n, name: self._ask(lambda desk: desk.read_template(n, name)))

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on there is somebody to ask."""
        self._desk = desk

    @property
    def dialogs(self) -> Dialogs:
        """By name: the editor of the template one stands on; none before the desk runs or for who may change none."""
        line = self._window.templates.chosen
        if line is None or self._calls.refusal():
            return {}
        return {"template": surely(partial(self.open, line))}

    def open(self, line: TemplateLine) -> SetTemplateDialog | None:
        """The editor of a template; None, and said why, where nobody may change any."""
        window, told = self._window, self._told() if line.kind in OF_CALLS else ()
        dialog = self._calls.show(
            lambda ticket: SetTemplateDialog(window.theme, window.form, ticket, line, told, window)
        )
        if dialog is None:
            return None
        self._open.append(dialog)
        dialog.draft_asked.connect(lambda draft: self._ask(lambda desk: desk.check_template(draft)))
        dialog.asked.connect(lambda ask: self._ask(lambda desk: desk.ask_message(ask)))
        dialog.finished.connect(lambda _result: self._forget(dialog))
        dialog.begin()
        return dialog

    def _told(self) -> tuple[Told, ...]:
        """The selected calls of the first tab, or those on top of it."""
        page = self._window.pages[0]
        keys = page.table.selected_keys() or page.live.keys(page.blotter.slots[:_SHOWN_FOR])
        return told_calls(self._window.tables[ALERTS], keys)

    def _forget(self, dialog: SetTemplateDialog) -> None:
        if dialog in self._open:
            self._open.remove(dialog)
            self._ask(lambda desk: desk.close_message(dialog.preview_ticket))

    def _each(self, act: Callable[[SetTemplateDialog], None]) -> None:
        for dialog in tuple(self._open):
            act(dialog)

    def _ask(self, of: Callable[[DeskPort], None]) -> None:
        if self._desk is not None:
            of(self._desk)
