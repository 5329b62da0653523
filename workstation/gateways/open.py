"""From a gateway SPEC of the command line to the gateway it names."""

from __future__ import annotations

import os
from pathlib import Path

import httpx

from workstation.domain.failures import InputRefusedError, Problem
from workstation.gateways.deribit import DeribitGateway
from workstation.gateways.deribit_api import LIVE_URL, TEST_URL, DeribitKey
from workstation.gateways.files import FilesGateway
from workstation.gateways.replay import ReplayGateway
from workstation.gateways.venue_address import VenueAddress, read_address
from workstation.ports import Gateway

JOURNAL = "replay.journal"
TOKEN_VARIABLE = "MARGIN_VENUE_TOKEN"  # noqa: S105 - the variable's name, no token; an argument would be seen by others
KEY_VARIABLES = ("DERIBIT_CLIENT_ID", "DERIBIT_CLIENT_SECRET")
DERIBIT_URLS = {"": LIVE_URL, "test": TEST_URL}
UNDERSTOOD = "replay, replay:URL, files:DIR, deribit: or deribit:test"


def open_gateway(spec: str, data_dir: Path) -> Gateway:
    """Open ``replay``, ``replay:URL``, ``files:DIR`` or ``deribit:``; ``data_dir`` holds the replay's journal.

    Deribit's API key is read from ``DERIBIT_CLIENT_ID`` and ``DERIBIT_CLIENT_SECRET``; ``deribit:test`` is its test
    venue. A venue at a URL is told the token in ``MARGIN_VENUE_TOKEN`` or, without that, the one beside the journal.
    Raises ``InputRefusedError`` for a SPEC that is not understood; that a broker does not answer is no error here but
    a ``Link`` of the gateway.
    """
    kind, _, argument = spec.partition(":")
    if kind == "files" and argument:
        return FilesGateway(Path(argument))
    if kind == "deribit":
        return DeribitGateway(_deribit_key(spec, argument))
    if kind == "replay":
        journal = data_dir / JOURNAL
        return ReplayGateway(journal, _named(spec, argument, journal) if argument else None)
    raise _refused(spec, f"is no gateway; there are {UNDERSTOOD}")


def _deribit_key(spec: str, argument: str) -> DeribitKey:
    """The API key, which is no part of the SPEC: arguments of a program can be seen by others."""
    if argument not in DERIBIT_URLS:
        raise _refused(spec, "must be deribit: or deribit:test")
    missing = [name for name in KEY_VARIABLES if not os.environ.get(name)]
    if missing:
        raise _refused(spec, f"needs the API key in {' and '.join(missing)}")
    client_id, secret = (os.environ[name] for name in KEY_VARIABLES)
    return DeribitKey(client_id, secret, DERIBIT_URLS[argument])


def _named(spec: str, argument: str, journal: Path) -> VenueAddress:
    """The address of a venue that somebody else runs."""
    try:
        url = httpx.URL(argument)
    except httpx.InvalidURL as error:
        raise _refused(spec, f"holds no URL: {error}") from error
    if url.scheme != "http" or not url.host or url.path not in {"", "/"} or url.userinfo:
        raise _refused(spec, "must be like replay:http://127.0.0.1:8700; the token is not part of it")
    address = str(url).rstrip("/")
    beside = read_address(journal)
    token = os.environ.get(TOKEN_VARIABLE) or (beside.token if beside and beside.url == address else "")
    if not token:
        raise _refused(spec, f"needs the venue's token in {TOKEN_VARIABLE}")
    return VenueAddress(address, token, pid=0)


def _refused(spec: str, message: str) -> InputRefusedError:
    return InputRefusedError([Problem("--gateway", None, None, spec, message)])
