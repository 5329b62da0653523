from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.enums import OrderSide
from workstation.venue.matching import Interest, Ladders, Level, Match, by_priority, lifted, match, without

D = Decimal
BUY, SELL = OrderSide.BUY, OrderSide.SELL


def ladder(*levels):
    return tuple(Level(D(price), D(quantity)) for price, quantity in levels)


def order(name, side, price, quantity, rank=0):
    return Interest(name, side, None if price is None else D(price), D(quantity), rank)


MARKET = Ladders(ladder((100, 10), (99, 20), (98, 40)), ladder((101, 10), (102, 20), (103, 40)))


def test_a_market_order_walks_down_the_levels():
    assert match([order("a", SELL, None, 35)], MARKET) == [
        Match("a", "", D(100), D(10)),
        Match("a", "", D(99), D(20)),
        Match("a", "", D(98), D(5)),
    ]


def test_a_limit_order_takes_no_worse_price_and_keeps_the_rest():
    assert match([order("a", BUY, 102, 100)], MARKET) == [Match("a", "", D(101), D(10)), Match("a", "", D(102), D(20))]
    assert match([order("a", BUY, 100, 100)], MARKET) == []


def test_the_better_priced_order_is_served_first_and_at_one_price_the_earlier():
    orders = [order("late", SELL, 99, 10, 3), order("early", SELL, 99, 10, 1), order("eager", SELL, 98, 5, 2)]
    assert [(one.taker, one.price, one.quantity) for one in match(orders, MARKET)] == [
        ("eager", 100, 5),
        ("early", 100, 5),
        ("early", 99, 5),
        ("late", 99, 10),
    ]
    assert [one.order for one in by_priority([*orders, order("any", SELL, None, 1, 9)])] == [
        "any",
        "eager",
        "early",
        "late",
    ]


def test_an_order_between_the_market_s_prices_is_taken_before_them_at_its_own():
    orders = [order("rests", SELL, "100.5", 4, 1), order("comes", BUY, None, 6, 2)]
    assert match(orders, MARKET) == [Match("comes", "rests", D("100.5"), D(4)), Match("comes", "", D(101), D(2))]


def test_at_one_price_the_market_was_there_first():
    orders = [order("rests", SELL, 101, 4, 1), order("comes", BUY, 101, 12, 2)]
    assert match(orders, MARKET) == [Match("comes", "", D(101), D(10)), Match("comes", "rests", D(101), D(2))]


def test_flow_takes_better_prices_first_then_waits_behind_the_market_s_own():
    orders = [order("touch", SELL, 101, 8, 1), order("inside", SELL, "100.5", 3, 2), order("far", SELL, 102, 8, 0)]
    assert lifted(orders, SELL, D(101), D(10), D(3)) == [Match("", "inside", D("100.5"), D(3))]
    assert lifted(orders, SELL, D(101), D(10), D(13)) == [Match("", "inside", D("100.5"), D(3))]
    assert lifted(orders, SELL, D(101), D(10), D(18)) == [
        Match("", "inside", D("100.5"), D(3)),
        Match("", "touch", D(101), D(5)),
    ]
    assert lifted([order("bid", BUY, 100, 8)], BUY, D(100), D(10), D(14)) == [Match("", "bid", D(100), D(4))]


def test_what_was_taken_is_gone_from_the_front():
    assert without(MARKET.bids, D(0)) == MARKET.bids
    assert without(MARKET.bids, D(15)) == ladder((99, 15), (98, 40))
    assert without(MARKET.bids, D(500)) == ()


prices = st.one_of(st.none(), st.integers(94, 107).map(D))
orders_of = st.lists(st.tuples(st.sampled_from([BUY, SELL]), prices, st.integers(1, 60)), max_size=8).map(
    lambda rows: [Interest(f"o{n}", side, price, D(size), n) for n, (side, price, size) in enumerate(rows)]
)


def accepts(one, price):
    return one.price is None or (price >= one.price if one.side is SELL else price <= one.price)


@given(orders_of)
def test_matching_respects_price_time_limits_and_quantities(orders):
    found = match(orders, MARKET)
    by_id = {one.order: one for one in orders}
    done = {one.order: sum(m.quantity for m in found if one.order in {m.taker, m.maker}) for one in orders}
    for one in orders:
        assert done[one.order] <= one.quantity
    for trade in found:
        assert trade.quantity > 0
        assert accepts(by_id[trade.taker], trade.price)
        assert not trade.maker or by_id[trade.maker].price == trade.price
    for side in OrderSide:
        shown = {level.price: level.quantity for level in MARKET.against(side)}
        for price, quantity in shown.items():
            used = [m for m in found if not m.maker and m.price == price and by_id[m.taker].side is side]
            assert sum(m.quantity for m in used) <= quantity
        queue = by_priority(one for one in orders if one.side is side)
        for first, second in pairwise(queue):  # nobody is served before who stands before them
            if done[first.order] < first.quantity and accepts(first, best_level_left(side, found, by_id)):
                assert not [m for m in found if m.taker == second.order and not m.maker]


def best_level_left(side, found, by_id):
    for level in MARKET.against(side):
        used = sum(m.quantity for m in found if not m.maker and m.price == level.price and by_id[m.taker].side is side)
        if used < level.quantity:
            return level.price
    return D(0) if side is SELL else D(1000)


@given(orders_of)
def test_matching_again_finds_nothing_more(orders):
    found = match(orders, MARKET)
    done = {one.order: sum(m.quantity for m in found if one.order in {m.taker, m.maker}) for one in orders}
    rest = [Interest(o.order, o.side, o.price, o.quantity - done[o.order], o.rank) for o in orders]
    by_id = {one.order: one for one in orders}
    taken = {side: sum(m.quantity for m in found if not m.maker and by_id[m.taker].side is side) for side in OrderSide}
    left = Ladders(without(MARKET.bids, D(taken[SELL])), without(MARKET.asks, D(taken[BUY])))
    assert match(rest, left) == []


@given(orders_of, st.integers(0, 5))
def test_the_rest_of_a_matching_cut_off_is_what_was_missing(orders, cut):
    """A crash may keep only the first trades: going on from there leads to the same trades."""
    whole = match(orders, MARKET)
    first = whole[:cut]
    done = {one.order: sum(m.quantity for m in first if one.order in {m.taker, m.maker}) for one in orders}
    by_id = {one.order: one for one in orders}
    taken = {side: sum(m.quantity for m in first if not m.maker and by_id[m.taker].side is side) for side in OrderSide}
    rest = [Interest(o.order, o.side, o.price, o.quantity - done[o.order], o.rank) for o in orders]
    left = Ladders(without(MARKET.bids, D(taken[SELL])), without(MARKET.asks, D(taken[BUY])))
    assert first + match(rest, left) == whole
