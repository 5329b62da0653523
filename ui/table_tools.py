"""Opens what belongs to a table as a whole: its columns, its highlighting, its export."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.bridge import Bridge
from ui.dialogs.columns import ColumnsDialog
from ui.dialogs.highlight import HighlightDialog
from ui.format import Format
from ui.frame.file_dialog import FileDialog
from ui.frame.live_page import LivePage
from ui.frame.table_links import FileKind
from ui.frame.toast import Toasts
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.export import Sheet, TooManyRowsError, write_csv


@dataclass(frozen=True, slots=True)
class Exported:
    """A file is written, or is not: then ``trouble`` says why."""

    path: Path
    rows: int
    trouble: str = ""


class TableTools(QObject):
    """Invariant: files are written in a thread of their own, so that the desk stays live; the end is always said."""

    def __init__(self, theme: Theme, form: Format, toasts: Toasts, bridge: Bridge) -> None:
        super().__init__(toasts)
        self._theme, self._form, self._toasts, self._bridge = theme, form, toasts, bridge
        bridge.on(Exported, self._say)

    def serve(self, page: LivePage) -> None:
        """Open what is asked for on a page."""
        page.links.columns_asked.connect(partial(self.open_columns, page))
        page.links.highlight_asked.connect(partial(self.open_highlight, page))
        page.links.export_asked.connect(partial(self.ask_for_file, page))

    def open_columns(self, page: LivePage) -> ColumnsDialog:
        """Show, hide and order columns."""
        dialog = ColumnsDialog(self._theme, page.table, page.title, page)
        dialog.show()
        return dialog

    def open_highlight(self, page: LivePage) -> HighlightDialog:
        """Highlight by age."""
        dialog = HighlightDialog(self._theme, page.table, page.title, page)
        dialog.show()
        return dialog

    def ask_for_file(self, page: LivePage, kind: FileKind, selected: bool) -> QFileDialog:  # noqa: FBT001 - from a signal
        """Where to; then what is shown at that moment is written."""
        day = page.form.date(microseconds(page.market_now)).replace("/", "-")
        dialog = FileDialog(page, self.tr("Export {}").format(page.title()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.value)
        dialog.setNameFilter(f"{kind.name} (*.{kind.value})")
        dialog.selectFile(f"{page.title()} {day}.{kind.value}")
        dialog.fileSelected.connect(lambda file: self.export(page, kind, Path(file), selected_only=selected))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def export(self, page: LivePage, kind: FileKind, path: Path, *, selected_only: bool) -> threading.Thread:
        """Write columns, order and filter as they are shown."""
        sheet = page.table.sheet(page.title(), selected_only=selected_only)
        return self.export_sheet(sheet, kind, path)

    def ask_for_sheet(self, parent: QWidget, sheet: Sheet, kind: FileKind) -> QFileDialog:
        """Where to write what is no live table."""
        dialog = FileDialog(parent, self.tr("Export {}").format(sheet.title))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.value)
        dialog.setNameFilter(f"{kind.name} (*.{kind.value})")
        dialog.selectFile(f"{sheet.title}.{kind.value}")
        dialog.fileSelected.connect(lambda file: self.export_sheet(sheet, kind, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def export_sheet(self, sheet: Sheet, kind: FileKind, path: Path) -> threading.Thread:
        """Write it in a thread of its own."""
        work = threading.Thread(target=self._write, args=(sheet, kind, path), name="export")
        work.start()
        return work

    def _write(self, sheet: Sheet, kind: FileKind, path: Path) -> None:
        try:
            write(sheet, kind, path)
        except (OSError, TooManyRowsError) as trouble:
            self._bridge.hand(Exported(path, sheet.rows, str(trouble)))
        else:
            self._bridge.hand(Exported(path, sheet.rows))

    def _say(self, exported: Exported) -> None:
        if exported.trouble:
            text = self.tr("▲ NOT EXPORTED to {}: {}").format(exported.path.name, exported.trouble)
            self._toasts.say(text, Meaning.DANGER)
        else:
            count = self._form.count(exported.rows)
            self._toasts.say(self.tr("{} rows exported to {}").format(count, exported.path.name))


def write(sheet: Sheet, kind: FileKind, path: Path) -> None:
    """As a file of this kind; what writes workbooks is imported when the first one is written."""
    if kind is FileKind.CSV:
        write_csv(sheet, path)
        return
    from workstation.desk.workbook import write_xlsx  # noqa: PLC0415 - takes longer than a window to paint

    write_xlsx(sheet, path)
