"""Other words for one message: checked while they are typed, shown as clients would get them, saved with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from ui.dialogs.set_template.editor import Editor
from ui.dialogs.set_template.fault_words import fault_text
from ui.dialogs.set_template.preview import Preview
from ui.format import Format
from ui.frame.asking import LONGEST_REASON, AskingDialog
from ui.frame.facts import Fact, Facts
from ui.frame.geometry import keep_on_screen
from ui.frame.labels import PlainLabel, WrappedLabel
from ui.frame.panel import Panel
from ui.tables.client_words import CHANNELS, LANGUAGE_NAMES, MESSAGE_KINDS
from ui.theme import Meaning, Theme
from workstation.commands.messages import SetTemplate
from workstation.desk.derived import microseconds
from workstation.desk.telling import MessageAsk, MessagePreview, MessageTrouble, Told
from workstation.desk.template_lines import TemplateChecked, TemplateDraft, TemplateLine, fields_of
from workstation.domain.failures import Problem
from workstation.domain.ids import CommandId
from workstation.domain.messages import Channel

_PAUSE_MS = 150  # between the last key and the question to the desk
_NAMED = 4  # faults told in full


class SetTemplateDialog(AskingDialog):
    """Invariant: what is sent is what was checked last and found without a fault, or the words that ship.

    Emits ``draft_asked`` with each draft (answers come by ``take_checked``) and ``asked`` for a real client's text
    (answers come by ``take_preview``).
    """

    draft_asked = Signal(object)
    asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        form: Format,
        new_ticket: Callable[[], CommandId],
        line: TemplateLine,
        told: Sequence[Told],
        parent: QWidget,
    ) -> None:
        """``line`` is in force; ``told``: the clients it can be shown for."""
        super().__init__(theme, new_ticket, parent)
        self._form, self._line, self._told = form, line, tuple(told)
        self._first_ticket, self._request = str(self.ticket), 0
        self._checked: TemplateChecked | None = None
        self.facts, self.faults = Facts(theme), WrappedLabel(theme, "", Meaning.DANGER)
        self.editor = Editor(theme, fields_of(line.kind), has_subject=line.channel is Channel.EMAIL)
        self.preview = Preview(theme, told)
        self.restore, self.reason = QCheckBox(), QLineEdit()
        self._reason_label = PlainLabel(theme, "", Meaning.MUTED)
        self.reason.setMaxLength(LONGEST_REASON)
        self.restore.setVisible(not line.ships)
        self._ask_soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._ask_soon.timeout.connect(self._ask)
        self._lay_out(theme)
        self.editor.show_words(line.subject, line.body)
        self._listen(theme)
        self.resize(1080, 720)
        keep_on_screen(self)
        self._speak()
        self.editor.body.setFocus()

    @property
    def preview_ticket(self) -> str:
        """The name under which drafts are checked and previews come."""
        return self._first_ticket

    def begin(self) -> None:
        """Somebody listens: ask how it reads now."""
        self._ask()

    def take_checked(self, checked: TemplateChecked) -> None:
        """What is wrong with the newest draft, or how it reads; those of earlier ones are too late."""
        if checked.ticket != self._first_ticket or checked.request != self._request:
            return
        self._checked = checked
        named = [self._fault(problem) for problem in checked.problems[:_NAMED]]
        more = len(checked.problems) - len(named)
        if more > 0:
            named.append(self.tr("and {} more").format(self._form.count(more)))
        self.faults.say("\n".join(named))
        self._show()
        self.check()

    def take_preview(self, news: MessagePreview) -> None:
        """A real client's text."""
        chosen = self.preview.chosen
        if news.ticket != self._first_ticket or news.request != self._request or chosen is None:
            return
        for one in news.clients:
            if one.account == chosen.account:
                self.preview.show_client(one)

    def take_trouble(self, trouble: MessageTrouble) -> None:
        """Why a real client's text cannot be shown."""
        if trouble.ticket == self._first_ticket and self.preview.chosen is not None:
            text = trouble.text or self.tr("The engine has not answered: what clients would get is not known.")
            self.preview.show_text("", f"▲ {text}")

    def command(self) -> SetTemplate:
        """The words as they stand, or those that ship."""
        line, restore = self._line, self.restore.isChecked()
        subject, body = ("", "") if restore else self.editor.words
        return SetTemplate.model_validate(
            {
                "message": line.kind.name,
                "language": line.language.value,
                "channel": line.channel.name,
                "version": line.version,
                "subject": subject,
                "body": body,
                "restore": restore,
                "reason": self.reason.text().strip(),
            }
        )

    def refusal(self) -> str:
        """What stands in the way."""
        if not self.restore.isChecked():
            if self.editor.words == (self._line.subject.strip(), self._line.body.strip()):
                return self.tr("Nothing would change.")
            if self._checked is None:
                return self.tr("Looking whether it can be saved…")
            if self._checked.problems:
                return self.tr("It cannot be saved so: above stands what is wrong.")
        return "" if self.reason.text().strip() else self.tr("A reason is needed.")

    def _ask(self) -> None:
        line, words = self._line, self.editor.words
        self._request += 1
        self._checked = None
        name = line.kind, line.language, line.channel
        self.draft_asked.emit(TemplateDraft(self._first_ticket, self._request, *name, *words))
        self.check()

    def _changed(self) -> None:
        self._request += 1  # what was asked before is no answer to this
        self._checked = None
        self._ask_soon.start()
        self.check()

    def _show(self) -> None:
        """The made-up client's text came with the check; a real client's is asked for."""
        checked = self._checked
        if checked is None:
            return
        if checked.problems:
            self.preview.show_text("", "")
        elif self.preview.chosen is None:
            self.preview.show_text(checked.subject, checked.text)
        else:
            self.preview.show_text("", self.tr("Writing what each client would get…"))
            self.asked.emit(self._question())

    def _question(self) -> MessageAsk:
        line = self._line
        kind = line.kind, line.channel, line.language
        return MessageAsk(self._first_ticket, self._request, *kind, "", "", self._told, draft=self.editor.words)

    def _show_other(self) -> None:
        """Another client is looked at: a question of its own."""
        if self.preview.chosen is not None:
            self._ask()
        else:
            self._show()

    def _fault(self, problem: Problem) -> str:
        part = self.tr("Subject") if problem.column == "subject" else self.tr("Text")
        where = self.tr("{}, line {}").format(part, self._form.count(problem.line)) if problem.line else part
        shown = f" {problem.value}" if problem.value else ""
        return f"▲ {where}:{shown} {fault_text(problem)}"

    def _follow_restore(self) -> None:
        self.editor.setEnabled(not self.restore.isChecked())
        self.check()

    def _listen(self, theme: Theme) -> None:
        self.editor.changed.connect(self._changed)
        self.preview.client_chosen.connect(self._show_other)
        self.reason.textChanged.connect(self.check)
        self.restore.toggled.connect(lambda _on: self._follow_restore())
        theme.spoken.connect(self._speak)

    def _lay_out(self, theme: Theme) -> None:
        self.column.addWidget(self.facts)
        self.column.addWidget(self.editor, 3)
        self.column.addWidget(self.faults)
        self.column.addWidget(Panel(theme, lambda: self.tr("How it reads"), self.preview), 2)
        below = QHBoxLayout()
        below.addWidget(self._reason_label)
        below.addWidget(self.reason, 1)
        below.addWidget(self.restore)
        self.column.addLayout(below)
        self.finish_layout()

    def _speak(self) -> None:
        line = self._line
        self.setWindowTitle(self.tr("Change the words of a message"))
        titles = MESSAGE_KINDS[line.kind].text(), CHANNELS[line.channel].text(), LANGUAGE_NAMES[line.language]
        self.facts.show_facts(
            (Fact(self.tr("Message"), " · ".join(titles)), Fact(self.tr("In force"), self._in_force())),
        )
        self.restore.setText(self.tr("Take the words that ship again"))
        self._reason_label.setText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.answer.say(self.tr("Save"), self.tr("Leave it"))
        self.editor.speak()
        self.preview.speak()
        self.check()

    def _in_force(self) -> str:
        line = self._line
        whose = self.tr("as it ships") if line.ships else self.tr("the house's own")
        if line.set_at is None:
            return whose
        at = self._form.date_time(microseconds(line.set_at))
        return self.tr("{}, version {}: {}, {}: {}").format(whose, line.version, line.set_by, at, line.reason)
