"""Why something could not be done or computed, in words a user can act on."""

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
