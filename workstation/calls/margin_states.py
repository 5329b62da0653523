"""How the accounts of open calls stand by the states of derivatives accounts, which remember where they came from.

The state and the warning are not kept with a call: after a restart they are taken from its type, as the graver case (an
account that was only restricted counts as warned too), until the next prices say otherwise.
"""

from __future__ import annotations

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Codes, Flags, Ints
from workstation.calls.columns import NOT_IN_BOOK, OpenCalls
from workstation.domain.enums import AlertType, MarginState, Regime
from workstation.margin.figures import Figures
from workstation.margin.lines import line_counts, lines_of, sum_lines
from workstation.margin.margin_states import Margins, Standings, fresh, standings
from workstation.policy import Policy

UNKNOWN = NOT_IN_BOOK  # what a column that is not kept holds after a restart

_STATE_OF = {AlertType.FORCED: MarginState.LIQUIDATING, AlertType.NEGATIVE_EQUITY: MarginState.NEGATIVE_EQUITY}


def of_derivatives(row: Ints, figures: Figures, book: Book) -> Flags:
    """Whose state can be told: accounts of that regime in the book whose figures are known."""
    here = row != NOT_IN_BOOK
    told = np.zeros(len(row), np.bool_)
    told[here] = (book.accounts.regime[row[here]] == Regime.DERIVATIVES) & ~figures.unpriced[row[here]]
    return told


def onward(calls: OpenCalls, figures: Figures, book: Book, policy: Policy) -> Standings:
    """How open calls stand now; those that cannot be told stay as they were."""
    before, here = _remembered(calls), np.flatnonzero(calls.row != NOT_IN_BOOK)
    moved = here[book.accounts.regime[calls.row[here]] != Regime.DERIVATIVES]  # to rules without states
    before.state[moved], before.warned[moved] = MarginState.SAFE, False
    told = np.flatnonzero(of_derivatives(calls.row, figures, book))
    if len(told):
        past = Standings(before.state[told], before.warned[told])
        now = standings(margins(calls.row[told], figures, book), past, policy)
        before.state[told], before.warned[told] = now.state, now.warned
    return before


def first(rows: Ints, figures: Figures, book: Book, policy: Policy) -> Standings:
    """How accounts without a call stand."""
    found, told = fresh(len(rows)), np.flatnonzero(of_derivatives(rows, figures, book))
    if len(told):
        now = standings(margins(rows[told], figures, book), fresh(len(told)), policy)
        found.state[told], found.warned[told] = now.state, now.warned
    return found


def margins(rows: Ints, figures: Figures, book: Book) -> Margins:
    """What decides the states of these account rows of the book."""
    held = book.positions.quantity[lines_of(book.position_start, rows)] != 0
    lines = sum_lines(held.astype(np.float64), line_counts(book.position_start, rows))
    return Margins.of(figures, rows, lines > 0)


def _remembered(calls: OpenCalls) -> Standings:
    guessed = np.full(len(calls.row), MarginState.MM_WARNING, np.int8)
    for kind, grave in _STATE_OF.items():
        guessed[calls.alert_type == kind] = grave
    guessed[calls.regime != Regime.DERIVATIVES] = MarginState.SAFE
    state: Codes = np.where(calls.margin_state == UNKNOWN, guessed, calls.margin_state).astype(np.int8)
    warned: Flags = np.where(calls.warned == UNKNOWN, guessed != MarginState.SAFE, calls.warned == 1)
    return Standings(state, warned)
