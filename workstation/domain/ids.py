"""Names of things; never a bare ``str`` where two kinds of id could be mixed up."""

from typing import NewType

AccountId = NewType("AccountId", str)
Symbol = NewType("Symbol", str)
Currency = NewType("Currency", str)
CallId = NewType("CallId", str)
CommandId = NewType("CommandId", str)
DeskId = NewType("DeskId", str)
UserName = NewType("UserName", str)
