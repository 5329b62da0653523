"""The line at the bottom: is the engine alive, how old are the prices, which store, which session, who sits here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStatusBar, QToolButton, QWidget

from ui.format import Format
from ui.frame.labels import PlainLabel
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.news import EngineNews, MarketSession, SignedIn, StoreTrouble
from workstation.desk.supervision import Health, Limits
from workstation.desk.supervisor import EngineReport
from workstation.domain.enums import LinkState, Role

_OLD_PRICES = timedelta(seconds=60)  # market time; the age from which a manual close would be refused by default


class StatusBar(QStatusBar):
    """Invariant: never says alive without a step younger than two seconds; danger has a sign beside its colour."""

    problems_asked = Signal()

    def __init__(self, theme: Theme, form: Format, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._now = form, now
        self._report: EngineReport | None = None
        self._news: EngineNews | None = None
        self._trouble = ""
        self._user: SignedIn | None = None
        self._session: MarketSession | None = None
        self.engine = PlainLabel(theme, "", Meaning.MUTED)
        self.prices = PlainLabel(theme, "", Meaning.MUTED)
        self.store = PlainLabel(theme, "", Meaning.MUTED)
        self.session = PlainLabel(theme, "", Meaning.MUTED)
        self.unpriced = PlainLabel(theme, "", Meaning.DANGER)
        self.who = PlainLabel(theme, "", Meaning.MUTED)
        self._theme = theme
        self.problems = QToolButton()
        self.problems.setAutoRaise(True)
        self.problems.clicked.connect(self.problems_asked)
        self.problems.hide()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        for label in (self.engine, self.prices, self.store, self.session, self.unpriced):
            label.setContentsMargins(0, 0, 12, 0)
            self.addWidget(label)
        self.session.hide()
        self.unpriced.hide()
        self.addWidget(self.problems)
        self.addPermanentWidget(self.who)
        theme.changed.connect(self._dress)
        theme.spoken.connect(self._speak)
        self._dress()
        self._speak()

    def take_report(self, report: EngineReport) -> None:
        """What the supervisor sees of the engine's process."""
        self._report = report
        self.tick()

    def take_news(self, news: EngineNews) -> None:
        """What the engine says about itself."""
        self._news = news
        self._say_news(news)
        self.tick()

    def _speak(self) -> None:
        self.setAccessibleName(self.tr("State of the desk"))
        if self._news is not None:
            self._say_news(self._news)
        if self._user is not None:
            self.take_user(self._user)
        if self._session is not None:
            self.take_session(self._session)
        if self._report is not None or self._news is not None or self._trouble:
            self.tick()
        else:
            self._say_engine(self.tr("● engine starting…"), Meaning.MUTED, "")

    def _say_news(self, news: EngineNews) -> None:
        self._say_prices(news)
        self._say_problems(news)
        unpriced = self.tr("▲ {} accounts unpriced").format(self._form.count(news.unpriced)) if news.unpriced else ""
        self.unpriced.say(unpriced)
        self.unpriced.setVisible(bool(unpriced))

    def take_trouble(self, trouble: StoreTrouble) -> None:
        """Whether the store answers."""
        self._trouble = trouble.text
        self.tick()

    def take_user(self, user: SignedIn) -> None:
        """Who sits here, on which store."""
        self._user = user
        self.store.say(self.tr("store {}").format(user.store.replace("\\", "/").rsplit("/", 1)[-1]))
        self.store.setToolTip(user.store)
        self.who.say(f"{user.user} · {self._role(user.role)}")
        alone = self.tr("Four-eyes is off: this store knows one user only. Roles and audit are advisory on SQLite.")
        self.who.setToolTip(alone if user.alone else "")

    def take_session(self, session: MarketSession) -> None:
        """Whether the market is open, and until when."""
        self._session = session
        self.session.setVisible(session.until is not None)
        if session.until is None:
            return
        when = f"{session.until:%H:%M %Z}" if session.is_open else f"{session.until:%Y-%m-%d %H:%M %Z}"
        text = self.tr("{} open until {}") if session.is_open else self.tr("{} closed until {}")
        self.session.say(text.format(session.calendar, when))

    def tick(self) -> None:
        """Let ages grow; called a few times a second."""
        if self._trouble and self._news is None:
            self._say_engine(self.tr("● waiting for the store…"), Meaning.MUTED, self._trouble)
        elif self._trouble:
            self._say_engine(self.tr("▲ STORE DOES NOT ANSWER"), Meaning.DANGER, self._trouble)
        else:
            self._say_health()

    def _say_health(self) -> None:
        report, age = self._report, self._age()
        reason = report.reason if report else ""
        health = report.health if report else health_of(age)
        if health is Health.ALIVE and age is not None and age < Limits().stale_after:
            elsewhere = self.tr(" (another process)") if report is not None and report.elsewhere else ""
            self._say_engine(self.tr("● engine {}{}").format(self._form.age(age), elsewhere), Meaning.UPDATED, reason)
        elif health is Health.STARTING:
            self._say_engine(self.tr("● engine starting…"), Meaning.MUTED, reason)
        elif health is Health.DOWN:
            self._say_engine(self._down(report), Meaning.DANGER, reason)
        else:
            late = self._form.age(age) if age is not None else ""
            self._say_engine(self.tr("▲ engine STALE, last step {} ago").format(late), Meaning.WARNING, reason)

    def _down(self, report: EngineReport | None) -> str:
        if report is None:
            return self.tr("▲ ENGINE DOWN")
        if report.retry_in:
            return self.tr("▲ ENGINE DOWN, next try in {} s").format(round(report.retry_in.total_seconds()))
        return self.tr("▲ ENGINE DOWN, restarting ({})").format(report.reason.partition("\n")[0])

    def _say_engine(self, text: str, meaning: Meaning, tip: str) -> None:
        self.engine.say(text, meaning)
        if tip != self.engine.toolTip():
            self.engine.setToolTip(tip)

    def _age(self) -> timedelta | None:
        step_at = self._news.step_at if self._news else None
        return None if step_at is None else max(timedelta(0), self._now() - step_at)

    def _say_prices(self, news: EngineNews) -> None:
        if news.link is LinkState.DOWN:
            self.prices.say(self.tr("▲ BROKER LINK DOWN: {}").format(news.link_text), Meaning.DANGER)
            return
        if news.as_of is None or news.market_now is None:
            self.prices.say("")
            return
        age = max(timedelta(0), news.market_now - news.as_of)
        link = self.tr(", broker link stale") if news.link is LinkState.STALE else ""
        old = bool(link) or age > _OLD_PRICES
        sign, meaning = ("▲ ", Meaning.WARNING) if old else ("", Meaning.MUTED)
        self.prices.say(self.tr("{}prices {}{}").format(sign, self._form.age(age), link), meaning)
        as_of = self._form.exact_time(microseconds(news.as_of))
        self.prices.setToolTip("\n".join(filter(None, (as_of, news.link_text, news.message))))

    def _say_problems(self, news: EngineNews) -> None:
        self.problems.setVisible(bool(news.problems))
        if news.problems:
            text = self.tr("▲ book refused, problems: {}").format(self._form.count(len(news.problems)))
            self.problems.setText(text)
            self.problems.setAccessibleName(text)
            self.problems.setToolTip(news.problems[0])

    def _dress(self) -> None:
        palette = QPalette(self.problems.palette())
        palette.setColor(QPalette.ColorRole.ButtonText, self._theme.tokens.danger)
        self.problems.setPalette(palette)

    def _role(self, role: Role) -> str:
        return {
            Role.VIEWER: self.tr("VIEWER"),
            Role.TRADER: self.tr("TRADER"),
            Role.SUPERVISOR: self.tr("SUPERVISOR"),
            Role.AUDITOR: self.tr("AUDITOR"),
        }[role]


def health_of(age: timedelta | None) -> Health:
    """Of an engine that others look after: only its steps are seen."""
    limits = Limits()
    if age is None:
        return Health.DOWN
    if age < limits.stale_after:
        return Health.ALIVE
    return Health.STALE if age < limits.hung_after else Health.DOWN
