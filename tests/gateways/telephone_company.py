"""A local provider that behaves like Twilio's HTTP API (2010-04-01), moods and all, on a real port."""

import asyncio
import threading
from base64 import b64decode
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from urllib.parse import parse_qsl

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

SID, TOKEN = "ACtest", "token"
PAGE = 2  # entries a page, so that lists have several


@dataclass
class Company:
    """What the provider holds; ``moods`` are how it answers the next POSTs, the last one for good."""

    now: datetime
    moods: list = field(default_factory=list)
    entries: list = field(default_factory=list)  # messages and calls, oldest first
    requests: list = field(default_factory=list)

    def make(self, kind, form, status="queued", created=None):
        sid = f"{'SM' if kind == 'Messages' else 'CA'}{len(self.entries):032x}"
        entry = {
            "sid": sid,
            "kind": kind,
            "status": status,
            "to": form["To"],
            "from": form.get("From", ""),
            "body": form.get("Body", ""),
            "twiml": form.get("Twiml", ""),
            "direction": "outbound-api",
            "date_created": format_datetime(created or self.now),
            "error_code": None,
            "error_message": None,
        }
        self.entries.append(entry)
        return entry

    def app(self):
        kind = "/2010-04-01/Accounts/{account}/{kind}"
        return Starlette(
            routes=[
                Route(kind + ".json", self.create, methods=["POST"]),
                Route(kind + ".json", self.list, methods=["GET"]),
                Route(kind + "/{sid}.json", self.one, methods=["GET"]),
            ]
        )

    async def create(self, request: Request) -> Response:
        form, kind = dict(parse_qsl((await request.body()).decode())), request.path_params["kind"]
        self.requests.append(form)
        if not authorised(request):
            return error(401, 20003, "Authenticate")
        mood = (self.moods.pop(0) if len(self.moods) > 1 else self.moods[0]) if self.moods else "good"
        return await getattr(self, mood)(kind, form)

    async def good(self, kind, form):
        return JSONResponse(self.make(kind, form), 201)

    async def busy(self, kind, form):
        return error(429, 20429, "Too Many Requests", {"Retry-After": "7"})

    async def invalid(self, kind, form):
        return error(400, 21211, "The 'To' number is not a valid phone number")

    async def stopped(self, kind, form):
        return error(400, 21610, "Attempt to send to unsubscribed recipient")

    async def broken_before(self, kind, form):
        return error(500, 20500, "Internal Server Error")

    async def broken_after(self, kind, form):
        self.make(kind, form)
        return error(503, 20503, "Service Unavailable")

    async def slow_after(self, kind, form):
        self.make(kind, form)
        await asyncio.sleep(2)
        return JSONResponse({}, 201)

    async def half_an_answer(self, kind, form):
        self.make(kind, form)
        return StreamingResponse(iter([b'{"sid": ']), 201, {"Content-Length": "500"})

    async def nonsense(self, kind, form):
        self.make(kind, form)
        return PlainTextResponse("<html>welcome to the hotel's network</html>", 201)

    async def moved(self, kind, form):
        return RedirectResponse("https://elsewhere.example/", 302)

    async def list(self, request: Request) -> Response:
        if not authorised(request):
            return error(401, 20003, "Authenticate")
        kind, to = request.path_params["kind"], request.query_params["To"]
        found = [one for one in reversed(self.entries) if (one["kind"], one["to"]) == (kind, to)]
        start = int(request.query_params.get("Page", "0")) * PAGE
        following = None
        if start + PAGE < len(found):
            following = f"{request.url.path}?To={to.replace('+', '%2B')}&Page={start // PAGE + 1}"
        return JSONResponse({kind.lower(): found[start : start + PAGE], "next_page_uri": following})

    async def one(self, request: Request) -> Response:
        for entry in self.entries:
            if entry["sid"] == request.path_params["sid"]:
                return JSONResponse(entry)
        return error(404, 20404, "The requested resource was not found")


def authorised(request):
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    return scheme == "Basic" and b64decode(given).decode() == f"{SID}:{TOKEN}"


def error(status, code, message, headers=None):
    return JSONResponse({"code": code, "message": message, "status": status}, status, headers)


class Running:
    """The provider behind a real socket, in a thread of its own."""

    def __init__(self):
        self.company = Company(datetime(2020, 3, 12, 15, 0, tzinfo=UTC) + timedelta(seconds=1))
        config = uvicorn.Config(self.company.app(), "127.0.0.1", 0, log_level="critical", lifespan="off")
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
