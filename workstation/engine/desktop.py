"""What a command's handler is given: who asks, and what it may look at and write to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from workstation.calls.notes import Notes
from workstation.calls.register import Register
from workstation.domain.alert_keys import coming_alert_id, unpriced_alert_id
from workstation.domain.answers import Result
from workstation.domain.denials import NOTHING, Coded, Finding, Told, finding
from workstation.domain.enums import CommandState, Role
from workstation.domain.ids import CommandId
from workstation.engine.endings import Ending
from workstation.engine.liquidation.liquidation_desk import LiquidationDesk
from workstation.engine.messages.message_desk import MessageDesk
from workstation.engine.orders.batches import Batches
from workstation.engine.orders.book_of_orders import BookOfOrders
from workstation.engine.orders.standing import Standing
from workstation.engine.recalls.recall_desk import RecallDesk
from workstation.engine.schedules.schedule_desk import ScheduleDesk
from workstation.policy import Policy
from workstation.ports import Gateway
from workstation.sessions.calendars import Calendars
from workstation.sessions.holidays import Holiday
from workstation.store.connect import Store
from workstation.store.kill_switches import KillSwitch
from workstation.store.write import StepWriter

Outcome = tuple[CommandState, Coded]
DONE: Outcome = (CommandState.DONE, NOTHING)


@dataclass(slots=True)
class Desktop:
    """What a handler may look at and write to during one step."""

    store: Store
    writer: StepWriter
    gateway: Gateway
    policy: Policy
    calendars: Calendars
    holidays: tuple[Holiday, ...]
    roles: Mapping[str, Role]
    open_call_ids: frozenset[str]
    market_now: datetime
    wall_now: datetime
    decided: set[CommandId]  # whatever was decided since the last commit; the store does not know of it yet
    orders: BookOfOrders
    batches: Batches
    switches: list[KillSwitch]
    recalls: RecallDesk
    liquidations: LiquidationDesk
    standing: Standing | None  # as of the last step; None before the first book
    register: Register  # replaced by what people decide about calls; the engine goes on with it
    notes: Notes
    schedules: ScheduleDesk
    messages: MessageDesk
    noted: set[str]  # alerts of which something beside the figures changed; kept until their rows are written
    endings: dict[str, Ending] = field(default_factory=dict)
    house_changed: bool = False

    @property
    def alert_accounts(self) -> dict[str, str]:
        """Every open alert with its account."""
        calls, unpriced = self.register.calls, self.register.unpriced.account.tolist()
        found = dict(zip(calls.call_id.tolist(), calls.account.tolist(), strict=True))
        found |= {unpriced_alert_id(account): account for account in unpriced}
        return found | {coming_alert_id(account): account for account in self.register.coming.account.tolist()}


@dataclass(frozen=True, slots=True)
class Request:
    """A command with who gave it, from where, and, after four eyes, who approved."""

    command_id: CommandId
    user: str
    desk: str = ""
    approved_by: str = ""


def rejected(reason: Finding | Coded) -> Outcome:
    """Not done, and why."""
    return CommandState.REJECTED, reason.as_code() if isinstance(reason, Finding) else reason


def done(kind: Result, **facts: Told) -> Outcome:
    """Done, and what there is to say of it."""
    return CommandState.DONE, finding(kind, **facts).as_code()
