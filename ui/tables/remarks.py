"""What the engine remarks of orders, messages, links and policies, as sentences that can be translated."""

from __future__ import annotations

from collections.abc import Mapping

from ui.tables.translatable import QT_TRANSLATE_NOOP
from workstation.domain.answers import Remark, Trouble
from workstation.domain.denials import Kind
from workstation.domain.policy_faults import PolicyFault

REMARKS: Mapping[Kind, str] = {
    Remark.RESOLVED: QT_TRANSLATE_NOOP("Answers", "resolved by {user}: {evidence}"),
    Remark.DECLINED: QT_TRANSLATE_NOOP("Answers", "declined by {user}: {reason}"),
    Remark.STOPPED: QT_TRANSLATE_NOOP("Answers", "stopped by {user}"),
    Remark.SENT_AGAIN: QT_TRANSLATE_NOOP("Answers", "nobody knows whether it was sent; sent again by {user}"),
    Remark.ACCEPTED: QT_TRANSLATE_NOOP("Answers", "accepted by {user}: {reason}"),
    Remark.QUIET_HOURS: QT_TRANSLATE_NOOP("Answers", "quiet hours until {at:moment}"),
    Remark.ACCOUNT_GONE: QT_TRANSLATE_NOOP("Answers", "the broker does not report the account"),
    Remark.GIVEN_UP: QT_TRANSLATE_NOOP("Answers", "given up after {attempts} attempts"),
    Remark.RUNG_UP: QT_TRANSLATE_NOOP("Answers", "rung up {count} times"),
    Remark.ENGINE_STOPPED: QT_TRANSLATE_NOOP("Answers", "the engine stopped before the answer came"),
    Remark.ADDRESS_REFUSED: QT_TRANSLATE_NOOP("Answers", "{address} was refused: {why}"),
    Remark.LINK_FAILED: QT_TRANSLATE_NOOP("Answers", "the link failed: {fault}"),
    Remark.OTHER_SHORT_OPTIONS: QT_TRANSLATE_NOOP(
        "Answers", "holds other short options, which the policy leaves alone"
    ),
    Remark.NO_PRICE_TO_BUY: QT_TRANSLATE_NOOP("Answers", "no price to buy at"),
    Remark.MISSED: QT_TRANSLATE_NOOP("Answers", "its time had passed by too much"),
    Remark.ARMED_TO: QT_TRANSLATE_NOOP("Answers", "the account was armed to {mode:armed_mode}"),
    Remark.NOTHING_TO_CLOSE: QT_TRANSLATE_NOOP("Answers", "nothing has to be closed any more"),
    Remark.ORDER_NOT_KNOWN: QT_TRANSLATE_NOOP("Answers", "its order is not known"),
    Trouble.NOT_SET_UP: QT_TRANSLATE_NOOP("Answers", "it is not set up"),
    Trouble.NO_WORD_YET: QT_TRANSLATE_NOOP("Answers", "no word from the broker yet"),
    Trouble.NOT_ASKED_YET: QT_TRANSLATE_NOOP("Answers", "the broker has not been asked yet"),
    Trouble.NO_ADDRESS: QT_TRANSLATE_NOOP("Answers", "no broker has left its address yet"),
    Trouble.NO_ANSWER: QT_TRANSLATE_NOOP("Answers", "the broker did not answer in time"),
    Trouble.UNREACHABLE: QT_TRANSLATE_NOOP("Answers", "the broker cannot be reached ({error})"),
    Trouble.BROKEN: QT_TRANSLATE_NOOP("Answers", "the connection broke ({error})"),
    Trouble.STARTING: QT_TRANSLATE_NOOP("Answers", "the embedded broker is starting"),
    Trouble.CANNOT_START: QT_TRANSLATE_NOOP("Answers", "the embedded broker cannot be started: {error}"),
    Trouble.ENDED: QT_TRANSLATE_NOOP(
        "Answers", "the embedded broker ended with code {code}; {log} says why; it is started again"
    ),
    Trouble.BACK: QT_TRANSLATE_NOOP("Answers", "the embedded broker is back"),
    Trouble.REPLAY: QT_TRANSLATE_NOOP("Answers", "replay of real prices"),
    Trouble.PACE: QT_TRANSLATE_NOOP("Answers", "{speed}x"),
    Trouble.BY_HAND: QT_TRANSLATE_NOOP("Answers", "moved by hand"),
    Trouble.PAUSED: QT_TRANSLATE_NOOP("Answers", "paused"),
    Trouble.FAULTS: QT_TRANSLATE_NOOP("Answers", "with {faults} faults"),
    Trouble.DATA_END: QT_TRANSLATE_NOOP("Answers", "the data end here"),
    Trouble.NOT_DONE: QT_TRANSLATE_NOOP("Answers", "not done"),
    Trouble.FILES_LIVE: QT_TRANSLATE_NOOP("Answers", "a book of files is live and cannot be steered"),
    Trouble.DERIBIT_LIVE: QT_TRANSLATE_NOOP("Answers", "Deribit is live and cannot be steered"),
    Trouble.PROVIDER_SILENT: QT_TRANSLATE_NOOP("Answers", "the provider did not answer in time"),
    Trouble.PROVIDER_UNREACHABLE: QT_TRANSLATE_NOOP("Answers", "the provider cannot be reached ({error})"),
    Trouble.PROVIDER_SAID: QT_TRANSLATE_NOOP("Answers", "the provider answered {code}"),
    Trouble.DESK_SILENT: QT_TRANSLATE_NOOP("Answers", "desk {desk} ({user}) stopped answering at {at:moment}"),
    Trouble.LOGIN_REFUSED: QT_TRANSLATE_NOOP("Answers", "the user name or password was refused ({code})"),
    PolicyFault.TABLE: QT_TRANSLATE_NOOP("Answers", "this is a table of keys, not a key"),
    PolicyFault.UNKNOWN: QT_TRANSLATE_NOOP("Answers", "unknown key"),
    PolicyFault.NEARLY: QT_TRANSLATE_NOOP("Answers", "unknown key; did you mean {near}?"),
    PolicyFault.DEMAND: QT_TRANSLATE_NOOP("Answers", "must be {demand}"),
    PolicyFault.NO_TABLE: QT_TRANSLATE_NOOP("Answers", "must be a table of keys"),
    PolicyFault.SOFT_SHARE: QT_TRANSLATE_NOOP(
        "Answers", "the share that warns may not be above the one that refuses ({values})"
    ),
    PolicyFault.COLLARS: QT_TRANSLATE_NOOP(
        "Answers", "collars must widen: collar <= collar_illiquid <= collar_max ({values})"
    ),
    PolicyFault.APPROVAL: QT_TRANSLATE_NOOP(
        "Answers", "a second person must be asked before the hard limit, not above it ({values})"
    ),
    PolicyFault.STALE: QT_TRANSLATE_NOOP("Answers", "the machine may not act on older prices than a person ({values})"),
    PolicyFault.FORCED: QT_TRANSLATE_NOOP(
        "Answers", "an account may not be closed by force before it is called ({values})"
    ),
    PolicyFault.QUIET: QT_TRANSLATE_NOOP(
        "Answers", "the daily message falls into the quiet hours and would never be sent ({values})"
    ),
    PolicyFault.REARM: QT_TRANSLATE_NOOP(
        "Answers", "rearm must lie below target, or a liquidation would start again where it ended ({values})"
    ),
}
