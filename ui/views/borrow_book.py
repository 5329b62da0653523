"""The Borrow book: what clients are short of, what lenders want back, and what can still be borrowed, by symbol."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum

from PySide6.QtCore import Signal

from ui.format import Format
from ui.frame.greyed_actions import GreyedActions
from ui.frame.live_page import LivePage
from ui.tables.borrow_book import BORROW_BOOK_TAB
from ui.theme import Theme
from workstation.desk.live_table import LiveTable


class BorrowGesture(Enum):
    """What can be done with a symbol; the value is its key."""

    CLIENTS = "Return"
    RECALLS = "R"


class BorrowBook(LivePage):
    """Emits ``holders_asked`` and ``recalls_asked`` with a symbol, ``refresh_asked`` for a look at lenders now."""

    holders_asked = Signal(str)
    recalls_asked = Signal(str)
    refresh_asked = Signal()

    def __init__(
        self, live: LiveTable, theme: Theme, form: Format, clocks: tuple[Callable[[], float], datetime]
    ) -> None:
        self.gestures = GreyedActions(BorrowGesture, self._words)
        super().__init__(BORROW_BOOK_TAB, live, theme, form, clocks, self.gestures)
        self.gestures.setParent(self)
        by_gesture = self.gestures.by_gesture
        by_gesture[BorrowGesture.CLIENTS].triggered.connect(lambda: self._emit(self.holders_asked.emit))
        by_gesture[BorrowGesture.RECALLS].triggered.connect(lambda: self._emit(self.recalls_asked.emit))
        self.speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Borrow book")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No client is short of anything, and no lender wants anything back.")

    def speak(self) -> None:
        """Actions too."""
        super().speak()
        self.gestures.retranslate()
        self._say_allowed()

    def refresh(self) -> None:
        """Look at lenders now."""
        super().refresh()
        self.refresh_asked.emit()

    def symbol(self) -> str:
        """The symbol one stands on; "": none."""
        chosen = self.table.selected_keys()
        return chosen[0] if len(chosen) == 1 else self.table.current_key() or ""

    def _words(self) -> Mapping[BorrowGesture, str]:
        return {
            BorrowGesture.CLIENTS: self.tr("Clients behind it…"),
            BorrowGesture.RECALLS: self.tr("Its recalls"),
        }

    def _open(self, key: str) -> None:
        self.holders_asked.emit(key)

    def _emit(self, tell: Callable[[str], None]) -> None:
        if symbol := self.symbol():
            tell(symbol)

    def _say_allowed(self) -> None:
        none = "" if self.symbol() else self.tr("Nothing is selected.")
        for gesture in BorrowGesture:
            self.gestures.refuse(gesture, none)
