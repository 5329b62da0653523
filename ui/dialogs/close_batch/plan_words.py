"""Why a line is in a plan, or a position is not, in the language in force."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.desk.previews import Obstacle, Why

_WHY: Mapping[Why, str] = {
    Why.ASKED: QT_TRANSLATE_NOOP("Plan", "asked for"),
    Why.CHEAPEST: QT_TRANSLATE_NOOP("Plan", "part of the cheapest cure"),
    Why.RELIEF: QT_TRANSLATE_NOOP("Plan", "lowers the call, which cannot be cured in full"),
    Why.LAST: QT_TRANSLATE_NOOP("Plan", "to be closed last: the others are not enough"),
    Why.SHORT_LEG: QT_TRANSLATE_NOOP("Plan", "short option: closed before what covers it"),
}
_OBSTACLES: Mapping[Obstacle, str] = {
    Obstacle.DO_NOT_CLOSE: QT_TRANSLATE_NOOP("Plan", "the account is marked do not close"),
    Obstacle.NO_PRICE: QT_TRANSLATE_NOOP("Plan", "no price"),
    Obstacle.NO_FX: QT_TRANSLATE_NOOP("Plan", "no rate of exchange"),
    Obstacle.WORTHLESS: QT_TRANSLATE_NOOP("Plan", "its price is 0"),
    Obstacle.HALTED: QT_TRANSLATE_NOOP("Plan", "halted"),
    Obstacle.SUSPENDED: QT_TRANSLATE_NOOP("Plan", "suspended"),
    Obstacle.DELISTED: QT_TRANSLATE_NOOP("Plan", "delisted"),
    Obstacle.NOT_AVAILABLE: QT_TRANSLATE_NOOP("Plan", "not available to be closed"),
    Obstacle.ODD_LOT: QT_TRANSLATE_NOOP("Plan", "less than one lot"),
    Obstacle.VOLUME: QT_TRANSLATE_NOOP("Plan", "above the greatest share of daily volume"),
    Obstacle.HEDGE: QT_TRANSLATE_NOOP("Plan", "it hedges a position that stays"),
    Obstacle.RAISES_CALL: QT_TRANSLATE_NOOP("Plan", "closing it would raise the call"),
    Obstacle.UNPRICED: QT_TRANSLATE_NOOP("Plan", "the account's call cannot be computed"),
    Obstacle.NO_RELIEF: QT_TRANSLATE_NOOP("Plan", "closing it lowers the call by nothing, or by less than it costs"),
    Obstacle.KEPT_BACK: QT_TRANSLATE_NOOP("Plan", "to be closed last, and the others cannot all be closed before it"),
}


def why_text(why: Why) -> str:
    """Why a line is in a plan."""
    return QCoreApplication.translate("Plan", _WHY[why])


def obstacle_text(obstacle: Obstacle) -> str:
    """Why a position stays."""
    return QCoreApplication.translate("Plan", _OBSTACLES[obstacle])
