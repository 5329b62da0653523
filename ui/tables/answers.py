"""The engine's answers to commands as sentences that can be translated."""

from __future__ import annotations

from collections.abc import Mapping

from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.domain.answers import Refusal, Result
from workstation.domain.denials import Kind

ANSWERS: Mapping[Kind, str] = {
    Refusal.NOT_A_USER: QT_TRANSLATE_NOOP("Answers", "{user} is not a user of this store, or is disabled"),
    Refusal.ROLE: QT_TRANSLATE_NOOP("Answers", "{user} is {role:role}; {command:command} needs {needed:role}"),
    Refusal.UNKNOWN_COMMAND: QT_TRANSLATE_NOOP("Answers", "this engine does not know the command {command}"),
    Refusal.ARGUMENT: QT_TRANSLATE_NOOP("Answers", "{field} of the command does not hold: {fault}"),
    Refusal.NOT_OPEN: QT_TRANSLATE_NOOP("Answers", "{alert} is not open"),
    Refusal.NOT_WAITING: QT_TRANSLATE_NOOP("Answers", "command {command_id} does not wait for approval"),
    Refusal.OWN_REQUEST: QT_TRANSLATE_NOOP("Answers", "nobody decides on their own request"),
    Refusal.LAPSED: QT_TRANSLATE_NOOP(
        "Answers", "command {command_id} waited too long: it was asked about another market"
    ),
    Refusal.AND_MORE: QT_TRANSLATE_NOOP("Answers", "and {count} more"),
    Refusal.NONE_WORKING: QT_TRANSLATE_NOOP("Answers", "none of these orders is working any more"),
    Refusal.ENGAGED: QT_TRANSLATE_NOOP("Answers", "engaged already by {user}: {reason}"),
    Refusal.NOT_ENGAGED: QT_TRANSLATE_NOOP("Answers", "it is not engaged"),
    Refusal.ORDER_KNOWN: QT_TRANSLATE_NOOP("Answers", "{order} is not unknown"),
    Refusal.FILLED_MORE: QT_TRANSLATE_NOOP("Answers", "{filled} of {quantity} are known to be filled already"),
    Refusal.FILL_PRICE: QT_TRANSLATE_NOOP("Answers", "a fill needs its price"),
    Refusal.ASSIGNED: QT_TRANSLATE_NOOP("Answers", "{alert} is assigned to {now:person} by now, not to {seen:person}"),
    Refusal.NOTHING_NOTED: QT_TRANSLATE_NOOP(
        "Answers", "nothing is noted: status, reason and comment are all left as they are"
    ),
    Refusal.NOTE_CHANGED: QT_TRANSLATE_NOOP(
        "Answers", "{alert}: {by} changed {field:note_field} from '{before}' to '{after}' at {at:moment}"
    ),
    Refusal.ABNORMAL_ALREADY: QT_TRANSLATE_NOOP("Answers", "{alert} is abnormal already"),
    Refusal.NOT_ABNORMAL: QT_TRANSLATE_NOOP("Answers", "{alert} is not abnormal"),
    Refusal.RECALL_SAID: QT_TRANSLATE_NOOP("Answers", "{recall}: {by} said {status:recall_status} meanwhile: {reason}"),
    Refusal.DEADLINE_CHANGED: QT_TRANSLATE_NOOP("Answers", "its deadline is {now:moment} by now, not {seen:moment}"),
    Refusal.DEADLINE_NOWHERE: QT_TRANSLATE_NOOP("Answers", "neither a day nor a number of sessions"),
    Refusal.DEADLINE_SESSIONS: QT_TRANSLATE_NOOP(
        "Answers", "a deadline is moved by at least one session, not {sessions}"
    ),
    Refusal.DEADLINE_PAST: QT_TRANSLATE_NOOP("Answers", "a deadline must be later than now; {at:moment} is past"),
    Refusal.CLOSED_ON: QT_TRANSLATE_NOOP("Answers", "{market} is closed on {on:day}"),
    Refusal.PUBLISHED_TO: QT_TRANSLATE_NOOP("Answers", "{market} is published to {until:day} only"),
    Refusal.BEGINS_ON: QT_TRANSLATE_NOOP("Answers", "the calendar {market} begins on {since:day}, after {at:moment}"),
    Refusal.NO_SESSION_BEFORE: QT_TRANSLATE_NOOP("Answers", "{market} has no session in the fortnight before {on:day}"),
    Refusal.NO_SESSION: QT_TRANSLATE_NOOP("Answers", "{on:day} is no session of {market}"),
    Refusal.CALL_ABNORMAL: QT_TRANSLATE_NOOP("Answers", "{alert} is abnormal"),
    Refusal.CALL_DO_NOT_CLOSE: QT_TRANSLATE_NOOP("Answers", "{alert} is of an account that is marked do not close"),
    Refusal.CALL_PROVISIONAL: QT_TRANSLATE_NOOP(
        "Answers", "{alert} has a provisional deadline: its calendar ends before it"
    ),
    Refusal.CLOSE_IN_THE_PAST: QT_TRANSLATE_NOOP("Answers", "{alert} would be closed in the past"),
    Refusal.CLOSE_WHILE_CLOSED: QT_TRANSLATE_NOOP(
        "Answers", "{alert} would be closed while its market is closed: let it wait for the next open"
    ),
    Refusal.CLOSE_AFTER_CALENDAR: QT_TRANSLATE_NOOP(
        "Answers", "{alert} would be closed after the end of its market's published calendar"
    ),
    Refusal.SCHEDULED_ALREADY: QT_TRANSLATE_NOOP(
        "Answers", "{alert} has an automatic close already, set by {by}: change or withdraw that one"
    ),
    Refusal.NONE_SCHEDULED: QT_TRANSLATE_NOOP("Answers", "none of these calls waits for this automatic close"),
    Refusal.NO_SCHEDULE: QT_TRANSLATE_NOOP(
        "Answers", "there is no such automatic close, or it has ended for all its calls"
    ),
    Refusal.SCHEDULE_CHANGED: QT_TRANSLATE_NOOP(
        "Answers", "{by} changed it at {at:moment}: it is version {version} now"
    ),
    Refusal.SCHEDULED_CALLS: QT_TRANSLATE_NOOP(
        "Answers", "{count} calls are more than the {limit} accounts of a batch"
    ),
    Refusal.NO_ACCOUNT: QT_TRANSLATE_NOOP("Answers", "{account} is not an account of this broker"),
    Refusal.NO_DERIVATIVES: QT_TRANSLATE_NOOP("Answers", "{account} is no derivatives account"),
    Refusal.NOTHING_PROPOSED: QT_TRANSLATE_NOOP("Answers", "nothing is proposed for {account}"),
    Refusal.OTHER_PROPOSAL: QT_TRANSLATE_NOOP(
        "Answers", "the proposal for {account} is another one by now; look again"
    ),
    Refusal.PROPOSAL_LAPSED: QT_TRANSLATE_NOOP(
        "Answers", "the proposal for {account} waited too long: it is about another market"
    ),
    Refusal.PROPOSAL_VALUE: QT_TRANSLATE_NOOP(
        "Answers", "{value:,.2f} is above {limit:,.2f}: a supervisor approves that"
    ),
    Refusal.APPROVED_ALREADY: QT_TRANSLATE_NOOP("Answers", "approved by {user} already"),
    Refusal.CHANNEL: QT_TRANSLATE_NOOP("Answers", "{channel:channel} cannot be used"),
    Refusal.NONE_QUEUED: QT_TRANSLATE_NOOP("Answers", "none of these messages waits any more"),
    Refusal.NO_MESSAGE: QT_TRANSLATE_NOOP("Answers", "there is no message {message}"),
    Refusal.NOT_SENT_YET: QT_TRANSLATE_NOOP("Answers", "it has not been sent yet"),
    Refusal.NOT_WRITTEN: QT_TRANSLATE_NOOP("Answers", "it could not be written, so there is nothing to send again"),
    Refusal.MESSAGE_KNOWN: QT_TRANSLATE_NOOP("Answers", "{message} is not unknown"),
    Refusal.TEMPLATE_VERSION: QT_TRANSLATE_NOOP("Answers", "version {newest} is in force by now, not {seen}"),
    Refusal.TEMPLATE_WHOLE: QT_TRANSLATE_NOOP("Answers", "in the {part:message_part}"),
    Refusal.TEMPLATE_AT: QT_TRANSLATE_NOOP("Answers", "{part:message_part}, line {line}, '{value}'"),
    Refusal.VALID_UNTIL: QT_TRANSLATE_NOOP(
        "Answers", "the value would have run out at {at:moment}, which is in the past"
    ),
    Refusal.HOLIDAY: QT_TRANSLATE_NOOP("Answers", "holiday of {market} on {on:day}"),
    Refusal.HOLIDAY_TWICE: QT_TRANSLATE_NOOP("Answers", "the day has two rows"),
    Refusal.HOLIDAY_HOURS: QT_TRANSLATE_NOOP("Answers", "the market is closed and has hours"),
    Refusal.HOLIDAY_NEEDS_HOURS: QT_TRANSLATE_NOOP(
        "Answers", "the day is no published session, so it needs an open and a close"
    ),
    Refusal.HOLIDAY_BACKWARDS: QT_TRANSLATE_NOOP("Answers", "it opens at or after the end of its session"),
    Refusal.HOLIDAY_OVERLAP: QT_TRANSLATE_NOOP("Answers", "its hours overlap the next session"),
    Refusal.HOLIDAY_BEYOND: QT_TRANSLATE_NOOP("Answers", "the calendar is published to {until:day} only"),
    Refusal.NO_CALENDAR: QT_TRANSLATE_NOOP("Answers", "'{code}' is not a known exchange calendar code"),
    Refusal.NO_CALENDAR_NEAR: QT_TRANSLATE_NOOP(
        "Answers", "'{code}' is not a known exchange calendar code; did you mean {near}?"
    ),
    Result.TOO_LATE: QT_TRANSLATE_NOOP("Answers", "was valid until {at:moment}"),
    Result.LOOSENS: QT_TRANSLATE_NOOP("Answers", "{key} from {old} to {new} loosens a control"),
    Result.KEY_IS: QT_TRANSLATE_NOOP("Answers", "{key} is now {new} (was {old})"),
    Result.DECIDED: QT_TRANSLATE_NOOP("Answers", "{command:command} of {user}: {state:command_state}"),
    Result.ORDERS_GONE: QT_TRANSLATE_NOOP("Answers", "none of its orders waits any more"),
    Result.ORDERS_APPROVED: QT_TRANSLATE_NOOP("Answers", "{count} orders approved by {user}"),
    Result.ORDERS_MADE: QT_TRANSLATE_NOOP("Answers", "{count} orders"),
    Result.NOT_CLOSED: QT_TRANSLATE_NOOP("Answers", "not closed"),
    Result.ALL_TAKEN_BACK: QT_TRANSLATE_NOOP("Answers", "all its orders were taken back"),
    Result.NOBODY_APPROVED: QT_TRANSLATE_NOOP("Answers", "nobody approved it within {minutes} minutes"),
    Result.ORDERS_IN: QT_TRANSLATE_NOOP("Answers", "{count} {state:order_state}"),
    Result.ENDED_LONG_AGO: QT_TRANSLATE_NOOP("Answers", "its orders ended long ago"),
    Result.CANCELLED: QT_TRANSLATE_NOOP("Answers", "{cancelled} cancelled, {asked} asked of the broker"),
    Result.OVER_ALREADY: QT_TRANSLATE_NOOP("Answers", "{count} over already"),
    Result.SWITCHED_OFF: QT_TRANSLATE_NOOP(
        "Answers", "{waiting} waiting orders cancelled, {working} working ones asked back"
    ),
    Result.PROVISIONAL: QT_TRANSLATE_NOOP("Answers", "{count} of them provisional: their calendars end before that"),
    Result.ARM_VALUE: QT_TRANSLATE_NOOP(
        "Answers", "positions worth {value:,.2f} may be closed without asking, the limit is {limit:,.2f}"
    ),
    Result.ARMED: QT_TRANSLATE_NOOP("Answers", "{count} armed to {mode:armed_mode}"),
    Result.MESSAGES_QUEUED: QT_TRANSLATE_NOOP("Answers", "{count} messages queued"),
    Result.MESSAGES_FAILED: QT_TRANSLATE_NOOP("Answers", "{count} could not be written"),
    Result.MESSAGES_STOPPED: QT_TRANSLATE_NOOP("Answers", "{count} messages stopped"),
    Result.TEMPLATE_ASKED: QT_TRANSLATE_NOOP(
        "Answers", "words for {message:message_kind} {language} {channel:channel}: {reason}"
    ),
    Result.TEMPLATE_IN_FORCE: QT_TRANSLATE_NOOP("Answers", "version {version} is in force"),
    Result.AS_OF: QT_TRANSLATE_NOOP("Answers", "as of {at:moment}"),
}
