"""The main window: what is handed over is shown, and gestures become intents."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from tests.desk.alert_rows import alert, news
from tests.ui.desk_screen import WALL
from ui.frame import live_page
from workstation.commands.control import ControlReplay, ReplayAction, SetFaults
from workstation.desk.news import CommandLine, CommandNews, DayLine, NotSubmitted, PolicyNews, PolicyRow, SignedIn
from workstation.domain.enums import AlertType, CommandState, LinkState, Regime, Role
from workstation.domain.faults import FaultPreset
from workstation.domain.ids import CommandId

POLICY = {"reporting_currency": "USD", "call.long_outstanding_days": "90", "intraday.cutoff_minutes": "15"}
FORCED = {"alert_type": AlertType.FORCED}


def headline(page, name):
    texts = [label.text() for label in page.totals.findChildren(QLabel)]
    return texts[texts.index(name) + 1]


def command(state, reason="", ticket="t1"):
    return CommandLine(
        CommandId(ticket), "control_replay", {"speed": 60}, "maria", "desk-1", WALL, state, reason, None, ""
    )


def test_that_rows_appear_and_are_counted_on_their_tabs(screen):
    screen.rows(alert("a"), alert("b"), alert("c", regime=Regime.INTRADAY), reload=True)
    assert len(screen.risk.blotter) == 2
    assert [screen.window.tab_bar.count_text(i) for i in range(5)] == ["2", "1", "0", "0", "0"]


def test_that_totals_are_in_the_reporting_currency_and_by_type(screen):
    assert [headline(screen.risk, name) for name in ("Total call amount", "Forced")] == ["—", "—"]  # not known yet
    screen.steps()
    assert [headline(screen.risk, name) for name in ("Total call amount", "Forced")] == ["0", "0"]
    screen.rows(
        alert("a", call_amount_reporting=1000.4, **FORCED),
        alert("b", call_amount_reporting=2000.4),
        alert("c", call_amount_reporting=float("nan"), alert_type=AlertType.UNPRICED),
        reload=True,
    )
    assert headline(screen.risk, "Total call amount") == "3,001"
    assert headline(screen.risk, "Forced") == "1"
    assert headline(screen.risk, "Margin calls") == "1"
    assert headline(screen.risk, "Unpriced") == "1"


def test_that_long_outstanding_follows_the_policy(screen):
    from tests.desk.alert_rows import HOUR_US, NOW_US

    screen.steps()
    screen.rows(alert("a", call_amount_reporting=500.0, triggered_at=NOW_US - 24 * 31 * HOUR_US), reload=True)
    assert headline(screen.risk, "Long outstanding (> 90 d)") == "0"
    values = {
        "reporting_currency": "HKD",
        "call.long_outstanding_days": "30",
        "intraday.cutoff_minutes": "15",
    }
    rows = tuple(PolicyRow(key, value, "", "", "", "", None, "", None) for key, value in values.items())
    screen.hand(PolicyNews(rows))
    assert headline(screen.risk, "Long outstanding (> 30 d)") == "500"
    assert headline(screen.risk, "Total call amount (HKD)") == "500"


def test_that_an_empty_table_is_not_called_empty_before_figures_have_come(screen, capsys):
    assert "Waiting" in screen.risk.table._empty_text
    screen.steps(link=LinkState.DOWN, as_of=None)
    assert "Waiting" in screen.risk.table._empty_text
    screen.steps()
    assert screen.risk.table._empty_text == "No account is called now."


def test_that_an_empty_table_says_what_keeps_rows_from_it(screen):
    screen.steps(link=LinkState.DOWN, as_of=None, problems=("accounts.csv:1: column name is missing", "…"))
    assert screen.risk.table._empty_text.endswith("were refused: accounts.csv:1: column name is missing")
    screen.steps()
    screen.rows(alert("a"), reload=True)
    screen.risk.filter_line.edit.setText("nobody")
    screen.settle()
    assert screen.risk.table._empty_text == "No row fits the text or the filters above."
    screen.rows(gone=["a"])
    assert screen.risk.table._empty_text == "No account is called now."


def test_that_a_call_that_turns_forced_marks_its_tab_and_says_who(screen):
    screen.rows(alert("a"), alert("b", **FORCED), reload=True)
    assert not screen.window.tab_bar.has_alarm(0)
    screen.window.tabs.setCurrentIndex(2)
    screen.rows(alert("a", **FORCED))
    assert screen.window.tab_bar.has_alarm(0)
    assert not screen.window.tab_bar.has_alarm(1)
    assert "account a" in screen.window.toasts._notes[-1].accessibleName()
    screen.window.tabs.setCurrentIndex(0)
    assert not screen.window.tab_bar.has_alarm(0)


def test_that_a_tab_says_its_count_and_alarm_to_a_screen_reader(screen):
    screen.window.tabs.setCurrentIndex(2)
    screen.rows(alert("a"), reload=True)
    screen.rows(alert("b", **FORCED))
    assert screen.window.tab_bar.accessibleTabName(0) == "Risk alerts, 2, new forced call"


def test_that_a_tab_counts_nothing_before_the_first_figures_came(screen):
    bar = screen.window.tab_bar
    screen.window.theme.write_anew()  # makes every page speak
    assert bar.accessibleTabName(0) == "Risk alerts"
    screen.steps()
    assert bar.accessibleTabName(0) == "Risk alerts, 0"


def test_that_the_selection_follows_the_account_and_the_bar_appears_with_it(screen):
    screen.rows(alert("a", call_amount_reporting=10.0), alert("b", call_amount_reporting=20.0), reload=True)
    assert not screen.risk.action_bar.isVisible()
    screen.risk.blotter.select(screen.risk.live.slots_of(["a"]))
    screen.risk.table.refresh()
    screen.settle()
    assert screen.risk.action_bar.isVisible()
    screen.rows(alert("a", call_amount_reporting=1234.6))
    assert screen.risk.table.selected_keys() == ["a"]
    assert screen.risk.action_bar.summary.text().strip() == "account a · call amount 1,235"
    screen.rows(gone=["a"])
    assert not screen.risk.action_bar.isVisible()


def test_that_actions_are_greyed_with_the_reason_until_somebody_who_may_signs_in(screen):
    actions = screen.window.actions_.on_rows
    assert {action.toolTip() for action in actions} == {"Nobody is signed in yet."}
    screen.hand(SignedIn("eve", Role.VIEWER, "desk.db", embedded=True, alone=False))
    needs = ("TRADER or SUPERVISOR", "SUPERVISOR")
    assert {action.toolTip() for action in actions} == {f"Your role is VIEWER; this needs {role}." for role in needs}
    screen.hand(SignedIn("ana", Role.TRADER, "desk.db", embedded=True, alone=False))
    assert [action.text() for action in actions if not action.isEnabled()] == ["End call…"]


def test_that_the_key_of_a_greyed_action_says_why(screen):
    screen.rows(alert("a"), reload=True)
    screen.hand(SignedIn("eve", Role.VIEWER, "desk.db", embedded=True, alone=False))
    screen.risk.table.setFocus()
    screen.qtbot.keyClick(screen.risk.table, Qt.Key.Key_M)
    said = [note.accessibleName() for note in screen.window.toasts._notes]
    assert said == ["▲ Your role is VIEWER; this needs TRADER or SUPERVISOR."]
    screen.qtbot.keyClick(screen.risk.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    screen.qtbot.keyClick(screen.risk.table, Qt.Key.Key_J)
    assert len(screen.window.toasts._notes) == 1
    orders = screen.window.close_orders
    screen.window.tabs.go_to(orders)
    screen.qtbot.keyClick(orders.table, Qt.Key.Key_Delete)
    assert screen.window.toasts._notes[-1].accessibleName() == "▲ Nothing is selected."


def test_that_the_filter_line_filters_and_says_how_many_are_shown(screen):
    screen.rows(alert("a", name="Alpha"), alert("b", name="Beta"), reload=True)
    screen.qtbot.keyClick(screen.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.risk.filter_line.edit.hasFocus()
    screen.qtbot.keyClicks(screen.risk.filter_line.edit, "alph")
    screen.qtbot.waitUntil(lambda: len(screen.risk.blotter) == 1)
    assert screen.risk.filter_line._shown.text() == "1 of 2 shown"
    screen.qtbot.keyClick(screen.risk.filter_line.edit, Qt.Key.Key_Escape)
    screen.qtbot.waitUntil(lambda: len(screen.risk.blotter) == 2)
    assert screen.risk.table.hasFocus()


def test_that_the_filter_finds_an_alert_type_by_its_word(screen):
    screen.rows(alert("a"), alert("b", **FORCED), reload=True)
    screen.risk.filter_line.edit.setText("forced")
    screen.qtbot.waitUntil(lambda: len(screen.risk.blotter) == 1)


def test_that_many_rows_are_searched_in_turns_for_what_was_typed_last(screen, monkeypatch):
    monkeypatch.setattr(live_page, "_SEARCHED_AT_ONCE", 0)
    screen.rows(alert("a", name="Alpha"), alert("b", name="Beta"), reload=True)
    for typed in ("bet", "alph"):
        screen.risk.filter_line.edit.setText(typed)
    assert len(screen.risk.blotter) == 2
    screen.qtbot.waitUntil(lambda: screen.risk.filter_line._shown.text() == "1 of 2 shown")
    screen.risk.filter_line.edit.setText("beta")
    screen.risk.filter_line.edit.clear()
    screen.qtbot.waitUntil(lambda: screen.risk.filter_line._shown.text() == "" and screen.window.turns.is_idle)
    assert len(screen.risk.blotter) == 2


def test_that_control_and_a_figure_go_to_a_tab(screen):
    for place in (3, 0):
        screen.qtbot.keyClick(screen.window, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.ControlModifier)
        assert screen.window.tabs.currentIndex() == place


def test_that_enter_opens_the_account_and_closing_its_window_ends_the_watch(screen):
    screen.rows(alert("a"), reload=True)
    screen.risk.table.setFocus()
    screen.qtbot.keyClick(screen.risk.table, Qt.Key.Key_Return)
    assert screen.desk.opened == ["account a"]
    window = screen.reception.accounts.windows["account a"]
    screen.qtbot.waitUntil(window.isActiveWindow)
    screen.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert screen.desk.closed == ["account a"]
    assert not screen.reception.accounts.windows


def test_that_opening_twice_is_one_window(screen):
    for _ in range(2):
        screen.reception.accounts.open("A")
    assert screen.desk.opened == ["A"]


@pytest.mark.parametrize(
    ("entry", "action", "speed"),
    [("Pause", ReplayAction.PAUSE, 60.0), ("Resume", ReplayAction.RESUME, 60.0), ("300 ×", ReplayAction.SPEED, 300.0)],
)
def test_that_the_replay_is_steered_by_commands(screen, entry, action, speed):
    screen.steps(paused=entry == "Resume")
    (found,) = [a for a in screen.window.menus._replay.actions() if a.text() == entry]
    found.trigger()
    assert screen.desk.submitted == [("ticket 0", ControlReplay(action=action, speed=speed))]


def test_that_a_live_brokers_clock_cannot_be_steered_and_says_why(screen):
    screen.steps(speed=None)
    for action in screen.window.menus._replay.actions():
        if not action.isSeparator():
            assert not action.isEnabled()
            assert "embedded broker" in action.toolTip()


def test_that_what_became_of_a_command_is_said_and_stays_in_the_list(screen):
    screen.hand(CommandNews((command(CommandState.PENDING),), history=False))
    screen.hand(CommandNews((command(CommandState.PENDING),), history=False))  # read back from the store
    assert [note.accessibleName() for note in screen.window.toasts._notes] == ["Control replay → submitted"]
    screen.hand(CommandNews((command(CommandState.REJECTED, "the market is closed"),), history=False))
    assert screen.window.toasts._notes[-1].accessibleName() == "Control replay → ▲ rejected: the market is closed"
    model = screen.window.activity.view.model()
    assert model.rowCount() == 1
    assert model.index(0, 3).data() == "▲ rejected"


def test_that_commands_of_the_past_make_no_notes(screen):
    screen.hand(CommandNews((command(CommandState.DONE),), history=True))
    assert not screen.window.toasts._notes
    assert screen.window.activity.view.model().rowCount() == 1


def test_that_a_command_that_did_not_leave_is_said(screen):
    screen.hand(NotSubmitted(CommandId("t1"), "control_replay", "the store is busy"))
    assert "NOT SUBMITTED" in screen.window.toasts._notes[-1].accessibleName()


def test_that_the_problems_of_a_refused_book_are_shown_word_for_word(screen):
    problem = "accounts.csv:12 column tier value 'gold': unknown <b>tier</b>"
    screen.steps(problems=(problem,))
    status = screen.window.status
    assert status.problems.isVisible()
    assert status.problems.text() == "▲ book refused, problems: 1"
    status.problems.click()
    assert screen.reception._problems.isVisible()
    assert screen.reception._problems.list.toPlainText() == problem
    screen.steps(problems=())
    assert not status.problems.isVisible()
    assert "no problems" in screen.reception._problems._explained.text()


def test_that_the_policy_page_shows_what_is_in_force(screen):
    row = PolicyRow("call.minimum", "50.0", "base currency", "a number", "1.0", "maria", None, "house rule", None)
    others = tuple(PolicyRow(key, value, "", "", value, "", None, "", None) for key, value in POLICY.items())
    screen.hand(PolicyNews((row, *others)))
    screen.window.menus.policy_asked.emit()
    assert screen.window.tabs.currentWidget() is screen.window.policy
    model = screen.window.policy.table.model()
    assert [model.index(0, column).data() for column in (0, 1, 4, 6, 8)] == [
        *("call.minimum", "50.0", "1.0", "maria", "house rule")
    ]
    assert model.index(0, 0).data(Qt.ItemDataRole.FontRole) is not None
    assert model.index(1, 0).data(Qt.ItemDataRole.FontRole) is None
    screen.window.menus.policy_asked.emit()
    assert screen.window.tabs.indexOf(screen.window.policy) < 0


def test_that_the_days_line_is_drawn(screen):
    screen.hand(DayLine(((0.0, 1.0), (60.0, 5.0))))
    assert screen.risk.totals.line._line().count() == 2


def test_that_as_of_names_time_zone_day_and_pace(screen):
    screen.steps()
    totals = screen.risk.totals
    assert totals._as_of.text() == "as of 09:41:00 EDT"
    assert totals._market.text() == "2020-03-16 · 60×"
    screen.steps(paused=True)
    assert totals._market.text() == "2020-03-16 · paused"


def test_that_the_session_of_the_busiest_market_is_asked_for(screen):
    screen.rows(alert("a", market="XNYS"), alert("b", market="XHKG"), alert("c", market="XNYS"), reload=True)
    for _ in range(21):
        screen.window.ticked.emit()
    assert screen.desk.markets[-1] == ("XNYS",)


def entries(menu):
    return {entry.text(): entry for entry in menu.actions() if not entry.isSeparator()}


def test_that_the_context_menu_holds_what_the_bar_holds_with_the_same_reasons(screen):
    screen.rows(alert("a"), reload=True)
    screen.risk.blotter.current = int(screen.risk.live.slots_of(["a"])[0])
    found = entries(screen.risk.menu.popup(screen.window.pos()))
    assert {"Detail", "Copy", "Close…", "Message…", "Abnormal"} <= set(found)
    assert found["Close…"].toolTip() == "Nobody is signed in yet."
    assert found["Message…"].toolTip() == "Nobody is signed in yet."
    found["Detail"].trigger()
    assert screen.desk.opened == ["account a"]


def test_that_the_alarm_of_the_tab_one_looks_at_goes_by_itself(screen):
    screen.rows(alert("a"), reload=True)
    screen.rows(alert("a", **FORCED))
    assert screen.window.tab_bar.has_alarm(0)
    screen.reception._calm_down()
    assert not screen.window.tab_bar.has_alarm(0)


def test_that_the_rows_keep_their_height_when_the_bar_of_actions_comes_and_goes(screen):
    screen.rows(*(alert(key) for key in "abc"), reload=True)
    before = screen.risk.table.geometry()
    screen.risk.blotter.select(screen.risk.live.slots)
    screen.risk.table.refresh()
    screen.settle()
    bar = screen.risk.action_bar
    assert bar.isVisible()
    assert bar.geometry() == bar.parentWidget().rect()
    assert bar.height() >= bar.minimumSizeHint().height()
    assert screen.risk.table.geometry() == before


def test_that_what_is_shown_is_never_said_to_be_more_than_there_is(screen):
    screen.rows(*(alert(key) for key in "abc"), reload=True)
    risk = screen.risk
    risk.blotter.note(risk.live.apply(news((), ["a"]), 0.0))
    assert risk.blotter.is_behind
    risk.say_figures()
    assert risk.footer.count.text() == "2 of 2 rows"


def faults(screen):
    (menu,) = [m for m in screen.window.menus._replay.findChildren(QMenu) if m.title() == "Broker's faults"]
    return {entry.text(): entry for entry in menu.actions()}


def test_that_the_brokers_faults_are_chosen_from_the_menu_and_say_what_one_will_see(screen):
    screen.steps()
    assert "halted" in faults(screen)["A bad day"].toolTip()
    faults(screen)["A bad day"].trigger()
    assert screen.desk.submitted == [("ticket 0", SetFaults(preset=FaultPreset.ROUGH))]


def test_that_the_menu_shows_the_faults_the_broker_took_not_those_asked_for(screen):
    screen.steps()
    taken = CommandLine(
        CommandId("t"), "set_faults", {"preset": "hostile"}, "li", "d", WALL, CommandState.DONE, "", None, ""
    )
    screen.hand(CommandNews((taken,), history=True))
    assert [text for text, entry in faults(screen).items() if entry.isChecked()] == ["Hostile"]


def test_that_a_live_broker_is_not_told_to_misbehave(screen):
    screen.steps(speed=None)
    assert not faults(screen)["Hostile"].isEnabled()
    assert "embedded broker" in faults(screen)["Hostile"].toolTip()


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_HK", "pt_BR"])
def test_that_the_window_fits_a_small_screen_with_large_figures_in_every_language(screen, language):
    rows = [alert(f"a{i}", call_amount_reporting=98_765_432.5 * i, alert_type=i % 6 + 1) for i in range(60)]
    screen.rows(*rows, reload=True)
    screen.language.use(language)
    screen.steps()
    for page in (*screen.window.pages, *screen.window.further):
        if not screen.window.tabs.is_open(page):
            screen.window.toggle(page)
        screen.window.tabs.go_to(page)
    assert screen.window.minimumSizeHint().width() <= 1366
