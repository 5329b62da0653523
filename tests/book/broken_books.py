"""The table of broken books: one change to the small good book each, and what must be said about it.

A row reads: what is broken, what is done to the file that the answer names, and the answer: file, line, column, value.
"""

# ruff: noqa: ISC004

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

SMALL = Path(__file__).parents[1] / "fixtures" / "books" / "small"
Change = Callable[[bytes], bytes | None]


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


# fmt: off
BROKEN: list[tuple[str, Change, str]] = [
    # Files that are not there, not whole or not text ------------------------------------------------------------------
    ("no accounts", gone,
     "accounts.csv: required table is missing"),
    ("no instruments", gone,
     "instruments.csv: required table is missing"),
    ("no quotes", gone,
     "quotes.csv: required table is missing"),
    ("no fx", gone,
     "fx.csv: required table is missing"),
    ("empty file", all_of(""),
     "cash.csv: is empty: not even a header"),
    ("empty but for a mark and blank lines", all_of("\ufeff\n\n"),
     "cash.csv: is empty: not even a header"),
    ("accounts with a header only", header_only,
     "accounts.csv: holds no account"),
    ("cut off within a line", cut("A4,BTC-P"),
     "positions.csv:8: has 2 cells, the header 9; the line may be cut off"),
    ("cut off within the last number", cut("EUR,1.0"),
     "fx.csv:4: the last line has no line end: the file seems to be cut off"),
    ("cut off within a time", cut("OIL,-37.63,-38,-37,10,12,18.27,,,2026-03-16T15:00:00+00"),
     "quotes.csv:8: the last line has no line end: the file seems to be cut off"),
    ("Latin-1", lambda data: data.replace(b"Pier", b"Pi\xe8re"),
     "accounts.csv:2: is not UTF-8: byte 0xe8 at offset 136"),
    ("UTF-16", recoded("utf-16"),
     "accounts.csv:1: is not UTF-8: byte 0xff at offset 0"),
    ("GB18030", recoded("gb18030"),
     "accounts.csv:4: is not UTF-8: byte 0xb3 at offset 259"),
    ("a NUL", put("A2,HKD", "A2,\0HKD"),
     "cash.csv:4: holds a NUL character: the file is damaged"),
    ("a quote never closed", put("A3,晨光", 'A3,"晨光'),
     "accounts.csv:5: is not a CSV line: unexpected end of data; a quote that is opened must be closed"),
    ("a control character", put("North Pier", "North\x07Pier"),
     "accounts.csv:2 column name value 'North\\x07Pier': holds a control character"),
    ("a line break in a cell", put("North Pier", '"North\nPier"'),
     "accounts.csv:2 column name value 'North\\nPier': holds a control character"),
    ("an endless text", put("North Pier", "N" * 300),
     f"accounts.csv:2 column name value '{'N' * 300}': is longer than 256 characters"),
    # Headers and shapes -----------------------------------------------------------------------------------------------
    ("a required column less", put("account,currency,amount", "account,currency,sum"),
     "cash.csv:1 column amount: required column is missing"),
    ("a key column less", put("account,name", "id,name"),
     "accounts.csv:1 column account: required column is missing"),
    ("another table's header", all_of("x,y\n1,2\n"),
     "fx.csv:1 value 'x,y': no column of this table in the header"),
    ("no header", all_of("USD,1\nHKD,0.128\n"),
     "fx.csv:1 value 'USD,1': no column of this table in the header"),
    ("semicolons", all_of("currency;rate\nUSD;1\n"),
     "fx.csv:1 value 'currency;rate': no column of this table in the header; its cells seem to be separated "
     "by ';', not by ','"),
    ("a column twice", put("frozen,in_transit", "frozen,frozen"),
     "cash.csv:1 column frozen: column stands twice in the header"),
    ("a cell too many", put("A2,HKD,80000,,", "A2,HKD,80,000,,"),
     "cash.csv:4: has 6 cells, the header 5"),
    ("a cell too few", put("A2,HKD,80000,,", "A2,HKD,80000"),
     "cash.csv:4: has 3 cells, the header 5; the line may be cut off"),
    # Numbers ----------------------------------------------------------------------------------------------------------
    ("a decimal comma", put("A2,HKD,80000", 'A2,HKD,"1,5"'),
     "cash.csv:4 column amount value '1,5': is not a number (the decimal point is '.', and thousands are not "
     "separated)"),
    ("words for a number", put("A2,HKD,80000", "A2,HKD,abc"),
     "cash.csv:4 column amount value 'abc': is not a number"),
    ("an underscore", put("A2,HKD,80000", "A2,HKD,80_000"),
     "cash.csv:4 column amount value '80_000': is not a number"),
    ("a hexadecimal number", put("A2,HKD,80000", "A2,HKD,0x10"),
     "cash.csv:4 column amount value '0x10': is not a number"),
    ("Arabic digits", put("A2,HKD,80000", "A2,HKD,٨٠"),
     "cash.csv:4 column amount value '٨٠': is not a number"),
    ("a currency sign", put("A2,HKD,80000", "A2,HKD,$80000"),
     "cash.csv:4 column amount value '$80000': is not a number"),
    ("a per cent sign", put("*,SHORT,,,,,0.6", "*,SHORT,,,,,60%"),
     "margin_rates.csv:3 column initial value '60%': is not a number"),
    ("NaN", put("AAA,60,", "AAA,NaN,"),
     "quotes.csv:2 column last value 'NaN': is not a number that can be reckoned with; leave the cell empty "
     "where nothing is known"),
    ("infinity", put("AAA,60,", "AAA,inf,"),
     "quotes.csv:2 column last value 'inf': is not a number that can be reckoned with; leave the cell empty "
     "where nothing is known"),
    ("minus infinity", put("A2,HKD,80000", "A2,HKD,-Infinity"),
     "cash.csv:4 column amount value '-Infinity': is not a number that can be reckoned with; leave the cell "
     "empty where nothing is known"),
    ("a number that overflows", put("A2,HKD,80000", "A2,HKD,1e400"),
     "cash.csv:4 column amount value '1e400': is too large (more than 1e15)"),
    ("a huge amount", put("A2,HKD,80000", "A2,HKD,-1000000000000001"),
     "cash.csv:4 column amount value '-1000000000000001': is too large (more than 1e15)"),
    ("no amount", put("A2,HKD,80000", "A2,HKD,"),
     "cash.csv:4 column amount: is required"),
    ("a blank amount", put("A2,HKD,80000", "A2,HKD,  "),
     "cash.csv:4 column amount: is required"),
    ("no last price", put("AAA,60,", "AAA,,"),
     "quotes.csv:2 column last: is required"),
    ("a zero rate of exchange", put("HKD,0.128", "HKD,0"),
     "fx.csv:3 column rate value '0': must be > 0"),
    ("a negative rate of exchange", put("HKD,0.128", "HKD,-0.128"),
     "fx.csv:3 column rate value '-0.128': must be > 0"),
    ("a reporting currency that is not 1", put("USD,1", "USD,1.1"),
     "fx.csv:2 column rate value '1.1': must be 1: USD is the reporting currency"),
    ("a negative margin rate", put("*,SHORT,,,,,0.6", "*,SHORT,,,,,-0.6"),
     "margin_rates.csv:3 column initial value '-0.6': must be >= 0"),
    ("a negative price of a share", put("AAA,60,", "AAA,-60,"),
     "quotes.csv:2 column last value '-60': must be >= 0 (only a future can have a negative price)"),
    ("a negative ask of an option", put("3.2,3.1,3.3", "3.2,3.1,-3.3"),
     "quotes.csv:5 column ask value '-3.3': must be >= 0 (only a future can have a negative price)"),
    ("a negative price in the depth", all_of("symbol,side,level,price,size\nAAA,ASK,1,-1,5\n"),
     "depth.csv:2 column price value '-1': must be >= 0 (only a future can have a negative price)"),
    ("a negative size", put("-38,-37,10,12", "-38,-37,-10,12"),
     "quotes.csv:8 column bid_size value '-10': must be >= 0"),
    ("a multiplier of zero", put("2026-05-20,1000", "2026-05-20,0"),
     "instruments.csv:8 column multiplier value '0': must be > 0"),
    ("a broken level", put("OIL,BID,2,", "OIL,BID,1.5,"),
     "depth.csv:3 column level value '1.5': is not a whole number"),
    ("level nought", put("OIL,BID,2,", "OIL,BID,0,"),
     "depth.csv:3 column level value '0': must be >= 1"),
    ("a negative credit", put("GOLD,500,", "GOLD,-500,"),
     "accounts.csv:2 column trading_credit value '-500': must be >= 0"),
    # Words, flags, times ----------------------------------------------------------------------------------------------
    ("an unknown regime", put("MARGIN,USD", "MARGINS,USD"),
     "accounts.csv:2 column regime value 'MARGINS': must be one of MARGIN, INTRADAY, DERIVATIVES, CASH"),
    ("a regime in small letters", put("MARGIN,USD", "margin,USD"),
     "accounts.csv:2 column regime value 'margin': must be one of MARGIN, INTRADAY, DERIVATIVES, CASH"),
    ("an unknown kind", put("EEE,ETF", "EEE,BOND"),
     "instruments.csv:4 column kind value 'BOND': must be one of STOCK, ETF, FUND, INDEX, OPTION, FUTURE, PERPETUAL"),
    ("no kind", put("EEE,ETF", "EEE,"),
     "instruments.csv:4 column kind: is required"),
    ("an unknown status", put("SUSPENDED", "STOPPED"),
     "instruments.csv:3 column status value 'STOPPED': must be one of TRADING, HALTED, SUSPENDED, DELISTED"),
    ("an unknown side", put("*,SHORT", "*,BUY"),
     "margin_rates.csv:3 column side value 'BUY': must be one of LONG, SHORT"),
    ("an unknown right", put("AAA,C,60", "AAA,CALL,60"),
     "instruments.csv:5 column right value 'CALL': must be one of C, P"),
    ("an unknown language", put(",zh-HK,", ",zh,"),
     "accounts.csv:3 column language value 'zh': must be one of en, zh-CN, zh-HK, pt-BR"),
    ("an unknown time zone", put("Asia/Hong_Kong", "Hongkong Time"),
     "accounts.csv:3 column time_zone value 'Hongkong Time': is not an IANA time zone"),
    ("a market that is none", put("HKD,XHKG", "HKD,hk exchange"),
     "instruments.csv:3 column market value 'hk exchange': has no trading calendar; write a code like XNYS, or 24/7"),
    ("yes for a flag", put("900,0,1", "900,0,yes"),
     "positions.csv:2 column keep_last value 'yes': must be 0 or 1"),
    ("a currency in small letters", put("A2,HKD", "A2,hkd"),
     "cash.csv:4 column currency value 'hkd': is not a currency code like USD or USDT"),
    ("a currency sign for a currency", put("EUR,", "€,"),
     "fx.csv:4 column currency value '€': is not a currency code like USD or USDT"),
    ("a time without offset", put("2026-03-13T16:00:00+08:00", "2026-03-13T16:00:00"),
     "quotes.csv:3 column time value '2026-03-13T16:00:00': has no offset from UTC; write "
     "2020-03-16T14:30:00+00:00 or end it with Z"),
    ("a time that is a day", put("2026-03-13T16:00:00+08:00", "2026-03-13"),
     "quotes.csv:3 column time value '2026-03-13': has no offset from UTC; write 2020-03-16T14:30:00+00:00 or "
     "end it with Z"),
    ("a time the American way", put("2026-03-13T16:00:00+08:00", "03/13/2026 4pm"),
     "quotes.csv:3 column time value '03/13/2026 4pm': is not a time like 2020-03-16T14:30:00+00:00"),
    ("the 31st of June", put("C,60,2026-06-19", "C,60,2026-06-31"),
     "instruments.csv:5 column expiry value '2026-06-31': is not a date like 2020-03-16"),
    # Names that lead nowhere ------------------------------------------------------------------------------------------
    ("cash of nobody", put("A2,HKD", "A9,HKD"),
     "cash.csv:4 column account value 'A9': is not in accounts"),
    ("a position of nobody", put("A3,AAA", "a3,AAA"),
     "positions.csv:6 column account value 'a3': is not in accounts"),
    ("a position in nothing", put("A3,AAA", "A3,AAB"),
     "positions.csv:6 column symbol value 'AAB': is not in instruments"),
    ("a quote of nothing", put("EEE,25.5", "EEF,25.5"),
     "quotes.csv:4 column symbol value 'EEF': is not in instruments"),
    ("an underlying that is not there", put("TRADING,AAA,C", "TRADING,AAX,C"),
     "instruments.csv:5 column underlying value 'AAX': is not in instruments"),
    ("a rate for nothing", put("OIL,SHORT", "OYL,SHORT"),
     "margin_rates.csv:7 column symbol value 'OYL': is not in instruments"),
    ("a rate for nobody", put(",A4,", ",A5,"),
     "margin_rates.csv:7 column account value 'A5': is not in accounts"),
    ("an order of nobody", put("O1,A2", "O1,A22"),
     "client_orders.csv:3 column account value 'A22': is not in accounts"),
    ("no account id", put("A2,HKD", ",HKD"),
     "cash.csv:4 column account: is required"),
    ("an account called *", add("*,,,,,,,,,,,"),
     "accounts.csv:6 column account value '*': '*' means any and cannot be a name"),
    ("a group called *", put("en,G1,", "en,*,"),
     "accounts.csv:2 column group value '*': '*' means any and cannot be a name"),
    # The same thing twice ---------------------------------------------------------------------------------------------
    ("an account twice", add("A2,,,,,,,,,,,"),
     "accounts.csv:6 column account value 'A2': the same account stands already in line 3"),
    ("a symbol twice", add("EEE,FUND,USD,,,,,,,,"),
     "instruments.csv:9 column symbol value 'EEE': the same symbol stands already in line 4"),
    ("a balance twice", add("A2,HKD,1,,"),
     "cash.csv:7 column currency value 'HKD': the same account and currency stands already in line 4"),
    ("a position twice", add("A3,AAA,-10,,,,,,"),
     "positions.csv:9 column symbol value 'AAA': the same account and symbol stands already in line 6"),
    ("a quote twice", add("EEE,26,,,,,,,,"),
     "quotes.csv:9 column symbol value 'EEE': the same symbol stands already in line 4"),
    ("a rate of exchange twice", add("HKD,0.129"),
     "fx.csv:5 column currency value 'HKD': the same currency stands already in line 3"),
    ("a level twice", add("OIL,BID,1,-38.2,1"),
     "depth.csv:5 column level value '1': the same symbol and side and level stands already in line 4"),
    ("two rules for one case", add("*,SHORT,MARGIN,*,*,*,1,1,,,,"),
     "margin_rates.csv:8 column symbol value '*': a rule for the same case and time stands already in line 3"),
    ("two rules that overlap in time", put("2026-01-01T00:00:00Z,2026-07-01", "2026-01-01T00:00:00Z,2026-07-02"),
     "margin_rates.csv:5 column symbol value 'AAA': a rule for the same case and time stands already in line 4"),
    ("an order id twice", put("O1,A2", "O2,A2"),
     "client_orders.csv:3 column order_id value 'O2': the same order_id stands already in line 2"),
    # Rows that contradict themselves ----------------------------------------------------------------------------------
    ("an option without underlying", put("TRADING,AAA,C", "TRADING,,C"),
     "instruments.csv:5 column underlying: is required for an option"),
    ("an option without right", put("AAA,C,60", "AAA,,60"),
     "instruments.csv:5 column right: is required for an option"),
    ("an option without strike", put("AAA,C,60", "AAA,C,"),
     "instruments.csv:5 column strike: is required for an option"),
    ("an option without expiry", put("60,2026-06-19", "60,"),
     "instruments.csv:5 column expiry: is required for an option"),
    ("an option on itself", put("TRADING,AAA,C", "TRADING,AAA-C60,C"),
     "instruments.csv:5 column underlying value 'AAA-C60': cannot be the instrument itself"),
    ("an option on an option", put("TRADING,BTC,P", "TRADING,AAA-C60,P"),
     "instruments.csv:7 column underlying value 'AAA-C60': is itself an option"),
    ("forced above margin call", put("0.35,0.25", "0.35,0.36"),
     "margin_rates.csv:2 column forced value '0.36': must not be above margin_call"),
    ("forced above the default margin call", put("0.15,,,,", "0.15,,0.2,,"),
     "margin_rates.csv:6 column forced value '0.2': must not be above margin_call"),
    ("a rule that ends before it begins", put("2026-01-01T00:00:00Z,2026-07-01", "2026-01-01T00:00:00Z,2025-07-01"),
     "margin_rates.csv:4 column valid_to value '2025-07-01T00:00:00.000000': is before valid_from"),
    ("more available than held", put("41.25,900", "41.25,1001"),
     "positions.csv:2 column available value '1001': must not be more than quantity"),
    ("available on the other side", put("24,-150", "24,150"),
     "positions.csv:5 column available value '150': must have the sign of quantity"),
    ("an order filled beyond its quantity", put("100,20,62", "100,101,62"),
     "client_orders.csv:2 column filled value '101': must not be above quantity"),
    ("a recall due before it came", put("2026-03-18T20", "2026-03-15T20"),
     "lender_recalls.csv:2 column due value '2026-03-15T20:00:00.000000': is before received_at"),
    # The policy beside the tables (its own tests say the rest) --------------------------------------------------------
    ("a policy that is no TOML", all_of("[call\n"),
     "policy.toml:1: not valid TOML: Expected ']' at the end of a table declaration (at line 1, column 6)"),
    ("a policy key out of range", put("1.05", "9"),
     "policy.toml:4 column call.coefficient value '9': must be a number from 0.5 to 2"),
    ("an unknown policy key", put("coefficient", "coeficient"),
     "policy.toml:4 column call.coeficient value '1.05': unknown key; did you mean call.coefficient?"),
]
# fmt: on
