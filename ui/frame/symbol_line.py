"""A line for symbols, commas between, that completes the one being typed from those there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from workstation.domain.tables import BETWEEN_SYMBOLS

_COMMA = BETWEEN_SYMBOLS.strip()
_COMMAS = str.maketrans(dict.fromkeys("，、;；", _COMMA))  # as other keyboards have them


class SymbolLine(QLineEdit):
    """Invariant: completing one symbol leaves those before it as they were typed."""

    def __init__(self, asked: Sequence[str]) -> None:
        """``asked``: what stands in the line at first."""
        super().__init__(BETWEEN_SYMBOLS.join(asked))
        self._spelling: dict[str, str] = {}
        self._there = QStringListModel(self)
        self.setCompleter(_LastSymbol(self._there, self))

    def offer(self, symbols: Sequence[str]) -> None:
        """Complete from these, sorted; nothing else is a symbol."""
        self._spelling = {symbol.casefold(): symbol for symbol in symbols}
        self._there.setStringList(symbols)

    def typed(self) -> tuple[list[str], list[str]]:
        """What is in the line, however capitals were typed: the symbols there are, and what is none of them."""
        words = [word.strip() for word in self.text().translate(_COMMAS).split(_COMMA)]
        known = [self._spelling[word.casefold()] for word in words if word.casefold() in self._spelling]
        return known, [word for word in words if word and word.casefold() not in self._spelling]


class _LastSymbol(QCompleter):
    """Completes what stands behind the last comma."""

    def __init__(self, symbols: QStringListModel, line: QLineEdit) -> None:
        super().__init__(symbols, line)
        self._line = line
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        """The symbol being typed."""
        return [path.translate(_COMMAS).rpartition(_COMMA)[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The whole line with the symbol of ``index`` at its end."""
        before = self._line.text().translate(_COMMAS).rpartition(_COMMA)[0].strip()
        return BETWEEN_SYMBOLS.join(filter(None, (before, str(index.data()))))
