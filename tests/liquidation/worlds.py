"""Random derivatives accounts with depth: every state, thin and deep books, dust, crossed tiers and fee steps."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

from workstation.domain.enums import OptionRight, OrderSide
from workstation.domain.ids import AccountId, Symbol
from workstation.liquidation.account import Account, Future, Holding, Option, Order
from workstation.liquidation.depth import ladder
from workstation.liquidation.figures import account_figures
from workstation.liquidation.negative import InsuranceFund
from workstation.liquidation.rules import CostModel, Rules
from workstation.liquidation.simulation import simulate

SPOT = {"BTC": Decimal(60000), "ETH": Decimal(3000), "SOL": Decimal(150)}
LOT = {"BTC": Decimal("0.001"), "ETH": Decimal("0.01"), "SOL": Decimal("0.1")}
TICK = {"BTC": Decimal("0.1"), "ETH": Decimal("0.05"), "SOL": Decimal("0.01")}


@dataclass(frozen=True)
class World:
    """An account, the raw depth around it (price, size) and the rules it is judged by."""

    account: Account
    depth: dict
    rules: Rules
    fund: InsuranceFund

    def ladders(self):
        lots = {h.contract.symbol: h.contract.lot for h in self.account.holdings}
        return {symbol: ladder(*sides, lots[symbol]) for symbol, sides in self.depth.items()}

    def run(self):
        return simulate(self.account, self.ladders(), self.rules, fund=self.fund)


def make_world(random: Random) -> World:
    holdings = [_future(random, coin) for coin in random.sample(list(SPOT), random.randint(0, 3))]
    holdings += [_option(random, number) for number in range(random.randint(0, 3))]
    rules = Rules(
        target=random.choice([Decimal("0.80"), Decimal("0.90"), Decimal("0.97")]),
        cost=random.choice(list(CostModel)),
    )
    bare = Account(AccountId("A1"), Decimal(0), tuple(holdings), tuple(_orders(random, holdings)))
    figures = account_figures(bare, rules)
    scale = Decimal(random.choice([-40, -5, 0, 20, 60, 80, 90, 95, 99, 100, 101, 105, 120, 130])) / 100
    cash = (figures.maintenance * scale - figures.margin_balance + random.randint(-3, 3)).quantize(Decimal("0.01"))
    depth = {holding.contract.symbol: _depth(random, holding) for holding in holdings}
    fund = InsuranceFund(Decimal(random.choice([0, 100, 10**9])))
    return World(replace(bare, cash=cash), depth, rules, fund)


def _on_grid(value, grid):
    return (value / grid).to_integral_value() * grid


def _size(random, coin):
    """Nominals on both sides of the fee steps and of the first tiers, sometimes with dust."""
    nominal = Decimal(random.choice([900, 1500, 9000, 11000, 30000, 70000, 600000, 12_000_000]))
    size = _on_grid(nominal / SPOT[coin], LOT[coin]) + (LOT[coin] / 4 if random.random() < 0.15 else 0)
    return max(size, LOT[coin]) * random.choice([-1, 1])


def _future(random, coin):
    mark = _on_grid(SPOT[coin] * random.randint(95, 105) / 100, TICK[coin])
    average = _on_grid(SPOT[coin] * random.randint(90, 110) / 100, TICK[coin])
    made = Future(Symbol(f"{coin}USD"), coin, mark, LOT[coin], TICK[coin])
    return Holding(made, _size(random, coin), average, Decimal(random.choice([5, 20, 100])))


def _option(random, number):
    coin, right = random.choice(["BTC", "ETH"]), random.choice([OptionRight.C, OptionRight.P])
    spot, sign = SPOT[coin], 1 if right is OptionRight.C else -1
    made = Option(
        symbol=Symbol(f"{coin}-{right.name}{number}"),
        coin=coin,
        mark=_on_grid(spot * random.choice([0, 1, 10, 50, 120]) / 1000, TICK[coin]),
        lot=LOT[coin] * 10,
        tick=TICK[coin],
        spot=spot,
        right=right,
        strike=spot * random.choice([90, 100, 110]) / 100,
        expiry=date(2026, 12, random.choice([4, 25])),
        delta=sign * Decimal(random.choice([5, 30, 70])) / 100,
        gamma=Decimal(2) / spot,
    )
    return Holding(made, random.choice([-1, 1]) * made.lot * random.randint(1, 200), made.mark, Decimal(1))


def _depth(random, holding):
    return tuple(_side(random, holding, sign) for sign in (-1, 1))


def _side(random, holding, sign):
    """Levels ever further from the mark, a few inside the narrow band, a few beyond the wide one, some below a lot."""
    contract = holding.contract
    reach = contract.mark if isinstance(contract, Future) else contract.spot / 5
    price, levels = contract.mark, []
    for _ in range(random.randint(0, 4)):
        step = reach * Decimal(random.choice([-1, 0, 1, 5, 15, 45, 90])) / 2000
        price = max(contract.tick, _on_grid(price + sign * step, contract.tick))
        size = _on_grid(holding.size * random.choice([0, 2, 10, 45, 110]) / 100, contract.lot / 2)
        levels.append((price, size))
    return sorted(levels, key=lambda level: sign * level[0])


def _orders(random, holdings):
    for number in range(random.randint(0, 3) if holdings else 0):
        holding = random.choice(holdings)
        price = max(holding.contract.tick, holding.contract.mark)
        size = _on_grid(holding.size * random.choice([50, 100, 200]) / 100, holding.contract.lot)
        if size:
            yield Order(f"o{number}", holding.contract.symbol, random.choice(list(OrderSide)), size, price)
