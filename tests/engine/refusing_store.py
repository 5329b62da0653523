"""A store that refuses a step's commit, or takes it and does not say so, under the engine of a closing desk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
import sqlalchemy as sa

from tests.engine.closing_desks import ClosingDesk
from workstation.domain.failures import UnreachableError
from workstation.store.connect import Store


@dataclass(frozen=True, slots=True)
class _RefusingStore(Store):
    """Writes nothing; or, with ``unknown``, writes and then loses the answer to COMMIT."""

    unknown: bool = False

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        if not self.unknown:
            raise UnreachableError("disk full")
        with Store.write(self) as connection:
            yield connection
        raise UnreachableError("the connection broke during COMMIT")


@contextmanager
def refusing(desk: ClosingDesk, *, unknown: bool = False) -> Iterator[None]:
    """The engine's writer meets a store in trouble; its steps fail as the runner sees them fail."""
    writer, honest, step = desk.engine._writer, desk.store, desk.step
    trouble = _RefusingStore(honest.backend, honest.name, honest.engine, honest.path, unknown)

    def failing(seconds: int = 1) -> None:
        with pytest.raises(UnreachableError):
            step(seconds)

    writer._store, desk.step = trouble, failing  # type: ignore[assignment,method-assign]
    yield
    writer._store, desk.step = honest, step  # type: ignore[method-assign]
