"""A tab of alerts: the live page with the headline figures of its calls above it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from ui.actions import Actions
from ui.format import Format
from ui.frame.call_actions import CallActions
from ui.frame.live_page import LivePage
from ui.frame.totals_strip import Headline, TotalsStrip
from ui.tables.columns import TableSpec
from ui.tables.no_call_words import no_call_text
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.headlines import AlertHeadlines, alert_headlines
from workstation.desk.live_table import LiveTable
from workstation.desk.news import DayLine
from workstation.desk.without_call import why_no_call
from workstation.domain.enums import AlertType

_KINDS = (
    AlertType.FORCED,
    AlertType.MARGIN_CALL,
    AlertType.EXCESS_FINANCING,
    AlertType.NEGATIVE_EQUITY,
    AlertType.DEBIT_ONLY,
    AlertType.UNPRICED,
)
_GRAVE = frozenset({AlertType.FORCED, AlertType.NEGATIVE_EQUITY, AlertType.UNPRICED})


class AlertPage(LivePage):
    """Invariant: headlines are of the tab's whole scope, whatever the filter line hides.

    What needs a call is greyed while none of the selected rows, or else the current one, is a call.
    """

    def __init__(
        self,
        spec: TableSpec,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        actions: Actions,
    ) -> None:
        self.gestures = CallActions(actions)
        super().__init__(spec, live, theme, form, clocks, self.gestures)
        self.gestures.setParent(self)
        self.table.current_row_changed.connect(self._say_lacking)
        self.long_after = timedelta(days=90)
        self.totals = TotalsStrip(theme, len(self._headlines()))
        self.column.insertWidget(0, self.totals)
        self._when: tuple[datetime, str] | None = None
        self.say_headlines()

    def speak(self) -> None:
        """Headlines too."""
        super().speak()
        self._say_lacking()
        self.say_headlines()
        if self._when is not None:
            self.say_when(*self._when)

    def say_figures(self) -> None:
        """Headlines too."""
        super().say_figures()
        self.say_headlines()

    def say_line(self, line: DayLine) -> None:
        """The day's line of the calls that this tab shows."""
        self.totals.line.show_points(line.points)

    def say_when(self, as_of: datetime, pace: str) -> None:
        """The time of the figures and the pace of the market's clock."""
        self._when = (as_of, pace)
        at = microseconds(as_of)
        day = self.form.date(at)
        clock = f"{self.form.clock(at)} {as_of.astimezone(self.form.zone):%Z}"
        self.totals.say_when(self.tr("as of {}").format(clock), " · ".join(filter(None, (day, pace))))

    def say_headlines(self) -> None:
        """Amounts and counts as of now."""
        self.totals.say(self._headlines(), known=self._is_known or bool(len(self.live)))

    def know(self) -> None:
        """Headlines too."""
        super().know()
        self.say_headlines()

    def take_policy(self, values: Mapping[str, str]) -> None:
        """The policy in force, by key."""
        super().take_policy(values)
        self.long_after = timedelta(days=int(values["call.long_outstanding_days"]))
        self.say_headlines()

    def _headlines(self) -> Sequence[Headline]:
        """Always as many, in the same order."""
        figures = alert_headlines(self.live, self.blotter.scope_totals, self.market_now, self.long_after)
        return (*self._amounts(figures), *map(self._count(figures), _KINDS), self._abnormal())

    def _abnormal(self) -> Headline:
        """How many calls were set aside and are in no figure here."""
        flags = self.live.number("abnormal")[self.live.slots]
        return Headline(self.tr("Abnormal"), self.form.count(int((flags == 1).sum())), Meaning.MUTED)

    def _amounts(self, figures: AlertHeadlines) -> tuple[Headline, Headline]:
        currency = f" ({self.reporting_currency})" if self.reporting_currency else ""
        missing = self.tr("{} alerts have no figure and are not in this sum").format(self.form.count(figures.unknown))
        days = self.form.count(self.long_after.days)
        return (
            Headline(
                self.tr("Total call amount{}").format(currency),
                self.form.total(figures.call_amount),
                tip=missing if figures.unknown else "",
            ),
            Headline(self.tr("Long outstanding (> {} d)").format(days), self.form.total(figures.long_outstanding)),
        )

    def _count(self, figures: AlertHeadlines) -> Callable[[AlertType], Headline]:
        def headline(kind: AlertType) -> Headline:
            count = figures.by_type.get(kind, 0)
            meaning = Meaning.MUTED if not count else Meaning.DANGER if kind in _GRAVE else Meaning.TEXT
            return Headline(self._kind(kind), self.form.count(count), meaning)

        return headline

    def _kind(self, kind: AlertType) -> str:
        return {
            AlertType.NONE: "",
            AlertType.FORCED: self.tr("Forced"),
            AlertType.MARGIN_CALL: self.tr("Margin calls"),
            AlertType.EXCESS_FINANCING: self.tr("Excess financing"),
            AlertType.NEGATIVE_EQUITY: self.tr("Negative equity"),
            AlertType.DEBIT_ONLY: self.tr("Debit only"),
            AlertType.UNPRICED: self.tr("Unpriced"),
        }[kind]

    def _say_allowed(self) -> None:
        self._say_lacking()

    def _say_lacking(self, _key: str = "") -> None:
        """Why none of the rows one would act on is a call."""
        selected = self.blotter.selected_totals.members
        chosen = selected if len(selected) else self.live.slots_of([self.table.current_key()])
        self.gestures.lack(no_call_text(why_no_call(self.live, chosen)))

    def _summary(self, count: int) -> str:
        found = self.blotter.selected_totals.sum("call_amount_reporting")
        chosen = super()._summary(count)
        if found.unknown == count:
            return self.tr("{} · call amount unknown").format(chosen)
        amount = self.form.total(found.by_currency[""])
        return self.tr("{} · call amount {} {}").format(chosen, amount, self.reporting_currency)
