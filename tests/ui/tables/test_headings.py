"""Titles of columns stand there whole, in every language, at every size of text, sorted by or not."""

from zoneinfo import ZoneInfo

import pytest

from tests.desk.alert_rows import NOW
from tests.ui.tables.test_table_snapshots import EVERY
from ui.format import Format
from ui.language import LANGUAGES, Language
from ui.tables.arranged_table import ArrangedTable
from ui.tables.columns import Sort
from ui.tables.covered_recalls import COVERED_RECALLS_TAB
from ui.tables.layout import PlacedColumn, TableLayout, saved_layout
from ui.tables.risk_alerts import RISK_ALERTS
from ui.theme import Theme
from workstation.desk.blotter import Blotter
from workstation.desk.live_table import LiveTable

LONG = "working_closes"


class Heads:
    """Tables without rows, and the language they are written in."""

    def __init__(self, qtbot, qapp):
        self.qtbot, self.theme = qtbot, Theme(qapp, "dark")
        self.form = Format("en", ZoneInfo("America/New_York"))
        self.language = Language(qapp, self.theme, self.form, "en")

    def table(self, spec):
        blotter = Blotter(LiveTable(spec.table, spec.worse), NOW, spec.scope, spec.currency, spec.counted)
        made = ArrangedTable(spec, blotter, self.theme, self.form, lambda: 0.0)
        self.qtbot.addWidget(made)
        self.theme.spoken.connect(lambda: made.speak(self.form))
        return made


@pytest.fixture
def heads(qtbot, qapp):
    made = Heads(qtbot, qapp)
    yield made
    made.language.use("en")  # translators and fonts belong to the application
    made.theme.set_zoom(1.0)


def cut_off(table):
    """Titles of which something is missing, in width or in height."""
    header = table.header
    room = header.sizeHint().height() // header.fontMetrics().height()
    shown = {logical: header.shown_title(logical) for logical in table.shown_columns()}
    whole = {logical: table.rows.headings[logical].replace(" ", "") for logical in shown}
    return [
        title
        for logical, title in shown.items()
        if title.replace("\n", "").replace(" ", "") != whole[logical] or title.count("\n") >= room
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_title_is_cut_off_in_any_language_at_any_size(heads, language):
    tables = [heads.table(spec) for spec in EVERY]
    heads.language.use(language)
    for zoom in (1.0, 1.3):
        heads.theme.set_zoom(zoom)
        for table in tables:
            columns = [table.spec.columns[logical].name for logical in table.shown_columns()]
            assert not cut_off(table), (table.spec.name, zoom)
            table.sort_by(map(Sort, columns))
            assert not cut_off(table), (table.spec.name, zoom, "sorted")


def test_that_a_width_the_user_chose_stays_whatever_the_language_and_the_others_follow_it(heads):
    table = heads.table(COVERED_RECALLS_TAB)
    number = {column.name: at for at, column in enumerate(table.spec.columns)}
    width, high = table.header.sectionSize, table.header.sizeHint().height()
    table.header.resizeSection(number["name"], 50)
    english = width(number[LONG])
    heads.language.use("pt_BR")
    assert width(number["name"]) == 50
    portuguese = width(number[LONG])
    assert portuguese > english
    heads.theme.set_zoom(2.0)
    assert width(number["name"]) == 100
    heads.theme.set_zoom(1.0)
    heads.language.use("zh_CN")
    assert width(number["name"]) == 50
    assert width(number[LONG]) < portuguese
    assert table.header.sizeHint().height() < high
    table.reset_widths()
    assert width(number["name"]) == COVERED_RECALLS_TAB.column("name").width


def test_that_a_title_made_too_narrow_takes_a_second_line_before_it_is_cut_off(heads):
    table = heads.table(RISK_ALERTS)
    number = [column.name for column in RISK_ALERTS.columns].index("liquid_net_assets")
    assert table.header.shown_title(number) == "Liquid net assets"
    one_line = table.header.sizeHint().height()
    table.header.resizeSection(number, 90)
    assert table.header.shown_title(number) == "Liquid net\nassets"
    assert table.header.sizeHint().height() > one_line
    table.header.resizeSection(number, 50)
    assert table.header.shown_title(number).count("…")


def test_that_a_column_shown_again_is_as_wide_as_before(heads):
    table = heads.table(RISK_ALERTS)
    number = [column.name for column in RISK_ALERTS.columns].index("market")
    table.show_column("market", shown=True)
    assert table.layout_now().columns[table.header.visualIndex(number)].width is None
    table.header.resizeSection(number, 133)
    table.show_column("market", shown=False)
    table.show_column("market", shown=True)
    assert table.header.sectionSize(number) == 133


def test_that_a_width_written_down_as_the_column_comes_was_chosen_by_nobody():
    came = RISK_ALERTS.column("equity").width
    earlier = TableLayout((PlacedColumn("equity", came, True), PlacedColumn("name", 77, True)), ())
    assert [column.width for column in saved_layout(RISK_ALERTS, earlier.as_saved()).columns[:2]] == [None, 77]
