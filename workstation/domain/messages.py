"""Messages to clients: kinds, channels, languages, states, legal steps. Codes are stored; never renumber a member."""

from __future__ import annotations

from enum import Enum, IntEnum


class MessageKind(IntEnum):
    """What a client is told."""

    CALL_OPENED = 0
    FORCED_REACHED = 1
    DAILY_REMINDER = 2
    DEADLINE_TOMORROW = 3
    CLOSE_OUT_DONE = 4
    RECALL_NOTICE = 5
    IM_RESTRICTED = 6
    MM_WARNING = 7
    LIQUIDATION_STARTED = 8
    LIQUIDATION_STEP = 9
    LIQUIDATION_ENDED = 10
    NEGATIVE_EQUITY = 11
    FREE_TEXT = 12


class Channel(IntEnum):
    """How a client is reached."""

    EMAIL = 0
    SMS = 1
    VOICE = 2


class Language(Enum):
    """The languages clients are written to; the value is the BCP 47 tag of ``accounts.language``."""

    EN = "en"
    ZH_CN = "zh-CN"
    ZH_HK = "zh-HK"
    PT_BR = "pt-BR"


class FieldType(Enum):
    """What a field holds, and so how it is written; the value says it to the person who edits a template."""

    NAME = "a name, on one line"
    PARAGRAPH = "text of several lines"
    AMOUNT = "an amount with its currency"
    OWED = "an amount to be paid, rounded up"
    MOMENT = "a date and time in the client's zone"
    UNTIL = "a deadline in the client's zone"
    RATIO = "a fraction, in percent"
    QUANTITY = "shares or contracts"
    HOLDINGS = "positions, one a line (on one line in a short text)"
    TRADES = "closes, one a line (on one line in a short text)"


class MessageState(IntEnum):
    """The life of a message. SENDING is committed before the provider is asked, so a crash never looks like silence."""

    QUEUED = 0
    SENDING = 1
    SENT = 2
    DELIVERED = 3
    FAILED = 4
    UNKNOWN = 5
    STOPPED = 6
    SKIPPED = 7


class SkipReason(IntEnum):
    """Why a message is not sent although it was due."""

    PAST_DEADLINE = 0
    ABNORMAL = 1
    ALREADY_TOLD_TODAY = 2
    NO_CONTACT = 3
    QUIET_HOURS = 4
    UNSUBSCRIBED = 5
    CALL_ENDED = 6


class CallState(IntEnum):
    """How a voice message is doing at the provider."""

    QUEUED = 0
    RINGING = 1
    ANSWERED = 2
    NO_ANSWER = 3
    BUSY = 4
    FAILED = 5


class HandOver(IntEnum):
    """What became of one attempt at the provider."""

    TAKEN = 0  # the provider has it
    DELIVERED = 1  # it reached the client
    REFUSED = 2  # for good: trying again would be refused again
    NOT_TAKEN = 3  # surely not with the provider, for now: may be tried again
    LOST = 4  # it may be there or not: only asking the provider can tell


_S = MessageState

# From each state, the states it may go to. Nothing leads out of what is final.
STEPS: dict[MessageState, frozenset[MessageState]] = {
    # SKIPPED and STOPPED only from QUEUED: once the provider was asked, nobody can say that nothing was sent.
    _S.QUEUED: frozenset({_S.SENDING, _S.SKIPPED, _S.STOPPED, _S.FAILED}),
    _S.SENDING: frozenset({_S.SENT, _S.DELIVERED, _S.FAILED, _S.UNKNOWN, _S.QUEUED}),
    # SENT to QUEUED: a call that nobody answered is made again.
    _S.SENT: frozenset({_S.DELIVERED, _S.FAILED, _S.QUEUED}),
    # UNKNOWN to QUEUED only on evidence: the provider was asked and does not have it. To SENT also when a person
    # accepts it.
    _S.UNKNOWN: frozenset({_S.SENT, _S.DELIVERED, _S.FAILED, _S.QUEUED}),
    _S.DELIVERED: frozenset(),
    _S.FAILED: frozenset(),
    _S.STOPPED: frozenset(),
    _S.SKIPPED: frozenset(),
}


def may_step(before: MessageState, after: MessageState) -> bool:
    """Whether a message may go from one state to another."""
    return after in STEPS[before]


FINAL = frozenset(state for state, following in STEPS.items() if not following)
