"""What strategies change about the requirement of single legs, account by account (spec: options).

The requirement of an account is linear in its lines plus, for each family of options on one underlying, what pairing
takes off (never puts on) and what look-through puts on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import numpy as np

from workstation.book.book import csr_start
from workstation.book.columns import Flags, Floats, Ints
from workstation.domain.enums import InstrumentKind, Level, OptionRight, Regime
from workstation.margin.alike import sorted_out
from workstation.margin.cash_calls import CashCalls
from workstation.margin.families import MOST, Families
from workstation.margin.holdings import Holdings
from workstation.margin.lines import Rows, line_counts, lines_of, sum_lines
from workstation.margin.look_through import LookThrough
from workstation.margin.option_lines import Held, OptionLines
from workstation.margin.options import OptionRules, level_factors, valuation_day
from workstation.margin.pairing import search
from workstation.margin.stock_terms import StockTerms
from workstation.margin.strategies import COLUMNS, OVERNIGHT, Legs
from workstation.margin.sums import LineSums
from workstation.margin.two_lines import MOST as MOST_CONTRACTS
from workstation.policy.keys import Policy

NET, GROSS, EXPIRING = slice(0, 4), slice(4, 8), slice(8, 16)  # columns of the sums
NIGHT = 16  # what the cut-off's rates change about the margin call beyond that
WIDTH = 17


class Relief:
    """What strategies add to the sums of single legs; reporting currency.

    Invariant: a problem's figures follow from its own lines, its shares and their marks alone, so however many are
    worked out at a time they are the same to the last bit. Where something is unknown they are 0: the single legs or
    the shares that need it are unknown already.
    """

    def __init__(
        self, holdings: Holdings, rules: OptionRules, policy: Policy, at: datetime, windows: Mapping[str, bool]
    ) -> None:
        self._holdings, book = holdings, holdings.book
        self._through = LookThrough(book, policy, at)
        held = book.positions.instrument
        self.families = Families.of(book, self._through.concerns[held] | _calls_for_cash(holdings))
        self._factor = np.append(level_factors(policy), policy.options.margin_call_of_maintenance)
        self._stock = StockTerms(holdings, self.families, policy, at, windows)
        today = (book.instruments.kind == InstrumentKind.OPTION) & (book.instruments.expiry == valuation_day(at))
        self._expires = today
        self._cash = CashCalls(book)
        self.sizes = [OptionLines(holdings, self.families, size, rules) for size in range(1, MOST + 1)]
        self._place = np.empty(len(self.families.size), np.int32)
        for part in self.sizes:
            self._place[part.rows] = np.arange(len(part.rows), dtype=np.int32)
        self._values = np.zeros((len(self.families.size), WIDTH))
        self._by_instrument: tuple[Ints, Ints] | None = None
        self.price()

    @property
    def empty(self) -> bool:
        """Whether no account has anything to pair."""
        return not len(self.families.size)

    def price(self, instruments: Ints | None = None) -> None:
        """Work out anew what the marks of these instruments touch; None: everything."""
        if self.empty:
            return
        if instruments is None:
            self._work_out(np.arange(len(self.families.size), dtype=np.int32))
        else:
            self._work_out(self._touched(instruments))

    def follow(self, accounts: Ints) -> bool:
        """Take over the quantities of these accounts; False when their lines must be shared out anew."""
        problems = self.families.of_accounts(accounts)
        if (self.families.parts[problems] > 1).any() or self._sold_more(accounts[self._cash.is_cash[accounts]]):
            return False
        self._work_out(problems)
        return True

    def _sold_more(self, accounts: Ints) -> bool:
        """Whether these CASH accounts have a short call that is in no family yet."""
        book = self._holdings.book
        lines = lines_of(book.position_start, accounts)
        call = book.instruments.right[book.positions.instrument[lines]] == OptionRight.C
        sold = np.asarray(lines)[call & (book.positions.quantity[lines] < 0)]
        return not bool(np.isin(sold, self.families.lines[self.families.of_accounts(accounts)]).all())

    def exchange(self) -> None:
        """Take over the book's rates of exchange."""
        self._stock.exchange()

    def sums(self, accounts: Rows) -> tuple[Ints, Floats]:
        """Which of these accounts have families, and what those add, (accounts with families, WIDTH)."""
        counts = line_counts(self.families.start, accounts)
        which = np.flatnonzero(counts).astype(np.int32)
        values = self._values[lines_of(self.families.start, accounts)]
        return which, np.column_stack([sum_lines(column, counts[which]) for column in values.T])

    def _touched(self, instruments: Ints) -> Ints:
        """Problems with an option among these; whatever moves a share's price is told with the options on it."""
        if self._by_instrument is None:
            lines = self.families.lines
            inside = lines >= 0
            held = self._holdings.book.positions.instrument[lines[inside]]
            problem = np.repeat(np.arange(len(lines), dtype=np.int32), inside.sum(axis=1))
            order = np.argsort(held, kind="stable")
            self._by_instrument = problem[order], csr_start(held[order], len(self._expires))
        problems, start = self._by_instrument
        return np.unique(problems[lines_of(start, instruments)])

    def _work_out(self, problems: Ints) -> None:
        for part in self.sizes:
            mine = problems[self.families.size[problems] == part.lines.shape[1]]
            if len(mine):
                self._work_out_size(part, self._place[mine])

    def _work_out_size(self, part: OptionLines, at: Ints) -> None:
        """All problems ``at`` of one size: as they are, and again without what expires today."""
        cash = self._cash.is_cash[part.account[at]]
        if cash.any():
            self._values[part.rows[at[cash]]] = self._of_cash(part, at[cash])
            at = at[~cash]
        if not len(at):
            return
        held = self.held(part, at)
        whole = self.added(part, at, held)
        values = np.zeros((len(at), WIDTH))
        values[:, NET], values[:, GROSS] = whole[:, 0, :OVERNIGHT], whole[:, 1, :OVERNIGHT]
        values[:, NIGHT] = whole[:, 0, OVERNIGHT] - whole[:, 0, Level.MARGIN_CALL]
        today = self._expires[part.instrument[at]] & (held.contracts != 0)
        some = np.flatnonzero(today.any(axis=1)).astype(np.int32)
        if len(some):
            left = part.without(at[some], held.some(some), today[some])
            without = self.added(part, at[some], left)[:, :, :OVERNIGHT]
            values[some, EXPIRING] = (whole[some][:, :, :OVERNIGHT] - without).reshape(len(some), -1)
        self._values[part.rows[at]] = values

    def _of_cash(self, part: OptionLines, at: Ints) -> Floats:
        values, net = np.zeros((len(at), WIDTH)), self.cash_net(part, at)
        values[:, NET] = net.sum(axis=1)[:, None]
        values[:, GROSS] = np.where(np.isnan(values[:, NET]), np.nan, 0)
        values[:, EXPIRING][:, :OVERNIGHT] = np.where(self._expires[part.instrument[at]], net, 0).sum(axis=1)[:, None]
        return values

    def is_cash(self, account: int) -> bool:
        """Whether an account pays in full and pairs nothing."""
        return bool(self._cash.is_cash[account])

    def cash_net(self, part: OptionLines, at: Ints) -> Floats:
        """What each line of these problems of CASH accounts adds, NaN where it is not supported."""
        held = self.held(part, at)
        return self._cash.net(self.legs(part, at, held), (held.contracts < 0) & part.call[at])

    def covers(self, line: int) -> bool:
        """Whether shares cover this short call of a CASH account."""
        for part in self.sizes:
            for at, column in np.argwhere(part.lines == line):
                return not np.isnan(self.cash_net(part, np.array([at], np.int32))[0, column])
        return False

    def concerned(self, part: OptionLines, at: Ints, held: Held) -> Flags:
        """Which lines look-through takes for exercised, assigned or gone."""
        return self._through.concerned(part, at, held)

    def looked_through(self, part: OptionLines, at: Ints, held: Held) -> Floats:
        """Net and gross that look-through puts on, (problems, 2, COLUMNS)."""
        return self._through.added(self, part, at, held, self.paired(part, at, held))

    def held(self, part: OptionLines, at: Ints) -> Held:
        """Quantities as they are; the parts of a family that was cut take shares in turn, as many as they can use."""
        held, rows = part.held(at), part.rows[at]
        for number in np.flatnonzero(self.families.part[rows] > 0):
            first = int(rows[number] - self.families.part[rows[number]])
            earlier = sum(self._usable(problem) for problem in range(first, int(rows[number])))
            held.shares[number] = max(held.shares[number] - earlier, 0)
            held.pledged[number] = min(held.pledged[number], held.shares[number])
        return held

    def _usable(self, problem: int) -> float:
        """How many shares the lines of a problem can use: its short calls and, but in CASH accounts, long puts."""
        book, families = self._holdings.book, self.families
        lines = families.lines[problem, : families.size[problem]]
        stock = np.sign(book.positions.quantity[families.stock[problem]])
        quantity, held = book.positions.quantity[lines], book.positions.instrument[lines]
        call = book.instruments.right[held] == OptionRight.C
        covered = np.where(call, -quantity, quantity) * stock > 0
        if self._cash.is_cash[families.account[problem]]:
            covered &= call
        return float(np.abs(quantity * book.instruments.multiplier[held])[covered].sum())

    def added(self, part: OptionLines, at: Ints, held: Held) -> Floats:
        """Net and gross that strategies and look-through add, (problems, 2, COLUMNS)."""
        paired = self.paired(part, at, held)
        return paired + self._through.added(self, part, at, held, paired)

    def paired(self, part: OptionLines, at: Ints, held: Held) -> Floats:
        """Net and gross that pairing takes off, (problems, 2, COLUMNS)."""
        values = np.zeros((len(at), 2, COLUMNS))
        few = np.abs(held.contracts).min(axis=1) <= MOST_CONTRACTS
        two_lines, others = sorted_out(part.codes(at, held), part.lines.shape[1], few)
        mine = np.concatenate([two_lines, *(rows for _, rows in others)])
        if not len(mine):
            return values
        legs = self.legs(part, at[mine], held.some(mine))
        first = len(two_lines)
        if first:
            ahead = np.arange(first)
            solution = part.two_lines(at[two_lines], held.some(two_lines), legs.some(ahead)).solve()
            values[two_lines, 0], values[two_lines, 1] = solution.net, solution.gross
        for structure, rows in others:
            solution = search(legs.some(np.arange(first, first + len(rows))), structure)
            values[rows, 0], values[rows, 1] = solution.net, solution.gross
            first += len(rows)
        return np.nan_to_num(values)

    def legs(self, part: OptionLines, at: Ints, held: Held) -> Legs:
        """The problems ``at`` as legs."""
        return part.legs(at, held, self._stock, self._factor)


def relieved(sums: LineSums, added: tuple[Ints, Floats]) -> LineSums:
    """The sums with what strategies add to some rows of them; overwrites them."""
    rows, values = added
    return replace(
        sums,
        options=_plus(sums.options, rows, values[:, : GROSS.stop]),
        expiring=_plus(sums.expiring, rows, values[:, EXPIRING]),
        overnight=_plus(sums.overnight, rows, values[:, [NIGHT]]),
    )


def _plus(sums: Floats, rows: Ints, values: Floats) -> Floats:
    """Zeros that take no room stay so while nothing is added."""
    if values.any():
        sums = sums if sums.flags.writeable else sums.copy()
        sums[rows] += values
    return sums


def _calls_for_cash(holdings: Holdings) -> Flags:
    """Short calls of CASH accounts: whether they are covered decides whether they have a requirement."""
    book = holdings.book
    held, cash = book.positions.instrument, book.accounts.regime == Regime.CASH
    short: Flags = (book.positions.quantity < 0) & (book.instruments.right == OptionRight.C)[held]
    short[short] = cash[book.positions.account[short]]
    return short
