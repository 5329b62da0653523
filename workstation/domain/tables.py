"""The tables a desk sees, each column declared once: the store's schema, the desk's arrays and the screen's cells.

A visible table has a key, current rows and an append-only change log in the store. Times are integer microseconds UTC;
amounts and ratios are float64 figures where NULL means unknown (``missing`` says why).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from workstation.domain.enums import AlertType, MarginState, OrderSide, Regime, Side
from workstation.domain.liquidation import ArmedMode, LiquidationStage
from workstation.domain.messages import CallState, Channel, MessageKind, MessageState, SkipReason
from workstation.domain.orders import OrderOrigin, OrderState, OrderType, TimeInForce, TradingSession
from workstation.domain.recalls import RecallEnd
from workstation.domain.schedules import CloseGoal, Obstacle, ScheduleState, ScheduleTime

BETWEEN_SYMBOLS = ", "  # in a cell that names several
ABSENT = -(2**63)  # a TIME or COUNT that is not there, in int64 columns; the same bits as NumPy's NaT


class Cell(Enum):
    """What a cell holds, and so how it is stored, compared and shown."""

    TEXT = "text"
    AMOUNT = "amount in the row's currency"
    REPORTING = "amount in the reporting currency"
    RATIO = "fraction"
    QUANTITY = "shares or contracts"
    PRICE = "price per unit"
    COUNT = "whole number"
    TIME = "microseconds UTC"
    CODE = "member of an enum"
    FLAG = "yes or no"


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a visible table; ``is_searched``: a search for a text over all columns reads it."""

    name: str
    cell: Cell
    choices: type[IntEnum] | None = None
    is_searched: bool = True


@dataclass(frozen=True, slots=True)
class VisibleTable:
    """A named list of fields; the first is the key (text), ``account`` says whom a row concerns."""

    name: str
    fields: tuple[Field, ...]

    def __hash__(self) -> int:
        """By name: tables are looked up with every parcel of news, and hashing sixty fields would take 0.1 ms."""
        return hash(self.name)

    @property
    def key(self) -> str:
        """The name of the key column."""
        return self.fields[0].name


def _fields(cell: Cell, *names: str) -> tuple[Field, ...]:
    return tuple(Field(name, cell) for name in names)


ALERTS = VisibleTable(
    "alerts",
    (
        *_fields(Cell.TEXT, "alert_id", "account", "name"),
        Field("regime", Cell.CODE, Regime),
        *_fields(Cell.TEXT, "client_type", "client_group", "account_executive", "base_currency"),
        Field("alert_type", Cell.CODE, AlertType),
        Field("alert_type_without_expiring", Cell.CODE, AlertType),
        *_fields(Cell.TIME, "triggered_at", "forced_at", "deadline"),
        Field("deadline_provisional", Cell.FLAG),
        *_fields(Cell.TEXT, "market", "status", "reason"),
        Field("call_amount", Cell.AMOUNT),
        Field("call_amount_reporting", Cell.REPORTING),
        Field("overnight_call_amount", Cell.AMOUNT),
        Field("overnight_call_amount_reporting", Cell.REPORTING),
        Field("net_asset_ratio", Cell.RATIO),
        *_fields(Cell.AMOUNT, "liquid_net_assets", "equity"),
        Field("equity_to_maintenance", Cell.RATIO),
        *_fields(Cell.AMOUNT, "long_value", "short_value", "suspended_value", "cash", "financing_limit"),
        *_fields(Cell.AMOUNT, "excess_financing", "accrued_interest", "trading_credit"),
        *_fields(Cell.AMOUNT, "initial", "maintenance", "margin_call", "forced"),
        *_fields(Cell.AMOUNT, "initial_without_expiring", "maintenance_without_expiring"),
        *_fields(Cell.AMOUNT, "margin_call_without_expiring", "forced_without_expiring"),
        Field("option_share_of_maintenance", Cell.RATIO),
        *_fields(Cell.FLAG, "has_expiring_today", "has_multi_leg"),
        Field("closable", Cell.COUNT),
        *_fields(Cell.TIME, "auto_close_at", "last_close_at"),
        Field("working_closes", Cell.COUNT),
        Field("last_message_at", Cell.TIME),
        *_fields(Cell.TEXT, "note", "assigned_to"),
        Field("abnormal", Cell.FLAG),
        Field("missing", Cell.TEXT),
        *_fields(Cell.RATIO, "im_ratio", "mm_ratio"),
        Field("margin_balance", Cell.AMOUNT),
        Field("derivatives_state", Cell.TEXT),
        Field("liquidation_progress", Cell.RATIO),
        # Every symbol held. Not searched: who types 250 wants an amount, not whoever holds an option struck at 250.
        Field("symbols", Cell.TEXT, is_searched=False),
        Field("updated_at", Cell.TIME),
    ),
)

ORDERS = VisibleTable(
    "orders",
    (
        *_fields(Cell.TEXT, "client_order_id", "command_id", "alert_id"),
        Field("created_at", Cell.TIME),
        *_fields(Cell.TEXT, "account", "name", "symbol", "symbol_name", "market", "currency"),
        Field("side", Cell.CODE, OrderSide),
        Field("position_side", Cell.CODE, Side),
        Field("order_type", Cell.CODE, OrderType),
        Field("price", Cell.PRICE),  # the limit; of a pegged order the price it left with
        Field("peg_ticks", Cell.COUNT),
        *_fields(Cell.QUANTITY, "quantity", "filled_quantity"),
        Field("average_price", Cell.PRICE),
        Field("state", Cell.CODE, OrderState),
        Field("origin", Cell.CODE, OrderOrigin),
        Field("reason", Cell.TEXT),  # why it was asked for; once denied, why it did not leave
        Field("session", Cell.CODE, TradingSession),
        Field("time_in_force", Cell.CODE, TimeInForce),
        *_fields(Cell.TEXT, "desk", "asked_by", "approved_by", "broker_order_id", "reject_text"),
        # As it stood when it was asked for, so that an approver sees what changed since.
        Field("mark_at_request", Cell.PRICE),
        Field("position_at_request", Cell.QUANTITY),
        *_fields(Cell.AMOUNT, "call_at_request", "call_after_expected"),
        Field("value_reporting", Cell.REPORTING),
        Field("updated_at", Cell.TIME),
    ),
)

_SAID_OF_A_RECALL = (  # by people and by what was done about it; ``version`` counts what people said
    *_fields(Cell.TEXT, "status", "status_reason", "note", "said_by"),
    Field("version", Cell.COUNT),
    Field("working_closes", Cell.COUNT),
    *_fields(Cell.TIME, "last_close_at", "last_message_at"),
    Field("message_state", Cell.TEXT),  # name of the newest message's ``MessageState``
    Field("ended", Cell.CODE, RecallEnd),
    Field("ended_at", Cell.TIME),
    Field("updated_at", Cell.TIME),
)

COVERED_RECALLS = VisibleTable(  # open ones, and until the day is over those that ended
    "covered_recalls",
    (
        *_fields(Cell.TEXT, "recall_id", "account", "name", "option", "underlying", "market", "currency"),
        *_fields(Cell.QUANTITY, "contracts", "required", "held", "shortage", "to_buy"),
        Field("underlying_price", Cell.PRICE),
        Field("shortage_value", Cell.AMOUNT),
        *_fields(Cell.PRICE, "bid", "ask"),
        Field("expiry", Cell.TIME),
        Field("sessions_to_expiry", Cell.COUNT),
        Field("in_the_money", Cell.AMOUNT),  # per share
        *_fields(Cell.TIME, "triggered_at", "deadline"),
        Field("reason", Cell.TEXT),  # what decides the deadline
        Field("auto_tried_at", Cell.TIME),  # when the house's rule last tried to close it
        *_SAID_OF_A_RECALL,
    ),
)

SHORT_RECALLS = VisibleTable(  # as the last look at lenders found them
    "short_recalls",
    (
        *_fields(Cell.TEXT, "recall_id", "account", "name", "symbol", "market", "currency"),
        *_fields(Cell.QUANTITY, "short_quantity", "recalled_quantity"),
        Field("price", Cell.PRICE),
        Field("value", Cell.AMOUNT),
        Field("fee_rate", Cell.RATIO),
        Field("reason", Cell.TEXT),  # who calls back
        *_fields(Cell.TIME, "received_at", "due"),
        *_SAID_OF_A_RECALL,
    ),
)

BORROW_BOOK = VisibleTable(  # one row a symbol that clients are short of or that is called back, of the same look
    "borrow_book",
    (
        *_fields(Cell.TEXT, "symbol", "name", "market", "currency"),
        *_fields(Cell.QUANTITY, "total_short", "borrowed", "available", "recalled", "to_recall"),
        Field("accounts", Cell.COUNT),
        Field("price", Cell.PRICE),
        Field("value", Cell.AMOUNT),  # of what clients are short
        Field("fee_rate", Cell.RATIO),
        Field("hard_to_borrow", Cell.FLAG),
        *_fields(Cell.TIME, "received_at", "due", "updated_at"),
    ),
)

SCHEDULES = VisibleTable(  # one row a call of a schedule, or of a firing of the house's automatic rules
    "schedules",
    (
        *_fields(Cell.TEXT, "schedule_call", "schedule_id"),
        Field("version", Cell.COUNT),  # as ChangeSchedule and WithdrawSchedule name it; 0: an automatic rule
        *_fields(Cell.TEXT, "alert_id", "account", "name"),
        Field("time", Cell.CODE, ScheduleTime),
        Field("due_at", Cell.TIME),  # market time; where it waits for an open, that open
        Field("at_next_open", Cell.FLAG),
        Field("goal", Cell.CODE, CloseGoal),
        Field("order_type", Cell.CODE, OrderType),
        Field("peg_ticks", Cell.COUNT),
        Field("state", Cell.CODE, ScheduleState),
        Field("obstacle", Cell.CODE, Obstacle),  # why it is held, or did not fire
        *_fields(Cell.TEXT, "detail", "reason", "set_by", "approved_by"),
        Field("orders", Cell.COUNT),  # made when it fired
        Field("updated_at", Cell.TIME),
    ),
)

MESSAGES = VisibleTable(
    "messages",
    (
        *_fields(Cell.TEXT, "message_id", "command_id", "alert_id", "account", "name"),
        Field("kind", Cell.CODE, MessageKind),
        Field("channel", Cell.CODE, Channel),
        *_fields(Cell.TEXT, "language", "address", "subject", "reference"),
        Field("state", Cell.CODE, MessageState),
        Field("skipped", Cell.CODE, SkipReason),  # of a SKIPPED one
        Field("call_state", Cell.CODE, CallState),  # of a voice message that rang
        Field("has_call_state", Cell.FLAG),
        *_fields(Cell.TEXT, "detail", "asked_by"),  # who sent it; empty: the engine
        *_fields(Cell.COUNT, "attempts", "template_version"),
        *_fields(Cell.TIME, "created_at", "sent_at", "updated_at"),  # market time
        Field("next_try_at", Cell.TIME),  # wall time
    ),
)

LIQUIDATIONS = VisibleTable(  # accounts armed by themselves, and those with an episode that is open or ended today
    "liquidations",
    (
        *_fields(Cell.TEXT, "account", "name", "alert_id"),  # the open call it is about; empty: none
        Field("mode", Cell.CODE, ArmedMode),
        *_fields(Cell.TEXT, "set_by", "approved_by", "set_reason"),  # nobody: as ``[liquidation] mode`` says for all
        Field("set_at", Cell.TIME),
        *_fields(Cell.COUNT, "episode", "step"),
        Field("state", Cell.CODE, MarginState),
        Field("stage", Cell.CODE, LiquidationStage),
        *_fields(Cell.TEXT, "reason", "note"),  # name of ``liquidation.records.Reason``; who said what
        *_fields(Cell.TIME, "started_at", "ended_at"),
        *_fields(Cell.AMOUNT, "margin_balance", "net_asset_value", "initial", "maintenance"),
        *_fields(Cell.AMOUNT, "shortfall", "shortfall_at_start"),  # MM - target x MB, now and the largest so far
        *_fields(Cell.RATIO, "target", "progress"),  # MM % to reach; share of the largest shortfall that is gone
        *_fields(Cell.AMOUNT, "deficit", "deficit_paid"),
        Field("own_orders", Cell.COUNT),  # of the client, that are still to be cancelled
        *_fields(Cell.TEXT, "proposal_id", "proposal_symbol"),  # no symbol: to cancel the own orders
        Field("proposal_side", Cell.CODE, OrderSide),
        Field("proposal_quantity", Cell.QUANTITY),
        Field("proposal_limit", Cell.PRICE),
        Field("proposal_value", Cell.AMOUNT),
        Field("proposed_at", Cell.TIME),
        Field("updated_at", Cell.TIME),
    ),
)

VISIBLE_TABLES = (ALERTS, ORDERS, SCHEDULES, MESSAGES, COVERED_RECALLS, SHORT_RECALLS, BORROW_BOOK, LIQUIDATIONS)
