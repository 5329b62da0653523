"""What a typed text means to a table: words of the language in force become the codes they stand for."""

from __future__ import annotations

from ui.format import Format
from ui.tables.columns import ColumnSpec, TableSpec
from workstation.desk.filters import AnyText, HasCode, HasText


def any_text(text: str, spec: TableSpec, form: Format) -> AnyText | None:
    """The condition on rows for a typed text; None for nothing."""
    sought = text.strip()
    if not sought:
        return None
    part = sought.casefold()
    worded = [column for column in spec.columns if column.words]
    codes = tuple(HasCode(c.name, numbers) for c in worded if (numbers := _codes(c, part)))
    words = tuple(HasText(c.name, keys) for c in worded if (keys := _keys(c, part)))
    return AnyText(sought, codes, words, form.number_in(sought))


def _codes(column: ColumnSpec, part: str) -> frozenset[int]:
    found = _found(column, part)
    return frozenset(code for code in found if isinstance(code, int))


def _keys(column: ColumnSpec, part: str) -> frozenset[str]:
    found = _found(column, part)
    return frozenset(key for key in found if isinstance(key, str))


def _found(column: ColumnSpec, part: str) -> list[int | str]:
    return [code for code, word in column.words.items() if part in word.text().casefold()]
