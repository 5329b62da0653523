"""A local server that answers as Deribit's documents show: shapes of docs.deribit.com, moods and all, on a real port.

Shapes: public/auth, public/exchange_token, private/get_subaccounts, private/get_subaccounts_details,
public/get_instruments, public/get_order_book, private/buy, private/sell, private/cancel,
private/get_order_state_by_label, private/get_user_trades_by_order; errors: docs.deribit.com/articles/errors.
"""

import asyncio
import copy
import threading
from dataclasses import dataclass, field

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route

NOW_MS = 1_795_000_000_000
CLIENT, SECRET = "fo7WAPRm4P", "W0H6FJW4IRPZ1MOQ8FP6KMC5RZDUUKXS"


def portfolio(balance, initial, maintenance):
    margins = {"initial_margin": initial, "maintenance_margin": maintenance, "margin_balance": balance}
    common = {"additional_reserve": 0, "spot_reserve": 0, "available_funds": 5, "available_withdrawal_funds": 5}
    return {**common, "balance": balance, "currency": "usdc", "equity": balance, **margins}


SUBACCOUNTS = [
    {"email": "desk@example.com", "id": 2, "is_password": True, "margin_model": "segregated_sm", "login_enabled": True,
     "portfolio": {"usdc": portfolio(0, 0, 0)}, "system_name": "desk", "type": "main", "username": "desk"},
    {"email": "one@example.com", "id": 7, "is_password": True, "margin_model": "segregated_sm", "login_enabled": False,
     "portfolio": {"usdc": portfolio(1000.0, 700.0, 950.0)}, "system_name": "desk_1", "type": "subaccount",
     "username": "one"},
    {"email": "two@example.com", "id": 9, "is_password": True, "margin_model": "cross_sm", "login_enabled": False,
     "portfolio": {"usdc": portfolio(500.0, 10.0, 5.0)}, "system_name": "desk_2", "type": "subaccount",
     "username": "two"},
]  # fmt: skip
PERPETUAL = {"average_price": 60000.0, "delta": 0.1, "direction": "buy", "floating_profit_loss": 10.0,
             "index_price": 60090.0, "initial_margin": 300.0, "instrument_name": "BTC_USDC-PERPETUAL", "kind": "future",
             "leverage": 25, "maintenance_margin": 200.0, "mark_price": 60100.0, "size": 0.1, "size_currency": 0.1,
             "total_profit_loss": 10.0}  # fmt: skip
SHORT_CALL = {"average_price": 900.0, "delta": -0.4, "direction": "sell", "gamma": -0.0001, "index_price": 60090.0,
              "instrument_name": "BTC_USDC-25DEC26-65000-C", "kind": "option", "mark_price": 1000.0, "size": -0.2,
              "initial_margin": 400.0, "maintenance_margin": 300.0, "theta": 1, "vega": -1}  # fmt: skip
INVERSE = {**PERPETUAL, "instrument_name": "BTC-PERPETUAL", "size": 100.0, "size_currency": 0.0016}
OPEN_ORDER = {"order_id": "USDC-1", "order_state": "open", "order_type": "limit",
              "instrument_name": "BTC_USDC-PERPETUAL",
              "direction": "sell", "amount": 0.05, "filled_amount": 0.01, "price": 61000.0, "label": "clients",
              "average_price": 61000.0, "creation_timestamp": NOW_MS - 1000, "last_update_timestamp": NOW_MS - 500,
              "time_in_force": "good_til_cancelled", "reduce_only": False, "post_only": False}  # fmt: skip
DETAILS = {
    "USDC": [{"uid": 2, "positions": [], "open_orders": []},
             {"uid": 7, "positions": [PERPETUAL, SHORT_CALL], "open_orders": [OPEN_ORDER]},
             {"uid": 9, "positions": [], "open_orders": []}],
    "BTC": [{"uid": 9, "positions": []}],
    "ETH": [],
}  # fmt: skip
COMMON = {"base_currency": "BTC", "quote_currency": "USDC", "counter_currency": "USDC", "settlement_currency": "USDC",
          "is_active": True, "instrument_type": "linear", "price_index": "btc_usdc", "creation_timestamp": 1,
          "contract_size": 0.001, "taker_commission": 0.0005, "maker_commission": 0.0}  # fmt: skip
INSTRUMENTS = [
    {**COMMON, "instrument_name": "BTC_USDC-PERPETUAL", "kind": "future", "settlement_period": "perpetual",
     "tick_size": 0.5, "tick_size_steps": [], "min_trade_amount": 0.001, "expiration_timestamp": 32503708800000},
    {**COMMON, "instrument_name": "BTC_USDC-25DEC26-65000-C", "kind": "option", "settlement_period": "month",
     "tick_size": 0.5, "tick_size_steps": [{"above_price": 100, "tick_size": 5.0}], "min_trade_amount": 0.01,
     "option_type": "call", "strike": 65000.0, "expiration_timestamp": 1798185600000},
]  # fmt: skip
BOOKS = {
    "BTC_USDC-PERPETUAL": {
        "timestamp": NOW_MS, "state": "open", "instrument_name": "BTC_USDC-PERPETUAL", "mark_price": 60100.0,
        "last_price": 60099.5, "index_price": 60090.0, "best_bid_price": 60100.0, "best_bid_amount": 1.5,
        "best_ask_price": 60100.5, "best_ask_amount": 2.0, "bids": [[60100.0, 1.5], [60099.5, 3.0]],
        "asks": [[60100.5, 2.0]], "funding_8h": 0.0001, "current_funding": 0.0},
    "BTC_USDC-25DEC26-65000-C": {
        "timestamp": NOW_MS, "state": "open", "instrument_name": "BTC_USDC-25DEC26-65000-C", "mark_price": 1000.0,
        "last_price": None, "index_price": 60090.0, "underlying_price": 60200.0, "best_bid_price": 0.0,
        "best_bid_amount": 0.0, "best_ask_price": 1010.0, "best_ask_amount": 4.0, "bids": [], "asks": [[1010.0, 4.0]],
        "mark_iv": 55.0, "greeks": {"delta": 0.4, "gamma": 0.0001, "vega": 1.0, "theta": -1.0, "rho": 0.1}},
}  # fmt: skip


@dataclass
class Deribit:
    """What the venue holds. ``moods``: method -> how it answers, once each, then well again."""

    moods: dict = field(default_factory=dict)
    subaccounts: list = field(default_factory=lambda: copy.deepcopy(SUBACCOUNTS))
    details: dict = field(default_factory=lambda: copy.deepcopy(DETAILS))
    orders: list = field(default_factory=list)
    asked: list = field(default_factory=list)  # (method, params, token)
    generation: int = 1

    def app(self):
        return Starlette(routes=[Route("/api/v2/{method:path}", self.answer, methods=["POST"])])

    async def answer(self, request: Request):
        body = await request.json()
        method, params = body["method"], body["params"]
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        assert (body["jsonrpc"], request.path_params["method"]) == ("2.0", method)
        self.asked.append((method, params, token))
        waiting = self.moods.get(method, [])
        mood = waiting.pop(0) if waiting else "good"
        if method.startswith("private/") and not token.endswith(f".{self.generation}"):
            return error(body, 400, 13009, "invalid_token", "token has expired")
        if mood in {"good", "slow_after", "nonsense_after"}:
            reply = getattr(self, method.split("/")[1])(body, params, token)
        if mood == "slow_after":
            await asyncio.sleep(1.0)
        if mood == "nonsense_after":
            return PlainTextResponse("<html>Bad gateway</html>", 502)
        return reply if mood in {"good", "slow_after"} else self.bad(mood, body)

    def bad(self, mood, body):
        if mood == "too many":
            return PlainTextResponse("slow down", 429)
        code, message = {
            "rate limit": (10028, "too_many_requests"),
            "credentials": (13004, "invalid_credentials"),
            "no funds": (10009, "not_enough_funds"),
            "closed": (11044, "not_open_order"),
            "unavailable": (13028, "temporarily_unavailable"),
        }[mood]
        return error(body, 400, code, message)

    def auth(self, body, params, _):
        if (params["client_id"], params["client_secret"]) != (CLIENT, SECRET):
            return error(body, 400, 13004, "invalid_credentials")
        return self._token(body, "main")

    def exchange_token(self, body, params, _):
        if params["refresh_token"] != f"refresh.main.{self.generation}":
            return error(body, 400, 13009, "invalid_token", "refresh token has expired")
        return self._token(body, str(params["subject_id"]))

    def _token(self, body, who):
        scope = {"expires_in": 31536000, "scope": "connection mainaccount", "token_type": "bearer"}
        tokens = {
            name: f"{name.partition('_')[0]}.{who}.{self.generation}" for name in ("access_token", "refresh_token")
        }
        return result(body, {**tokens, **scope})

    def get_subaccounts(self, body, params, _):
        assert params == {"with_portfolio": True}
        return result(body, self.subaccounts)

    def get_subaccounts_details(self, body, params, _):
        return result(body, self.details[params["currency"]])

    def get_instruments(self, body, params, _):
        return result(body, INSTRUMENTS)

    def get_order_book(self, body, params, _):
        return result(body, BOOKS[params["instrument_name"]])

    def buy(self, body, params, token):
        return self._place(body, params, token, "buy")

    def sell(self, body, params, token):
        return self._place(body, params, token, "sell")

    def _place(self, body, params, token, direction):
        assert params["reduce_only"] is True
        number = len(self.orders) + 1
        half = params["amount"] / 2
        state = {"immediate_or_cancel": "cancelled"}.get(params["time_in_force"], "open")
        order = {"order_id": f"USDC-{100 + number}", "order_state": state, "order_type": params["type"],
                 "direction": direction, "amount": params["amount"], "filled_amount": half, "label": params["label"],
                 "average_price": params.get("price", 60000.0), "last_update_timestamp": NOW_MS + number,
                 "creation_timestamp": NOW_MS, "price": params.get("price", "market_price"),
                 "instrument_name": params["instrument_name"], "reduce_only": True}  # fmt: skip
        trade = {"trade_id": f"{900 + number}", "amount": half, "price": params.get("price", 60000.0),
                 "timestamp": NOW_MS + number, "order_id": order["order_id"], "fee": 0.1}  # fmt: skip
        self.orders.append((token.split(".")[1], order, [trade]))
        return result(body, {"order": order, "trades": [trade]})

    def cancel(self, body, params, token):
        _, order, _ = self._own(params["order_id"], token)
        order.update(order_state="cancelled", cancel_reason="user_request", last_update_timestamp=NOW_MS + 50)
        return result(body, order)

    def get_order_state_by_label(self, body, params, token):
        who = token.split(".")[1]
        return result(
            body, [order for owner, order, _ in self.orders if (owner, order["label"]) == (who, params["label"])]
        )

    def get_user_trades_by_order(self, body, params, token):
        return result(body, self._own(params["order_id"], token)[2])

    def _own(self, order_id, token):
        return next(one for one in self.orders if (one[0], one[1]["order_id"]) == (token.split(".")[1], order_id))


def result(body, value):
    return JSONResponse({"jsonrpc": "2.0", "id": body["id"], "result": value, "usIn": 1, "usOut": 2, "usDiff": 1})


def error(body, status, code, message, reason=""):
    data = {"data": {"reason": reason}} if reason else {}
    return JSONResponse(
        {"jsonrpc": "2.0", "id": body["id"], "error": {"code": code, "message": message, **data}}, status
    )


class Running:
    """The venue behind a real socket, in a thread of its own."""

    def __init__(self):
        self.venue = Deribit()
        config = uvicorn.Config(self.venue.app(), "127.0.0.1", 0, log_level="critical", lifespan="off")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run)

    def __enter__(self):
        self._thread.start()
        while not self._server.started:
            self._thread.join(0.01)
        return self

    @property
    def url(self):
        return f"http://127.0.0.1:{self._server.servers[0].sockets[0].getsockname()[1]}"

    def __exit__(self, *error):
        self._server.should_exit = True
        self._thread.join()
