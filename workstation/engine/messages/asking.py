"""What people do about messages: send, stop, send again, accept, and change the words of the templates."""

from __future__ import annotations

from dataclasses import replace

from workstation.commands.messages import AcceptUnknownMessage, ResendMessage, SendMessages, SetTemplate, StopMessages
from workstation.domain.answers import Refusal, Remark, Result
from workstation.domain.denials import Coded, Denial, Finding, as_said, coded, concerning, finding
from workstation.domain.enums import CommandState, Role
from workstation.domain.failures import InputRefusedError, Problem
from workstation.domain.messages import Channel, Language, MessageKind, MessageState
from workstation.domain.template_faults import TemplateProblem
from workstation.engine.authority import second_person
from workstation.engine.desktop import DONE, Desktop, Outcome, Request, done, rejected
from workstation.engine.messages.message_desk import Draft
from workstation.engine.messages.moment import Moment
from workstation.engine.wording import named
from workstation.messaging.keys import MessageKey, by_hand
from workstation.messaging.message import Message
from workstation.messaging.templates import parse
from workstation.messaging.values import Value
from workstation.store.messages import read_message
from workstation.store.templates import StoredTemplate, write_template

_S = MessageState


def send_messages(command: SendMessages, request: Request, desktop: Desktop) -> Outcome:
    """A message for each client, written now; whether each leaves the rules decide when it is its turn."""
    desk, channel = desktop.messages, Channel[command.channel]
    if trouble := desk.channels.trouble(channel):
        return rejected(concerning(finding(Refusal.CHANNEL, channel=channel.name), as_said(trouble)))
    at = desk.moment
    if at is None:
        return rejected(finding(Denial.NO_BOOK))
    kind = MessageKind[command.message]
    about = _about(kind, desktop, at)
    call_ids = tuple(dict.fromkeys(command.call_ids))
    if wrong := [finding(Refusal.NOT_OPEN, alert=call_id).as_code() for call_id in call_ids if call_id not in about]:
        return rejected(named(wrong))
    own: dict[str, Value] = {"subject": command.subject or desk.channels.house.firm, "text": command.text}
    language = None if command.language is None else Language(command.language)
    keys: dict[MessageKey, str] = {}
    for call_id in call_ids:
        keys.setdefault(by_hand(request.command_id, kind, channel, about[call_id], call_id), call_id)
    failed = 0
    for key, call_id in keys.items():
        values = at.values(call_id, desk.channels.house) | (own if kind is MessageKind.FREE_TEXT else {})
        draft = Draft(key, call_id, about[call_id], values, language, request.command_id, request.user, command.clip)
        failed += desk.queue(draft, at).state is _S.FAILED
    told = [finding(Result.MESSAGES_QUEUED, count=len(keys) - failed)]
    return CommandState.DONE, coded([*told, *([finding(Result.MESSAGES_FAILED, count=failed)] if failed else [])])


def _about(kind: MessageKind, desktop: Desktop, at: Moment) -> dict[str, str]:
    """What a message of this kind may be about, with the account: open calls, and recalls that ask for something."""
    calls = {key: account for key, account in desktop.alert_accounts.items() if key in at.rows}
    recalls = {key: account for key, (account, _) in desktop.recalls.closable.items()}
    if kind is MessageKind.RECALL_NOTICE:
        return recalls
    return calls | recalls if kind is MessageKind.FREE_TEXT else calls


def stop_messages(command: StopMessages, request: Request, desktop: Desktop) -> Outcome:
    """What has not been handed over is not; the rest went its way."""
    wanted = set(command.message_ids)
    asked = [
        message
        for message in desktop.messages.outbox.live()
        if message.message_id in wanted or (command.of_command and message.command_id == command.of_command)
    ]
    queued = [message for message in asked if message.state is _S.QUEUED]
    by = finding(Remark.STOPPED, user=request.user).as_code()
    for message in queued:
        stopped = replace(message, state=_S.STOPPED, detail=by, next_try_at=None)
        desktop.messages.outbox.put(replace(stopped, changed_at=desktop.market_now), request.user)
    if not queued:
        return rejected(finding(Refusal.NONE_QUEUED))
    return done(Result.MESSAGES_STOPPED, count=len(queued))


def resend_message(command: ResendMessage, request: Request, desktop: Desktop) -> Outcome:
    """The very words once more, to where the client can be reached now; nobody asks about the first one any more."""
    known = _message(command.message_id, desktop)
    if known is None:
        return rejected(finding(Refusal.NO_MESSAGE, message=command.message_id))
    if known.state in {_S.QUEUED, _S.SENDING}:
        return rejected(finding(Refusal.NOT_SENT_YET))
    if not known.body:
        return rejected(finding(Refusal.NOT_WRITTEN))
    if trouble := desktop.messages.channels.trouble(known.channel):
        return rejected(concerning(finding(Refusal.CHANNEL, channel=known.channel.name), as_said(trouble)))
    if known.state is _S.UNKNOWN:
        words = finding(Remark.SENT_AGAIN, user=request.user).as_code()
        failed = replace(known, state=_S.FAILED, detail=words, next_try_at=None, changed_at=desktop.market_now)
        desktop.messages.outbox.put(failed, request.user)
    desktop.messages.outbox.put(_again(known, request, desktop), request.user)
    return DONE


def accept_unknown_message(command: AcceptUnknownMessage, request: Request, desktop: Desktop) -> Outcome:
    """A person found out elsewhere that the client has it."""
    known = desktop.messages.outbox.get(command.message_id)
    if known is None or known.state is not _S.UNKNOWN:
        return rejected(finding(Refusal.MESSAGE_KNOWN, message=command.message_id))
    words = finding(Remark.ACCEPTED, user=request.user, reason=command.reason).as_code()
    accepted = replace(known, state=_S.SENT, detail=words, next_try_at=None, changed_at=desktop.market_now)
    desktop.messages.outbox.put(accepted, request.user)
    return DONE


def set_template(command: SetTemplate, request: Request, desktop: Desktop) -> Outcome:
    """Other words from the next message on; a supervisor other than who wrote them approves, where there is one."""
    kind, language, channel = MessageKind[command.message], Language(command.language), Channel[command.channel]
    texts = desktop.messages.texts
    newest = texts.versions.get((kind, language, channel), 0)
    if newest != command.version:
        return rejected(finding(Refusal.TEMPLATE_VERSION, newest=newest, seen=command.version))
    if not command.restore:
        try:
            parse(kind, language, channel, command.subject, command.body)
        except InputRefusedError as refused:
            return rejected(named(map(_template_fault, refused.problems)))
    alone = desktop.roles.get(request.user) is Role.SUPERVISOR and not second_person(request.user, desktop.roles)
    if not request.approved_by and not alone:
        which = {"message": kind.name, "language": language.value, "channel": channel.name}
        return CommandState.AWAITING_APPROVAL, finding(Result.TEMPLATE_ASKED, **which, reason=command.reason).as_code()
    words = ("", "") if command.restore else (command.subject.strip(), command.body.strip())
    by, at = (command.reason, request.user, request.approved_by), desktop.wall_now
    stored = StoredTemplate(kind, language, channel, newest + 1, *words, command.restore, *by, at)
    write_template(desktop.writer, stored)
    texts.take(stored)
    return done(Result.TEMPLATE_IN_FORCE, version=newest + 1)


def _template_fault(problem: Problem) -> Coded:
    """A fault of the words, behind the place where it stands."""
    if not isinstance(problem, TemplateProblem):
        return as_said(str(problem))
    part, fault = problem.column or "", Finding(problem.fault, problem.facts).as_code()
    if problem.line is None or problem.value is None:
        return concerning(finding(Refusal.TEMPLATE_WHOLE, part=part), fault)
    return concerning(finding(Refusal.TEMPLATE_AT, part=part, line=problem.line, value=problem.value), fault)


def _message(message_id: str, desktop: Desktop) -> Message | None:
    return desktop.messages.outbox.get(message_id) or read_message(desktop.store, message_id)


def _again(known: Message, request: Request, desktop: Desktop) -> Message:
    """A message of its own with a key of its own, so that it is sent once however often the command comes."""
    key = MessageKey(request.command_id, known.kind, known.channel, known.account)
    at = desktop.messages.moment
    contact = None if at is None else at.contact(known.account, known.call_id)
    return Message(
        message_id=key.message_id,
        key=str(key),
        command_id=request.command_id,
        call_id=known.call_id,
        account=known.account,
        name=known.name,
        kind=known.kind,
        channel=known.channel,
        language=known.language,
        zone=known.zone,
        address=known.address if contact is None else contact.addresses(known.channel),
        subject=known.subject,
        body=known.body,
        clip=known.clip,
        reference=known.reference,
        template_version=known.template_version,
        asked_by=request.user,
        created_at=desktop.market_now,
        state=_S.QUEUED,
        changed_at=desktop.market_now,
    )
