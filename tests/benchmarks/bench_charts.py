"""Charts: one update of six linked ones against pyqtgraph's defaults, and how soon an account of 2,000 lines is seen.

The peer is six ``PlotWidget`` in the same process, linked by their x axes, ranges and smoothing as the library has
them. An update is fresh points for every chart, then everything painted. Times are CPU milliseconds, medians.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from tests.margin.books import AT, make_book, option, rate, stock
from ui.actions import Actions
from ui.charts.axes import AmountAxis, TimeAxis
from ui.charts.plot import Home, LineLook, Plot
from ui.detail.window import AccountWindow
from ui.format import Format
from ui.theme import Meaning, Theme
from workstation.desk.account import account_view
from workstation.desk.chart_view import MoveNews, SeriesNews, SymbolNews
from workstation.desk.exposure import exposure
from workstation.desk.moves import move_curve
from workstation.desk.price_ladder import price_ladder
from workstation.desk.series import Series
from workstation.margin.evidence import Evidence
from workstation.policy import Policy

CHARTS, POINTS, LINES, ROUNDS = 6, 2_000, 2_000, 40
OUT = Path("bench") / "charts.json"
LIMIT, GOAL, USABLE_MS = 2.0, 4.0, 200.0


def milliseconds(work: Callable[[], object], rounds: int = 1) -> float:
    """The median CPU time of a piece of work."""
    took = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        took.append(1e3 * (time.process_time() - began))
    return statistics.median(took)


def grid(parts: list[QWidget]) -> QWidget:
    """Six charts in a window, as a desk would have them."""
    host = QWidget()
    layout = QGridLayout(host)
    for n, part in enumerate(parts):
        layout.addWidget(part, n // 2, n % 2)
    host.resize(1400, 900)
    host.show()
    QApplication.processEvents()
    return host


def walk() -> np.ndarray:
    """A price path, one point longer each time it is asked for a part of it."""
    return np.cumsum(np.random.default_rng(1).normal(0, 1, POINTS + 10 * ROUNDS))


def update(draw: list[Callable[[np.ndarray, np.ndarray], object]]) -> float:
    """CPU milliseconds of one update of all charts."""
    path, count = walk(), iter(range(POINTS, POINTS + 10 * ROUNDS))

    def once() -> None:
        last = next(count)
        x = np.arange(last - POINTS, last, dtype=float)
        for each in draw:
            each(x, path[last - POINTS : last])
        QApplication.processEvents()

    for _ in range(5):
        once()
    return milliseconds(once, ROUNDS)


def ours(theme: Theme, form: Format) -> float:
    """Six charts of the program: fixed ranges, one pixel, no smoothing."""
    plots = [
        Plot(theme, "chart", (TimeAxis(form, "bottom"), AmountAxis(form, "left")), lambda _x: None)
        for _ in range(CHARTS)
    ]
    host = grid(list(plots))
    for plot in plots:
        plot.add_line("net", LineLook(Meaning.ACCENT))
        plot.go_home(Home(0, POINTS + 10 * ROUNDS, -100, 100))
        plot.box.setXLink(plots[0].box)
    took = update([lambda x, y, plot=plot: plot.draw("net", x, y) for plot in plots])
    host.close()
    return took


def peers() -> float:
    """Six charts as the library makes them."""
    plots = [pg.PlotWidget() for _ in range(CHARTS)]
    host = grid(list(plots))
    items = [plot.plot(np.zeros(2), np.zeros(2)) for plot in plots]
    for plot in plots[1:]:
        plot.setXLink(plots[0])
    for plot in plots:
        plot.enableAutoRange()  # linking switches it off, and then nothing would be in sight
    took = update([item.setData for item in items])
    host.close()
    return took


def large_account() -> Evidence:
    """2,000 lines, a tenth of them options."""
    draw = np.random.default_rng(7)
    symbols = [f"S{n:04d}" for n in range(LINES * 9 // 10)]
    price = dict(zip(symbols, draw.uniform(5, 300, len(symbols)), strict=True))
    options = {f"O{n:04d}": symbols[n] for n in range(LINES // 10)}
    quotes = [{"symbol": symbol, "last": mark} for symbol, mark in price.items()]
    quotes += [
        {"symbol": name, "last": price[of] * 0.05, "implied_volatility": 0.4, "delta": 0.5}
        for name, of in options.items()
    ]
    held = [*((symbol, float(draw.integers(10, 1000))) for symbol in symbols), *((name, -2.0) for name in options)]
    owned = sum(quantity * price[symbol] for symbol, quantity in held[: len(symbols)])
    book = make_book(
        accounts=[{"account": "A"}],
        cash=[{"account": "A", "currency": "USD", "amount": -0.72 * owned}],
        instruments=[*map(stock, symbols), *(option(name, of, "C", price[of]) for name, of in options.items())],
        positions=[{"account": "A", "symbol": symbol, "quantity": quantity} for symbol, quantity in held],
        quotes=quotes,
        margin_rates=[rate("*", "LONG", 0.5, 0.3), rate("*", "SHORT", 0.5, 0.4)],
    )
    return Evidence.of(book, [0], Policy(), AT, {}, np.zeros(1, np.bool_))


def window_times(theme: Theme, form: Format) -> dict[str, float]:
    """Of an account of 2,000 lines: what the GUI thread and the worker spend."""
    evidence = large_account()
    view = account_view(evidence.to_bytes(), "A")
    curve, symbols = move_curve(evidence, "A"), SymbolNews("A", exposure(evidence, "A"), price_ladder(evidence, "A"))
    seconds = AT.timestamp() - 60.0 * np.arange(POINTS, 0, -1)
    series = Series(seconds, walk()[:POINTS], np.ones((POINTS, 4)), np.zeros(POINTS))
    host = QWidget()
    made: list[AccountWindow] = []

    def shown() -> None:
        made.append(AccountWindow(theme, form, Actions(host), "A"))
        made[-1].show_view(view)
        made[-1].show()
        QApplication.processEvents()

    def charts() -> None:
        made[-1].tabs.setCurrentIndex(1)
        for news in (SeriesNews("A", series), MoveNews(curve), symbols):
            made[-1].take_charts(news)
        QApplication.processEvents()

    def live() -> None:
        for news in (MoveNews(curve), symbols):
            made[-1].take_charts(news)
        made[-1].charts.show_view(view)
        QApplication.processEvents()

    shown()  # fonts, styles and what else happens once in a program
    charts()
    usable, first, again = milliseconds(shown, 5), milliseconds(charts), milliseconds(live, 10)
    for window in made:
        window.close()
    return {
        "window usable": usable,
        "charts page, first look": first,
        "charts page, one update": again,
        "worker: explained": milliseconds(lambda: account_view(evidence.to_bytes(), "A"), 3),
        "worker: move curve": milliseconds(lambda: move_curve(evidence, "A"), 3),
        "worker: price ladder": milliseconds(lambda: price_ladder(evidence, "A"), 3),
        "worker: exposure": milliseconds(lambda: exposure(evidence, "A"), 3),
    }


def main() -> int:
    """Measure, print and write ``bench/charts.json``."""
    theme, form = Theme(QApplication.instance() or QApplication([]), "dark"), Format()
    peer, mine = peers(), ours(theme, form)
    what = f"{CHARTS} linked charts of {POINTS:,} points, one update, CPU ms"
    rows = [{"what": what, "ours": mine, "peer": peer, "ratio": peer / mine, "limit": LIMIT, "goal": GOAL}]
    for name, took in window_times(theme, form).items():
        limit = USABLE_MS if name == "window usable" else None
        rows.append(
            {"what": f"{LINES:,} lines, {name}, CPU ms", "ours": took, "peer": None, "ratio": None, "limit": limit}
        )
    for row in rows:
        sys.stdout.write(
            f"{row['what']}: {row['ours']:.1f}, peer {row['peer'] or 0:.1f}, ratio {row['ratio'] or 0:.1f}\n"
        )
    machine = {
        "python": platform.python_version(),
        "cpus": os.cpu_count(),
        "pyqtgraph": pg.__version__,
        "numpy": np.__version__,
    }
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps({"results": rows, "machine": machine}, indent=1), encoding="utf-8")
    return int(peer / mine < LIMIT or rows[1]["ours"] > USABLE_MS)


if __name__ == "__main__":
    raise SystemExit(main())
