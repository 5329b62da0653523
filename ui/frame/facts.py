"""A few named facts under one another: what a dialog is about, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.frame.labels import PlainLabel
from ui.theme import Meaning, Theme


@dataclass(frozen=True, slots=True)
class Fact:
    """A name, what stands beside it, and its meaning."""

    name: str
    text: str
    meaning: Meaning = Meaning.TEXT


class Facts(QWidget):
    """Invariant: shows the facts of the last ``show_facts``, in their order; a line keeps its place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines: list[tuple[PlainLabel, PlainLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """These from now on."""
        while len(self.lines) < len(facts):
            self._add()
        for place, (name, text) in enumerate(self.lines):
            fact = facts[place] if place < len(facts) else Fact("", "")
            name.say(fact.name)
            text.say(fact.text, fact.meaning)
            name.setVisible(bool(fact.name))
            text.setVisible(bool(fact.name))

    def _add(self) -> None:
        name, text = PlainLabel(self._theme, "", Meaning.MUTED), PlainLabel(self._theme, "", strong=True)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row = len(self.lines)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(text, row, 1)
        self.lines.append((name, text))
