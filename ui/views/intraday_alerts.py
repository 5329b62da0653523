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
from workstation.desk.headlines import overnight_total
from workstation.desk.live_table import LiveTable

_NEAR_HOURS = 1.0


class IntradayAlerts(AlertPage):
    """Calls of intraday accounts."""

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        actions: Actions,
    ) -> None:
        self._cutoff = timedelta(0)
        super().__init__(INTRADAY_ALERTS, live, theme, form, clocks, actions)
        self.totals.line.hide()  # the day's line is of all calls; here its room is needed for words

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Intraday-margin alerts")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No intraday account is called now.")

    def take_policy(self, values: Mapping[str, str]) -> None:
        """How long before the close the margin rates take over (policy ``intraday.cutoff_minutes``)."""
        self._cutoff = timedelta(minutes=float(values["intraday.cutoff_minutes"]))
        super().take_policy(values)

    def show_time(self) -> None:
        """The cut-off comes nearer."""
        super().show_time()
        self.say_headlines()

    def _headlines(self) -> Sequence[Headline]:
        """What would be called at the cut-off, and how soon that is, before the counts."""
        total, outstanding, *counts = super()._headlines()
        tip = "\n".join(filter(None, (total.tip, f"{outstanding.name}: {outstanding.text}")))
        return (replace(total, tip=tip), self._overnight(), self._to_cutoff(), *counts)

    def _overnight(self) -> Headline:
        """In the reporting currency; by currency in the tool tip, with what is not in the sum."""
        found = overnight_total(self.live, self.blotter.scope_totals)
        amounts = sorted(found.by_currency.items(), key=lambda item: -item[1])
        lines = [f"{self.form.total(amount)} {currency}" for currency, amount in amounts]
        missing = self.tr("{} alerts have no figure and are not in this sum").format(self.form.count(found.unknown))
        unrated = self.tr("Not in this sum, for want of a rate: {}").format(", ".join(found.unrated))
        lines += [*([missing] if found.unknown else []), *([unrated] if found.unrated else [])]
        amount = f"{self.form.total(found.reporting)} {self.reporting_currency}".strip()
        meaning = Meaning.WARNING if found.unrated else Meaning.TEXT
        return Headline(self.tr("Estimated overnight call"), amount, meaning, "\n".join(lines))

    def _to_cutoff(self) -> Headline:
        """Counted to the close less the cut-off, while the session of the busiest market is open."""
        name, session = self.tr("Cut-off"), self.session
        if session is None or session.until is None or not session.is_open:
            return Headline(name, self.tr("closed") if session else "—", Meaning.MUTED)
        at = session.until - self._cutoff
        hours = (at - self.market_now) / timedelta(hours=1)
        tip = f"{session.calendar} {at:%H:%M %Z}"
        if hours <= 0:
            return Headline(name, self.tr("▲ past"), Meaning.DANGER, tip)
        return Headline(name, self.form.hours(hours), Meaning.WARNING if hours < _NEAR_HOURS else Meaning.TEXT, tip)
