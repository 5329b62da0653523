"""Takes orders from the queue to the wire and to their end: claim (T1), right to send (T2), send once, then ask."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from workstation.closing.orders import Order, cancel_refused, reported, stepped
from workstation.domain.denials import NOTHING, Coded, Denial, finding
from workstation.domain.enums import LinkState
from workstation.domain.orders import OrderState
from workstation.engine.orders.book_of_orders import BookOfOrders
from workstation.engine.orders.clearance import cleared
from workstation.engine.orders.courier import Courier, Errand, Job, Returned
from workstation.engine.orders.doubts import Doubts
from workstation.engine.orders.standing import Standing
from workstation.ports import Answer, OrderReport

RIGHT_TO_SEND = timedelta(seconds=1)  # wall time from T2; later nothing is written to the wire
FACTS_HOLD = timedelta(seconds=3)  # wall time from the step's begin to T2: a machine that slept judges by older facts
IN_FLIGHT = 64  # orders handed over and not answered yet
_NEVER = datetime.min.replace(tzinfo=UTC)
MINUTE = timedelta(minutes=1)  # of policy ``[limits] orders_per_minute``, by the wall clock
_S = OrderState


class Executor:
    """Advances every order once a step; what leaves, leaves in ``hand_over``, after the step's commit.

    Invariants: a request to place an order is handed over at most once for each SENDING that was committed; a SENDING
    that was not handed over goes back to the queue; an order that the broker may know is asked about, never sent again
    before a settled "not found" at a broker that takes an id only once.
    """

    def __init__(
        self,
        orders: BookOfOrders,
        courier: Courier | None,
        *,
        takes_an_id_once: bool,
        sent_at: Iterable[datetime] = (),
    ) -> None:
        """Orders of an engine before: claims go back, whatever the broker may know is asked about first.

        ``sent_at``: wall times, oldest first, at which it let orders go; they count against the limit of a minute.
        """
        self._orders, self._courier, self._takes_an_id_once = orders, courier, takes_an_id_once
        self._doubts = Doubts()
        self._sent_back: set[str] = set()  # to the queue by the last look: what they wait for is not here yet
        self._to_send: list[str] = []  # got their right to be sent in this step
        self._to_cancel: list[str] = []
        self._until = _NEVER  # wall time: what was cleared last may be written to the wire
        self._sent_at = deque(sent_at)
        self._fresh = True
        self._now = self._wall_now = _NEVER

    def hear(self, reports: Iterable[OrderReport], market_now: datetime, wall_now: datetime, *, anew: bool) -> None:
        """Take in what the broker answered and reported. Times of orders are market times.

        ``anew``: the link began from the start, and reports may have been missed.
        """
        self._now, self._wall_now = market_now, wall_now
        if self._fresh:
            self._take_over()
        self._take_back()
        if anew:
            self._ask_about_all()
        for returned in self._courier.returned() if self._courier else ():
            self._returned(returned)
        for report in reports:
            self._reported(report)

    def advance(self, standing: Standing) -> None:
        """One pass over what is not over."""
        self._cancel()
        if standing.link is LinkState.UP and not self._fresh:
            self._send(standing)
            self._claim(standing)
        self._fresh = False
        self._orders.forget(standing.market_now)

    def hand_over(self, wall_now: datetime) -> None:
        """The step is committed: what it gave the right to leaves now."""
        if self._courier is None:
            return
        placed = [
            Job(Errand.PLACE, order.ticket.client_order_id, order.request(), self._until) for order in self._sending()
        ]
        taken_back = [Job(Errand.CANCEL, key) for key in self._to_cancel]
        asked = [Job(Errand.FIND, key) for key in self._doubts.due(wall_now)]
        self._to_send, self._to_cancel = [], []
        self._sent_at.extend([wall_now] * len(placed))
        self._courier.hand_over([*taken_back, *placed, *asked])

    def close(self) -> None:
        """Let what is on the wire come to its end."""
        if self._courier is not None:
            self._courier.close()

    def _sending(self) -> list[Order]:
        found = (self._orders.get(key) for key in self._to_send)
        return [order for order in found if order is not None and order.state is _S.SENDING]

    def _take_over(self) -> None:
        """After a restart: nothing that was claimed was sent; of the rest only the broker knows."""
        for order in self._orders.live():
            if order.state is _S.CLAIMED:
                self._step(order, _S.QUEUED)
            elif order.state is _S.SENDING:
                self._step(order, _S.UNKNOWN)
        self._ask_about_all()

    def _ask_about_all(self) -> None:
        for order in self._orders.live():
            if order.at_broker and order.state is not _S.SENDING:
                self._doubts.about(order.ticket.client_order_id, self._wall_now)

    def _take_back(self) -> None:
        """The last step was not committed: nothing of it was handed over, and its right to send is void."""
        for order in self._sending():
            self._step(order, _S.QUEUED)
        self._to_send = []

    def _returned(self, returned: Returned) -> None:
        order, reply = self._orders.get(returned.job.client_order_id), returned.reply
        if order is None:
            return
        if reply.report is not None:
            self._told(returned.job, reply.report)
        elif returned.job.errand is Errand.PLACE:
            self._not_placed(order, reply.answer, reply.text)
        elif returned.job.errand is Errand.CANCEL:
            self._not_cancelled(order, reply.answer, reply.text)
        else:
            self._not_told(order, reply.answer)

    def _told(self, job: Job, report: OrderReport) -> None:
        """The broker's word on one order. A cancel that did not reach it is asked for again: twice does no harm."""
        self._reported(report)
        order = self._orders.get(job.client_order_id)
        if job.errand is not Errand.FIND or order is None:
            return
        self._doubts.answered(job.client_order_id, self._wall_now)
        if order.state is _S.CANCEL_PENDING:
            self._to_cancel.append(job.client_order_id)
        elif not order.incomplete or (order.is_final and order.filled_quantity >= report.filled_quantity):
            self._doubts.over(job.client_order_id)  # only a question is answered in full; a report may be an old one

    def _not_placed(self, order: Order, answer: Answer, text: str) -> None:
        """Refused, never written, or lost; whatever a report said meanwhile is truer."""
        if order.state is not _S.SENDING:
            return
        if answer is Answer.REFUSED:
            self._orders.put(replace(stepped(order, _S.REJECTED, self._now), reject_text=text))
        elif answer is Answer.NOT_SENT:
            self._step(order, _S.QUEUED)
        else:
            self._step(order, _S.UNKNOWN)
            self._doubts.about(order.ticket.client_order_id, self._wall_now)

    def _not_cancelled(self, order: Order, answer: Answer, text: str) -> None:
        if order.state is not _S.CANCEL_PENDING:
            return
        if answer is Answer.REFUSED:
            self._orders.put(replace(cancel_refused(order, text, self._now), cancel_by=""))
            self._doubts.about(order.ticket.client_order_id, self._wall_now)  # refused because it is over, perhaps
        elif answer is Answer.NOT_SENT:
            self._to_cancel.append(order.ticket.client_order_id)
        else:
            self._doubts.about(order.ticket.client_order_id, self._wall_now)

    def _not_told(self, order: Order, answer: Answer) -> None:
        """A question without an answer. A settled "not found" lets the same id go again, or waits for a person."""
        key, not_found = order.ticket.client_order_id, answer is Answer.NOT_FOUND
        settled = self._doubts.answered(key, self._wall_now, not_found=not_found)
        never_acknowledged = order.state is _S.UNKNOWN and not order.broker_order_id and not order.executions
        if settled and never_acknowledged and self._takes_an_id_once:
            self._doubts.over(key)
            self._step(order, _S.QUEUED)
        elif order.state is not _S.UNKNOWN and not_found and not order.is_final:
            self._step(order, _S.UNKNOWN)

    def _reported(self, report: OrderReport) -> None:
        order = self._orders.get(report.client_order_id)
        if order is None:
            return
        if order.state in {_S.QUEUED, _S.CLAIMED}:  # given up as never arrived, and come to life after all
            self._step(order, _S.UNKNOWN)
            order = stepped(order, _S.UNKNOWN, self._now)
        after = reported(order, report, self._now)
        self._orders.put(after)
        if after.is_final and report.state in {_S.WORKING, _S.PARTIALLY_FILLED} and report.version > after.version:
            self._to_cancel.append(report.client_order_id)  # it came to life at the broker after we gave it up
        elif after.incomplete:
            self._doubts.about(report.client_order_id, self._wall_now)

    def _cancel(self) -> None:
        """Wishes to take an order back, as soon as the broker can be asked."""
        for order in self._orders.live():
            if order.cancel_by and order.state in {_S.WORKING, _S.PARTIALLY_FILLED}:
                self._step(order, _S.CANCEL_PENDING)
                self._to_cancel.append(order.ticket.client_order_id)

    def _send(self, standing: Standing) -> None:
        """T2: what was claimed in an earlier step is checked once more, and gets its right or the reason why not."""
        claimed = [order for order in self._orders.live() if order.state is _S.CLAIMED]
        if not claimed or self._courier is None:
            return
        judged, now = cleared(claimed, self._orders, standing), self._courier.now()
        if now > standing.wall_now + FACTS_HOLD:
            return  # they stay claimed; the next step looks again
        for order in judged:
            self._orders.put(order)
            if order.state is _S.SENDING:
                self._to_send.append(order.ticket.client_order_id)
            elif order.state is _S.QUEUED:
                self._sent_back.add(order.ticket.client_order_id)
        self._until = now + RIGHT_TO_SEND

    def _claim(self, standing: Standing) -> None:
        """T1: as many as may leave in the next step, the oldest first."""
        room = self._room(standing)
        queued = [order for order in self._orders.live() if order.state is _S.QUEUED]
        waiting = self._still_waiting(queued, standing)
        for order in queued:
            key = order.ticket.client_order_id
            if order.cancel_by:
                self._step(order, _S.CANCELLED, denial=finding(Denial.TAKEN_BACK, user=order.cancel_by).as_code())
            elif room > 0 and key not in waiting and not _waits(order, standing):
                self._sent_back.discard(key)
                self._step(order, _S.CLAIMED)
                room -= 1

    def _still_waiting(self, queued: Iterable[Order], standing: Standing) -> set[str]:
        """What the last look would send back once more: claiming it would only fill the store with steps."""
        self._sent_back &= {order.ticket.client_order_id for order in queued}
        again = [order for order in queued if order.ticket.client_order_id in self._sent_back]
        if not again:
            return set()
        looked_at = cleared([stepped(order, _S.CLAIMED, self._now) for order in again], self._orders, standing)
        return {order.ticket.client_order_id for order in looked_at if order.state is _S.QUEUED}

    def _room(self, standing: Standing) -> int:
        """How many orders may leave now: policy ``[limits] orders_per_minute``, and what is on the wire already."""
        while self._sent_at and self._sent_at[0] <= standing.wall_now - MINUTE:
            self._sent_at.popleft()
        busy = 0 if self._courier is None else self._courier.busy
        waiting = len(self._to_send)
        allowed = standing.policy.limits.orders_per_minute - len(self._sent_at) - waiting
        return 0 if self._courier is None else min(allowed, IN_FLIGHT - busy - waiting)

    def _step(self, order: Order, state: OrderState, denial: Coded = NOTHING) -> None:
        self._orders.put(stepped(order, state, self._now, denial=denial))


def _waits(order: Order, standing: Standing) -> bool:
    """Whether an order stays in the queue for its session to open, as its sender chose."""
    ticket = order.ticket
    return ticket.wait_for_open and (ticket.market, ticket.session) not in standing.open_sessions
