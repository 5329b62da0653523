"""The Intraday-margin alerts tab: what is called now, and what would be at the cut-off."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from ui.actions import Actions
from ui.format import Format
from ui.frame.alert_page import AlertPage
from ui.frame.totals_strip import Headline
from ui.tables.intraday_alerts import INTRADAY_ALERTS
from ui.theme import Meaning, Theme
from workstation.desk.headlines import markets_by_alerts, overnight_total
from workstation.desk.live_table import LiveTable
from workstation.desk.news import DayLine, MarketSession
from workstation.domain.enums import AlertType

_NEAR_HOURS = 1.0
_RUNNING = frozenset({Meaning.TEXT, Meaning.WARNING})  # there is time left


class IntradayAlerts(AlertPage):
    """Calls of intraday accounts, and those that would be called at the cut-off."""

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        actions: Actions,
    ) -> None:
        self._cutoff = timedelta(0)
        self._markets: tuple[str, ...] = ()
        self._sessions: dict[str, MarketSession] = {}
        super().__init__(INTRADAY_ALERTS, live, theme, form, clocks, actions)

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Intraday-margin alerts")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No intraday account is called now, or would be at the cut-off.")

    def say_line(self, line: DayLine) -> None:
        """The day's line of the intraday calls."""
        self.totals.line.show_points(line.intraday)

    def take_policy(self, values: Mapping[str, str]) -> None:
        """How long before the close the margin rates take over (policy ``intraday.cutoff_minutes``)."""
        self._cutoff = timedelta(minutes=float(values["intraday.cutoff_minutes"]))
        super().take_policy(values)

    def find_markets(self) -> tuple[str, ...]:
        """The markets that this tab's alerts go by, that of most alerts first."""
        self._markets = markets_by_alerts(self.live, self.blotter.scope_totals.members)
        return self._markets

    def take_sessions(self, sessions: Mapping[str, MarketSession]) -> None:
        """What the markets do now, by name."""
        self._sessions = dict(sessions)
        self.find_markets()
        self.say_headlines()

    def show_time(self) -> None:
        """The cut-off comes nearer."""
        super().show_time()
        self.say_headlines()

    def _headlines(self) -> Sequence[Headline]:
        """What would be called at the cut-off, and how soon that is, before the counts; of abnormal ones in a tip."""
        total, outstanding, *counts, abnormal = super()._headlines()
        total = replace(total, tip="\n".join(filter(None, (total.tip, f"{abnormal.name}: {abnormal.text}"))))
        return (total, outstanding, self._overnight(), self._at_the_cutoff(), *counts)

    def _overnight(self) -> Headline:
        """In the reporting currency; by currency in the tool tip, with what is not in the sum."""
        found = overnight_total(self.blotter.scope_totals)
        amounts = sorted(found.by_currency.items(), key=lambda item: -item[1])
        lines = [f"{self.form.total(amount)} {currency}" for currency, amount in amounts]
        missing = self.tr("{} alerts have no figure and are not in this sum").format(self.form.count(found.unknown))
        lines += [missing] if found.unknown else []
        return Headline(self.tr("Overnight call"), self.form.total(found.reporting), tip="\n".join(lines))

    def _at_the_cutoff(self) -> Headline:
        """How many owe nothing now and would be called then, and how soon that is on the market of most alerts here."""
        known = [self._sessions[market] for market in self._markets if market in self._sessions]
        words, meaning = self._left(known[0]) if known else ("—", Meaning.MUTED)
        coming = self.blotter.scope_totals.by_code().get(AlertType.NONE, 0)
        if coming:
            both = self.tr("{} in {}") if meaning in _RUNNING else "{} · {}"
            words = both.format(self.form.count(coming), words)
        tip = [self.tr("Called at the cut-off, not yet: {}").format(self.form.count(coming))]
        return Headline(self.tr("At the cut-off"), words, meaning, "\n".join([*tip, *map(self._market_line, known)]))

    def _left(self, session: MarketSession) -> tuple[str, Meaning]:
        """Counted to the close less the cut-off of a session in progress: a lunch break is part of it."""
        if not session.in_session or session.until is None:
            return self.tr("closed"), Meaning.MUTED
        hours = (session.until - self._cutoff - self.market_now) / timedelta(hours=1)
        if hours <= 0:
            return self.tr("▲ past"), Meaning.DANGER
        return self.form.hours(hours), Meaning.WARNING if hours < _NEAR_HOURS else Meaning.TEXT

    def _market_line(self, session: MarketSession) -> str:
        words, _ = self._left(session)
        parts = [words]
        if session.in_session and session.until is not None:
            parts.insert(0, f"{session.until - self._cutoff:%H:%M %Z}")
        if session.break_until is not None:
            parts.append(self.tr("lunch break until {}").format(f"{session.break_until:%H:%M %Z}"))
        return f"{session.calendar}  " + " · ".join(parts)
