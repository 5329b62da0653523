"""A broker that takes, refuses, loses and fills what a test tells it to, behind the ``ports.Broker`` protocol."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from workstation.domain.orders import OrderState
from workstation.ports import Answer, Execution, OrderReport, OrderRequest, Reply


@dataclass(frozen=True, slots=True)
class Line:
    """How one request goes: what we hear, and whether it reached the broker."""

    answer: Answer
    text: str = ""
    arrives: bool = True


HEARD = Line(Answer.REPORTED)
LOST_ON_THE_WAY = Line(Answer.LOST, "time-out", arrives=False)
LOST_ON_THE_WAY_BACK = Line(Answer.LOST, "time-out")
NEVER_WRITTEN = Line(Answer.NOT_SENT, "no connection", arrives=False)


def refused(text: str) -> Line:
    """The broker says no, in its own words."""
    return Line(Answer.REFUSED, text, arrives=False)


@dataclass
class ScriptedBroker:
    """``held`` is what the broker knows, ``placed``, ``cancels`` and ``questions`` every request that was made."""

    takes_an_id_once: bool = True
    venue: str = "simulated"
    held: dict[str, OrderReport] = field(default_factory=dict)
    placed: list[OrderRequest] = field(default_factory=list)
    cancels: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    lines: dict[str, deque[Line]] = field(default_factory=dict)
    before_place: Callable[[OrderRequest], None] = lambda _: None

    def next(self, errand: str, *lines: Line) -> None:
        """How the next requests of a kind (``place``, ``cancel``, ``find``) go; all later ones go well."""
        self.lines.setdefault(errand, deque()).extend(lines)

    def place(self, request: OrderRequest) -> Reply:
        key = request.client_order_id
        self.before_place(request)
        self.placed.append(request)
        line = self._line("place")
        if line.arrives:
            self.take(key)
        return self._reply(key, line)

    def cancel(self, client_order_id: str) -> Reply:
        self.cancels.append(client_order_id)
        line = self._line("cancel")
        if line.arrives and client_order_id in self.held:
            self.move(client_order_id, OrderState.CANCELLED, "cancelled as asked")
        return self._reply(client_order_id, line)

    def find(self, client_order_id: str) -> Reply:
        self.questions.append(client_order_id)
        return self._reply(client_order_id, self._line("find"))

    def cancel_own(self, account: str, order_id: str) -> Reply:
        return Reply(order_id, Answer.REFUSED, text=f"{account} has no orders of its own here")

    def take(self, client_order_id: str) -> OrderReport:
        """An order arrives; one that is known stays as it is."""
        fresh = OrderReport(client_order_id, f"B{len(self.held) + 1}", OrderState.WORKING, 0, Decimal(0))
        return self.held.setdefault(client_order_id, fresh)

    def fill(self, client_order_id: str, quantity: int, price: str, at: datetime, *, of: int) -> OrderReport:
        """Trade some of an order ``of`` so many."""
        known = self.held[client_order_id]
        number = len(known.executions) + 1
        made = Execution(f"X{known.broker_order_id}-{number}", Decimal(quantity), Decimal(price), at)
        filled = known.filled_quantity + quantity
        state = OrderState.FILLED if filled >= of else OrderState.PARTIALLY_FILLED
        now = replace(known, executions=(*known.executions, made), filled_quantity=filled)
        self.held[client_order_id] = now
        return self.move(client_order_id, state)

    def move(self, client_order_id: str, state: OrderState, text: str = "") -> OrderReport:
        """Another state, told by a newer version."""
        known = self.held[client_order_id]
        self.held[client_order_id] = replace(known, state=state, version=known.version + 1, text=text)
        return self.held[client_order_id]

    def _line(self, errand: str) -> Line:
        waiting = self.lines.get(errand)
        return waiting.popleft() if waiting else HEARD

    def _reply(self, key: str, line: Line) -> Reply:
        if line.answer is not Answer.REPORTED:
            return Reply(key, line.answer, text=line.text)
        report = self.held.get(key)
        return Reply(key, Answer.NOT_FOUND) if report is None else Reply(key, Answer.REPORTED, report)
