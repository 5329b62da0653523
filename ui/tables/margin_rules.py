"""The rules that margin positions, and the kinds of instruments, in words."""

from __future__ import annotations

from collections.abc import Mapping

from ui.tables.columns import Word
from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.desk.strategy_view import Rule
from workstation.domain.enums import InstrumentKind

INSTRUMENT_KINDS: Mapping[InstrumentKind, Word] = {
    InstrumentKind.STOCK: Word(QT_TRANSLATE_NOOP("Words", "Stock")),
    InstrumentKind.ETF: Word(QT_TRANSLATE_NOOP("Words", "ETF")),
    InstrumentKind.FUND: Word(QT_TRANSLATE_NOOP("Words", "Fund")),
    InstrumentKind.INDEX: Word(QT_TRANSLATE_NOOP("Words", "Index")),
    InstrumentKind.OPTION: Word(QT_TRANSLATE_NOOP("Words", "Option")),
    InstrumentKind.FUTURE: Word(QT_TRANSLATE_NOOP("Words", "Future")),
    InstrumentKind.PERPETUAL: Word(QT_TRANSLATE_NOOP("Words", "Perpetual")),
}
RULE_WORDS: Mapping[Rule, Word] = {
    Rule.STOCK: Word(QT_TRANSLATE_NOOP("Words", "Stock")),
    Rule.SHORT: Word(QT_TRANSLATE_NOOP("Words", "Short shares")),
    Rule.US_FLOOR: Word(QT_TRANSLATE_NOOP("Words", "US floor of short shares")),
    Rule.LEVERAGED: Word(QT_TRANSLATE_NOOP("Words", "Leveraged product")),
    Rule.SUSPENDED: Word(QT_TRANSLATE_NOOP("Words", "Suspended")),
    Rule.CASH_ACCOUNT: Word(QT_TRANSLATE_NOOP("Words", "Cash account")),
    Rule.NOT_MARGINABLE: Word(QT_TRANSLATE_NOOP("Words", "No rate row: 100 %")),
    Rule.LONG_OPTION: Word(QT_TRANSLATE_NOOP("Words", "Bought option")),
    Rule.LONG_TERM_OPTION: Word(QT_TRANSLATE_NOOP("Words", "Bought option, long term")),
    Rule.NAKED_CALL: Word(QT_TRANSLATE_NOOP("Words", "Naked call")),
    Rule.NAKED_PUT: Word(QT_TRANSLATE_NOOP("Words", "Naked put")),
    Rule.CASH_SECURED_PUT: Word(QT_TRANSLATE_NOOP("Words", "Put secured by cash")),
    Rule.FUTURE: Word(QT_TRANSLATE_NOOP("Words", "Future")),
    Rule.SPREAD: Word(QT_TRANSLATE_NOOP("Words", "Spread")),
    Rule.STRADDLE: Word(QT_TRANSLATE_NOOP("Words", "Short straddle or strangle")),
    Rule.COVERED_CALL: Word(QT_TRANSLATE_NOOP("Words", "Covered call")),
    Rule.COVERED_PUT: Word(QT_TRANSLATE_NOOP("Words", "Covered put")),
    Rule.PROTECTIVE_PUT: Word(QT_TRANSLATE_NOOP("Words", "Protective put")),
    Rule.PROTECTIVE_CALL: Word(QT_TRANSLATE_NOOP("Words", "Protective call")),
    Rule.COLLAR: Word(QT_TRANSLATE_NOOP("Words", "Collar")),
    Rule.CONVERSION: Word(QT_TRANSLATE_NOOP("Words", "Conversion")),
    Rule.REVERSE_CONVERSION: Word(QT_TRANSLATE_NOOP("Words", "Reverse conversion")),
    Rule.AFTER_EXPIRY: Word(QT_TRANSLATE_NOOP("Words", "After expiry")),
}
