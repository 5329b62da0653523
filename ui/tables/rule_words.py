"""The house's automatic rules in words: what each of these policy keys makes the machine do."""

from __future__ import annotations

from collections.abc import Mapping

from ui.tables.columns import Word
from ui.tables.translatable import QT_TRANSLATE_NOOP

RULES = "auto_close."  # every key of the group begins so
RULE_WORDS: Mapping[str, Word] = {
    "auto_close.grace_minutes": Word(
        QT_TRANSLATE_NOOP("Words", "An automatic close that is later than this is missed and does not fire.")
    ),
    "auto_close.rules.net_assets_below": Word(
        QT_TRANSLATE_NOOP("Words", "Closes any called account whose net assets fall below this amount.")
    ),
    "auto_close.rules.margin_call_at": Word(
        QT_TRANSLATE_NOOP("Words", "Closes margin calls past their deadline at this time of the market's day.")
    ),
    "auto_close.rules.forced_at": Word(
        QT_TRANSLATE_NOOP("Words", "Closes FORCED and negative-equity calls at this time of the market's day.")
    ),
    "auto_close.rules.excess_financing_at": Word(
        QT_TRANSLATE_NOOP("Words", "Closes excess-financing calls past their deadline at this time.")
    ),
    "auto_close.rules.intraday_overdue_minutes": Word(
        QT_TRANSLATE_NOOP("Words", "Closes intraday calls that are so many minutes past their deadline.")
    ),
    "auto_close.rules.net_assets_to_forced": Word(
        QT_TRANSLATE_NOOP("Words", "Closes intraday calls whose net assets fall below this share of the FM.")
    ),
    "auto_close.rules.expiring_today_at": Word(
        QT_TRANSLATE_NOOP("Words", "Closes called accounts that hold options expiring today, at this time.")
    ),
    "auto_close.rules.covered_at": Word(
        QT_TRANSLATE_NOOP("Words", "Closes called accounts that lack shares under covered calls, at this time.")
    ),
}
