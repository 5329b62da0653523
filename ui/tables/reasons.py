"""Why a figure is not known, in the language in force."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.domain.failures import Missing, MissingKind, from_codes

_TEXTS = {
    MissingKind.PRICE: QT_TRANSLATE_NOOP("Missing", "no price for {}"),
    MissingKind.UNDERLYING_PRICE: QT_TRANSLATE_NOOP("Missing", "no price for the underlying of {}"),
    MissingKind.FX: QT_TRANSLATE_NOOP("Missing", "no rate of exchange for {}"),
    MissingKind.RATE: QT_TRANSLATE_NOOP("Missing", "no margin rate for {}"),
    MissingKind.NOT_SUPPORTED: QT_TRANSLATE_NOOP("Missing", "{} is not supported in a cash account"),
    MissingKind.REGIME: QT_TRANSLATE_NOOP("Missing", "{} accounts are not margined by this program yet"),
    MissingKind.RATIO: QT_TRANSLATE_NOOP("Missing", "net-asset ratio has no meaning: {}"),
    MissingKind.NOT_REPORTED: QT_TRANSLATE_NOOP("Missing", "the broker does not report {}"),
    MissingKind.CONTRACT: QT_TRANSLATE_NOOP("Missing", "{} cannot be margined in a derivatives account"),
    MissingKind.AVERAGE_PRICE: QT_TRANSLATE_NOOP("Missing", "no average price for {}"),
}


def reasons_text(reasons: Iterable[Missing]) -> str:
    """All reasons in one line."""
    return "; ".join(QCoreApplication.translate("Missing", _TEXTS[r.kind]).format(r.subject) for r in reasons)


def stored_reasons_text(codes: str) -> str:
    """The reasons that a row of the store gives in codes; what an older version wrote in words stays as it is."""
    try:
        return reasons_text(from_codes(codes))
    except ValueError:
        return codes
