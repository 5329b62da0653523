"""What clients are told of a liquidation: each state and close once an episode, by the engine's own outbox."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from workstation.domain.enums import Level
from workstation.domain.messages import MessageKind
from workstation.engine.liquidation.answers import Answer
from workstation.engine.messages.message_desk import Draft, MessageDesk
from workstation.engine.messages.moment import Moment
from workstation.liquidation.records import Template
from workstation.margin.margin_states import margin_ratio
from workstation.messaging.from_book import House, account_values
from workstation.messaging.keys import MessageKey, liquidation
from workstation.messaging.values import Amount, Trade, Value

_KINDS = {
    Template.MM_WARNING: MessageKind.MM_WARNING,
    Template.IM_RESTRICTED: MessageKind.IM_RESTRICTED,
    Template.LIQUIDATING: MessageKind.LIQUIDATION_STARTED,
    Template.SPECIAL: MessageKind.LIQUIDATION_STARTED,
    Template.NEGATIVE_EQUITY: MessageKind.NEGATIVE_EQUITY,
    Template.CLOSE: MessageKind.LIQUIDATION_STEP,
    Template.LIQUIDATION_END: MessageKind.LIQUIDATION_ENDED,
}


@dataclass(frozen=True, slots=True)
class News:
    """Something a client is to be told. ``answer`` of a close, None of a state."""

    account: str
    alert_id: str
    episode: int
    step: int
    template: Template
    answer: Answer | None = None


def drafts_of(news: list[News], messages: MessageDesk, at: Moment) -> list[Draft]:
    """A message each, for clients of whom the broker still reports the account and who can be reached at all."""
    return [draft for one in news if (draft := _draft(one, messages, at)) is not None]


def _draft(news: News, messages: MessageDesk, at: Moment) -> Draft | None:
    accounts = at.standing.book.accounts.account
    row = int(np.searchsorted(accounts, news.account))
    channel = messages.by_itself(news.account, news.alert_id, at)
    if channel is None or row >= len(accounts) or accounts[row] != news.account:
        return None
    step = news.step if news.template is Template.CLOSE else None
    key = liquidation(news.account, _KINDS[news.template], channel, news.episode, step)
    values = _values(news, at, row, messages.channels.house)
    return Draft(_once_a_state(key, news.template), news.alert_id, news.account, values)


def _once_a_state(key: MessageKey, template: Template) -> MessageKey:
    """Both states that a liquidation begins with have one text, but each is told."""
    return replace(key, occasion=f"{key.occasion}.S") if template is Template.SPECIAL else key


def _values(news: News, at: Moment, row: int, house: House) -> dict[str, Value]:
    figures, book = at.figures, at.standing.book
    currency = book.currencies[book.accounts.base_currency[row]].item()
    values = account_values(book, figures, row, house)
    balance = figures.margin_balance[row : row + 1]
    for name, level in (("initial", Level.INITIAL), ("maintenance", Level.MAINTENANCE)):
        needed = figures.requirement[row : row + 1, level]
        ratio = float(margin_ratio(needed, balance)[0])
        values |= _amount(name, float(needed[0]), currency)
        values |= {} if math.isnan(ratio) else {f"{name[0]}m_ratio": ratio}
    values |= _amount("margin_balance", float(balance[0]), currency)
    values |= _amount("deficit", max(-float(figures.equity[row]), 0.0), currency)
    answer = news.answer
    if answer is not None and answer.average_price is not None:
        price = Amount(answer.average_price, currency)
        values["trades"] = (Trade(answer.order.side, answer.order.symbol, answer.quantity, price),)
    return values


def _amount(name: str, value: float, currency: str) -> dict[str, Value]:
    return {name: Amount(value, currency)} if math.isfinite(value) else {}
