"""The line at the bottom: is the engine alive, how old are the prices, which store, which session, who sits here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStatusBar, QWidget

from ui.format import Format
from ui.frame.status_button import StatusButton
from ui.frame.status_label import StatusLabel
from ui.frame.status_share import Share
from ui.tables.denials import stored_text
from ui.tables.words import ROLES
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.news import EngagedSwitch, EngineNews, KillSwitchNews, MarketSession, SignedIn, StoreTrouble
from workstation.desk.supervision import Health, Limits
from workstation.desk.supervisor import EngineReport
from workstation.domain.enums import LinkState

_OLD_PRICES = timedelta(seconds=60)  # market time; the age from which a manual close would be refused by default
_SOON = timedelta(days=45)  # long enough to get next year's holidays before a deadline needs them


@dataclass(frozen=True, slots=True)
class _Hint:
    """Something to know about this desk."""

    words: str
    sentence: str
    is_urgent: bool = False


class StatusBar(QStatusBar):
    """Invariant: never says alive without a step younger than two seconds; danger has a sign beside its colour."""

    problems_asked = Signal()
    kill_switch_asked = Signal()
    approvals_asked = Signal()

    def __init__(self, theme: Theme, form: Format, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._now = form, now
        self._report: EngineReport | None = None
        self._news: EngineNews | None = None
        self._trouble = ""
        self._user: SignedIn | None = None
        self._session: MarketSession | None = None
        self.engine = StatusLabel(theme, Share(24, 36))
        self.prices = StatusLabel(theme, Share(20, 34))
        self.store = StatusLabel(theme, Share(10, 18))
        self.session = StatusLabel(theme, Share(12, 34))
        self.unpriced = StatusLabel(theme, Share(18, 34), Meaning.DANGER)
        self.problems = StatusButton(theme, Share(18, 34), Meaning.DANGER)
        self.problems.clicked.connect(self.problems_asked)
        self.hints = StatusLabel(theme, Share(10, 10))
        self.approvals = StatusButton(theme, Share(10, 24), Meaning.WARNING)
        self.approvals.clicked.connect(self.approvals_asked)
        self.who = StatusLabel(theme, Share(12, 28))
        self.kill_switch = StatusButton(theme, Share(16, 30))
        self.kill_switch.clicked.connect(self.kill_switch_asked)
        self._switches: KillSwitchNews | None = None
        self._waiting = 0
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        left: tuple[QWidget, ...] = (self.engine, self.prices, self.store, self.session, self.unpriced, self.problems)
        for part in left:
            self.addWidget(part)
        self.addPermanentWidget(self.hints, 1)  # gives way first and takes what is left
        for part in (self.approvals, self.who, self.kill_switch):
            self.addPermanentWidget(part)
        theme.spoken.connect(self._speak)
        self._speak()

    def minimumSizeHint(self) -> QSize:
        """Never widens the window: what is said at the bottom would push the desk off a small screen."""
        return QSize(0, super().minimumSizeHint().height())

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
        self.approvals.setAccessibleName(self.tr("Click: approve or decline"))
        self._say_switches()
        self.take_waiting(self._waiting)
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
        self.unpriced.show_status(unpriced)
        self._say_hints()

    def take_trouble(self, trouble: StoreTrouble) -> None:
        """Whether the store answers."""
        self._trouble = trouble.text
        self.tick()

    def take_user(self, user: SignedIn) -> None:
        """Who sits here, on which store."""
        self._user = user
        name = user.store.replace("\\", "/").rsplit("/", 1)[-1]
        self.store.show_status(self.tr("store {}").format(name), detail=user.store)
        self.who.show_status(f"{user.user} · {ROLES[user.role].text()}")
        self._say_hints()
        self._say_switches()

    def take_switches(self, news: KillSwitchNews) -> None:
        """Which kill switches are engaged."""
        self._switches = news
        self._say_switches()

    def take_waiting(self, waiting: int) -> None:
        """How many commands wait for a second person."""
        self._waiting = waiting
        text = self.tr("▲ {} await approval").format(self._form.count(waiting)) if waiting else ""
        self.approvals.show_status(text, Meaning.WARNING, self.tr("Click: approve or decline") if waiting else "")

    def take_session(self, session: MarketSession) -> None:
        """Whether the market is open, and until when."""
        self._session = session
        self._say_hints()
        if session.until is None:
            self.session.show_status("")
            return
        if session.break_until is not None:
            until = f"{session.break_until:%H:%M %Z}"
            self.session.show_status(self.tr("{} lunch break until {}").format(session.calendar, until))
            return
        when = f"{session.until:%H:%M %Z}" if session.is_open else self._form.on_the_spot(session.until)
        text = self.tr("{} open until {}") if session.is_open else self.tr("{} closed until {}")
        self.session.show_status(text.format(session.calendar, when))

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
        self.engine.show_status(text, meaning, tip)

    def _age(self) -> timedelta | None:
        step_at = self._news.step_at if self._news else None
        return None if step_at is None else max(timedelta(0), self._now() - step_at)

    def _say_prices(self, news: EngineNews) -> None:
        if news.link is LinkState.DOWN:
            self.prices.show_status(
                self.tr("▲ BROKER LINK DOWN: {}").format(stored_text(news.link_text, self._form)), Meaning.DANGER
            )
            return
        if news.as_of is None or news.market_now is None:
            self.prices.show_status("")
            return
        age = max(timedelta(0), news.market_now - news.as_of)
        link = self.tr(", broker link stale") if news.link is LinkState.STALE else ""
        old = bool(link) or age > _OLD_PRICES
        sign, meaning = ("▲ ", Meaning.WARNING) if old else ("", Meaning.MUTED)
        as_of = self._form.exact_time(microseconds(news.as_of))
        told = (stored_text(text, self._form) for text in (news.link_text, news.message))
        detail = "\n".join(filter(None, (as_of, *told)))
        self.prices.show_status(self.tr("{}prices {}{}").format(sign, self._form.age(age), link), meaning, detail)

    def _say_problems(self, news: EngineNews) -> None:
        count = self._form.count(len(news.problems))
        text = self.tr("▲ book refused, problems: {}").format(count) if news.problems else ""
        self.problems.show_status(text, Meaning.DANGER, news.problems[0] if news.problems else "")

    def _say_hints(self) -> None:
        """What one should know about this desk although nothing is wrong: short words, and sentences in the tip."""
        hints = tuple(self._hints())
        late = any(hint.is_urgent for hint in hints)
        words = self.tr(", ").join(hint.words for hint in hints)
        meaning, sign = (Meaning.WARNING, "▲ ") if late else (Meaning.MUTED, "ⓘ ")
        self.hints.show_status(f"{sign}{words}" if hints else "", meaning, "\n".join(hint.sentence for hint in hints))

    def _hints(self) -> Iterator[_Hint]:
        user, session = self._user, self._session
        if session is not None and session.known_until is not None and self._ends_soon(session.known_until):
            until = self._form.day(session.known_until)
            yield _Hint(
                self.tr("calendar {} ends {}").format(session.calendar, until),
                self.tr("No session of {} is known after {}: deadlines beyond it are provisional.").format(
                    session.calendar, until
                ),
                is_urgent=True,
            )
        if user is not None and user.alone:
            sentence = self.tr("Four-eyes is off: this store knows one user only.")
            yield _Hint(self.tr("four-eyes off"), sentence)
        if user is not None and user.embedded:
            sentence = self.tr("Roles and audit are advisory on SQLite: who can write the file can change both.")
            yield _Hint(self.tr("roles advisory"), sentence)

    def _say_switches(self) -> None:
        """What concerns this desk counts most; another desk's switch is told, but is no danger here."""
        if self._switches is None:
            self.kill_switch.show_status(self.tr("kill switch unknown"))
            return
        mine = self._user.desk if self._user else ""
        text, meaning = self.tr("kill switch off"), Meaning.MUTED
        for switch in self._switches.switches:
            if not switch.desk:
                text, meaning = self.tr("▲ KILL SWITCH: all desks"), Meaning.DANGER
                break
            if switch.desk == mine:
                text, meaning = self.tr("▲ KILL SWITCH: this desk"), Meaning.DANGER
            elif meaning is Meaning.MUTED:
                text, meaning = self.tr("▲ kill switch: {}").format(switch.desk), Meaning.WARNING
        told = "\n".join(map(self._switch_line, self._switches.switches))
        self.kill_switch.show_status(text, meaning, told or self.tr("Click, or Ctrl+Shift+K: stop orders"))

    def _switch_line(self, switch: EngagedSwitch) -> str:
        since = self._form.exact_time(microseconds(switch.engaged_at))
        where = switch.desk or self.tr("all desks")
        return self.tr("{}: engaged by {} since {}: {}").format(where, switch.engaged_by, since, switch.reason)

    def _ends_soon(self, day: date) -> bool:
        market_now = self._news.market_now if self._news else None
        return market_now is not None and day - market_now.date() < _SOON


def health_of(age: timedelta | None) -> Health:
    """Of an engine that others look after: only its steps are seen."""
    limits = Limits()
    if age is None:
        return Health.DOWN
    if age < limits.stale_after:
        return Health.ALIVE
    return Health.STALE if age < limits.hung_after else Health.DOWN
