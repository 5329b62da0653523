"""What people at two desks do all day: close, take back, stop, approve, and click twice."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

import sqlalchemy as sa

from tests.simulation.broker import SimulatedBroker
from tests.simulation.clock import Clock
from workstation.commands.approval import ApproveCommand, DeclineCommand
from workstation.commands.closing import (
    CancelOrders,
    CloseBatch,
    CloseLine,
    EngageKillSwitch,
    ReleaseKillSwitch,
    ResolveOrder,
)
from workstation.commands.command import Command
from workstation.commands.control import EndCall
from workstation.domain.enums import CommandState, Role
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.domain.orders import FINAL, OrderState
from workstation.store.commands import submit
from workstation.store.connect import Store
from workstation.store.users import add_user, sign_in

_GIVE_UP_ASKING = 30  # calm steps after which a supervisor finds out by telephone
_WAITING = (CommandState.PENDING, CommandState.AWAITING_APPROVAL, CommandState.ACCEPTED, CommandState.APPROVED)


class Desks:
    """Two traders and two supervisors. They know only what the store shows them."""

    def __init__(self, store: Store, broker: SimulatedBroker, clock: Clock, random: Random) -> None:
        self._store, self._broker, self._clock, self._random = store, broker, clock, random
        self._number = 0
        self._last: tuple[Command, str, str] | None = None
        sign_in(store, UserName("chief"), clock.wall())
        add_user(store, UserName("deputy"), Role.SUPERVISOR, clock.wall())
        for name in ("ann", "bob"):
            add_user(store, UserName(name), Role.TRADER, clock.wall())

    def act(self) -> None:
        """Perhaps something, perhaps several things at once."""
        draw = self._random.random
        if draw() < 0.6:
            self._close()
        if draw() < 0.10 and self._last is not None:
            self._again(*self._last)
        if draw() < 0.08:
            self._cancel()
        if draw() < 0.30:
            self._decide()
        if draw() < 0.04:
            self._kill()
        if draw() < 0.15:
            self._release()
        if draw() < 0.02:
            self._waive()

    def settle(self, number: int) -> None:
        """The day is over: nothing new is asked; what waits is decided, what nobody knows is found out."""
        if number == 0:
            self._release()
        for row in self._rows(f"SELECT command_id FROM commands WHERE state = {CommandState.AWAITING_APPROVAL.value}"):
            self._ask(DeclineCommand(command_id=row.command_id, reason="evening"), "chief")
        if number >= _GIVE_UP_ASKING and number % 5 == 0:
            for row in self._rows(f"SELECT client_order_id FROM close_orders WHERE state = {OrderState.UNKNOWN.value}"):
                self._resolve(row.client_order_id)

    @property
    def at_rest(self) -> bool:
        """Whether nothing is under way any more."""
        states = ", ".join(str(int(state)) for state in _WAITING)
        final = ", ".join(str(int(state)) for state in FINAL)
        waiting = self._rows(f"SELECT 1 FROM commands WHERE state IN ({states})")
        return not waiting and not self._rows(f"SELECT 1 FROM close_orders WHERE state NOT IN ({final})")

    def _close(self) -> None:
        calls = self._rows("SELECT call_id, account FROM calls WHERE ended = 0")
        if not calls:
            return
        lines = []
        for call in self._random.sample(calls, min(len(calls), self._random.choice((1, 1, 2, 4)))):
            for symbol in self._random.sample(("X", "Y", "Z"), self._random.choice((1, 1, 2))):
                quantity = self._random.choice((10, 50, 100, 150, 300, 600, 900, 1000))
                kind = self._random.choice(("MARKET", "MARKET", "LIMIT"))
                price = Decimal("9.90") if kind == "LIMIT" else None
                lines.append(
                    CloseLine(
                        account=call.account,
                        alert_id=call.call_id,
                        symbol=symbol,
                        quantity=Decimal(quantity),
                        order_type=kind,
                        limit_price=price,
                    )
                )
        self._ask(CloseBatch(lines=tuple(lines)), self._random.choice(("ann", "bob")))

    def _cancel(self) -> None:
        final = ", ".join(str(int(state)) for state in FINAL)
        live = self._rows(f"SELECT client_order_id FROM close_orders WHERE state NOT IN ({final})")
        if live:
            chosen = self._random.sample(live, self._random.randint(1, len(live)))
            self._ask(CancelOrders(client_order_ids=tuple(row.client_order_id for row in chosen)), "ann")

    def _decide(self) -> None:
        for row in self._rows(f"SELECT command_id FROM commands WHERE state = {CommandState.AWAITING_APPROVAL.value}"):
            if self._random.random() < 0.8:
                self._ask(ApproveCommand(command_id=row.command_id), self._random.choice(("chief", "deputy")))
            else:
                self._ask(DeclineCommand(command_id=row.command_id, reason="no"), "deputy")

    def _kill(self) -> None:
        desk, cancel = self._random.choice(("", "desk-ann")), self._random.random() < 0.5
        self._ask(EngageKillSwitch(desk=desk, cancel_working=cancel, reason="storm"), "bob")

    def _release(self) -> None:
        for row in self._rows("SELECT desk FROM kill_switches"):
            self._ask(ReleaseKillSwitch(desk=row.desk, reason="calm"), "chief")

    def _waive(self) -> None:
        calls = self._rows("SELECT call_id FROM calls WHERE ended = 0")
        if len(calls) > 1:
            self._ask(EndCall(call_ids=[self._random.choice(calls).call_id], end="WAIVED", reason="paid"), "chief")

    def _resolve(self, client_order_id: str) -> None:
        order = self._broker.known(client_order_id)
        filled = Decimal(0) if order is None else order.filled
        price = Decimal(10) if filled else None
        told = ResolveOrder(
            client_order_id=client_order_id, filled_quantity=filled, average_price=price, evidence="by telephone"
        )
        self._ask(told, "chief")

    def _ask(self, command: Command, user: str) -> None:
        self._number += 1
        self._again(command, user, f"{user}-{self._number}")

    def _again(self, command: Command, user: str, command_id: str) -> None:
        """The same ticket once more is the same command."""
        self._last = command, user, command_id
        named = CommandId(command_id), UserName(user), DeskId(f"desk-{user}")
        submit(self._store, command, *named, self._clock.wall())

    def _rows(self, query: str) -> list[Any]:
        with self._store.read() as connection:
            return list(connection.execute(sa.text(query)))
