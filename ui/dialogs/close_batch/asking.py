"""What the dialog asks of the desk's worker, each change once, and which answer belongs to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ui.desk_port import DeskPort
from workstation.desk.close_draft import Draft
from workstation.desk.previews import BatchAsk, LineKey, LineWish


class Asking:
    """Invariant: ``request`` grows with everything that changes the effect; a preview with its number is of now."""

    def __init__(self, desk: DeskPort, ask: BatchAsk, draft: Draft) -> None:
        self._desk, self._ask, self._draft = desk, ask, draft
        self.request = 0
        self._told: Mapping[LineKey, LineWish] = {}

    def tell(self) -> None:
        """What changed since the worker was told last; a wish that is gone is one for nothing."""
        wishes, told = self._draft.wishes, self._told
        changed = {key: wish for key, wish in wishes.items() if told.get(key) is not wish}
        changed |= {key: LineWish(wish.quantity * 0) for key, wish in told.items() if key not in wishes}
        if changed or self.request == 0:
            self._told = wishes
            self._edit(changed)

    def plan(self, accounts: Sequence[str]) -> None:
        """How these accounts are cured."""
        self._draft.plans_asked = len(accounts)
        self._desk.plan_batch(self._ask.batch, accounts)

    def override(self, *, override: bool) -> None:
        """Accounts marked do not close get a plan now, or none any more."""
        self._desk.override_batch(self._ask.batch, override=override)
        marked = [name for name, account in self._draft.accounts.items() if account.do_not_close]
        waiting = [name for name, _ in self._ask.accounts if name not in self._draft.plans]
        self.plan(list(dict.fromkeys((*marked, *waiting))))
        self._edit({})

    def let_wait(self, *, wait: bool) -> None:
        """Whether orders for a closed market wait until it opens."""
        self._desk.let_batch_wait(self._ask.batch, wait=wait)
        self._edit({})

    def _edit(self, changed: Mapping[LineKey, LineWish]) -> None:
        self.request += 1
        self._desk.edit_batch(self._ask.batch, self.request, changed)
