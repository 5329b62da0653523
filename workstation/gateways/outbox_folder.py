"""The demo's provider: a folder with the ``.eml``, ``.txt`` and ``.wav`` files that would have been sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from workstation.domain.messages import CallState, Channel, HandOver, Language
from workstation.gateways.mail import Sender, as_mail
from workstation.gateways.speech import SpeechError, spoken
from workstation.ports import Outgoing, Receipt

_SUFFIX = {Channel.EMAIL: "eml", Channel.SMS: "txt", Channel.VOICE: "txt"}


class OutboxFolder:
    """A ``ports.Messenger`` of one channel. Invariant: at most one file a message, whole or not there at all."""

    def __init__(
        self,
        folder: Path,
        channel: Channel,
        sender: Sender,
        speak: Callable[[str, Language], bytes] = spoken,
    ) -> None:
        self._folder = folder / channel.name.lower()
        self._channel = channel
        self._sender = sender
        self._speak = speak

    def trouble(self) -> str:
        """A folder can always be tried; a full disk shows when it is."""
        return ""

    def send(self, message: Outgoing) -> Receipt:
        """Write the files of one message; one that is there already is not written again."""
        found = self._found(message.message_id)
        if found is not None:
            return self._delivered(found)
        try:
            content = self._content(message)
        except ValueError as error:
            return Receipt(HandOver.REFUSED, f"not an e-mail that can be sent: {error}")
        name = f"{message.at:%Y-%m-%dT%H%M%SZ}_{_safe(message.message_id)}.{_SUFFIX[self._channel]}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            remark = self._recorded(message, self._folder / name)
            _written(self._folder / name, content)
        except OSError as error:
            return Receipt(HandOver.NOT_TAKEN, f"the outbox folder cannot be written: {error}")
        return self._delivered(self._folder / name, remark)

    def look_up(self, message: Outgoing, known: frozenset[str]) -> Receipt:
        """Whether the file is there."""
        del known
        found = self._found(message.message_id)
        return Receipt(HandOver.NOT_TAKEN, "not in the outbox folder") if found is None else self._delivered(found)

    def status(self, provider_id: str) -> Receipt:
        """What was written has arrived."""
        return Receipt(HandOver.DELIVERED, provider_id=provider_id, call_state=self._call_state)

    @property
    def _call_state(self) -> CallState | None:
        return CallState.ANSWERED if self._channel is Channel.VOICE else None

    def _delivered(self, path: Path, remark: str = "") -> Receipt:
        text = f"written to {path}" + (f"; {remark}" if remark else "")
        return Receipt(HandOver.DELIVERED, text, provider_id=path.name, call_state=self._call_state)

    def _found(self, message_id: str) -> Path | None:
        return next(self._folder.glob(f"*_{_safe(message_id)}.{_SUFFIX[self._channel]}"), None)

    def _content(self, message: Outgoing) -> bytes:
        if self._channel is Channel.EMAIL:
            return as_mail(message, self._sender)
        return f"{', '.join(message.to)}\n\n{message.text}\n".encode()

    def _recorded(self, message: Outgoing, beside: Path) -> str:
        """The sound of a voice message; why there is none, when there is none."""
        if self._channel is not Channel.VOICE:
            return ""
        try:
            _written(beside.with_suffix(".wav"), self._speak(message.text, message.language))
        except SpeechError as error:
            return f"no recording: {error}"
        return ""


def _safe(message_id: str) -> str:
    """A message id as a part of a file name and of a pattern: nothing in it means anything there."""
    return quote(message_id, safe="").replace(".", "%2E")


def _written(path: Path, content: bytes) -> None:
    """The file appears at once and whole."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)
