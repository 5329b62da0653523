"""Amounts with three significant digits, for axes and labels where a full amount has no room."""

from __future__ import annotations

from ui.format import Format

_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"))
_ROUNDED = 0.9995  # from here on three digits round up to the next scale


def short_amount(form: Format, amount: float) -> str:
    """1,493,313.68 as 1.49 m."""
    size = abs(amount)
    scale, word = next(((s, f" {w}") for s, w in _SCALES if size >= s * _ROUNDED), (1.0, ""))
    scaled = size / scale
    decimals = 2 if scaled < 9.995 else 1 if scaled < 99.95 else 0  # noqa: PLR2004 - digits before the point
    text = f"{scaled:.{decimals}f}".replace(".", form.decimal_point)
    sign = "-" if amount < 0 and scaled else ""
    return f"{sign}{text}{word}"


def signed_percent(form: Format, rate: float, decimals: int = 1) -> str:
    """0.091 as +9.1 %; zero has no sign."""
    text = f"{rate * 100:+z.{decimals}f}"
    plain = text.removeprefix("+") if float(text) == 0 else text
    return f"{plain.replace('.', form.decimal_point)} %"
