"""The field's closed lists. Codes are stored in columns, names in files and on screen keys; never renumber a member."""

from enum import IntEnum


class Regime(IntEnum):
    """Which rules an account's margin follows."""

    MARGIN = 0
    INTRADAY = 1
    DERIVATIVES = 2
    CASH = 3


class InstrumentKind(IntEnum):
    """What an instrument is; INDEX is also the spot of a coin."""

    STOCK = 0
    ETF = 1
    FUND = 2
    INDEX = 3
    OPTION = 4
    FUTURE = 5
    PERPETUAL = 6


class InstrumentStatus(IntEnum):
    """Whether it trades; HALTED is for minutes, SUSPENDED for long, DELISTED for ever."""

    TRADING = 0
    HALTED = 1
    SUSPENDED = 2
    DELISTED = 3


class OptionRight(IntEnum):
    """A call, a put, or no option at all."""

    NONE = 0
    C = 1
    P = 2


class IndexClass(IntEnum):
    """The product class whose percentages an option follows."""

    EQUITY = 0
    BROAD_INDEX = 1


class Side(IntEnum):
    """The side of a position."""

    LONG = 0
    SHORT = 1


class BookSide(IntEnum):
    """The side of an order book."""

    BID = 0
    ASK = 1


class OrderSide(IntEnum):
    """The side of an order."""

    BUY = 0
    SELL = 1


class Level(IntEnum):
    """The four requirements of an account: IM, MM, MCM, FM. Also the column of a requirement matrix."""

    INITIAL = 0
    MAINTENANCE = 1
    MARGIN_CALL = 2
    FORCED = 3


class AlertType(IntEnum):
    """Why an account is on the desk's list, ordered by risk rank: a larger number is worse, bad data is the worst."""

    NONE = 0
    MARGIN_CALL = 1
    EXCESS_FINANCING = 2
    FORCED = 3
    NEGATIVE_EQUITY = 4
    DEBIT_ONLY = 5
    UNPRICED = 6


class CallEnd(IntEnum):
    """How a call ended; NOT_ENDED while it is open."""

    NOT_ENDED = 0
    MET = 1
    CLOSED_OUT = 2
    TRANSFERRED = 3
    WAIVED = 4


class SnapshotReason(IntEnum):
    """Why a call's figures, positions and prices were kept, the gravest first: one snapshot a call and moment."""

    ENDED = 0
    OPENED = 1
    FORCED = 2
    TYPE_CHANGED = 3
    MESSAGE = 4
    DAILY = 5


class Role(IntEnum):
    """What a user may do: four roles, no more."""

    VIEWER = 0
    TRADER = 1
    SUPERVISOR = 2
    AUDITOR = 3


class CommandState(IntEnum):
    """The life of a command, from the desk's row to its effect."""

    PENDING = 0
    ACCEPTED = 1
    REJECTED = 2
    EXPIRED = 3
    AWAITING_APPROVAL = 4
    APPROVED = 5
    DECLINED = 6
    DONE = 7
    FAILED = 8


class LinkState(IntEnum):
    """How well the broker's link is doing."""

    UP = 0
    STALE = 1
    DOWN = 2


class WatchKind(IntEnum):
    """What a desk asks to be kept fresh while it looks: an account's facts, who is short of a symbol (INSTRUMENT).

    ACCOUNTS: several accounts in one answer, each second at most; the subject is their ids, a line each.
    """

    ACCOUNT = 0
    INSTRUMENT = 1
    ACCOUNTS = 2


class FollowUpKind(IntEnum):
    """What a line of a call's follow-up record tells: the codes of ``call_events.kind``. Codes are stored.

    ``from_code`` and ``to_code`` of a line are AlertType for OPENED to FORCED_REACHED, Regime for REGIME_CHANGED,
    CallEnd for ENDED.
    """

    OPENED = 0
    TYPE_CHANGED = 1
    ESCALATED = 2
    EASED = 3
    FORCED_REACHED = 4
    REGIME_CHANGED = 5
    BECAME_UNPRICED = 6
    PRICED_AGAIN = 7
    VANISHED = 8
    RETURNED = 9
    ENDED = 10
    DEADLINE_MOVED = 11
    NOTE_CHANGED = 12
    ASSIGNED = 13
    MARKED_ABNORMAL = 14
    CLEARED_ABNORMAL = 15
    CLOSE_SCHEDULED = 16
    SCHEDULE_CHANGED = 17
    SCHEDULE_WITHDRAWN = 18
    AUTO_CLOSE_FIRED = 19
    AUTO_CLOSE_NOT_FIRED = 20
    AUTO_CLOSE_MISSED = 21
    AUTO_CLOSE_HELD = 22
    MESSAGE_QUEUED = 23
    MESSAGE_SENT = 24
    MESSAGE_DELIVERED = 25
    MESSAGE_FAILED = 26
    MESSAGE_UNKNOWN = 27
    MESSAGE_STOPPED = 28
    MESSAGE_SKIPPED = 29
    RECALL_OPENED = 30
    RECALL_SAID = 31
    RECALL_ENDED = 32
    CLOSE_ASKED = 33  # a batch of a person, once a call
    APPROVAL_ASKED = 34  # a command waits for a second person
    APPROVAL_GIVEN = 35
    APPROVAL_DECLINED = 36
    CLOSE_SENT = 37  # the broker has the order
    CLOSE_FILLED = 38
    CLOSE_CANCELLED = 39
    CLOSE_REJECTED = 40
    CLOSE_EXPIRED = 41
    CLOSE_UNKNOWN = 42  # the answer was lost: the broker is asked
    CLOSE_FILLED_LATE = 43  # an execution of an order that was over
    CANCEL_ASKED = 44  # of an order that the broker has
    LOOP_ARMED = 45
    PROPOSAL_APPROVED = 46
    PROPOSAL_DECLINED = 47


class MarginState(IntEnum):
    """How a derivatives account stands, ordered by gravity: from LIQUIDATING on the desk runs the account."""

    SAFE = 0
    MM_WARNING = 1
    IM_RESTRICTED = 2
    LIQUIDATING = 3
    SPECIAL = 4
    NEGATIVE_EQUITY = 5
