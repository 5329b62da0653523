"""A store as the command line opens it: failures in the kinds that have an exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from workstation.cli.options import settings
from workstation.domain.failures import InputRefusedError, Problem, UnreachableError
from workstation.store.connect import Store, open_store
from workstation.store.failures import EngineRunningError, SchemaMismatchError, UserRefusedError


@contextmanager
def store_failures() -> Iterator[None]:
    """A store of another version or in use cannot be reached; a refused user is bad input."""
    try:
        yield
    except (SchemaMismatchError, EngineRunningError) as error:
        raise UnreachableError(str(error)) from error
    except UserRefusedError as error:
        raise InputRefusedError([Problem("users", None, None, None, str(error))]) from error


@contextmanager
def opened(url: str) -> Iterator[Store]:
    """The store at ``url`` (empty: the default one), closed at the end."""
    with store_failures():
        store = open_store(settings(url).store_url)
        try:
            yield store
        finally:
            store.close()
