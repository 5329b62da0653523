"""What happened to calls and alerts in one pass: past tense, frozen, each a follow-up record of the call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workstation.domain.enums import AlertType, CallEnd, Regime, SnapshotReason
from workstation.domain.ids import AccountId, CallId
from workstation.sessions.deadlines import Deadline


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an account at a market time."""

    account: AccountId
    at: datetime


@dataclass(frozen=True, slots=True)
class CallEvent(Event):
    """Something that happened to an open call."""

    call_id: CallId


@dataclass(frozen=True, slots=True)
class Opened(CallEvent):
    """A call was opened; ``call_amount`` is in the account's base currency."""

    regime: Regime
    alert_type: AlertType
    call_amount: float
    market: str
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class TypeChanged(CallEvent):
    """A call is open for another reason than before."""

    before: AlertType
    after: AlertType


@dataclass(frozen=True, slots=True)
class Escalated(TypeChanged):
    """The new reason is worse."""


@dataclass(frozen=True, slots=True)
class Eased(TypeChanged):
    """The new reason is milder."""


@dataclass(frozen=True, slots=True)
class ForcedReached(CallEvent):
    """For the first time in this call the account may be closed at once."""


@dataclass(frozen=True, slots=True)
class RegimeChanged(CallEvent):
    """The account was moved to other margin rules; its call and the deadline stay."""

    before: Regime
    after: Regime


@dataclass(frozen=True, slots=True)
class BecameUnpriced(CallEvent):
    """The account's figures became unknown; the call stays and nothing counts as met."""


@dataclass(frozen=True, slots=True)
class PricedAgain(CallEvent):
    """The account's figures are known again."""


@dataclass(frozen=True, slots=True)
class Vanished(CallEvent):
    """The broker no longer reports the account; missing is not met, the call stays."""


@dataclass(frozen=True, slots=True)
class Returned(CallEvent):
    """The broker reports the account again."""


@dataclass(frozen=True, slots=True)
class Ended(CallEvent):
    """A call ended; ``call_amount`` is what was left, NaN where it was not known."""

    end: CallEnd
    call_amount: float


@dataclass(frozen=True, slots=True)
class DeadlineMoved(CallEvent):
    """A user set another deadline."""

    before: Deadline
    after: Deadline


@dataclass(frozen=True, slots=True)
class AccountUnpriced(Event):
    """An account without an open call can no longer be judged: an UNPRICED alert appeared."""


@dataclass(frozen=True, slots=True)
class AccountPriced(Event):
    """The UNPRICED alert of an account is over."""


@dataclass(frozen=True, slots=True)
class SnapshotDue:
    """All figures, positions and prices of a call are to be kept as they are now, for this reason."""

    call_id: CallId
    account: AccountId
    reason: SnapshotReason
