"""What the last page says: the question, the effect on the calls, who else must agree, and warnings with numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QObject

from ui.format import Format
from ui.tables.denials import finding_text, findings_text
from workstation.desk.close_summary import Summary
from workstation.desk.previews import BatchTotals

_DRIFT = 0.02  # the engine asks again above it (spec: closing)
_NAMED = 5


class SummaryWords(QObject):
    """Invariant: every sentence has its numbers in it."""

    def __init__(self, form: Format, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form

    def question(self, summary: Summary) -> str:
        """What is about to happen."""
        form, totals = self._form, summary.totals
        return self.tr("Orders to send: {}, accounts: {}, worth {} {}").format(
            form.count(summary.orders), form.count(totals.accounts), form.total(totals.value), totals.currency
        )

    def effect(self, summary: Summary) -> str:
        """What it does to the calls."""
        form, totals = self._form, summary.totals
        sentence = self.tr("Calls together: {} before, {} after; estimated reduction {} {}.").format(
            form.total(totals.call_before), form.total(totals.call_after), form.total(totals.reduction), totals.currency
        )
        still = self.tr("Accounts still called afterwards: {}.").format(form.count(summary.still_called))
        return f"{sentence} {still}" if summary.still_called else sentence

    def approval(self, summary: Summary) -> str:
        """Why somebody else must agree first."""
        reasons = findings_text(summary.second_person[:_NAMED], self._form)
        rest = len(summary.second_person) - _NAMED
        more = self.tr(" and {} more").format(self._form.count(rest)) if rest > 0 else ""
        return self.tr("Needs a second person: {}{}.").format(reasons, more)

    def since(self, before: BatchTotals, now: BatchTotals) -> str:
        """Said when the figures moved further than the engine lets pass."""
        moved = abs(now.call_after - before.call_after)
        if moved <= _DRIFT * max(abs(before.call_before), 1.0):
            return ""
        sentence = self.tr("Since this page was opened the call left moved from {} to {} {}.")
        return sentence.format(self._form.total(before.call_after), self._form.total(now.call_after), before.currency)

    def warnings(self, summary: Summary) -> Iterator[str]:
        """What one should know before."""
        form = self._form
        if summary.set_aside:
            yield self.tr("Lines not sent: {}; {}").format(form.count(len(summary.set_aside)), self._denied(summary))
        if summary.at_market:
            yield self.tr("Market orders, filled at whatever price there is: {}").format(form.count(summary.at_market))
        if summary.kept_last:
            yield self.tr("Orders in positions that are to be closed last: {}").format(form.count(summary.kept_last))
        if summary.totals.unknown:
            yield self.tr("Accounts without a known call, in no sum: {}").format(form.count(summary.totals.unknown))
        unknown = sum(one.unknown for one in summary.currencies)
        if unknown:
            yield self.tr("Orders without a known value: {}").format(form.count(unknown))

    def _denied(self, summary: Summary) -> str:
        """The most frequent kinds of reason, one example each."""
        kinds = Counter(one.denied[0].kind for one in summary.set_aside)
        examples = {one.denied[0].kind: one.denied[0] for one in reversed(summary.set_aside)}
        return "; ".join(
            f"{finding_text(examples[kind], self._form)} ({self._form.count(count)}×)"
            if count > 1
            else finding_text(examples[kind], self._form)
            for kind, count in kinds.most_common(_NAMED)
        )
