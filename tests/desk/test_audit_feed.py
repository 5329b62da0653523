"""An audit page is handed every fitting row once, newest first, and nothing while nobody looks."""

import pytest

from tests.store.samples import MARKET, ME, NOON, after, status
from tests.store.tampering import tamper
from workstation.desk.audit import PAGE, AuditFeed, AuditNews, check_trail
from workstation.domain.audit import AuditFilter, AuditKind
from workstation.store.audit import AuditEntry, head, record
from workstation.store.connect import Store
from workstation.store.lock import EngineLock
from workstation.store.write import StepWriter

ANYTHING = AuditFilter()


class Trail:
    """An engine that writes so many rows a step; every tenth is bob's."""

    def __init__(self, store: Store) -> None:
        with EngineLock(store, ME, NOON) as lock:
            self._writer = StepWriter(store, lock.epoch)
        self._step = self._rows = 0

    def grow(self, count: int) -> None:
        self._step += 1
        numbers = range(self._rows + 1, self._rows + count + 1)
        record(
            self._writer,
            [
                AuditEntry(
                    AuditKind.CALL, f"C{n}", "A1", "ana" if n % 10 else "bob", MARKET, {"event": "ENDED", "n": n}
                )
                for n in numbers
            ],
        )
        self._writer.commit(after(self._step), status(self._step))
        self._rows += count


class Page:
    """What a page holds that follows the rules of ``AuditNews``."""

    def __init__(self, store: Store) -> None:
        self.feed, self.seqs, self.more = AuditFeed(), list[int](), False
        self._store = store

    def pull(self) -> list[AuditNews]:
        parcels = list(self.feed.news(self._store, NOON))
        for news in parcels:
            seqs = [line.seq for line in news.lines]
            self.seqs = seqs if news.reload else self.seqs + seqs if news.older else seqs + self.seqs
            self.more = news.more
        return parcels


@pytest.fixture
def trail(store: Store) -> Trail:
    return Trail(store)


@pytest.fixture
def page(store: Store) -> Page:
    return Page(store)


def test_nothing_is_asked_while_nobody_looks(trail: Trail, page: Page) -> None:
    trail.grow(3)
    assert page.pull() == []
    page.feed.show(ANYTHING)
    assert len(page.pull()) == 1
    page.feed.hide()
    trail.grow(3)
    assert page.pull() == []


def test_an_empty_trail_is_told_once(page: Page, trail: Trail) -> None:
    page.feed.show(ANYTHING)
    [news] = page.pull()
    assert (news.lines, news.reload, news.more) == ((), True, False)
    assert page.pull() == []
    trail.grow(1)
    page.pull()
    assert page.seqs == [1]


def test_new_rows_come_to_the_front_and_older_pages_to_the_end(trail: Trail, page: Page) -> None:
    trail.grow(2 * PAGE + 5)
    page.feed.show(ANYTHING)
    page.pull()
    assert page.seqs == list(range(2 * PAGE + 5, PAGE + 5, -1))
    trail.grow(2)
    page.feed.older()
    page.pull()
    page.feed.older()
    page.pull()
    assert page.seqs == list(range(2 * PAGE + 7, 0, -1))
    assert not page.more
    page.feed.older()
    assert page.pull() == []


def test_a_filter_is_followed_alone(trail: Trail, page: Page) -> None:
    trail.grow(40)
    page.feed.show(ANYTHING)
    page.pull()
    page.feed.show(AuditFilter(user="bob"))
    [news] = page.pull()
    assert news.reload
    assert page.seqs == [40, 30, 20, 10]
    trail.grow(9)
    assert page.pull() == []
    trail.grow(5)
    page.pull()
    assert page.seqs == [50, 40, 30, 20, 10]


def test_more_new_rows_than_a_page_begin_it_anew(trail: Trail, page: Page) -> None:
    trail.grow(10)
    page.feed.show(ANYTHING)
    page.pull()
    trail.grow(3 * PAGE)
    page.pull()
    assert page.seqs == list(range(3 * PAGE + 10, 2 * PAGE + 10, -1))
    assert page.more


def test_a_store_that_went_back_is_read_anew(store: Store, trail: Trail, page: Page) -> None:
    trail.grow(10)
    page.feed.show(ANYTHING)
    page.pull()
    tamper(store, "DELETE FROM audit WHERE seq > 4", "UPDATE audit_head SET seq = 4")
    page.pull()
    assert page.seqs == [4, 3, 2, 1]


def test_a_line_tells_its_facts(trail: Trail, page: Page) -> None:
    trail.grow(1)
    page.feed.show(ANYTHING)
    [news] = page.pull()
    [line] = news.lines
    assert (line.kind, line.subject, line.user, line.facts) == (AuditKind.CALL, "C1", "ana", {"event": "ENDED", "n": 1})
    assert (line.wall_at, line.market_at) == (after(1), MARKET)


def test_a_check_names_broken_rows_and_the_head(store: Store, trail: Trail) -> None:
    trail.grow(10)
    [fine] = check_trail(store, NOON)
    assert (fine.checked, fine.broken, fine.head) == (10, (), f"10:{head(store).digest}")
    tamper(store, "UPDATE audit SET account = 'A2' WHERE seq = 6")
    [broken] = check_trail(store, NOON)
    assert broken.broken == ((6, "row 6 was edited"),)
