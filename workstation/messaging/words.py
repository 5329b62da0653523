"""The words of the four languages that values are written with: days, months, currencies, sides."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.domain.enums import OrderSide
from workstation.domain.messages import Language


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words. Days begin with Monday; patterns take the parts that ``dates`` fills in."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    written: str
    short: str
    spoken: str
    spoken_on_the_hour: str
    not_before: str
    and_more: str
    known_number: str
    nothing: str
    sides: dict[OrderSide, str]
    between: str
    trade: str
    currencies: dict[str, str]
    money: str
    spoken_money: str
    decimal_comma: bool = False


_NUMBERED = tuple(str(number) for number in range(1, 13))
_BUY, _SELL = OrderSide.BUY, OrderSide.SELL

_EN = Words(
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    months_short=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    written="{weekday}, {day} {month} {year}, {hour:02}:{minute:02} ({offset})",
    short="{day} {month_short} {year} {hour:02}:{minute:02} ({offset})",
    spoken="{weekday}, {day} {month}, at {hour12}:{minute:02} {half}, your local time",
    spoken_on_the_hour="{weekday}, {day} {month}, at {hour12} {half}, your local time",
    not_before="not before {}",
    and_more="and {} more",
    known_number="the number you already have",
    nothing="none",
    sides={_BUY: "Bought", _SELL: "Sold"},
    between=", ",
    trade="{side} {quantity} {symbol} at {price}",
    currencies={
        "USD": "US dollars",
        "HKD": "Hong Kong dollars",
        "CNY": "Chinese yuan",
        "BRL": "Brazilian reais",
        "EUR": "euros",
        "GBP": "pounds sterling",
        "JPY": "Japanese yen",
        "SGD": "Singapore dollars",
        "AUD": "Australian dollars",
        "CAD": "Canadian dollars",
        "CHF": "Swiss francs",
    },
    money="{currency} {number}",
    spoken_money="{number} {currency}",
)

_ZH_CN = Words(
    weekdays=tuple(f"星期{day}" for day in "一二三四五六日"),
    months=_NUMBERED,
    months_short=_NUMBERED,
    written="{year}年{month}月{day}日（{weekday}）{hour:02}:{minute:02}（{offset}）",
    short="{year}年{month}月{day}日{hour:02}:{minute:02}（{offset}）",
    spoken="您当地时间{month}月{day}日{weekday}{hour}点{minute}分",
    spoken_on_the_hour="您当地时间{month}月{day}日{weekday}{hour}点整",
    not_before="不早于{}",
    and_more="另有{}项",
    known_number="（您已有的号码）",
    nothing="无",
    sides={_BUY: "买入", _SELL: "卖出"},
    between="，",
    trade="{side}{symbol} {quantity}，价格 {price}",
    currencies={
        "USD": "美元",
        "HKD": "港元",
        "CNY": "人民币",
        "BRL": "巴西雷亚尔",
        "EUR": "欧元",
        "GBP": "英镑",
        "JPY": "日元",
        "SGD": "新加坡元",
        "AUD": "澳大利亚元",
        "CAD": "加拿大元",
        "CHF": "瑞士法郎",
    },
    money="{number} {currency}",
    spoken_money="{number}{currency}",
)

_ZH_HK = Words(
    weekdays=_ZH_CN.weekdays,
    months=_NUMBERED,
    months_short=_NUMBERED,
    written=_ZH_CN.written,
    short=_ZH_CN.short,
    spoken="閣下當地時間{month}月{day}日{weekday}{hour}時{minute}分",
    spoken_on_the_hour="閣下當地時間{month}月{day}日{weekday}{hour}時正",
    not_before="不早於{}",
    and_more="另有{}項",
    known_number="（閣下已有的號碼）",
    nothing="無",
    sides={_BUY: "買入", _SELL: "賣出"},
    between="，",
    trade="{side}{symbol} {quantity}，價格 {price}",
    currencies={
        "USD": "美元",
        "HKD": "港元",
        "CNY": "人民幣",
        "BRL": "巴西雷亞爾",
        "EUR": "歐元",
        "GBP": "英鎊",
        "JPY": "日圓",
        "SGD": "新加坡元",
        "AUD": "澳元",
        "CAD": "加元",
        "CHF": "瑞士法郎",
    },
    money="{number} {currency}",
    spoken_money="{number}{currency}",
)

_PT_BR = Words(
    weekdays=(
        *("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira"),
        *("sexta-feira", "sábado", "domingo"),
    ),
    months=(
        *("janeiro", "fevereiro", "março", "abril", "maio", "junho"),
        *("julho", "agosto", "setembro", "outubro", "novembro", "dezembro"),
    ),
    months_short=tuple(f"{number:02}" for number in range(1, 13)),
    written="{weekday}, {day} de {month} de {year}, {hour:02}:{minute:02} ({offset})",
    short="{day:02}/{month_short}/{year} {hour:02}:{minute:02} ({offset})",
    spoken="{weekday}, {day} de {month}, às {hour}h{minute:02}, no seu horário local",
    spoken_on_the_hour="{weekday}, {day} de {month}, às {hour} horas, no seu horário local",
    not_before="não antes de {}",
    and_more="e mais {}",
    known_number="número já informado",
    nothing="nenhuma",
    sides={_BUY: "Comprado", _SELL: "Vendido"},
    between=", ",
    trade="{side} {quantity} {symbol} a {price}",
    currencies={
        "USD": "dólares americanos",
        "HKD": "dólares de Hong Kong",
        "CNY": "yuans chineses",
        "BRL": "reais",
        "EUR": "euros",
        "GBP": "libras esterlinas",
        "JPY": "ienes japoneses",
        "SGD": "dólares de Singapura",
        "AUD": "dólares australianos",
        "CAD": "dólares canadenses",
        "CHF": "francos suíços",
    },
    money="{currency} {number}",
    spoken_money="{number} {currency}",
    decimal_comma=True,
)

WORDS = {Language.EN: _EN, Language.ZH_CN: _ZH_CN, Language.ZH_HK: _ZH_HK, Language.PT_BR: _PT_BR}
