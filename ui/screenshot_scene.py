"""What happens at the desk before its pictures are taken: some calls are closed, others will be; on a replay only."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ui.dialogs.close_batch.dialog import CloseBatchDialog
from ui.main_window import MainWindow
from ui.reception import Reception
from workstation.commands.liquidation import ArmAccounts
from workstation.commands.scheduling import CloseTerms, ScheduleClose
from workstation.domain.enums import MarginState
from workstation.domain.liquidation import LiquidationStage
from workstation.domain.orders import OrderType
from workstation.domain.tables import LIQUIDATIONS

BATCH = 60  # beats until facts, prices and plans of a batch have come
_CALLS = 4  # closed at the market, scheduled, and closed at prices that nobody pays yet
_AWAY = 40  # ticks from the ask, where an order works for a while
_ROOM = 12  # largest calls that the pictures themselves are about
_ARMED = 3  # accounts for which the loop is to make proposals
_PATIENCE = 300  # beats: on a machine that has much else to do plans take their time
_FILLS = 50  # beats until the broker has filled what it fills


def to_review(dialog: CloseBatchDialog) -> Iterator[int]:
    """On to the last page, tried again while prices move; each yield is how many beats to let pass."""
    for _ in range(_PATIENCE):
        dialog.start_review()
        yield 1
        if dialog.is_reviewing:
            return


class Scene:
    """Invariant: nothing is sent anywhere but to the embedded broker, whose clock can be steered."""

    def __init__(self, window: MainWindow, reception: Reception) -> None:
        self._window, self._reception = window, reception

    def play(self) -> Iterator[int]:
        """Each yield is how many beats to let pass before going on."""
        alerts = self._smaller_calls()
        if not self._window.menus.can_steer or len(alerts) < 3 * _CALLS:
            return
        if liquidated := self._liquidated():
            self._reception.submit(ArmAccounts(accounts=tuple(liquidated), mode="propose", reason="tour"))
        closed, later, patient = (alerts[place * _CALLS : (place + 1) * _CALLS] for place in range(3))
        at_deadline = CloseTerms(at_next_open=True)  # a deadline is the close of a session
        for call in later:  # each by itself: one without a deadline that stands refuses all it is asked with
            self._reception.submit(ScheduleClose(call_ids=(call,), terms=at_deadline, reason="tour"))
        for keys in (closed, patient):
            dialog = self._reception.batches.open([(self._window.pages[0].account_of(key), key) for key in keys])
            if dialog is not None:
                yield from self._send(dialog, away=_AWAY if keys is patient else 0)

    def _smaller_calls(self) -> list[str]:
        """Ids of calls after the largest ones."""
        page = self._window.pages[0]
        slots = page.blotter.slots
        amounts = page.live.number("call_amount_reporting")[slots]
        order = np.argsort(-amounts)[_ROOM:]
        return page.live.keys(slots[order[np.isfinite(amounts[order])]])

    def _liquidated(self) -> list[str]:
        """Accounts that the loop would close positions of, if it might."""
        live = self._window.tables[LIQUIDATIONS]
        state = live.number("state")[live.slots]
        would = (live.number("stage")[live.slots] == LiquidationStage.OBSERVED) & (state == MarginState.LIQUIDATING)
        return [str(account) for account in live.text("account")[live.slots[would]][:_ARMED]]

    def _send(self, dialog: CloseBatchDialog, away: int) -> Iterator[int]:
        """As a trader would: look at the lines, go on, confirm."""
        yield BATCH
        if away:
            box = dialog.choices.order_type
            box.setCurrentIndex(box.findData(int(OrderType.PEG_ASK)))
            box.activated.emit(box.currentIndex())
            dialog.choices.ticks.setValue(away)
        yield from to_review(dialog)
        summary = dialog.review_page.summary
        if not dialog.is_reviewing or summary is None:
            dialog.close()
            return
        if summary.needs_typing:
            dialog.review_page.count.setText(str(summary.orders))
        dialog.send()
        yield _FILLS
