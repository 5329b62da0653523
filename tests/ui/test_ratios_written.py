"""Ratios as 0.3333 or 33.33 %, as each user prefers: at once, everywhere, and again at the next start."""

from tests.desk.alert_rows import alert
from tests.ui.screen_texts import texts
from tests.ui.test_account_window import facts
from ui.memory import Memory
from ui.tables.conditions import InRange
from workstation.desk.export import Holds


def net_asset_ratio(table):
    logical = [column.name for column in table.spec.columns].index("net_asset_ratio")
    return table.rows.text(0, logical)


def test_that_ratios_are_written_as_preferred_at_once_and_everywhere(screen):
    screen.rows(alert("a", net_asset_ratio=1 / 3), reload=True)
    screen.reception.accounts.open("A")
    screen.hand(facts())
    account = screen.reception.accounts.windows["A"]
    plain = [text for _where, _what, text in texts(account)]
    page = screen.risk
    page.filters.ask(InRange("net_asset_ratio", 0.25, None))
    assert net_asset_ratio(page.table) == "0.3333"
    entry = screen.window.menus._percent
    entry.trigger()
    assert net_asset_ratio(page.table) == "33.33 %"
    assert page.filters.chips[0].accessibleName().endswith("≥ 25.00 %")
    assert {column.holds for column in page.table.sheet("").columns} >= {Holds.PERCENT}
    written = [text for _where, _what, text in texts(account)]
    assert written != plain
    assert any(text.endswith(" %") for text in written if text not in plain)
    entry.trigger()
    assert net_asset_ratio(page.table) == "0.3333"
    assert [text for _where, _what, text in texts(account)] == plain
    assert Holds.PERCENT not in {column.holds for column in page.table.sheet("").columns}


def test_that_the_preference_is_each_users_own(screen, tmp_path):
    ana, ben = Memory(tmp_path, "ana"), Memory(tmp_path, "ben")
    screen.window.write_ratios(percent=True)
    ana.keep(screen.window)
    screen.window.write_ratios(percent=False)
    ben.keep(screen.window)
    ana.recall(screen.window, keep_theme=False)
    assert screen.window.form.percent
    assert screen.window.menus._percent.isChecked()
    ben.recall(screen.window, keep_theme=False)
    assert not screen.window.form.percent
    assert not screen.window.menus._percent.isChecked()
    ana.recall(screen.window, keep_theme=False)
    ana.forget(screen.window)
    assert not screen.window.form.percent
