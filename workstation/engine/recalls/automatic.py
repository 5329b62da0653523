"""The house's rule for covered recalls: at ``[recalls] covered_auto_at`` of the market calls are bought back.

Off by default. Tried once a recall and day, through the same order path as a person's close; what stands in its way is
a line of the follow-up record, never a retry: a person decides then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np

from workstation.book.book import Book
from workstation.closing.effect import Closing, effect
from workstation.closing.limits import Asker, Wanted, check_batch
from workstation.closing.orders import Order
from workstation.closing.prices import default_limit, exact
from workstation.closing.quoted import quoted
from workstation.commands.closing import CloseLine
from workstation.domain.answers import Remark
from workstation.domain.denials import NOTHING, Coded, Denial, coded, finding
from workstation.domain.enums import FollowUpKind, InstrumentKind, OrderSide
from workstation.domain.orders import OrderOrigin, OrderState
from workstation.engine.desktop import Desktop
from workstation.engine.follow_up import Line, write_lines
from workstation.engine.orders.standing import Standing
from workstation.engine.orders.surroundings import surroundings
from workstation.engine.orders.tickets import Wish, ticket
from workstation.recalls.rows import CoveredRecall
from workstation.schedules.moments import local_day, local_instant

ENGINE = ""  # who asks where no person does


@dataclass(frozen=True, slots=True)
class _Due:
    """A recall whose time has come, and when that was."""

    recall: CoveredRecall
    at: datetime


def close_covered(desktop: Desktop, standing: Standing) -> None:
    """Orders for what is due, or the reason why there is none; each recall is marked as tried in the same step."""
    policy = standing.policy
    if not policy.recalls.covered_auto:
        return
    grace = timedelta(minutes=policy.auto_close.grace_minutes)
    tried, lines = [], []
    for due in _due(desktop, standing):
        missed = standing.market_now >= due.at + grace
        obstacle = finding(Remark.MISSED).as_code() if missed else _obstacle(due.recall, desktop, standing)
        kind = FollowUpKind.AUTO_CLOSE_NOT_FIRED if obstacle else FollowUpKind.AUTO_CLOSE_FIRED
        kind = FollowUpKind.AUTO_CLOSE_MISSED if missed else kind
        facts = {"rule": "COVERED_RECALL", "symbol": due.recall.option, "due": due.at.isoformat(), "why": obstacle}
        lines.append(Line(due.recall.recall_id, due.recall.account, kind, facts))
        tried.append(replace(due.recall, auto_tried_at=standing.market_now))
    if tried:
        desktop.recalls.put(tried, desktop.writer)
        write_lines(desktop.writer, lines, desktop.market_now, desktop.wall_now)


def _due(desktop: Desktop, standing: Standing) -> Iterator[_Due]:
    """Recalls that were open at the time of day and were not tried since."""
    now, at = standing.market_now, standing.policy.recalls.covered_auto_at
    for recall in desktop.recalls.covered:
        calendar = desktop.calendars.get(recall.market)
        today = local_day(now, calendar.zone)
        due = local_instant(today, at, calendar.zone)
        is_new = recall.auto_tried_at is None or recall.auto_tried_at < due
        if calendar.is_open(now) and recall.triggered_at <= due <= now and is_new and recall.is_closable:
            yield _Due(recall, due)


def _obstacle(recall: CoveredRecall, desktop: Desktop, standing: Standing) -> Coded:
    """Why no order is made; nothing when one was."""
    if standing.policy.recalls.covered_skip_short_options and _holds_other_shorts(standing.book, recall, desktop):
        return finding(Remark.OTHER_SHORT_OPTIONS).as_code()
    if not standing.venue:
        return finding(Denial.TAKES_NO_ORDERS).as_code()
    line = _line(recall, standing.book)
    if line is None:
        return finding(Remark.NO_PRICE_TO_BUY).as_code()
    asker = Asker("", OrderOrigin.COVERED_RECALL, supervisor=False, by_engine=True)
    verdict = check_batch([Wanted.of(line)], asker, surroundings(desktop.orders, standing))
    denied = [*verdict.denied, *verdict.lines[0].denied, *verdict.second_person]
    if denied:
        return coded(denied)
    desktop.orders.put(_order(recall, line, verdict.lines[0].value, standing))
    return NOTHING


def _holds_other_shorts(book: Book, recall: CoveredRecall, desktop: Desktop) -> bool:
    """Whether the account has sold options that no covered recall is about."""
    recalled = {one.option for one in desktop.recalls.covered if one.account == recall.account}
    rows = book.positions_of(book.account_row(recall.account))
    held = book.positions.instrument[rows]
    sold = (book.positions.quantity[rows] < 0) & (book.instruments.kind[held] == InstrumentKind.OPTION)
    return bool((~np.isin(book.instruments.symbol[held[sold]], list(recalled))).any())


def _line(recall: CoveredRecall, book: Book) -> CloseLine | None:
    """A limit that fills at once: options are quoted too wide for a market order."""
    thing = quoted(book, book.instrument_row(recall.option))
    limit = default_limit(OrderSide.BUY, thing.bid, thing.ask, thing.mark, thing.exact_tick)
    if limit is None:
        return None
    return CloseLine(
        account=recall.account,
        alert_id=recall.recall_id,
        symbol=recall.option,
        quantity=exact(recall.to_buy),
        order_type="LIMIT",
        limit_price=limit,
    )


def _order(recall: CoveredRecall, line: CloseLine, value: float, at: Standing) -> Order:
    day = at.market_now.date().isoformat()
    reason = "house rule: covered recalls are closed at a time of day"
    wish = Wish(f"R/{recall.recall_id}/{day}", ENGINE, "", reason, OrderOrigin.COVERED_RECALL, wait_for_open=False)
    closing = Closing(line.account, line.symbol, line.quantity)
    (found,) = effect(at.book, at.policy, [closing], at.market_now, at.windows, at.open_calls).accounts
    made = ticket(wish, 1, line, value, found, at, at.market_now)
    return Order(made, OrderState.QUEUED, at.market_now)
