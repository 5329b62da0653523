"""Every number and switch of the house, once: name, type, unit, default, range and who may loosen it (spec: policy)."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

HourMinute = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
CalendarCode = Annotated[str, StringConstraints(min_length=1)]


class Loosens(Enum):
    """Which change of a key loosens a control and so needs a second person.

    Choices are ordered from strict to loose, and no is lower than yes.
    """

    NEVER = "no change"
    HIGHER = "a higher value"
    LOWER = "a lower value"
    ANY = "every change"
    ARMING = "every value but none"  # the machine acts by itself


def key(
    default: Any, unit: str = "", ge: float | None = None, le: float | None = None, *, loosens: Loosens = Loosens.NEVER
) -> Any:
    """A policy key: default, unit, closed range of what makes sense, and which change loosens a control."""
    return Field(default=default, ge=ge, le=le, json_schema_extra={"unit": unit, "loosens": loosens.name})


class Section(BaseModel):
    """One table of ``policy.toml``; unknown keys, wrong types and infinite numbers are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class CashCall(Section):
    """Which terms count in the call of a cash account."""

    include_interest: bool = key(default=True, loosens=Loosens.LOWER)
    include_debit_margin: bool = key(default=True, loosens=Loosens.LOWER)
    include_trading_credit: bool = key(default=True, loosens=Loosens.HIGHER)
    include_excess_financing: bool = key(default=True, loosens=Loosens.LOWER)


class Call(Section):
    """The call amount, the deadline and the end of a call."""

    coefficient: float = key(1.0, "", 0.5, 2, loosens=Loosens.LOWER)
    minimum: float = key(1.0, "base currency", 0, loosens=Loosens.HIGHER)
    net_assets: Literal["liquid", "equity"] = key("liquid", loosens=Loosens.HIGHER)
    include_interest: bool = key(default=True, loosens=Loosens.LOWER)
    include_debit_margin: bool = key(default=True, loosens=Loosens.LOWER)
    include_trading_credit: bool = key(default=True, loosens=Loosens.HIGHER)
    include_excess_financing: bool = key(default=True, loosens=Loosens.LOWER)
    cash: CashCall = CashCall()
    debit_margin_rate: float = key(0.0, "", 0, 1, loosens=Loosens.LOWER)
    sessions: int = key(3, "sessions", 0, 30, loosens=Loosens.HIGHER)
    calendar: CalendarCode = key("largest", loosens=Loosens.ANY)
    met_confirm_seconds: int = key(60, "s market time", 0, 3600, loosens=Loosens.LOWER)
    long_outstanding_days: int = key(90, "days", 1, 3650, loosens=Loosens.HIGHER)
    invalidate_trading_credit: bool = key(default=False, loosens=Loosens.LOWER)


class Rates(Section):
    """Margin rates where the rate table is silent."""

    forced_of_margin_call: float = key(0.8, "of the margin-call rate", 0, 1, loosens=Loosens.LOWER)
    short_floor_us: bool = key(default=True, loosens=Loosens.LOWER)


class Intraday(Section):
    """The intraday window."""

    cutoff_minutes: int = key(15, "min before the close", 0, 240, loosens=Loosens.LOWER)


class Snapshots(Section):
    """When the daily snapshot is taken."""

    daily_at: HourMinute = key("18:00", "market time")


class OptionClass(Section):
    """Percentages of one option product class."""

    percent: float = key(0.20, "of the underlying", 0, 1, loosens=Loosens.LOWER)
    floor_call: float = key(0.10, "of the underlying", 0, 1, loosens=Loosens.LOWER)
    floor_put: float = key(0.10, "of the strike", 0, 1, loosens=Loosens.LOWER)


class BroadIndexClass(OptionClass):
    """The same for broad indices; a class of its own, so that a file that sets one floor keeps this percentage."""

    percent: float = key(0.15, "of the underlying", 0, 1, loosens=Loosens.LOWER)


class Options(Section):
    """Option requirements."""

    EQUITY: OptionClass = OptionClass()
    BROAD_INDEX: BroadIndexClass = BroadIndexClass()
    margin_call_of_maintenance: float = key(1.0, "of gross maintenance", 0, 2, loosens=Loosens.LOWER)
    forced_of_maintenance: float = key(0.8, "of gross maintenance", 0, 2, loosens=Loosens.LOWER)
    long_term_months: int = key(9, "months", 0, 120, loosens=Loosens.LOWER)
    long_term_rate: float = key(0.75, "of value", 0, 1, loosens=Loosens.LOWER)
    expiry_day_addon: float = key(0.0, "rate", 0, 10, loosens=Loosens.LOWER)
    post_expiry_days: int = key(0, "days", 0, 30, loosens=Loosens.LOWER)


class Close(Section):
    """The cost model and the bounds of a close-out plan."""

    cure_buffer: float = key(0.05, "share of the call", 0, 1, loosens=Loosens.ANY)
    impact: float = key(0.10, "", 0, 10)
    fee_rate: float = key(0.0005, "of value", 0, 0.1)
    fee_minimum: float = key(1.0, "base currency", 0)
    max_adv_share: float = key(0.25, "of daily volume", 0, 1, loosens=Loosens.HIGHER)
    soft_adv_share: float = key(0.10, "of daily volume", 0, 1, loosens=Loosens.HIGHER)


class Limits(Section):
    """What an order must pass before it leaves."""

    order_value: float = key(5e6, "reporting currency", 0, loosens=Loosens.HIGHER)
    batch_accounts: int = key(50, "accounts", 0, 1_000_000, loosens=Loosens.HIGHER)
    batch_orders: int = key(200, "orders", 0, 1_000_000, loosens=Loosens.HIGHER)
    batch_value: float = key(20e6, "reporting currency", 0, loosens=Loosens.HIGHER)
    approval_value: float = key(2e6, "reporting currency", 0, loosens=Loosens.HIGHER)
    approval_accounts: int = key(10, "accounts", 0, 1_000_000, loosens=Loosens.HIGHER)
    approval_orders: int = key(20, "orders", 0, 1_000_000, loosens=Loosens.HIGHER)
    collar: float = key(0.03, "of mark", 0, 1, loosens=Loosens.HIGHER)
    collar_illiquid: float = key(0.07, "of mark", 0, 1, loosens=Loosens.HIGHER)
    collar_max: float = key(0.10, "of mark", 0, 1, loosens=Loosens.HIGHER)
    spread_max: float = key(0.05, "of mark", 0, 1, loosens=Loosens.HIGHER)
    stale_manual_seconds: int = key(60, "s market time", 0, 86400, loosens=Loosens.HIGHER)
    stale_auto_seconds: int = key(5, "s market time", 0, 86400, loosens=Loosens.HIGHER)
    duplicate_seconds: int = key(600, "s", 0, 604_800, loosens=Loosens.LOWER)
    orders_per_minute: int = key(60, "orders", 0, 1_000_000, loosens=Loosens.HIGHER)
    auto_closes_per_symbol_day: int = key(3, "closes", 0, 1_000_000, loosens=Loosens.HIGHER)
    command_valid_seconds: int = key(10, "s wall time", 1, 600, loosens=Loosens.HIGHER)


class AutoCloseRules(Section):
    """Rules that close by themselves; all off by default."""

    net_assets_below: float | None = key(None, "base currency", loosens=Loosens.ARMING)
    margin_call_at: HourMinute | None = key(None, "market time", loosens=Loosens.ARMING)
    forced_at: HourMinute | None = key(None, "market time", loosens=Loosens.ARMING)
    excess_financing_at: HourMinute | None = key(None, "market time", loosens=Loosens.ARMING)
    intraday_overdue_minutes: int | None = key(None, "min", 0, 1440, loosens=Loosens.ARMING)
    net_assets_to_forced: float | None = key(None, "ratio", 0, 10, loosens=Loosens.ARMING)
    expiring_today_at: HourMinute | None = key(None, "market time", loosens=Loosens.ARMING)
    covered_at: HourMinute | None = key(None, "market time", loosens=Loosens.ARMING)


class AutoClose(Section):
    """Scheduled closes."""

    grace_minutes: int = key(15, "min", 0, 1440, loosens=Loosens.HIGHER)
    rules: AutoCloseRules = AutoCloseRules()


class Messages(Section):
    """When clients are told."""

    daily_at: HourMinute = key("09:00", "client time")
    quiet_from: HourMinute = key("21:00", "client time")
    quiet_to: HourMinute = key("08:00", "client time")
    voice_retries: int = key(2, "", 0, 10)
    voice_retry_minutes: int = key(10, "min", 1, 1440)
    voice_forced_in_quiet_hours: bool = key(default=False, loosens=Loosens.HIGHER)


class Recalls(Section):
    """Covered and short recalls."""

    covered_sessions: int = key(3, "sessions", 0, 30, loosens=Loosens.HIGHER)
    covered_auto: bool = key(default=False, loosens=Loosens.HIGHER)
    covered_auto_at: HourMinute = key("15:30", "market time", loosens=Loosens.ANY)
    covered_skip_short_options: bool = key(default=True, loosens=Loosens.ANY)
    short_allotment: Literal["PRO_RATA", "LARGEST_FIRST", "NEWEST_FIRST"] = key("PRO_RATA")
    short_refresh_minutes: int = key(15, "min", 1, 1440)


class Liquidation(Section):
    """The derivatives liquidation engine."""

    target: float = key(0.90, "MM %", 0.80, 0.97, loosens=Loosens.HIGHER)
    rearm: float = key(0.78, "MM %", 0.5, 0.80, loosens=Loosens.ANY)
    mode: Literal["observe", "propose", "act"] = key("observe", loosens=Loosens.HIGHER)
    approval_value: float = key(1e5, "USD", 0, loosens=Loosens.HIGHER)
    max_steps: int = key(200, "steps", 1, 10000, loosens=Loosens.HIGHER)
    insurance_daily: float = key(0.0, "USD", 0, loosens=Loosens.HIGHER)
    drift_alarm: float = key(0.02, "share of the venue's figure", 0, 1, loosens=Loosens.HIGHER)


class Gateways(Section):
    """Caps on live links."""

    live_cap_sqlite: float = key(1e5, "value a day", 0, loosens=Loosens.HIGHER)


class Policy(Section):
    """The policy in force."""

    reporting_currency: CurrencyCode = key("USD", "ISO 4217", loosens=Loosens.ANY)
    call: Call = Call()
    rates: Rates = Rates()
    intraday: Intraday = Intraday()
    snapshots: Snapshots = Snapshots()
    options: Options = Options()
    close: Close = Close()
    limits: Limits = Limits()
    auto_close: AutoClose = AutoClose()
    messages: Messages = Messages()
    recalls: Recalls = Recalls()
    liquidation: Liquidation = Liquidation()
    gateways: Gateways = Gateways()
