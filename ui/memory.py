"""What a user arranged and wants to find again: window, columns and sorting of tabs and lists, theme, density, zoom."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray

from ui.frame.geometry import keep_on_screen
from ui.language import LANGUAGES
from ui.main_window import FIRST_SIZE, MainWindow
from ui.notifications import ALL, Channel
from ui.placed_accounts import PlacedAccount, as_saved, from_saved
from ui.tables.layout import saved_layout
from ui.theme import THEME_NAMES

_LOG = logging.getLogger(__name__)


class Memory:
    """One file a user. Invariant: a file that cannot be read is said in the log and counts as none."""

    def __init__(self, folder: Path, user: str) -> None:
        safe = "".join(letter if letter.isalnum() else "_" for letter in user)
        self._file = folder / f"layout-{safe}.json"

    def language(self) -> str | None:
        """The language the user chose last."""
        chosen = self._read().get("look", {}).get("language")
        return chosen if chosen in LANGUAGES else None

    def recall(self, window: MainWindow, *, keep_theme: bool) -> None:
        """Arrange the window as it was left; ``keep_theme`` when one was asked for on the command line."""
        saved = self._read()
        look = saved.get("look", {})
        if not keep_theme and look.get("theme") in THEME_NAMES:
            window.theme.use(look["theme"])
        window.theme.set_compact(bool(look.get("compact", False)))
        window.theme.set_zoom(float(look.get("zoom", 1.0)))
        window.write_ratios(bool(look.get("percent", False)))
        window.theme.list_sorts.recall(saved.get("lists", {}))
        if "told_by" in saved:
            window.notifications.want(c for c in Channel if c.value in saved["told_by"])
        if "geometry" in saved:
            window.restoreGeometry(_bytes(saved["geometry"]))
            window.restoreState(_bytes(saved["state"]))
        _place_pages(window, saved.get("pages", {}))
        for page in window.live_pages:
            name = page.table.spec.name
            if layout := saved.get("tables", {}).get(name):
                page.table.use_layout(saved_layout(page.table.spec, layout))
            page.recall_work(saved.get("work", {}).get(name, {}))

    def accounts(self) -> tuple[PlacedAccount, ...]:
        """The account windows that were open."""
        return from_saved(self._read().get("accounts", ()))

    def keep(self, window: MainWindow, accounts: Iterable[PlacedAccount] | None = None) -> None:
        """Write down how the window is arranged; without ``accounts`` those that were written down before stay."""
        self.write(self.arranged(window, self.accounts() if accounts is None else accounts))

    def arranged(self, window: MainWindow, accounts: Iterable[PlacedAccount]) -> dict[str, Any]:
        """How it is now."""
        theme = window.theme
        return {
            "look": {
                "theme": theme.name,
                "compact": theme.is_compact,
                "zoom": theme.zoom,
                "percent": window.form.percent,
                "language": window.form.language,
            },
            "told_by": sorted(channel.value for channel in window.notifications.wanted),
            "geometry": _text(window.saveGeometry()),
            "state": _text(window.saveState()),
            "pages": _placed_pages(window),
            "tables": {page.table.spec.name: page.table.layout_now().as_saved() for page in window.live_pages},
            "lists": window.theme.list_sorts.as_saved(),
            "work": {page.table.spec.name: page.work_as_saved() for page in window.live_pages},
            "accounts": as_saved(accounts),
        }

    def write(self, saved: Mapping[str, Any]) -> None:
        """Whole or not at all, so that a crash leaves the file that was."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(saved, indent=1), encoding="utf-8")
        fresh.replace(self._file)

    def forget(self, window: MainWindow) -> None:
        """Back to how the program comes."""
        self._file.unlink(missing_ok=True)
        for page in window.live_pages:
            page.table.reset_layout()
            page.filters.use(())
            page.filter_line.edit.clear()
            page.table.highlight_by_age(())
        window.theme.list_sorts.recall({})
        window.tabs.dock_all()
        for further in window.further:
            if window.tabs.is_open(further):
                window.tabs.close_page(further)
        window.tabs.go_to(window.pages[0])
        window.activity_dock.hide()
        window.resize(FIRST_SIZE)
        keep_on_screen(window)
        window.notifications.want(ALL)
        window.theme.set_compact(False)
        window.theme.set_zoom(1.0)
        window.write_ratios(percent=False)

    def _read(self) -> dict[str, Any]:
        if not self._file.exists():
            return {}
        try:
            saved = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            _LOG.warning("layout in %s cannot be read and is not used: %s", self._file, error)
            return {}
        return saved if isinstance(saved, dict) else {}


def _placed_pages(window: MainWindow) -> dict[str, Any]:
    """Which further pages are open, which pages float and where, and which tab is in front."""
    tabs, current = window.tabs, window.tabs.currentWidget()
    return {
        "open": [page.objectName() for page in window.further if tabs.is_open(page)],
        "floating": {page.objectName(): _text(floating.saveGeometry()) for page, floating in tabs.floating.items()},
        "current": current.objectName() if tabs.count() else "",
    }


def _place_pages(window: MainWindow, saved: dict[str, Any]) -> None:
    tabs = window.tabs
    for page in window.further:
        if page.objectName() in saved.get("open", ()) and not tabs.is_open(page):
            window.toggle(page)
    for page in (*window.pages, *window.further):
        if tabs.is_open(page) and page.objectName() in saved.get("floating", {}):
            tabs.detach(page, geometry=_bytes(saved["floating"][page.objectName()]))
    for page in (*window.pages, *window.further):
        if tabs.indexOf(page) >= 0 and page.objectName() == saved.get("current"):
            tabs.setCurrentWidget(page)


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode("ascii")))
