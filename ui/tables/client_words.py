"""Words of what clients are told and of what closes by itself: codes of schedules and messages, with colour."""

from __future__ import annotations

from collections.abc import Mapping

from ui.tables.columns import Word
from ui.tables.translatable import QT_TRANSLATE_NOOP
from ui.theme import Meaning
from workstation.domain.messages import (
    CallState,
    Channel,
    FieldType,
    Language,
    MessageKind,
    MessageState,
    SkipReason,
)
from workstation.domain.schedules import CloseGoal, Obstacle, ScheduleState, ScheduleTime

_SIGN = "▲"

CLOSE_GOALS: Mapping[int | str, Word] = {
    CloseGoal.CURE: Word(QT_TRANSLATE_NOOP("Words", "Cure the call")),
    CloseGoal.ALL: Word(QT_TRANSLATE_NOOP("Words", "All positions")),
}
SCHEDULE_TIMES: Mapping[int | str, Word] = {
    ScheduleTime.FIXED: Word(QT_TRANSLATE_NOOP("Words", "Fixed time")),
    ScheduleTime.AT_DEADLINE: Word(QT_TRANSLATE_NOOP("Words", "At the deadline")),
}
SCHEDULE_STATES: Mapping[int | str, Word] = {
    ScheduleState.PENDING: Word(QT_TRANSLATE_NOOP("Words", "Waiting"), Meaning.ACCENT),
    ScheduleState.WAITING_FOR_OPEN: Word(QT_TRANSLATE_NOOP("Words", "Waiting for the open"), Meaning.ACCENT),
    ScheduleState.HELD: Word(QT_TRANSLATE_NOOP("Words", "Due, held up"), Meaning.WARNING),
    ScheduleState.FIRED: Word(QT_TRANSLATE_NOOP("Words", "Fired")),
    ScheduleState.NOT_FIRED: Word(QT_TRANSLATE_NOOP("Words", "Did not fire"), Meaning.DANGER, _SIGN),
    ScheduleState.WITHDRAWN: Word(QT_TRANSLATE_NOOP("Words", "Withdrawn"), Meaning.MUTED),
    ScheduleState.MISSED: Word(QT_TRANSLATE_NOOP("Words", "MISSED"), Meaning.DANGER, _SIGN),
}
OBSTACLES: Mapping[int | str, Word] = {
    Obstacle.NONE: Word(QT_TRANSLATE_NOOP("Words", "nothing"), Meaning.MUTED),
    Obstacle.CALL_ENDED: Word(QT_TRANSLATE_NOOP("Words", "the call has ended"), Meaning.MUTED),
    Obstacle.ABNORMAL: Word(QT_TRANSLATE_NOOP("Words", "the call is abnormal"), Meaning.WARNING),
    Obstacle.STALE_PRICE: Word(QT_TRANSLATE_NOOP("Words", "a price is too old"), Meaning.WARNING),
    Obstacle.MARKET_CLOSED: Word(QT_TRANSLATE_NOOP("Words", "the market is closed then"), Meaning.WARNING),
    Obstacle.NOT_APPROVED: Word(QT_TRANSLATE_NOOP("Words", "not approved"), Meaning.WARNING),
    Obstacle.MISSED: Word(QT_TRANSLATE_NOOP("Words", "the engine was not there at that time"), Meaning.DANGER),
    Obstacle.DEADLINE_PROVISIONAL: Word(QT_TRANSLATE_NOOP("Words", "the deadline is provisional"), Meaning.WARNING),
    Obstacle.CALENDAR_ENDS: Word(QT_TRANSLATE_NOOP("Words", "no calendar is published for that time"), Meaning.WARNING),
    Obstacle.UNPRICED: Word(QT_TRANSLATE_NOOP("Words", "the figures are unknown"), Meaning.WARNING),
    Obstacle.DO_NOT_CLOSE: Word(QT_TRANSLATE_NOOP("Words", "the account is marked do not close"), Meaning.WARNING),
    Obstacle.WITHDRAWN: Word(QT_TRANSLATE_NOOP("Words", "it was withdrawn"), Meaning.MUTED),
    Obstacle.ALREADY_FIRED: Word(QT_TRANSLATE_NOOP("Words", "it has fired already"), Meaning.MUTED),
    Obstacle.IN_THE_PAST: Word(QT_TRANSLATE_NOOP("Words", "that time is past"), Meaning.WARNING),
    Obstacle.LIMITS: Word(QT_TRANSLATE_NOOP("Words", "the limits refuse an order of it"), Meaning.WARNING),
    Obstacle.NOTHING_TO_CLOSE: Word(QT_TRANSLATE_NOOP("Words", "nothing can be closed"), Meaning.WARNING),
    Obstacle.SCHEDULED_ALREADY: Word(QT_TRANSLATE_NOOP("Words", "another schedule waits for it"), Meaning.WARNING),
}
MESSAGE_KINDS: Mapping[int | str, Word] = {
    MessageKind.CALL_OPENED: Word(QT_TRANSLATE_NOOP("Words", "Call opened")),
    MessageKind.FORCED_REACHED: Word(QT_TRANSLATE_NOOP("Words", "FORCED reached"), Meaning.DANGER),
    MessageKind.DAILY_REMINDER: Word(QT_TRANSLATE_NOOP("Words", "Daily reminder")),
    MessageKind.DEADLINE_TOMORROW: Word(QT_TRANSLATE_NOOP("Words", "Deadline tomorrow"), Meaning.WARNING),
    MessageKind.CLOSE_OUT_DONE: Word(QT_TRANSLATE_NOOP("Words", "Close-out done")),
    MessageKind.RECALL_NOTICE: Word(QT_TRANSLATE_NOOP("Words", "Recall notice")),
    MessageKind.IM_RESTRICTED: Word(QT_TRANSLATE_NOOP("Words", "IM restricted")),
    MessageKind.MM_WARNING: Word(QT_TRANSLATE_NOOP("Words", "MM warning"), Meaning.WARNING),
    MessageKind.LIQUIDATION_STARTED: Word(QT_TRANSLATE_NOOP("Words", "Liquidation started"), Meaning.DANGER),
    MessageKind.LIQUIDATION_STEP: Word(QT_TRANSLATE_NOOP("Words", "Liquidation step")),
    MessageKind.LIQUIDATION_ENDED: Word(QT_TRANSLATE_NOOP("Words", "Liquidation ended")),
    MessageKind.NEGATIVE_EQUITY: Word(QT_TRANSLATE_NOOP("Words", "Negative equity"), Meaning.DANGER),
    MessageKind.FREE_TEXT: Word(QT_TRANSLATE_NOOP("Words", "Own words")),
}
CHANNELS: Mapping[int | str, Word] = {
    Channel.EMAIL: Word(QT_TRANSLATE_NOOP("Words", "E-mail")),
    Channel.SMS: Word(QT_TRANSLATE_NOOP("Words", "Text message (SMS)")),
    Channel.VOICE: Word(QT_TRANSLATE_NOOP("Words", "Voice call")),
}
MESSAGE_STATES: Mapping[int | str, Word] = {
    MessageState.QUEUED: Word(QT_TRANSLATE_NOOP("Words", "Queued"), Meaning.MUTED),
    MessageState.SENDING: Word(QT_TRANSLATE_NOOP("Words", "Sending"), Meaning.ACCENT),
    MessageState.SENT: Word(QT_TRANSLATE_NOOP("Words", "Sent"), Meaning.ACCENT),
    MessageState.DELIVERED: Word(QT_TRANSLATE_NOOP("Words", "Delivered"), Meaning.UPDATED),
    MessageState.FAILED: Word(QT_TRANSLATE_NOOP("Words", "Failed"), Meaning.DANGER, _SIGN),
    MessageState.UNKNOWN: Word(QT_TRANSLATE_NOOP("Words", "Unknown"), Meaning.DANGER, _SIGN),
    MessageState.STOPPED: Word(QT_TRANSLATE_NOOP("Words", "Stopped"), Meaning.MUTED),
    MessageState.SKIPPED: Word(QT_TRANSLATE_NOOP("Words", "Not sent"), Meaning.WARNING),
}
MESSAGE_STATES_BY_NAME: Mapping[int | str, Word] = {
    MessageState(int(code)).name: word for code, word in MESSAGE_STATES.items()
}
SKIP_REASONS: Mapping[int | str, Word] = {
    SkipReason.PAST_DEADLINE: Word(QT_TRANSLATE_NOOP("Words", "past the deadline"), Meaning.WARNING),
    SkipReason.ABNORMAL: Word(QT_TRANSLATE_NOOP("Words", "the call is abnormal"), Meaning.WARNING),
    SkipReason.ALREADY_TOLD_TODAY: Word(QT_TRANSLATE_NOOP("Words", "told today already"), Meaning.WARNING),
    SkipReason.NO_CONTACT: Word(QT_TRANSLATE_NOOP("Words", "no usable address"), Meaning.DANGER),
    SkipReason.QUIET_HOURS: Word(QT_TRANSLATE_NOOP("Words", "quiet hours of the client"), Meaning.WARNING),
    SkipReason.UNSUBSCRIBED: Word(QT_TRANSLATE_NOOP("Words", "the client wants none on this channel"), Meaning.WARNING),
    SkipReason.CALL_ENDED: Word(QT_TRANSLATE_NOOP("Words", "the call has ended"), Meaning.MUTED),
}
CALL_STATES: Mapping[int | str, Word] = {
    CallState.QUEUED: Word(QT_TRANSLATE_NOOP("Words", "Queued"), Meaning.MUTED),
    CallState.RINGING: Word(QT_TRANSLATE_NOOP("Words", "Ringing"), Meaning.ACCENT),
    CallState.ANSWERED: Word(QT_TRANSLATE_NOOP("Words", "Answered"), Meaning.UPDATED),
    CallState.NO_ANSWER: Word(QT_TRANSLATE_NOOP("Words", "No answer"), Meaning.WARNING),
    CallState.BUSY: Word(QT_TRANSLATE_NOOP("Words", "Busy"), Meaning.WARNING),
    CallState.FAILED: Word(QT_TRANSLATE_NOOP("Words", "Failed"), Meaning.DANGER, _SIGN),
}
FIELD_TYPES: Mapping[FieldType, Word] = {
    FieldType.NAME: Word(QT_TRANSLATE_NOOP("Words", "a name, on one line")),
    FieldType.PARAGRAPH: Word(QT_TRANSLATE_NOOP("Words", "text of several lines")),
    FieldType.AMOUNT: Word(QT_TRANSLATE_NOOP("Words", "an amount with its currency")),
    FieldType.OWED: Word(QT_TRANSLATE_NOOP("Words", "an amount to be paid, rounded up")),
    FieldType.MOMENT: Word(QT_TRANSLATE_NOOP("Words", "a date and time in the client's zone")),
    FieldType.UNTIL: Word(QT_TRANSLATE_NOOP("Words", "a deadline in the client's zone")),
    FieldType.RATIO: Word(QT_TRANSLATE_NOOP("Words", "a fraction, in percent")),
    FieldType.QUANTITY: Word(QT_TRANSLATE_NOOP("Words", "shares or contracts")),
    FieldType.HOLDINGS: Word(QT_TRANSLATE_NOOP("Words", "positions, one a line (on one line in a short text)")),
    FieldType.TRADES: Word(QT_TRANSLATE_NOOP("Words", "closes, one a line (on one line in a short text)")),
}
# Languages are called by their own names, in every language.
LANGUAGE_NAMES: Mapping[Language, str] = {
    Language.EN: "English",
    Language.ZH_CN: "简体中文",
    Language.ZH_HK: "繁體中文（香港）",
    Language.PT_BR: "Português (Brasil)",
}
