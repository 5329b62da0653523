"""The table of broken books: one change to the small good book each, and what must be said about it.

A row reads: what is broken | what is done to the file | the line, column and value at fault | what is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SMALL = Path(__file__).parents[1] / "fixtures" / "books" / "small"
Change = Callable[[bytes], bytes | None]


@dataclass(frozen=True)
class Broken:
    """One broken book: ``change`` to ``file``, and the problem that must be named (in ``at`` when not there)."""

    what: str
    file: str
    change: Change
    line: int | None
    column: str | None
    value: str | None
    message: str
    at: str | None = None

    @property
    def place(self) -> str:
        """The file the problem is found in."""
        return self.at or self.file


def put(old: str, new: str) -> Change:
    """The text ``old``, which stands exactly once, becomes ``new``."""

    def change(data: bytes) -> bytes:
        assert data.count(old.encode()) == 1, (old, data)
        return data.replace(old.encode(), new.encode())

    return change


def add(*lines: str) -> Change:
    """Lines at the end of the file."""
    return lambda data: data + "".join(f"{line}\n" for line in lines).encode()


def all_of(text: str | bytes) -> Change:
    """The whole file anew."""
    return lambda data: text if isinstance(text, bytes) else text.encode()


def gone(data: bytes) -> None:
    """No such file."""


def cut(text: str) -> Change:
    """The file ends in the middle of a line, after ``text``."""
    return lambda data: data[: data.index(text.encode()) + len(text)]


def recoded(encoding: str) -> Change:
    """The same text in another encoding."""
    return lambda data: data.decode().encode(encoding)


def header_only(data: bytes) -> bytes:
    """Nothing but the header."""
    return re.sub(rb"\n.*", b"\n", data, flags=re.DOTALL)


COMMA = "is not a number (the decimal point is '.', and thousands are not separated)"
NO_NUMBER = "is not a number"
UNKNOWABLE = "is not a number that can be reckoned with; leave the cell empty where nothing is known"
HUGE = "is too large (more than 1e15)"
REQUIRED = "is required"
NO_COLUMN = "required column is missing"
CUT = "the last line has no line end: the file seems to be cut off"
NO_TIME = "is not a time like 2020-03-16T14:30:00+00:00"
NO_OFFSET = "has no offset from UTC; write 2020-03-16T14:30:00+00:00 or end it with Z"
NO_CURRENCY = "is not a currency code like USD or USDT"
REGIMES = "must be one of MARGIN, INTRADAY, DERIVATIVES, CASH"
KINDS = "must be one of STOCK, ETF, FUND, INDEX, OPTION, FUTURE, PERPETUAL"
STATUSES = "must be one of TRADING, HALTED, SUSPENDED, DELISTED"
LANGUAGES = "must be one of en, zh-CN, zh-HK, pt-BR"
POSITIVE = "must be >= 0 (only a future can have a negative price)"
OPTION = "is required for an option"
ANY = "'*' means any and cannot be a name"
TWICE = "stands already in line"
QUOTE = "is not a CSV line: unexpected end of data; a quote that is opened must be closed"

A, C, F, I, M = "accounts.csv", "cash.csv", "fx.csv", "instruments.csv", "margin_rates.csv"  # noqa: E741
P, Q, O, D = "positions.csv", "quotes.csv", "client_orders.csv", "depth.csv"  # noqa: E741
OPT = "AAA-C60,OPTION,USD,XNYS,TRADING,AAA,C,60,2026-06-19"
TOML = "policy.toml"

BROKEN = [
    # Files that are not there, not whole or not text ------------------------------------------------------------------
    Broken("no accounts", A, gone, None, None, None, "required table is missing"),
    Broken("no instruments", I, gone, None, None, None, "required table is missing"),
    Broken("no quotes", Q, gone, None, None, None, "required table is missing"),
    Broken("no fx", F, gone, None, None, None, "required table is missing"),
    Broken("empty file", C, all_of(""), None, None, None, "is empty: not even a header"),
    Broken(
        "empty but for a mark and blank lines", C, all_of("\ufeff\n\n"), None, None, None, "is empty: not even a header"
    ),
    Broken("accounts with a header only", A, header_only, None, None, None, "holds no account"),
    Broken(
        "cut off within a line", P, cut("A4,BTC-P"), 8, None, None, "has 2 cells, the header 9; the line may be cut off"
    ),
    Broken("cut off within the last number", F, cut("EUR,1.0"), 4, None, None, CUT),
    Broken(
        "cut off within a time", Q, cut("OIL,-37.63,-38,-37,10,12,18.27,,,2026-03-16T15:00:00+00"), 8, None, None, CUT
    ),
    Broken(
        "Latin-1",
        A,
        lambda data: data.replace(b"Pier", b"Pi\xe8re"),
        2,
        None,
        None,
        "is not UTF-8: byte 0xe8 at offset 136",
    ),
    Broken("UTF-16", A, recoded("utf-16"), 1, None, None, "is not UTF-8: byte 0xff at offset 0"),
    Broken("GB18030", A, recoded("gb18030"), 4, None, None, "is not UTF-8: byte 0xb3 at offset 259"),
    Broken("a NUL", C, put("A2,HKD", "A2,\0HKD"), 4, None, None, "holds a NUL character: the file is damaged"),
    Broken("a quote never closed", A, put("A3,晨光", 'A3,"晨光'), 5, None, None, QUOTE),
    Broken(
        "a control character",
        A,
        put("North Pier", "North\x07Pier"),
        2,
        "name",
        "North\x07Pier",
        "holds a control character",
    ),
    Broken(
        "a line break in a cell",
        A,
        put("North Pier", '"North\nPier"'),
        2,
        "name",
        "North\nPier",
        "holds a control character",
    ),
    Broken("an endless text", A, put("North Pier", "N" * 300), 2, "name", "N" * 300, "is longer than 256 characters"),
    # Headers and shapes -----------------------------------------------------------------------------------------------
    Broken(
        "a required column less",
        C,
        put("account,currency,amount", "account,currency,sum"),
        1,
        "amount",
        None,
        NO_COLUMN,
    ),
    Broken("a key column less", A, put("account,name", "id,name"), 1, "account", None, NO_COLUMN),
    Broken("another table's header", F, all_of("x,y\n1,2\n"), 1, None, "x,y", "no column of this table in the header"),
    Broken("no header", F, all_of("USD,1\nHKD,0.128\n"), 1, None, "USD,1", "no column of this table in the header"),
    Broken(
        "semicolons",
        F,
        all_of("currency;rate\nUSD;1\n"),
        1,
        None,
        "currency;rate",
        "no column of this table in the header; its cells seem to be separated by ';', not by ','",
    ),
    Broken(
        "a column twice",
        C,
        put("frozen,in_transit", "frozen,frozen"),
        1,
        "frozen",
        None,
        "column stands twice in the header",
    ),
    Broken("a cell too many", C, put("A2,HKD,80000,,", "A2,HKD,80,000,,"), 4, None, None, "has 6 cells, the header 5"),
    Broken(
        "a cell too few",
        C,
        put("A2,HKD,80000,,", "A2,HKD,80000"),
        4,
        None,
        None,
        "has 3 cells, the header 5; the line may be cut off",
    ),
    # Numbers ----------------------------------------------------------------------------------------------------------
    Broken("a decimal comma", C, put("A2,HKD,80000", 'A2,HKD,"1,5"'), 4, "amount", "1,5", COMMA),
    Broken("words for a number", C, put("A2,HKD,80000", "A2,HKD,abc"), 4, "amount", "abc", NO_NUMBER),
    Broken("an underscore", C, put("A2,HKD,80000", "A2,HKD,80_000"), 4, "amount", "80_000", NO_NUMBER),
    Broken("a hexadecimal number", C, put("A2,HKD,80000", "A2,HKD,0x10"), 4, "amount", "0x10", NO_NUMBER),
    Broken("Arabic digits", C, put("A2,HKD,80000", "A2,HKD,٨٠"), 4, "amount", "٨٠", NO_NUMBER),
    Broken("a currency sign", C, put("A2,HKD,80000", "A2,HKD,$80000"), 4, "amount", "$80000", NO_NUMBER),
    Broken("a per cent sign", M, put("*,SHORT,,,,,0.6", "*,SHORT,,,,,60%"), 3, "initial", "60%", NO_NUMBER),
    Broken("NaN", Q, put("AAA,60,", "AAA,NaN,"), 2, "last", "NaN", UNKNOWABLE),
    Broken("infinity", Q, put("AAA,60,", "AAA,inf,"), 2, "last", "inf", UNKNOWABLE),
    Broken("minus infinity", C, put("A2,HKD,80000", "A2,HKD,-Infinity"), 4, "amount", "-Infinity", UNKNOWABLE),
    Broken("a number that overflows", C, put("A2,HKD,80000", "A2,HKD,1e400"), 4, "amount", "1e400", HUGE),
    Broken("a huge amount", C, put("A2,HKD,80000", "A2,HKD,-1000000000000001"), 4, "amount", "-1000000000000001", HUGE),
    Broken("no amount", C, put("A2,HKD,80000", "A2,HKD,"), 4, "amount", None, REQUIRED),
    Broken("a blank amount", C, put("A2,HKD,80000", "A2,HKD,  "), 4, "amount", None, REQUIRED),
    Broken("no last price", Q, put("AAA,60,", "AAA,,"), 2, "last", None, REQUIRED),
    Broken("a zero rate of exchange", F, put("HKD,0.128", "HKD,0"), 3, "rate", "0", "must be > 0"),
    Broken("a negative rate of exchange", F, put("HKD,0.128", "HKD,-0.128"), 3, "rate", "-0.128", "must be > 0"),
    Broken(
        "a reporting currency that is not 1",
        F,
        put("USD,1", "USD,1.1"),
        2,
        "rate",
        "1.1",
        "must be 1: USD is the reporting currency",
    ),
    Broken(
        "a negative margin rate", M, put("*,SHORT,,,,,0.6", "*,SHORT,,,,,-0.6"), 3, "initial", "-0.6", "must be >= 0"
    ),
    Broken("a negative price of a share", Q, put("AAA,60,", "AAA,-60,"), 2, "last", "-60", POSITIVE),
    Broken("a negative ask of an option", Q, put("3.2,3.1,3.3", "3.2,3.1,-3.3"), 5, "ask", "-3.3", POSITIVE),
    Broken(
        "a negative price in the depth",
        D,
        all_of("symbol,side,level,price,size\nAAA,ASK,1,-1,5\n"),
        2,
        "price",
        "-1",
        POSITIVE,
    ),
    Broken("a negative size", Q, put("-38,-37,10,12", "-38,-37,-10,12"), 8, "bid_size", "-10", "must be >= 0"),
    Broken("a multiplier of zero", I, put("2026-05-20,1000", "2026-05-20,0"), 8, "multiplier", "0", "must be > 0"),
    Broken("a broken level", D, put("OIL,BID,2,", "OIL,BID,1.5,"), 3, "level", "1.5", "is not a whole number"),
    Broken("level nought", D, put("OIL,BID,2,", "OIL,BID,0,"), 3, "level", "0", "must be >= 1"),
    Broken("a negative credit", A, put("GOLD,500,", "GOLD,-500,"), 2, "trading_credit", "-500", "must be >= 0"),
    # Words, flags, times ----------------------------------------------------------------------------------------------
    Broken("an unknown regime", A, put("MARGIN,USD", "MARGINS,USD"), 2, "regime", "MARGINS", REGIMES),
    Broken("a regime in small letters", A, put("MARGIN,USD", "margin,USD"), 2, "regime", "margin", REGIMES),
    Broken("an unknown kind", I, put("EEE,ETF", "EEE,BOND"), 4, "kind", "BOND", KINDS),
    Broken("no kind", I, put("EEE,ETF", "EEE,"), 4, "kind", None, REQUIRED),
    Broken("an unknown status", I, put("SUSPENDED", "STOPPED"), 3, "status", "STOPPED", STATUSES),
    Broken("an unknown side", M, put("*,SHORT", "*,BUY"), 3, "side", "BUY", "must be one of LONG, SHORT"),
    Broken("an unknown right", I, put("AAA,C,60", "AAA,CALL,60"), 5, "right", "CALL", "must be one of C, P"),
    Broken("an unknown language", A, put(",zh-HK,", ",zh,"), 3, "language", "zh", LANGUAGES),
    Broken(
        "an unknown time zone",
        A,
        put("Asia/Hong_Kong", "Hongkong Time"),
        3,
        "time_zone",
        "Hongkong Time",
        "is not an IANA time zone",
    ),
    Broken(
        "a market that is none",
        I,
        put("HKD,XHKG", "HKD,hk exchange"),
        3,
        "market",
        "hk exchange",
        "is not a calendar code like XNYS, nor 24/7",
    ),
    Broken("yes for a flag", P, put("900,0,1", "900,0,yes"), 2, "keep_last", "yes", "must be 0 or 1"),
    Broken("a currency in small letters", C, put("A2,HKD", "A2,hkd"), 4, "currency", "hkd", NO_CURRENCY),
    Broken("a currency sign for a currency", F, put("EUR,", "€,"), 4, "currency", "€", NO_CURRENCY),
    Broken(
        "a time without offset",
        Q,
        put("2026-03-13T16:00:00+08:00", "2026-03-13T16:00:00"),
        3,
        "time",
        "2026-03-13T16:00:00",
        NO_OFFSET,
    ),
    Broken(
        "a time that is a day", Q, put("2026-03-13T16:00:00+08:00", "2026-03-13"), 3, "time", "2026-03-13", NO_OFFSET
    ),
    Broken(
        "a time the American way",
        Q,
        put("2026-03-13T16:00:00+08:00", "03/13/2026 4pm"),
        3,
        "time",
        "03/13/2026 4pm",
        NO_TIME,
    ),
    Broken(
        "the 31st of June",
        I,
        put("C,60,2026-06-19", "C,60,2026-06-31"),
        5,
        "expiry",
        "2026-06-31",
        "is not a date like 2020-03-16",
    ),
    # Names that lead nowhere ------------------------------------------------------------------------------------------
    Broken("cash of nobody", C, put("A2,HKD", "A9,HKD"), 4, "account", "A9", "is not in accounts"),
    Broken("a position of nobody", P, put("A3,AAA", "a3,AAA"), 6, "account", "a3", "is not in accounts"),
    Broken("a position in nothing", P, put("A3,AAA", "A3,AAB"), 6, "symbol", "AAB", "is not in instruments"),
    Broken("a quote of nothing", Q, put("EEE,25.5", "EEF,25.5"), 4, "symbol", "EEF", "is not in instruments"),
    Broken(
        "an underlying that is not there",
        I,
        put("TRADING,AAA,C", "TRADING,AAX,C"),
        5,
        "underlying",
        "AAX",
        "is not in instruments",
    ),
    Broken("a rate for nothing", M, put("OIL,SHORT", "OYL,SHORT"), 7, "symbol", "OYL", "is not in instruments"),
    Broken("a rate for nobody", M, put(",A4,", ",A5,"), 7, "account", "A5", "is not in accounts"),
    Broken("an order of nobody", O, put("O1,A2", "O1,A22"), 3, "account", "A22", "is not in accounts"),
    Broken("no account id", C, put("A2,HKD", ",HKD"), 4, "account", None, REQUIRED),
    Broken("an account called *", A, add("*,,,,,,,,,,,"), 6, "account", "*", ANY),
    Broken("a group called *", A, put("en,G1,", "en,*,"), 2, "group", "*", ANY),
    # The same thing twice ---------------------------------------------------------------------------------------------
    Broken("an account twice", A, add("A2,,,,,,,,,,,"), 6, "account", "A2", f"the same account {TWICE} 3"),
    Broken("a symbol twice", I, add("EEE,FUND,USD,,,,,,,,"), 9, "symbol", "EEE", f"the same symbol {TWICE} 4"),
    Broken("a balance twice", C, add("A2,HKD,1,,"), 7, "currency", "HKD", f"the same account and currency {TWICE} 4"),
    Broken(
        "a position twice", P, add("A3,AAA,-10,,,,,,"), 9, "symbol", "AAA", f"the same account and symbol {TWICE} 6"
    ),
    Broken("a quote twice", Q, add("EEE,26,,,,,,,,"), 9, "symbol", "EEE", f"the same symbol {TWICE} 4"),
    Broken("a rate of exchange twice", F, add("HKD,0.129"), 5, "currency", "HKD", f"the same currency {TWICE} 3"),
    Broken(
        "a level twice", D, add("OIL,BID,1,-38.2,1"), 5, "level", "1", f"the same symbol and side and level {TWICE} 4"
    ),
    Broken(
        "two rules for one case",
        M,
        add("*,SHORT,MARGIN,*,*,*,1,1,,,,"),
        8,
        "symbol",
        "*",
        f"a rule for the same case and time {TWICE} 3",
    ),
    Broken(
        "two rules that overlap in time",
        M,
        put("2026-01-01T00:00:00Z,2026-07-01", "2026-01-01T00:00:00Z,2026-07-02"),
        5,
        "symbol",
        "AAA",
        f"a rule for the same case and time {TWICE} 4",
    ),
    Broken("an order id twice", O, put("O1,A2", "O2,A2"), 3, "order_id", "O2", f"the same order_id {TWICE} 2"),
    # Rows that contradict themselves ----------------------------------------------------------------------------------
    Broken("an option without underlying", I, put("TRADING,AAA,C", "TRADING,,C"), 5, "underlying", None, OPTION),
    Broken("an option without right", I, put("AAA,C,60", "AAA,,60"), 5, "right", None, OPTION),
    Broken("an option without strike", I, put("AAA,C,60", "AAA,C,"), 5, "strike", None, OPTION),
    Broken("an option without expiry", I, put("60,2026-06-19", "60,"), 5, "expiry", None, OPTION),
    Broken(
        "an option on itself",
        I,
        put("TRADING,AAA,C", "TRADING,AAA-C60,C"),
        5,
        "underlying",
        "AAA-C60",
        "cannot be the instrument itself",
    ),
    Broken(
        "an option on an option",
        I,
        put("TRADING,BTC,P", "TRADING,AAA-C60,P"),
        7,
        "underlying",
        "AAA-C60",
        "is itself an option",
    ),
    Broken(
        "forced above margin call",
        M,
        put("0.35,0.25", "0.35,0.36"),
        2,
        "forced",
        "0.36",
        "must not be above margin_call",
    ),
    Broken(
        "forced above the default margin call",
        M,
        put("0.15,,,,", "0.15,,0.2,,"),
        6,
        "forced",
        "0.2",
        "must not be above margin_call",
    ),
    Broken(
        "a rule that ends before it begins",
        M,
        put("2026-01-01T00:00:00Z,2026-07-01", "2026-01-01T00:00:00Z,2025-07-01"),
        4,
        "valid_to",
        "2025-07-01T00:00:00.000000",
        "is before valid_from",
    ),
    Broken(
        "more available than held",
        P,
        put("41.25,900", "41.25,1001"),
        2,
        "available",
        "1001",
        "must not be more than quantity",
    ),
    Broken(
        "available on the other side",
        P,
        put("24,-150", "24,150"),
        5,
        "available",
        "150",
        "must have the sign of quantity",
    ),
    Broken(
        "an order filled beyond its quantity",
        O,
        put("100,20,62", "100,101,62"),
        2,
        "filled",
        "101",
        "must not be above quantity",
    ),
    Broken(
        "a recall due before it came",
        "lender_recalls.csv",
        put("2026-03-18T20", "2026-03-15T20"),
        2,
        "due",
        "2026-03-15T20:00:00.000000",
        "is before received_at",
    ),
    # The policy beside the tables (its own tests say the rest) --------------------------------------------------------
    Broken("a policy that is no TOML", TOML, all_of("[call\n"), 1, None, None, ""),
    Broken("a policy key out of range", TOML, put("1.05", "9"), 4, "call.coefficient", "9", ""),
    Broken("an unknown policy key", TOML, put("coefficient", "coeficient"), 4, "call.coeficient", None, ""),
]
