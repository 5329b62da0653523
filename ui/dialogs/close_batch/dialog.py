"""The batch close dialog: from called accounts to one command, which is sent once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from ui.desk_port import DeskPort
from ui.dialogs.close_batch.asking import Asking
from ui.dialogs.close_batch.choices import Choices
from ui.dialogs.close_batch.foot import Foot
from ui.dialogs.close_batch.grid import Grid
from ui.dialogs.close_batch.lines_model import ROOMY, WIDTHS, LinesModel
from ui.dialogs.close_batch.refusals import Refusals
from ui.dialogs.close_batch.review import ReviewPage
from ui.dialogs.close_batch.symbols import SymbolsDialog
from ui.dialogs.close_batch.totals import Totals
from ui.dialogs.close_batch.why import WhyPanel
from ui.format import Format
from ui.frame.geometry import keep_on_screen
from ui.frame.names import name_table
from ui.theme import Meaning, Theme
from workstation.commands.closing import CloseBatch
from workstation.desk.close_draft import Draft
from workstation.desk.close_summary import Summary, summary
from workstation.desk.news import NotSubmitted
from workstation.desk.previews import (
    BatchAsk,
    BatchFacts,
    BatchPlans,
    BatchPreview,
    BatchQuotes,
    BatchTrouble,
    LinePreview,
    closing_command,
)
from workstation.domain.ids import CommandId
from workstation.domain.orders import OrderOrigin

_ORIGINS: Mapping[OrderOrigin, Literal["MANUAL", "BATCH", "COVERED_RECALL", "SHORT_RECALL"]] = {
    OrderOrigin.MANUAL: "MANUAL",
    OrderOrigin.BATCH: "BATCH",
    OrderOrigin.COVERED_RECALL: "COVERED_RECALL",
    OrderOrigin.SHORT_RECALL: "SHORT_RECALL",
}
_TELL_MS = 20  # keys that are typed within this are told together
_SIZE = (1380, 720)
BatchParcel = BatchFacts | BatchQuotes | BatchPlans | BatchPreview | BatchTrouble


class CloseBatchDialog(QDialog):
    """Invariant: what is sent is exactly what the last page sums up, under the ticket the dialog was opened with.

    The orders on the last page are fixed, their effect is that of now. Once sent, the same command goes under the same
    ticket however often it is confirmed. Escape sends nothing.
    """

    sent = Signal()

    def __init__(self, theme: Theme, form: Format, desk: DeskPort, ask: BatchAsk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._theme, self._form, self._desk, self.ask = theme, form, desk, ask
        self.draft = Draft(0 if ask.recalls else len(ask.accounts), ask.recalls)
        self.command: CloseBatch | None = None
        self.asking = Asking(desk, ask, self.draft)
        self._wants_review, self._is_sent, self._was_sent = False, False, False
        self._trouble, self._barred = "", ""
        self._set_aside: tuple[LinePreview, ...] = ()  # denied lines that the last page leaves out
        self.model = LinesModel(self.draft, form, self)
        self.totals, self.choices = Totals(theme, form), Choices(theme, self.draft, supervisor=ask.supervisor)
        self.grid, self.why = Grid(theme, self.model, WIDTHS, ROOMY), WhyPanel(theme, form, self.draft)
        self.review_page, self.foot = ReviewPage(theme, form), Foot(theme, self)
        self._refusals = Refusals(form, self)
        self._tell_soon = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._tell_soon.timeout.connect(self._settle)
        self._lay_out()
        self._listen()
        theme.spoken.connect(self._speak)
        self._speak()
        self._show_page(reviewing=False)
        self.resize(*_SIZE)
        keep_on_screen(self)
        desk.open_batch(ask)
        if not ask.recalls:
            self.asking.plan([account for account, _ in ask.accounts])
        self.grid.setFocus()

    @property
    def ticket(self) -> CommandId:
        """The id of the command to be, born when the dialog opened."""
        return CommandId(self.ask.batch)

    @property
    def is_reviewing(self) -> bool:
        """Whether the last page is shown."""
        return self._pages.currentWidget() is self.review_page

    @property
    def is_pending(self) -> bool:
        """Whether the figures shown are not yet those of what is wished for."""
        shown = self.draft.preview
        return shown is None or shown.request != self.asking.request or self._tell_soon.isActive()

    # What the desk hands over

    def take(self, news: BatchParcel) -> None:
        """Facts, prices, plans and effects of this batch."""
        if isinstance(news, BatchTrouble):
            self._trouble = news.text or self._refusals.silent()
            self._say()
            return
        self._trouble = ""
        before = self.draft.wishes
        if isinstance(news, BatchFacts):
            self.draft.take_facts(news)
            self.model.rebuild()
        elif isinstance(news, BatchQuotes):
            self.draft.take_quotes(news)
            self.model.repaint()  # ages of all prices
        elif isinstance(news, BatchPlans):
            self.draft.take_plans(news)
            self.model.repaint_accounts(plan.account for plan in news.plans)
        else:
            self._take_preview(news)
        if self.draft.wishes is not before or self.asking.request == 0:
            self._tell_soon.start()
        self._show()

    def take_failure(self, failure: NotSubmitted) -> None:
        """The command did not reach the store: the same one can be sent again."""
        self._is_sent = False
        self.foot.say_send(self.tr("Try again"))
        self.foot.allow(self.foot.send, "")
        self.foot.say(self.tr("▲ NOT SUBMITTED: {}. Trying again is safe.").format(failure.text), Meaning.DANGER)

    def bar(self, reason: str) -> None:
        """Nothing can be sent for this reason; "": it can."""
        self._barred = reason
        self._say()

    def take_over(self, draft: Draft) -> None:
        """The choices of an earlier dialog, with the figures of now."""
        self.draft.take_over(draft)
        self.choices.show_draft()
        if draft.override:
            self.asking.override(override=True)
        if draft.waits_for_open:
            self.asking.let_wait(wait=True)

    # What the user does

    def start_review(self) -> None:
        """Go on to the last page, as soon as the effect of exactly what is to be sent is known."""
        if self._wants_review or self._refusals.of_review(self.draft, self._barred or self._trouble):
            return
        self._set_aside = tuple(self.draft.denied().values())
        self.draft.put_aside(one.key for one in self._set_aside)
        self._wants_review = True
        self._settle()

    def go_back(self) -> None:
        """To the lines again."""
        if self._is_sent:
            return
        self._wants_review, self.command = False, None
        self.draft.put_aside(())
        self._show_page(reviewing=False)
        self._tell()
        self._show()

    def send(self) -> None:
        """Send what the last page says, once."""
        if self.command is None or self._is_sent or self._bar_to_sending():
            return
        self._is_sent = self._was_sent = True
        self.foot.say_send(self.tr("Sending…"))
        self.foot.allow(self.foot.send, self.tr("It is on its way to the store."))
        self.sent.emit()
        self._desk.submit(self.ticket, self.command)

    def reject(self) -> None:
        """Escape: from the last page back to the lines, from the lines away; once sent only away."""
        if self.is_reviewing and not self._is_sent:
            self.go_back()
        else:
            super().reject()

    def choose_symbols(self) -> SymbolsDialog:
        """*Only these symbols*."""
        dialog = SymbolsDialog(self._theme, self._form, self.draft.symbol_totals(), self.draft.symbols, self)
        dialog.chosen.connect(self._use_symbols)
        dialog.open()
        return dialog

    def refresh(self) -> None:
        """Everything as new as it is; proposed limits follow, and so do plans, which the prices may have outrun."""
        self.draft.propose_limits()
        self._desk.refresh_batch(self.ask.batch)
        self.asking.plan([account for account, _ in self.ask.accounts])
        self._edited_all()

    # How it works

    def _judge_anew(self, ask: Callable[[], None]) -> None:
        """A choice that no line shows: what is shown is pending until it has been judged by it."""
        ask()
        self._show()

    def _use_symbols(self, symbols: frozenset[str]) -> None:
        self.draft.only(symbols)
        self.choices.show_draft()
        self.choices.speak()
        self.model.rebuild()
        self._edited()

    def _edited(self) -> None:
        if self._wants_review:
            self._wants_review = False
            self.draft.put_aside(())
        self._tell_soon.start()
        self._show()

    def _edited_all(self) -> None:
        self.model.repaint()
        self._edited()

    def _tell(self) -> None:
        self._tell_soon.stop()
        self.asking.tell()

    def _settle(self) -> None:
        """Ask what changed; where nothing did, what is shown is that of now, and a page asked for opens."""
        self._tell()
        self._go_on()
        self._show()

    def _take_preview(self, preview: BatchPreview) -> None:
        if preview.request > self.asking.request:
            return
        self.draft.take_preview(preview)
        touched = {one.account for one in preview.accounts} | {line.account for line in preview.lines}
        self.model.repaint_accounts(touched)
        if self.model.value_currency != preview.totals.currency:
            self.model.value_currency = preview.totals.currency
            self.model.speak()
        if self.is_reviewing and not self._was_sent:
            self._follow()
        self._go_on()

    def _follow(self) -> None:
        """The last page shows what the same orders do now; the engine holds its own figures against that."""
        shown = summary(self.draft, self._set_aside)
        self.command = self._make_command(shown)
        self.review_page.follow(shown)
        self._say()

    def _go_on(self) -> None:
        """To the last page, when it was asked for and its figures are there."""
        if not self._wants_review or self.is_pending or self.is_reviewing:
            return
        self._wants_review = False
        draft = self.draft
        if draft.denied() or self._refusals.of_review(draft, self._barred or self._trouble):
            self.go_back()
            return
        shown = summary(draft, self._set_aside)
        self.command = self._make_command(shown)
        self.review_page.show_summary(shown)
        self._show_page(reviewing=True)

    def _make_command(self, shown: Summary) -> CloseBatch:
        draft = self.draft
        return closing_command(
            shown.wishes,
            dict(self.ask.accounts),
            [one for one in draft.calls.values() if one.account in {key[0] for key in shown.wishes}],
            when_closed="QUEUE" if draft.waits_for_open else "REFUSE",
            reason=self.foot.reason.text().strip(),
            origin=_ORIGINS[self.ask.origin],
            recalls={one.key: one.recall_id for one in self.ask.recalls},
            override=draft.override,
        )

    def _show_page(self, *, reviewing: bool) -> None:
        self._pages.setCurrentWidget(self.review_page if reviewing else self._lines)
        self.foot.show_page(reviewing=reviewing)
        self.foot.reason.setReadOnly(reviewing)
        if reviewing and self.review_page.summary is not None:
            self._say_send()
            asked = self.review_page.summary.needs_typing
            (self.review_page.count if asked else self.review_page).setFocus()
        else:
            self.grid.setFocus()
        self._say()

    def _say_send(self) -> None:
        summed_up = self.review_page.summary
        if not self._is_sent:
            orders = summed_up.orders if summed_up is not None else 0
            self.foot.say_send(self.tr("Send orders ({})").format(self._form.count(orders)))

    def _show(self) -> None:
        """The figures of now."""
        self.totals.show_draft(self.draft, pending=self.is_pending)
        if self.why.isVisible():
            self.why.speak()
        self._say()

    def _bar_to_sending(self) -> str:
        return self._refusals.of_sending(self.review_page, self.draft, self._barred, again=self._was_sent)

    def _say(self) -> None:
        """What stands in the way, or what one should know, of the page shown."""
        if self._is_sent:
            return
        if self.is_reviewing:
            refusal = self._bar_to_sending()
            self.foot.allow(self.foot.send, refusal)
            self.foot.say(refusal, Meaning.WARNING)
            return
        refusal = self._refusals.of_review(self.draft, self._barred or self._trouble)
        if self._wants_review and not refusal:
            waiting = self.tr("Working out what exactly these orders do…")
            self.foot.allow(self.foot.review, waiting)
            self.foot.say(waiting)
            return
        self.foot.allow(self.foot.review, refusal)
        grave = self._barred or self._trouble or not self._refusals.only_waits(self.draft)
        text, meaning = (f"▲ {refusal}", Meaning.DANGER) if grave else (refusal, Meaning.MUTED)
        if not refusal:
            text, meaning = self._refusals.hint(self.draft)
        self.foot.say(text, meaning)

    def _speak(self) -> None:
        count = self._form.count(len(self.ask.accounts))
        title = self.tr("Batch close, accounts: {}").format(count)
        if self.ask.recalls:
            title = self.tr("Close for recalls: {}").format(self._form.count(len(self.ask.recalls)))
        if len(self.ask.accounts) == 1 and not self.ask.recalls:
            title = self.tr("Close: {}").format(self.ask.accounts[0][0])
        self.setWindowTitle(title)
        name_table(self.grid, self.tr("Positions to close"), self.tr("Columns"))
        self.grid.say_when_empty(self.tr("Waiting for the engine's facts of these accounts…"))
        for part in (self.choices, self.foot, self.model, self.why, self.review_page):
            part.speak()
        self._say_send()
        self._show()

    def _listen(self) -> None:
        self.model.edited.connect(self._edited)
        self.choices.edited.connect(self._edited_all)
        self.choices.symbols_asked.connect(self.choose_symbols)
        self.choices.refresh_asked.connect(self.refresh)
        self.choices.fold_asked.connect(lambda: self.model.fold_all(folded=not self.model.is_folded))
        self.choices.why_asked.connect(self._turn_why)
        self.choices.override_changed.connect(lambda on: self._judge_anew(lambda: self.asking.override(override=on)))
        self.choices.wait_changed.connect(lambda on: self._judge_anew(lambda: self.asking.let_wait(wait=on)))
        self.grid.selectionModel().currentChanged.connect(lambda now, _before: self._stand_on(now.row()))
        self.review_page.typed.connect(self._say)
        foot = self.foot
        foot.leave.triggered.connect(self.reject)
        foot.back.triggered.connect(self.go_back)
        foot.review.triggered.connect(self.start_review)
        foot.send.triggered.connect(self.send)
        QShortcut(QKeySequence("F5"), self, self.refresh)
        QShortcut(QKeySequence("Ctrl+S"), self, self.choose_symbols)
        QShortcut(QKeySequence("F4"), self, self.choices.why.click)
        QShortcut(QKeySequence("Ctrl+-"), self, self.choices.fold.click)

    def _turn_why(self) -> None:
        self.why.setVisible(self.choices.why.isChecked())
        self._stand_on(self.grid.currentIndex().row())

    def _stand_on(self, row: int) -> None:
        if self.why.isVisible() and 0 <= row < self.model.rowCount():
            self.why.show_account(self.model.account_at(row))

    def _lay_out(self) -> None:
        self._lines, self._pages = QWidget(), QStackedWidget()
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.choices)
        lines.addWidget(self.grid, 1)
        lines.addWidget(self.why)
        self.why.hide()
        self._pages.addWidget(self._lines)
        self._pages.addWidget(self.review_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.totals)
        column.addWidget(self._pages, 1)
        column.addWidget(self.foot)
