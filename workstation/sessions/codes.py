"""The calendar codes a market column may hold, known without loading the calendar library (a second of imports)."""

from __future__ import annotations

from difflib import get_close_matches

from workstation.domain.answers import Refusal
from workstation.domain.denials import finding

# What exchange_calendars can compute; a test compares this list with the installed library. Athens, Brussels,
# Bucharest, Nicosia and Tel Aviv are in the library but fail in it with pandas 3, so they are not offered.
_CODES = """
    24/5 24/7 AIXK BVMF CMES IEPA XAMS XASX XBDA XBKK XBOG XBOM XBRA XBRU XBUD XBUE XCBF XCSE XDUB XDUS XEEE
    XETR XEUR XFRA XHAM XHEL XHKG XICE XIDX XIST XJSE XKAR XKLS XKRX XLIM XLIS XLIT XLJU XLON XLUX XMAD XMEX
    XMIL XMOS XNYS XNZE XOSL XPAR XPHS XPRA XRIS XSAU XSES XSGO XSHG XSTO XSTU XSWX XTAI XTAL XTKS XTSE XWAR
    XWBO XZAG us_futures
"""

# Shenzhen keeps Shanghai's hours and holidays and has no calendar of its own in the library.
_ALIASES = """
    ARCX=XNYS ASX=XASX BATS=XNYS BMF=BVMF BSE=XBOM CBOT=CMES CFE=XCBF CME=CMES COMEX=CMES FWB=XFRA HKEX=XHKG
    ICE=IEPA ICEUS=IEPA JKT=XIDX JPX=XTKS LSE=XLON LUXSE=XLUX NASDAQ=XNYS NYFE=IEPA NYMEX=CMES NYSE=XNYS
    OOTC=XNYS OSE=XOSL SIX=XSWX SSE=XSHG TSX=XTSE XASE=XNYS XNAS=XNYS XSHE=XSHG XTSX=XTSE
"""

CODES = frozenset(_CODES.split())
ALIASES = dict(pair.split("=") for pair in _ALIASES.split())

_HOME_MARKETS = {
    "AUD": "XASX",
    "BRL": "BVMF",
    "CAD": "XTSE",
    "CHF": "XSWX",
    "CNY": "XSHG",
    "EUR": "XETR",
    "GBP": "XLON",
    "HKD": "XHKG",
    "INR": "XBOM",
    "JPY": "XTKS",
    "KRW": "XKRX",
    "MXN": "XMEX",
    "SGD": "XSES",
    "TWD": "XTAI",
    "USD": "XNYS",
}


class UnknownCalendarError(LookupError):
    """A market code that no calendar answers to; the text names the nearest ones."""

    def __init__(self, code: str) -> None:
        near = get_close_matches(code.upper(), sorted(CODES | ALIASES.keys()), n=3)
        kind = Refusal.NO_CALENDAR_NEAR if near else Refusal.NO_CALENDAR
        self.finding = finding(kind, code=code, **({"near": ", ".join(near)} if near else {}))
        super().__init__(str(self.finding))
        self.code = code


def is_known(code: str) -> bool:
    """Whether a market code has a calendar."""
    return code in CODES or code in ALIASES


def canonical(code: str) -> str:
    """The code the calendar goes by; unknown codes raise ``UnknownCalendarError``."""
    code = ALIASES.get(code, code)
    if code not in CODES:
        raise UnknownCalendarError(code)
    return code


def home_market(currency: str) -> str:
    """The market by which a house that reports in ``currency`` lives; New York where none is named."""
    return _HOME_MARKETS.get(currency, "XNYS")
