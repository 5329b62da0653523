"""The words of what can break, in the language in force."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.charts.plot import LineLook
from ui.theme import Meaning
from workstation.desk.chart_view import BreakPoint, Line, NoPrice
from workstation.domain.enums import Level

LEVEL_NAMES = {Level.INITIAL: "IM", Level.MAINTENANCE: "MM", Level.MARGIN_CALL: "MCM", Level.FORCED: "FM"}
LEVEL_LOOKS = {
    Level.INITIAL: LineLook(Meaning.MUTED, dashed=True),
    Level.MAINTENANCE: LineLook(Meaning.MUTED, dashed=True),
    Level.MARGIN_CALL: LineLook(Meaning.WARNING, dashed=True),
    Level.FORCED: LineLook(Meaning.DANGER, dashed=True),
}


class Words(QWidget):
    """Owns no picture; it is a widget so that its texts are the program's."""

    def level(self, level: Level) -> str:
        """A level in full."""
        return {
            Level.INITIAL: self.tr("Initial margin"),
            Level.MAINTENANCE: self.tr("Maintenance margin"),
            Level.MARGIN_CALL: self.tr("Margin-call margin"),
            Level.FORCED: self.tr("Forced margin"),
        }[level]

    def break_point(self, point: BreakPoint) -> str:
        """What happens at a break point; a place stands for the move."""
        begins = {
            Line.CALL: self.tr("called at {}"),
            Line.FORCED: self.tr("FORCED at {}"),
            Line.EQUITY: self.tr("equity 0 at {}"),
        }
        ends = {
            Line.CALL: self.tr("cured at {}"),
            Line.FORCED: self.tr("no longer FORCED at {}"),
            Line.EQUITY: self.tr("equity above 0 at {}"),
        }
        told = begins if point.begins else ends
        if point.line in told:
            return told[point.line]
        level = self.tr("broken at {}") if point.begins else self.tr("met at {}")
        return f"{LEVEL_NAMES[Level(point.line)]} {level}"

    def no_price(self, why: NoPrice) -> str:
        """Why a symbol has no such price."""
        return {
            NoPrice.ALREADY: self.tr("The account is there already."),
            NoPrice.NOT_CALLED: self.tr("The account is not called."),
            NoPrice.NONE: self.tr("No price between 0 and 100 times the present one does it."),
            NoPrice.UNKNOWN: self.tr("A price or another figure of the account is not known."),
            NoPrice.SUSPENDED: self.tr("It does not trade."),
        }[why]
