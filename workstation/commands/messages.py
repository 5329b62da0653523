"""Commands about messages to clients: send, stop, send again, accept, and the words of the templates."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from workstation.commands.command import Command
from workstation.commands.notes import AlertIds, Reason

ChannelName = Literal["EMAIL", "SMS", "VOICE"]
LanguageTag = Literal["en", "zh-CN", "zh-HK", "pt-BR"]
ByHand = Literal["CALL_OPENED", "FORCED_REACHED", "DAILY_REMINDER", "DEADLINE_TOMORROW", "RECALL_NOTICE", "FREE_TEXT"]
KindName = Literal[
    "CALL_OPENED",
    "FORCED_REACHED",
    "DAILY_REMINDER",
    "DEADLINE_TOMORROW",
    "CLOSE_OUT_DONE",
    "RECALL_NOTICE",
    "IM_RESTRICTED",
    "MM_WARNING",
    "LIQUIDATION_STARTED",
    "LIQUIDATION_STEP",
    "LIQUIDATION_ENDED",
    "NEGATIVE_EQUITY",
    "FREE_TEXT",
]


class SendMessages(Command):
    """Tell the clients of these calls or recalls: by a template, or with words of one's own (FREE_TEXT).

    A RECALL_NOTICE is about recalls and says what is called back; the other templates are about calls. ``language``
    None: each client's own. What a client gets is written when the command is taken; it stays so.
    """

    kind: ClassVar[str] = "send_messages"
    call_ids: AlertIds
    message: ByHand
    channel: ChannelName
    language: LanguageTag | None = None
    subject: str = Field(default="", max_length=200)  # FREE_TEXT by e-mail
    text: str = Field(default="", max_length=5000)  # FREE_TEXT
    clip: str = Field(default="", max_length=2000)  # VOICE: address of a recording to play instead of the text

    @model_validator(mode="after")
    def _words_fit(self) -> Self:
        if (self.message == "FREE_TEXT") != bool(self.text.strip()):
            raise ValueError("words of one's own belong to a FREE_TEXT message, and only there")
        if self.subject and self.message != "FREE_TEXT":
            raise ValueError("only a FREE_TEXT message has a subject of its own")
        if self.clip and self.channel != "VOICE":
            raise ValueError("a recording is played in a voice message only")
        return self


class StopMessages(Command):
    """Keep messages that have not left from leaving; ``of_command``: all that a command made."""

    kind: ClassVar[str] = "stop_messages"
    message_ids: tuple[str, ...] = Field(default=(), max_length=20_000)
    of_command: str = ""

    @model_validator(mode="after")
    def _names_some(self) -> Self:
        if bool(self.message_ids) == bool(self.of_command):
            raise ValueError("messages or a command that made them, one of the two")
        return self


class ResendMessage(Command):
    """The very text of a message once more, as a message of its own; the rules of then decide whether it leaves."""

    kind: ClassVar[str] = "resend_message"
    message_id: str


class AcceptUnknownMessage(Command):
    """A person's word that a message of unknown end did arrive."""

    kind: ClassVar[str] = "accept_unknown_message"
    message_id: str
    reason: Reason


class SetTemplate(Command):
    """Other words for one kind, language and channel; ``restore`` takes those that ship. A supervisor approves.

    ``version`` is the one the editor saw (0: the one that ships); refused when another is in force.
    """

    kind: ClassVar[str] = "set_template"
    message: KindName
    language: LanguageTag
    channel: ChannelName
    version: Annotated[int, Field(ge=0)]
    subject: str = Field(default="", max_length=2000)
    body: str = Field(default="", max_length=2_000_000)  # how long it may be, the check of templates says
    restore: bool = False
    reason: Reason
