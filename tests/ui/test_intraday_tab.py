"""The intraday tab: calls to come hours ahead, the cut-off of each market, its own totals and line."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QLabel

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US, alert
from workstation.desk.news import DayLine, MarketSession, PolicyNews, PolicyRow, SignedIn
from workstation.domain.enums import AlertType, Regime, Role
from workstation.domain.tables import ABSENT

POLICY = {"reporting_currency": "USD", "call.long_outstanding_days": "90", "intraday.cutoff_minutes": "15"}


def put(screen, *rows):
    screen.steps()
    screen.hand(PolicyNews(tuple(PolicyRow(k, v, "", "", "", "", None, "", None) for k, v in POLICY.items())))
    screen.rows(*rows, reload=True)


def notes(screen):
    return [label.text() for label in screen.window.tabs.findChildren(QLabel) if "call" in label.text()]


def intraday(account, **figures):
    return alert(account, regime=Regime.INTRADAY, **figures)


def coming(account, market, amount, rate=1.0, currency="USD"):
    """An account that owes nothing now, as the engine puts it."""
    overnight = {"overnight_call_amount": amount, "overnight_call_amount_reporting": amount * rate}
    key, triggered = f"I-{account}", {"triggered_at": ABSENT}
    return intraday(account, **overnight, **triggered, market=market, base_currency=currency) | {
        "alert_id": key,
        "alert_type": AlertType.NONE,
    }


def headline(page, name):
    texts = [label.text() for label in page.totals.findChildren(QLabel)]
    return texts[texts.index(name) + 1]


def tick(screen):
    for _ in range(21):
        screen.window.ticked.emit()


def select(page, *keys):
    page.blotter.select(page.live.slots_of(keys), only=True)
    page.table.selection_changed.emit()


NEW_YORK, HONG_KONG = ZoneInfo("America/New_York"), ZoneInfo("Asia/Hong_Kong")


def test_that_the_intraday_tab_tells_of_calls_hours_before_they_are_ones(screen):
    long_ago = {"triggered_at": NOW_US - 91 * 24 * HOUR_US, "market": "XNYS"}
    amounts = {"overnight_call_amount": 700.0, "overnight_call_amount_reporting": 700.0}
    risk = [alert(f"r{n}", market="XLON") for n in range(5)]  # whatever the other tab's calls follow
    put(
        screen,
        intraday("a", call_amount=50.0, call_amount_reporting=50.0, **amounts, **long_ago),
        coming("b", "XHKG", 80.0, 0.125, "HKD"),
        coming("c", "XHKG", 40.0, 0.125, "HKD"),
        *risk,
    )
    page = screen.window.pages[1]
    screen.window.tabs.go_to(page)
    screen.settle()
    assert headline(page, "Total call amount (USD)") == headline(page, "Long outstanding (> 90 d)") == "50"
    assert headline(page, "Overnight call") == "715"
    assert (headline(page, "Margin calls"), headline(page, "At the cut-off")) == ("1", "2 · —")
    assert (page.row_count(), screen.risk.row_count()) == (3, 5)
    tick(screen)
    assert screen.desk.markets[-1] == ("XLON", "XHKG", "XNYS")
    noon = (NOW + timedelta(minutes=20)).astimezone(HONG_KONG)
    screen.hand(MarketSession("XHKG", False, (NOW + timedelta(hours=2)).astimezone(HONG_KONG), None, noon))
    screen.hand(MarketSession("XNYS", True, (NOW + timedelta(hours=8)).astimezone(NEW_YORK)))
    assert headline(page, "At the cut-off") == "2 in 1 h 45 min"
    tip = page._headlines()[3].tip.splitlines()
    assert tip[1:] == [
        "XHKG  23:26 HKT · 1 h 45 min · lunch break until 22:01 HKT",
        "XNYS  17:26 EDT · 7 h 45 min",
    ]
    assert screen.window.status.session.text() == ""  # London's is not known
    page.pass_time(NOW + timedelta(hours=1, minutes=50))
    screen.settle()
    assert headline(page, "At the cut-off") == "2 · ▲ past"
    screen.rows(gone=["I-b", "I-c"])
    tick(screen)
    assert headline(page, "At the cut-off") == "7 h 45 min"  # New York's, of the only call
    screen.hand(MarketSession("XNYS", False, (NOW + timedelta(hours=20)).astimezone(NEW_YORK)))
    assert headline(page, "At the cut-off") == "closed"


def test_that_each_alert_tab_draws_the_line_of_its_own_calls(screen):
    screen.hand(DayLine(((0.0, 1.0), (60.0, 5.0)), ((0.0, 1.0), (60.0, 2.0), (120.0, 1.0))))
    lines = [page.totals.line for page in screen.window.alert_pages]
    assert [line._line().count() for line in lines] == [2, 3]
    assert not any(line.isHidden() for line in lines)


def test_that_nothing_is_asked_of_a_client_who_is_not_called_yet(screen, qtbot):
    put(screen, intraday("C1", market="XNYS"), coming("b", "XNYS", 80.0), coming("c", "XNYS", 40.0))
    screen.hand(SignedIn("maria", Role.SUPERVISOR, "desk.db", False, False))
    page = screen.window.pages[1]
    screen.window.tabs.go_to(page)
    select(page, "I-b", "I-c")
    actions = {action.text(): action for action in page.gestures.on_rows}
    greyed = {text for text, action in actions.items() if not action.isEnabled()}
    assert actions.keys() - greyed == {"Note…", "Assign to me"}
    assert {actions[text].toolTip() for text in greyed} == {"Not called yet: there would be a call at the cut-off."}
    assert screen.reception.calls.open_message(["I-b"]) is None
    assert screen.reception.batches.open([("account b", "I-b")]) is None
    assert sum(note.startswith("▲ Not called yet") for note in notes(screen)) > 0
    note = screen.reception.calls.open_note(["I-b", "C1"])
    assert note is not None
    assert note.alert_ids == ("I-b", "C1")
    select(page, "I-b", "I-c", "C1")
    assert all(action.isEnabled() for action in actions.values())
    dialog = screen.reception.calls.open_deadline()
    assert dialog is not None
    dialog.begin()
    assert [call.call_id for call in screen.desk.asked("deadline").calls] == ["C1"]
    assert any("2 chosen alerts are no calls" in note for note in notes(screen))
    assert not screen.window.notifications._waiting
    assert not screen.window.tabs._places[page].alarm
