"""Small books on disk for the command line's tests."""

from __future__ import annotations

from pathlib import Path

# spec: the worked example of the margin rules. B is suspended; A's four rates are given; interest 120; limit 35,000.
WORKED = {
    "accounts": "account,name,accrued_interest,financing_limit\nC1,Ada Client,120,35000\n",
    "instruments": "symbol,kind,currency,status\nA,STOCK,USD,TRADING\nB,STOCK,USD,SUSPENDED\n",
    "quotes": "symbol,last,time\nA,60,2020-03-09T14:30:00+00:00\nB,10,2020-03-06T20:00:00+00:00\n",
    "fx": "currency,rate\nUSD,1\n",
    "cash": "account,currency,amount\nC1,USD,-40000\n",
    "positions": "account,symbol,quantity\nC1,A,1000\nC1,B,500\n",
    "margin_rates": "symbol,side,initial,maintenance,margin_call,forced\nA,LONG,.50,.30,.35,.25\n",
}


def write(directory: Path, **changed: str | None) -> Path:
    """The worked example in a directory, with some tables replaced (None: left out)."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, text in {**WORKED, **changed}.items():
        if text is not None:
            (directory / f"{name}.csv").write_text(text, encoding="utf-8")
    return directory
