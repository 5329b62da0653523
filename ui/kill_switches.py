"""Which kill switches are engaged, as the screen knows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workstation.desk.news import EngagedSwitch, KillSwitchNews


class KillSwitches(QObject):
    """Invariant: before the first news nothing is known, which is not the same as released."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engaged: tuple[EngagedSwitch, ...] = ()
        self.is_known = False

    def take(self, news: KillSwitchNews) -> None:
        """All that are engaged now."""
        self.engaged, self.is_known = news.switches, True
        self.changed.emit()

    def of(self, desk: str) -> EngagedSwitch | None:
        """The switch of exactly this desk (empty: of all)."""
        return next((switch for switch in self.engaged if switch.desk == desk), None)
