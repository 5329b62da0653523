"""A live tab with headline figures of its own, and actions on its rows that are greyed with the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from ui.format import Format
from ui.frame.greyed_actions import GreyedActions
from ui.frame.live_page import LivePage
from ui.frame.totals_strip import Headline, TotalsStrip
from ui.rights import Rights
from ui.tables.columns import TableSpec
from ui.theme import Meaning, Theme
from workstation.desk.live_table import LiveTable


class ActingPage(LivePage):
    """Invariant: headlines and what is greyed follow figures, selection, rights and language.

    A page makes its gestures before it is made itself, and calls ``speak`` once it is.
    """

    def __init__(
        self,
        spec: TableSpec,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        rights: Rights,
        gestures: GreyedActions[Any],
        headlines: int,
    ) -> None:
        """``headlines``: how many there are."""
        self._rights, self.gestures = rights, gestures
        super().__init__(spec, live, theme, form, clocks, gestures)
        gestures.setParent(self)
        self.totals = TotalsStrip(theme, headlines)
        self.totals.line.hide()
        self.column.insertWidget(0, self.totals)
        rights.changed.connect(self._say_allowed)

    def speak(self) -> None:
        """Headlines and actions too."""
        super().speak()
        self.gestures.retranslate()
        self._say_headlines()
        self._say_allowed()

    def say_figures(self) -> None:
        """Headlines too."""
        super().say_figures()
        self._say_headlines()

    def know(self) -> None:
        """Headlines too."""
        super().know()
        self._say_headlines()

    def _headlines(self) -> Sequence[Headline]:
        """Counts and sums as of now; each page has its own."""
        raise NotImplementedError

    def _say_allowed(self) -> None:
        """Grey what the selected rows and the user's role do not allow; each page knows what that is."""
        raise NotImplementedError

    def _say_headlines(self) -> None:
        self.totals.say(self._headlines(), known=self._is_known or bool(len(self.live)))

    def _counted(self, name: str, meaning: Meaning, number: int) -> Headline:
        """Danger has a sign beside its colour; nothing to count is quiet."""
        sign = "▲ " if number and meaning is Meaning.DANGER else ""
        return Headline(name, f"{sign}{self.form.count(number)}", meaning if number else Meaning.MUTED)
