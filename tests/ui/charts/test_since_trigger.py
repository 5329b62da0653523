"""How far back the chart of the levels reaches when minutes from before the call are there."""

from tests.margin.books import AT
from tests.ui.charts.accounts import series
from ui.charts.levels import Span
from workstation.desk.chart_view import SeriesNews


def test_that_the_day_begins_before_the_trigger_and_since_the_trigger_at_it(page):
    plot, minutes = page.levels.plot, series().seconds
    page.take(SeriesNews("A", series(), minutes[300] + 20))
    page.spans[Span.SINCE_TRIGGER].click()
    assert plot.shown()[0] == minutes[300]
    page.spans[Span.DAY].click()
    assert plot.shown()[0] < minutes[200], "the evening before"
    page.take(SeriesNews("A", series(), AT.timestamp() + 3600))
    page.spans[Span.SINCE_TRIGGER].click()
    assert plot.shown()[0] <= AT.timestamp(), "a trigger that no point follows yet"
