"""Checks of what the program is connected to: store, gateway, published calendars, ways to reach clients."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from workstation.book.files import read_book
from workstation.cli.checks.finding import Finding, State
from workstation.config import Settings, resource
from workstation.domain.enums import LinkState
from workstation.domain.failures import InputRefusedError, UnreachableError
from workstation.gateways.open import open_gateway
from workstation.sessions.calendars import Calendars
from workstation.sessions.codes import UnknownCalendarError
from workstation.store import audit, schema, sqlite
from workstation.store.connect import open_store
from workstation.store.failures import SchemaMismatchError
from workstation.store.lock import engine_is_running

_NEWEST = 1_000  # audit rows looked at
_SOON = timedelta(days=60)
_USUAL_MARKETS = ("XNYS", "XHKG", "XSHG", "BVMF", "XLON")


def check_store(settings: Settings) -> Finding:
    """Whether the store can be opened and is of this program's schema."""
    path = Path(settings.store_url.removeprefix("sqlite:///"))
    try:
        if settings.is_embedded:
            version = sqlite.driver().sqlite_version
            sqlite.refuse_network_share(path)
            if not path.exists():
                return Finding("store", State.OK, f"{path}: not made yet, the first start does; SQLite {version}")
        store = open_store(settings.store_url)
        try:
            running = "an engine is at work" if engine_is_running(store) else "no engine is at work"
            name = store.name
        finally:
            store.close()
        differences = schema.check(settings.store_url)
    except (UnreachableError, SchemaMismatchError) as error:
        return Finding("store", State.FAILED, str(error), "see what it says; marginctl db -h lists the commands")
    if differences:
        found = f"{name}: {'; '.join(differences)}"
        return Finding("store", State.FAILED, found, "restore a back-up: marginctl db restore FILE")
    kind = f"SQLite {version}, WAL" if settings.is_embedded else "PostgreSQL"
    return Finding("store", State.OK, f"{name}: {kind}, schema up to date, {running}")


def check_audit(settings: Settings) -> Finding:
    """Whether the newest rows of the audit trail hold; the whole of a long trail takes minutes."""
    try:
        store = open_store(settings.store_url)
    except (UnreachableError, SchemaMismatchError):
        return Finding("audit trail", State.NOTE, "not checked: there is no store to read")
    try:
        newest = audit.head(store).seq
        checked, broken = audit.verify(store, after=max(newest - _NEWEST, 0))
    finally:
        store.close()
    if broken:
        found = "; ".join(place.text for place in broken)
        advice = "marginctl audit verify names every place; stop sending orders until it is explained"
        return Finding("audit trail", State.FAILED, found, advice)
    return Finding("audit trail", State.OK, f"the newest {checked:,} of {newest:,} rows hold")


def check_gateway(settings: Settings, now: datetime) -> Finding:
    """Whether the broker answers. A replay starts its own broker, so only its prices are looked for."""
    try:
        if settings.gateway == "replay":
            return Finding("gateway", State.OK, f"replay of {resource('demo/us_large_caps_2020h1.csv').name}")
        gateway = open_gateway(settings.gateway, settings.data_dir)
        try:
            link = gateway.pull(gateway.market_time(now)).link
        finally:
            gateway.close()
    except (InputRefusedError, FileNotFoundError) as error:
        return Finding("gateway", State.FAILED, str(error), "mend the gateway SPEC or the files it names")
    found = "; ".join((f"{settings.gateway}: {link.text}", *map(str, link.problems)))
    if link.state is LinkState.UP:
        return Finding("gateway", State.OK, found)
    return Finding("gateway", State.FAILED, found, "mend what it says, or start the broker's side")


def markets_of(settings: Settings) -> Iterable[str]:
    """The markets to ask calendars for: those of the book that is connected, else the usual ones."""
    kind, _, directory = settings.gateway.partition(":")
    if kind != "files":
        return _USUAL_MARKETS
    try:
        return sorted(set(read_book(Path(directory)).book.instruments.market.tolist()))
    except InputRefusedError:
        return _USUAL_MARKETS  # the gateway's own finding says what is wrong


def check_calendar(market: str, now: datetime) -> Finding:
    """Deadlines beyond the end of a published calendar are provisional and nothing automatic relies on them."""
    name = f"calendar {market}"
    try:
        ends = Calendars().get(market).ends_on
    except UnknownCalendarError as error:
        return Finding(name, State.FAILED, str(error), "mend the column market of the book's instruments")
    if ends - now.date() < _SOON:
        advice = "install a newer exchange_calendars once the next year is published"
        return Finding(name, State.WARNING, f"ends on {ends}: later deadlines are provisional", advice)
    return Finding(name, State.OK, f"known until {ends}")


def check_messages() -> Iterable[Finding]:
    """What later versions will need to reach clients."""
    yield Finding("mail", State.NOTE, "not used by this version", "will need an SMTP server with STARTTLS")
    yield Finding("voice", State.NOTE, "not used by this version", "will need espeak-ng and a telephone provider")
