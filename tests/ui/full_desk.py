"""A desk with a row of everything: every page and chart has something to show, every dialog something to be about."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from tests.desk.alert_rows import NOW, NOW_US, alert, news
from tests.desk.liquidation_rows import loop_row, loop_rows
from tests.desk.order_rows import order, orders
from tests.ui.calls_on_a_desk import RICH, sign_in
from tests.ui.charts.accounts import CALL, RECORD, called
from tests.ui.close_batch.samples import account, facts, line, plan, plans, quotes
from tests.ui.coin_account import evidence
from tests.ui.desk_screen import DeskScreen
from tests.ui.test_approvals import request
from tests.ui.test_call_dialogs import schedule
from tests.ui.test_recalls import covered, rows, short
from ui.dialogs.close_batch.dialog import CloseBatchDialog
from workstation.desk.account import account_view
from workstation.desk.account_view import AccountNews, CallNews
from workstation.desk.chart_view import SeriesNews
from workstation.desk.house_words import in_force
from workstation.desk.news import CommandNews, PolicyNews
from workstation.desk.policy_page import policy_rows
from workstation.desk.simulator import simulated
from workstation.desk.simulator_view import SimulationAsk
from workstation.desk.template_lines import TemplateNews
from workstation.domain.enums import Regime, Role
from workstation.domain.messages import MessageState
from workstation.domain.orders import OrderState
from workstation.domain.tables import BORROW_BOOK, COVERED_RECALLS, MESSAGES, SHORT_RECALLS

MARGIN, COINS = "A", "D"  # accounts: one on margin, one that deals in derivatives
CALLS = (
    alert("C-1", account=MARGIN, name="Client A", call_amount_reporting=9e3, **RICH),
    alert("C-2", account=COINS, name="Client D", call_amount_reporting=5e3, regime=Regime.DERIVATIVES, **RICH),
)
_FRESH = {"created_at": NOW_US, "updated_at": NOW_US}


def furnish(screen: DeskScreen) -> None:
    """A row of everything; an account that is opened is explained at once."""
    screen.steps(problems=("accounts.csv:1: wrong",))
    sign_in(screen, Role.SUPERVISOR)
    screen.reception.accounts.opened.connect(partial(_explain, screen))
    screen.hand(
        news(CALLS, reload=True),
        orders(order("o-1", OrderState.UNKNOWN), order("o-2"), reload=True),
        rows(COVERED_RECALLS, covered(1, MARGIN)),
        rows(SHORT_RECALLS, short(1, MARGIN)),
        rows(BORROW_BOOK, {"symbol": "AMD", "currency": "USD", "total_short": 500.0, "to_recall": 120.0}),
        news(
            [{"message_id": "m", "account": MARGIN, "state": MessageState.UNKNOWN, **_FRESH}],
            reload=True,
            table=MESSAGES,
        ),
        schedule(),
        loop_rows(loop_row(COINS), reload=True),
        PolicyNews(policy_rows((), NOW)),
        TemplateNews(tuple(in_force([]))),
        CommandNews((request(),), history=False),
    )
    screen.risk.table.cursor_row.select_all()
    screen.risk.table.refresh()


def open_pages(screen: DeskScreen) -> None:
    """Every page of the View menu, in turn; the first tab is left in view."""
    for page in screen.window.further:
        screen.window.toggle(page)
        screen.settle()
    screen.window.tabs.go_to(screen.risk)


def open_accounts(screen: DeskScreen) -> list[QWidget]:
    """The windows of both accounts, each page looked at once."""
    for name in (MARGIN, COINS):
        screen.reception.accounts.open(name)
        screen.settle()
        window = screen.reception.accounts.windows[name]
        for place in range(window.tabs.count()):
            window.tabs.setCurrentIndex(place)
            screen.settle()
    return list(screen.reception.accounts.windows.values())


def open_dialogs(screen: DeskScreen) -> dict[str, QWidget]:
    """Every dialog at once, by name; popups last, for they go when another window comes."""
    batch, dialogs = open_batch(screen), screen.reception.dialogs
    in_turn = sorted(dialogs, key=lambda name: name.startswith("filter_"))
    of_batch = {"close_lines": batch, "close_symbols": batch.choose_symbols()}
    return {**of_batch, **{name: dialogs[name]() for name in in_turn}}


def open_batch(screen: DeskScreen) -> CloseBatchDialog:
    """The batch dialog for both calls, with lines and their plan."""
    dialog = screen.reception.batches.close_selected()
    batch, symbol = dialog.ask.batch, "BAC"
    lines = [account(name, line(name, symbol)) for name in (MARGIN, COINS)]
    screen.hand(facts(batch, *lines), quotes(batch, symbol))
    screen.hand(plans(batch, *(plan(name, (symbol, 500)) for name in (MARGIN, COINS))))
    dialog.choices.why.click()
    return dialog


def _explain(screen: DeskScreen, name: str) -> None:
    if name == MARGIN:
        view, computed = called()
        parcels = [AccountNews(view), CallNews(name, CALL, RECORD), *computed]
    else:
        known = evidence()
        told = simulated(known, SimulationAsk("A"))
        series = next(news for news in called()[1] if isinstance(news, SeriesNews))
        parcels = [
            AccountNews(replace(account_view(known.to_bytes(), "A"), account=name)),
            replace(told, ask=replace(told.ask, account=name)),
            replace(series, account=name),
        ]
    for parcel in parcels:
        screen.bridge.hand(parcel)
