"""A provider in memory behind ``ports.Messenger``: scripted answers, and a list of what it really took."""

from collections import deque

from workstation.domain.messages import CallState, Channel, HandOver
from workstation.ports import Receipt


class FakeMessenger:
    """Takes every message unless ``script`` says otherwise: an outcome, or LOST_TAKEN for taken and then silence."""

    LOST_TAKEN = "taken, but the answer was lost"

    def __init__(self, script=(), *, can_be_asked=True):
        self.script = deque(script)
        self.can_be_asked = can_be_asked
        self.taken = []  # every message that reached the provider, doubles included

    def trouble(self):
        return ""

    def send(self, message):
        answer = self.script.popleft() if self.script else HandOver.TAKEN
        if answer in {HandOver.TAKEN, HandOver.DELIVERED, self.LOST_TAKEN}:
            self.taken.append(message)
        if answer == self.LOST_TAKEN:
            return Receipt(HandOver.LOST, "no answer in time")
        return Receipt(answer, answer.name.lower(), self._id(message) if answer <= HandOver.DELIVERED else "")

    def look_up(self, message, known):
        if not self.can_be_asked:
            return Receipt(HandOver.LOST, "cannot be asked")
        if any(one.message_id == message.message_id for one in self.taken):
            return Receipt(HandOver.TAKEN, "found", self._id(message))
        return Receipt(HandOver.NOT_TAKEN, "not there")

    def status(self, provider_id):
        call = CallState.ANSWERED if provider_id.startswith(Channel.VOICE.name) else None
        return Receipt(HandOver.DELIVERED, "delivered", provider_id, call_state=call)

    def _id(self, message):
        return f"{message.channel.name}-{message.message_id}"
