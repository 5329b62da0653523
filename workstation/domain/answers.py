"""What the engine answers to a command: why it is not done, and what became of it; closed lists with sentences.

A field may say how it is written: ``moment`` and ``day`` are ISO texts, ``person`` a user's name or nobody; the other
words after a colon name a list of codes (``role``, ``channel``, ...), which the screen says in its language.
"""

from __future__ import annotations

from enum import Enum, unique


@unique
class Refusal(Enum):
    """Why a command is not done; the value is the English sentence with its fields."""

    NOT_A_USER = "{user} is not a user of this store, or is disabled"
    ROLE = "{user} is {role:role}; {command:command} needs {needed:role}"
    UNKNOWN_COMMAND = "this engine does not know the command {command}"
    ARGUMENT = "{field} of the command does not hold: {fault}"
    NOT_OPEN = "{alert} is not open"
    NOT_WAITING = "command {command_id} does not wait for approval"
    OWN_REQUEST = "nobody decides on their own request"
    LAPSED = "command {command_id} waited too long: it was asked about another market"
    AND_MORE = "and {count} more"
    # orders
    NONE_WORKING = "none of these orders is working any more"
    ENGAGED = "engaged already by {user}: {reason}"
    NOT_ENGAGED = "it is not engaged"
    ORDER_KNOWN = "{order} is not unknown"
    FILLED_MORE = "{filled} of {quantity} are known to be filled already"
    FILL_PRICE = "a fill needs its price"
    # alerts
    ASSIGNED = "{alert} is assigned to {now:person} by now, not to {seen:person}"
    NOTHING_NOTED = "nothing is noted: status, reason and comment are all left as they are"
    NOTE_CHANGED = "{alert}: {by} changed {field:note_field} from '{before}' to '{after}' at {at:moment}"
    ABNORMAL_ALREADY = "{alert} is abnormal already"
    NOT_ABNORMAL = "{alert} is not abnormal"
    RECALL_SAID = "{recall}: {by} said {status:recall_status} meanwhile: {reason}"
    # deadlines and automatic closes
    DEADLINE_CHANGED = "its deadline is {now:moment} by now, not {seen:moment}"
    DEADLINE_NOWHERE = "neither a day nor a number of sessions"
    DEADLINE_SESSIONS = "a deadline is moved by at least one session, not {sessions}"
    DEADLINE_PAST = "a deadline must be later than now; {at:moment} is past"
    CLOSED_ON = "{market} is closed on {on:day}"
    PUBLISHED_TO = "{market} is published to {until:day} only"
    BEGINS_ON = "the calendar {market} begins on {since:day}, after {at:moment}"
    NO_SESSION_BEFORE = "{market} has no session in the fortnight before {on:day}"
    NO_SESSION = "{on:day} is no session of {market}"
    CALL_ABNORMAL = "{alert} is abnormal"
    CALL_DO_NOT_CLOSE = "{alert} is of an account that is marked do not close"
    CALL_PROVISIONAL = "{alert} has a provisional deadline: its calendar ends before it"
    CLOSE_IN_THE_PAST = "{alert} would be closed in the past"
    CLOSE_WHILE_CLOSED = "{alert} would be closed while its market is closed: let it wait for the next open"
    CLOSE_AFTER_CALENDAR = "{alert} would be closed after the end of its market's published calendar"
    SCHEDULED_ALREADY = "{alert} has an automatic close already, set by {by}: change or withdraw that one"
    NONE_SCHEDULED = "none of these calls waits for this automatic close"
    NO_SCHEDULE = "there is no such automatic close, or it has ended for all its calls"
    SCHEDULE_CHANGED = "{by} changed it at {at:moment}: it is version {version} now"
    SCHEDULED_CALLS = "{count} calls are more than the {limit} accounts of a batch"
    # derivatives accounts
    NO_ACCOUNT = "{account} is not an account of this broker"
    NO_DERIVATIVES = "{account} is no derivatives account"
    NOTHING_PROPOSED = "nothing is proposed for {account}"
    OTHER_PROPOSAL = "the proposal for {account} is another one by now; look again"
    PROPOSAL_LAPSED = "the proposal for {account} waited too long: it is about another market"
    PROPOSAL_VALUE = "{value:,.2f} is above {limit:,.2f}: a supervisor approves that"
    APPROVED_ALREADY = "approved by {user} already"
    # messages
    CHANNEL = "{channel:channel} cannot be used"
    NONE_QUEUED = "none of these messages waits any more"
    NO_MESSAGE = "there is no message {message}"
    NOT_SENT_YET = "it has not been sent yet"
    NOT_WRITTEN = "it could not be written, so there is nothing to send again"
    MESSAGE_KNOWN = "{message} is not unknown"
    TEMPLATE_VERSION = "version {newest} is in force by now, not {seen}"
    TEMPLATE_WHOLE = "in the {part:message_part}"
    TEMPLATE_AT = "{part:message_part}, line {line}, '{value}'"
    # policy and holidays
    VALID_UNTIL = "the value would have run out at {at:moment}, which is in the past"
    HOLIDAY = "holiday of {market} on {on:day}"
    HOLIDAY_TWICE = "the day has two rows"
    HOLIDAY_HOURS = "the market is closed and has hours"
    HOLIDAY_NEEDS_HOURS = "the day is no published session, so it needs an open and a close"
    HOLIDAY_BACKWARDS = "it opens at or after the end of its session"
    HOLIDAY_OVERLAP = "its hours overlap the next session"
    HOLIDAY_BEYOND = "the calendar is published to {until:day} only"
    NO_CALENDAR = "'{code}' is not a known exchange calendar code"
    NO_CALENDAR_NEAR = "'{code}' is not a known exchange calendar code; did you mean {near}?"


@unique
class Result(Enum):
    """What became of a command, or why it waits; the value is the English sentence with its fields."""

    TOO_LATE = "was valid until {at:moment}"
    LOOSENS = "{key} from {old} to {new} loosens a control"
    KEY_IS = "{key} is now {new} (was {old})"
    DECIDED = "{command:command} of {user}: {state:command_state}"
    ORDERS_GONE = "none of its orders waits any more"
    ORDERS_APPROVED = "{count} orders approved by {user}"
    ORDERS_MADE = "{count} orders"
    NOT_CLOSED = "not closed"
    ALL_TAKEN_BACK = "all its orders were taken back"
    NOBODY_APPROVED = "nobody approved it within {minutes} minutes"
    ORDERS_IN = "{count} {state:order_state}"
    ENDED_LONG_AGO = "its orders ended long ago"
    CANCELLED = "{cancelled} cancelled, {asked} asked of the broker"
    OVER_ALREADY = "{count} over already"
    SWITCHED_OFF = "{waiting} waiting orders cancelled, {working} working ones asked back"
    PROVISIONAL = "{count} of them provisional: their calendars end before that"
    ARM_VALUE = "positions worth {value:,.2f} may be closed without asking, the limit is {limit:,.2f}"
    ARMED = "{count} armed to {mode:armed_mode}"
    MESSAGES_QUEUED = "{count} messages queued"
    MESSAGES_FAILED = "{count} could not be written"
    MESSAGES_STOPPED = "{count} messages stopped"
    TEMPLATE_ASKED = "words for {message:message_kind} {language} {channel:channel}: {reason}"
    TEMPLATE_IN_FORCE = "version {version} is in force"
    AS_OF = "as of {at:moment}"


@unique
class Remark(Enum):
    """What the engine notes beside an order, a message, a recall or a liquidation; the English sentence."""

    RESOLVED = "resolved by {user}: {evidence}"
    DECLINED = "declined by {user}: {reason}"
    STOPPED = "stopped by {user}"
    SENT_AGAIN = "nobody knows whether it was sent; sent again by {user}"
    ACCEPTED = "accepted by {user}: {reason}"
    QUIET_HOURS = "quiet hours until {at:moment}"
    ACCOUNT_GONE = "the broker does not report the account"
    GIVEN_UP = "given up after {attempts} attempts"
    RUNG_UP = "rung up {count} times"
    ENGINE_STOPPED = "the engine stopped before the answer came"
    ADDRESS_REFUSED = "{address} was refused: {why}"
    LINK_FAILED = "the link failed: {fault}"
    OTHER_SHORT_OPTIONS = "holds other short options, which the policy leaves alone"
    NO_PRICE_TO_BUY = "no price to buy at"
    MISSED = "its time had passed by too much"
    ARMED_TO = "the account was armed to {mode:armed_mode}"
    NOTHING_TO_CLOSE = "nothing has to be closed any more"
    ORDER_NOT_KNOWN = "its order is not known"


@unique
class Trouble(Enum):
    """How a link or a channel is doing, in our words; what a foreign venue says stays as it came."""

    NOT_SET_UP = "it is not set up"
    NO_WORD_YET = "no word from the broker yet"
    NOT_ASKED_YET = "the broker has not been asked yet"
    NO_ADDRESS = "no broker has left its address yet"
    NO_ANSWER = "the broker did not answer in time"
    UNREACHABLE = "the broker cannot be reached ({error})"
    BROKEN = "the connection broke ({error})"
    STARTING = "the embedded broker is starting"
    CANNOT_START = "the embedded broker cannot be started: {error}"
    ENDED = "the embedded broker ended with code {code}; {log} says why; it is started again"
    BACK = "the embedded broker is back"
    REPLAY = "replay of real prices"
    PACE = "{speed}x"
    BY_HAND = "moved by hand"
    PAUSED = "paused"
    FAULTS = "with {faults} faults"
    DATA_END = "the data end here"
    NOT_DONE = "not done"
    FILES_LIVE = "a book of files is live and cannot be steered"
    DERIBIT_LIVE = "Deribit is live and cannot be steered"
    PROVIDER_SILENT = "the provider did not answer in time"
    PROVIDER_UNREACHABLE = "the provider cannot be reached ({error})"
    PROVIDER_SAID = "the provider answered {code}"
    DESK_SILENT = "desk {desk} ({user}) stopped answering at {at:moment}"
    LOGIN_REFUSED = "the user name or password was refused ({code})"
