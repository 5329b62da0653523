"""Why an alert is no call, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.desk.without_call import NoCall

_TEXTS = {
    NoCall.COMING: QT_TRANSLATE_NOOP("NoCall", "Not called yet: there would be a call at the cut-off."),
    NoCall.UNPRICED: QT_TRANSLATE_NOOP("NoCall", "There is no call: the account's figures are unknown."),
}


def no_call_text(reason: NoCall | None) -> str:
    """The sentence; "" without a reason."""
    return "" if reason is None else QCoreApplication.translate("NoCall", _TEXTS[reason])
