"""The positions that can be closed, by account: what is typed goes into the draft, what is shown comes from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.dialogs.close_batch.cells import EMPTY, Cell, Editor, GridModel, Look
from ui.dialogs.close_batch.line_cells import LineCells
from ui.format import Format
from ui.tables.words import ORDER_TYPES, TIMES_IN_FORCE, TRADING_SESSIONS
from workstation.desk.close_draft import PEGS, Draft, Field, ticks_in
from workstation.desk.previews import BatchLine, LineKey
from workstation.domain.orders import OrderType, TimeInForce, TradingSession

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Col(IntEnum):
    """The columns from left to right; the remark of a line begins where its account's figures stand."""

    SYMBOL = 0
    POSITION = 1
    BID = 2
    ASK = 3
    LAST = 4
    AGE = 5
    QUANTITY = 6
    TYPE = 7
    PRICE = 8
    SESSION = 9
    TIME_IN_FORCE = 10
    VALUE = 11
    CALL = 12
    REDUCTION = 13
    LEFT = 14


WIDTHS = (214, 66, 66, 66, 66, 50, 84, 84, 76, 80, 90, 84, 104, 104, 110)
ROOMY = (int(Col.SYMBOL), int(Col.CALL))  # the columns that take the room of a wide window: positions, and remarks
_FIGURES = frozenset({*range(Col.POSITION, Col.TYPE), Col.PRICE, Col.VALUE, Col.REDUCTION, Col.LEFT})
_CHOSEN = frozenset({Col.TYPE, Col.SESSION, Col.TIME_IN_FORCE})


class LinesModel(GridModel):
    """Emits ``edited`` whenever a wish changed. Invariant: a row is a heading (account) or a position, never both."""

    edited = Signal()

    def __init__(self, draft: Draft, form: Format, parent: QObject) -> None:
        super().__init__(parent)
        self.draft, self._form = draft, form
        self.cells = LineCells(draft, form, self)
        self.value_currency = ""
        self._rows: list[str | LineKey] = []
        self._spans: dict[str, tuple[int, int]] = {}  # first row of an account, and the one after its last
        self._folded: set[str] = set()
        self._titles = self._make_titles()

    # Rows

    def speak(self) -> None:
        """In the language in force."""
        self._titles = self._make_titles()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._titles) - 1)
        self.repaint()

    def repaint(self) -> None:
        """Something in the cells changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(WIDTHS) - 1))

    def repaint_accounts(self, accounts: Iterable[str]) -> None:
        """Something in the cells of these accounts changed."""
        last = len(WIDTHS) - 1
        for account in accounts:
            first, end = self._spans.get(account, (0, 0))
            if end > first:
                self.dataChanged.emit(self.index(first, 0), self.index(end - 1, last))

    def rebuild(self) -> None:
        """Rows came or went: all that is shown anew, or only repainted where it is the same rows."""
        rows = self._shown_rows()
        if rows == self._rows:
            self.repaint()
            return
        self.beginResetModel()
        self._rows, self._spans = rows, _spans(rows)
        self.endResetModel()

    def at(self, row: int) -> str | LineKey:
        """The account or the position of a row."""
        return self._rows[row]

    def row_of(self, what: str | LineKey) -> int:
        """Where an account or a position stands; -1: nowhere."""
        return self._rows.index(what) if what in self._rows else -1

    def account_at(self, row: int) -> str:
        """Whose row it is."""
        what = self._rows[row]
        return what if isinstance(what, str) else what[0]

    def fold_all(self, *, folded: bool) -> None:
        """Headings only, or all lines."""
        self._folded = set(self.draft.accounts) if folded else set()
        self.rebuild()

    @property
    def is_folded(self) -> bool:
        """Whether only headings are shown."""
        return bool(self._folded) and self._folded >= set(self.draft.accounts)

    def _shown_rows(self) -> list[str | LineKey]:
        rows: list[str | LineKey] = []
        for account in self.draft.accounts.values():
            lines = [line.key for line in account.lines if self.draft.is_shown(line.key)]
            if lines or not self.draft.symbols:
                rows.append(account.account)
            if account.account not in self._folded:
                rows.extend(lines)
        return rows

    # What a grid asks

    def look(self, row: int) -> Look:
        """Headings, lines, and lines that cannot be closed."""
        what = self._rows[row]
        if isinstance(what, str):
            return Look.GROUP
        return Look.GREYED if self.draft.lines[what].barred else Look.LINE

    def cell(self, row: int, column: int) -> Cell:
        """What stands there."""
        what = self._rows[row]
        if isinstance(what, str):
            return self._heading(what, column)
        return self.cells.of_line[column](self.draft.lines[what]) if column <= Col.CALL else EMPTY

    def is_figure(self, column: int) -> bool:
        """Aligned to the right."""
        return column in _FIGURES

    def editor(self, column: int) -> Editor:
        """Types, sessions and times in force are chosen, quantities and prices typed."""
        return Editor.CHOICE if column in _CHOSEN else Editor.TEXT

    def choices(self, row: int, column: int) -> list[tuple[str, int]]:
        """The words and codes of a closed list."""
        _ = row
        words = {Col.TYPE: ORDER_TYPES, Col.SESSION: TRADING_SESSIONS, Col.TIME_IN_FORCE: TIMES_IN_FORCE}[Col(column)]
        return [(word.text(), int(code)) for code, word in words.items()]

    def toggle(self, row: int) -> None:
        """Take a line in or leave it out; of a heading all lines: out as long as one is in."""
        what = self._rows[row]
        keys = [what] if not isinstance(what, str) else self._closable(what)
        keys = [key for key in keys if self.draft.lines[key].barred is None]
        taken = [key for key in keys if self.draft.wish(key).quantity]
        for key in taken or keys:
            self.draft.toggle(key)
        self._changed(self.account_at(row))

    def fold(self, row: int, *, folded: bool | None = None) -> None:
        """Hide or show the lines below a heading."""
        account = self.account_at(row)
        hide = account not in self._folded if folded is None else folded
        (self._folded.add if hide else self._folded.discard)(account)
        self.rebuild()

    # What Qt asks

    def rowCount(self, parent: _Index | None = None) -> int:
        """Headings and lines."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """All columns."""
        return 0 if parent is not None and parent.isValid() else len(WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole:
            return _RIGHT if section in _FIGURES else _LEFT
        return self._titles[section] if role in {_Role.DisplayRole, _Role.ToolTipRole} else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What can be typed into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if self.cell(index.row(), index.column()).boxed else flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """What is painted, said and edited."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return self.cell(row, column).text
        if role == _Role.ToolTipRole:
            return self._tip(row, column)
        return self._typed(row, column) if role == _Role.EditRole else None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """What was typed or chosen."""
        what = self._rows[index.row()]
        if role != _Role.EditRole or isinstance(what, str) or value is None:
            return False
        if value == self._typed(index.row(), index.column()):
            return True
        self._take(what, Col(index.column()), value)
        self._changed(what[0])
        return True

    def _take(self, key: LineKey, column: Col, value: Any) -> None:
        if column is Col.TYPE:
            self.draft.use_type([key], OrderType(value))
        elif column is Col.SESSION:
            self.draft.use_session([key], TradingSession(value))
        elif column is Col.TIME_IN_FORCE:
            self.draft.use_time_in_force([key], TimeInForce(value))
        elif column is Col.QUANTITY:
            self._take_quantity(key, str(value))
        elif column is Col.PRICE:
            self._take_price(key, str(value))

    def _take_quantity(self, key: LineKey, text: str) -> None:
        number = self._form.number_in(text)
        if number and not number.startswith("-"):
            self.draft.type_quantity(key, Decimal(number))
        else:
            self.draft.misread(key, Field.QUANTITY, text)

    def _take_price(self, key: LineKey, text: str) -> None:
        number = self._form.number_in(text.strip().removeprefix("+"))
        pegged = self.draft.wish(key).order_type in PEGS
        if number and (ticks_in(Decimal(number)) if pegged else Decimal(number) > 0):
            self.draft.type_price(key, Decimal(number))
        else:
            self.draft.misread(key, Field.PRICE, text)

    def _typed(self, row: int, column: int) -> Any:
        what = self._rows[row]
        if isinstance(what, str):
            return None
        wish = self.draft.wish(what)
        codes = {Col.TYPE: wish.order_type, Col.SESSION: wish.session, Col.TIME_IN_FORCE: wish.time_in_force}
        if column in codes:
            return int(codes[Col(column)])
        if column == Col.PRICE:
            return self.cells.limit_text(self.draft.lines[what])
        return self.cell(row, column).text

    def _tip(self, row: int, column: int) -> str:
        what = self._rows[row]
        text = self.cell(row, column).text
        if column == Col.QUANTITY and not isinstance(what, str):
            line = self.draft.lines[what]
            most, lot = self.cells.quantity_text(line.closable), self.cells.quantity_text(line.lot)
            return self.tr("At most {} can be closed, in lots of {}").format(most, lot)
        return text

    def _heading(self, account: str, column: int) -> Cell:
        facts = self.draft.accounts[account]
        if column == Col.SYMBOL:
            return self.cells.heading(facts, folded=account in self._folded)
        of_account = {Col.CALL: self.cells.call, Col.REDUCTION: self.cells.reduction, Col.LEFT: self.cells.left}
        if self.draft.recalled:
            of_account = {
                Col.CALL: self.cells.required,
                Col.REDUCTION: self.cells.released,
                Col.LEFT: self.cells.left_required,
            }
        return of_account[Col(column)](facts) if column in of_account else EMPTY

    def _closable(self, account: str) -> list[LineKey]:
        lines: Sequence[BatchLine] = self.draft.accounts[account].lines
        return [line.key for line in lines if self.draft.is_shown(line.key)]

    def _changed(self, account: str) -> None:
        self.repaint_accounts([account])
        self.edited.emit()

    def _make_titles(self) -> tuple[str, ...]:
        value = self.tr("Value ({})").format(self.value_currency) if self.value_currency else self.tr("Value")
        return (
            self.tr("Position"),
            self.tr("Held"),
            self.tr("Bid"),
            self.tr("Ask"),
            self.tr("Last"),
            self.tr("Age"),
            self.tr("Quantity"),
            self.tr("Order type"),
            self.tr("Price"),
            self.tr("Session"),
            self.tr("Time in force"),
            value,
            *self._effect_titles(),
        )

    def _effect_titles(self) -> tuple[str, str, str]:
        """A recall is about the requirement, whether the account is in call or not."""
        if self.draft.recalled:
            return self.tr("Requirement · remark"), self.tr("Est. release"), self.tr("Requirement then")
        return self.tr("Call · remark"), self.tr("Est. reduction"), self.tr("Call left")


def _spans(rows: Sequence[str | LineKey]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for row, what in enumerate(rows):
        account = what if isinstance(what, str) else what[0]
        found[account] = (found.get(account, (row, row))[0], row + 1)
    return found
