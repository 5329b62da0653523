"""Why the dialog does not go on or send, and what one should know although it does, in one line each."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.dialogs.close_batch.review import ReviewPage
from ui.format import Format
from ui.tables.denials import findings_text
from ui.theme import Meaning
from workstation.desk.close_draft import Basis, Draft

_NAMED = 3


class Refusals(QObject):
    """Invariant: "" means that nothing stands in the way on this side; the engine judges again."""

    def __init__(self, form: Format, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form

    def silent(self) -> str:
        """The engine does not answer."""
        return self.tr("The engine has not answered for some seconds. What is shown is the last it said.")

    def of_review(self, draft: Draft, barred: str) -> str:
        """Why one cannot go on to the last page."""
        return barred or self._of_choices(draft) or self._of_limits(draft)

    def only_waits(self, draft: Draft) -> bool:
        """Whether nothing is wrong: plans are still to come, or nothing is chosen yet."""
        return not draft.unreadable() and (not draft.wishes or (draft.basis is Basis.PLAN and draft.plans_waiting > 0))

    def of_sending(self, page: ReviewPage, draft: Draft, barred: str, *, again: bool) -> str:
        """Why it cannot be sent yet; what was sent once may go ``again`` as it was."""
        return barred or ("" if again else self._of_denied(draft)) or page.refusal()

    def hint(self, draft: Draft) -> tuple[str, Meaning]:
        """What one should know before going on."""
        denied = len(draft.denied())
        second = draft.preview.second_person if draft.preview else ()
        parts = []
        if denied:
            words = self.tr("lines that would be turned down and are not sent: {}")
            parts.append(f"▲ {words.format(self._form.count(denied))}")
        if second:
            reasons = findings_text(second[:_NAMED], self._form)
            parts.append(self.tr("needs a second person: {}").format(reasons))
        if draft.unknown:
            parts.append(self.tr("not known to the engine: {}").format(", ".join(draft.unknown[:_NAMED])))
        return "  ·  ".join(parts), Meaning.WARNING

    def _of_choices(self, draft: Draft) -> str:
        if draft.unreadable():
            count = self._form.count(len(draft.unreadable()))
            return self.tr("Entries that cannot be read: {}; see the remarks of their lines.").format(count)
        if draft.basis is Basis.PLAN and draft.plans_waiting:
            return self.tr("Plans that are still being worked out: {}").format(self._form.count(draft.plans_waiting))
        return "" if draft.wishes else self.tr("Nothing is chosen: no line has a quantity.")

    def _of_denied(self, draft: Draft) -> str:
        """The engine closes nothing of an account of which it is sent a line that may not be closed."""
        denied = list(draft.denied())
        if not denied:
            return ""
        words = self.tr("▲ Lines turned down since this page was opened: {} ({}). Go back and review again.")
        return words.format(self._form.count(len(denied)), ", ".join(map(" ".join, denied[:_NAMED])))

    def _of_limits(self, draft: Draft) -> str:
        if draft.preview is not None and draft.preview.denied:
            return findings_text(draft.preview.denied, self._form)
        some = draft.wishes.keys() - draft.denied().keys()
        return "" if some else self.tr("Every line that is chosen would be turned down.")
