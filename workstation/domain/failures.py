"""Why something could not be done or computed, in words a user can act on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class MissingKind(Enum):
    """What a figure lacks; the value is the English sentence, ``{}`` the subject."""

    PRICE = "no price for {}"
    UNDERLYING_PRICE = "no price for the underlying of {}"
    FX = "no rate of exchange for {}"
    RATE = "no margin rate for {}"
    NOT_SUPPORTED = "{} is not supported in a cash account"
    REGIME = "{} accounts are not margined by this program yet"
    RATIO = "net-asset ratio has no meaning: {}"
    NOT_REPORTED = "the broker does not report {}"
    CONTRACT = "{} cannot be margined in a derivatives account"
    AVERAGE_PRICE = "no average price for {}"


@dataclass(frozen=True, slots=True, order=True)
class Missing:
    """One reason why a figure is unknown: what kind, and which symbol, currency or account is at fault."""

    kind_name: str
    subject: str

    @property
    def kind(self) -> MissingKind:
        """The kind as a member, for translation."""
        return MissingKind[self.kind_name]

    def __str__(self) -> str:
        return self.kind.value.format(self.subject)


_BETWEEN = "; "
_NEXT = re.compile(rf"{_BETWEEN}(?=(?:{'|'.join(MissingKind.__members__)}) )")


def as_codes(reasons: Iterable[Missing]) -> str:
    """Reasons as the store keeps them, without words of any language: ``PRICE XYZ; FX EUR``."""
    return _BETWEEN.join(f"{reason.kind_name} {reason.subject}" for reason in reasons)


def from_codes(text: str) -> tuple[Missing, ...]:
    """The reasons that ``as_codes`` wrote; ValueError for anything else."""
    return tuple(_from_code(code) for code in _NEXT.split(text)) if text else ()


def _from_code(code: str) -> Missing:
    kind, blank, subject = code.partition(" ")
    if not blank or kind not in MissingKind.__members__:
        raise ValueError(f"not a reason why a figure is missing: {code!r}")
    return Missing(kind, subject)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with what came in: where it stands and what stands there."""

    file: str
    line: int | None
    column: str | None
    value: str | None
    message: str

    def __str__(self) -> str:
        where = self.file + (f":{self.line}" if self.line else "")
        which = f" column {self.column}" if self.column else ""
        shown = f" value {self.value!r}" if self.value is not None else ""
        return f"{where}{which}{shown}: {self.message}"


class InputRefusedError(Exception):
    """Input was refused as a whole; ``problems`` names every fault found, not only the first."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class UnreachableError(Exception):
    """A store or a gateway does not answer; the text says which and what to do."""
