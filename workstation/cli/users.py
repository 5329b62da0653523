"""``marginctl users``: who may sit at a desk, and as what."""

from __future__ import annotations

from typing import Annotated

import typer

from workstation.cli.clock import wall_now
from workstation.cli.options import StoreOption, settings
from workstation.cli.output import Format, FormatOption, note, print_csv, print_json, print_table
from workstation.cli.stores import opened
from workstation.domain.enums import Role
from workstation.domain.ids import UserName
from workstation.store.users import add_user, disable_user, set_role
from workstation.store.users import users as everybody

app = typer.Typer(add_completion=False, help="Add, list and disable users, and set their roles.", no_args_is_help=True)


def _role(name: str) -> Role:
    try:
        return Role[name.upper()]
    except KeyError as error:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(role.name for role in Role)}") from error


NameArgument = Annotated[str, typer.Argument(metavar="NAME")]
RoleArgument = Annotated[Role, typer.Argument(metavar="ROLE", parser=_role, help=", ".join(r.name for r in Role))]


@app.command("list")
def list_users(store: StoreOption = "", output: FormatOption = Format.TABLE) -> None:
    """Everybody with role and state."""
    with opened(store) as desk_store:
        rows = [
            {"name": user.name, "role": user.role.name, "disabled": user.disabled} for user in everybody(desk_store)
        ]
    if output is Format.JSON:
        print_json({"users": rows})
    elif output is Format.CSV:
        print_csv(rows)
    else:
        print_table("Users", ("name", "role", "disabled"), [list(row.values()) for row in rows])


@app.command("add")
def add_person(name: NameArgument, role: RoleArgument, store: StoreOption = "") -> None:
    """Let a new person in."""
    with opened(store) as desk_store:
        add_user(desk_store, UserName(name), role, wall_now(), settings(store).user)
    note(f"{name} is now {role.name}")


@app.command("role")
def change_role(name: NameArgument, role: RoleArgument, store: StoreOption = "") -> None:
    """Give a person another role."""
    with opened(store) as desk_store:
        set_role(desk_store, UserName(name), role, wall_now(), settings(store).user)
    note(f"{name} is now {role.name}")


@app.command("disable")
def disable_person(name: NameArgument, store: StoreOption = "") -> None:
    """No longer let a person in; what they did stays."""
    with opened(store) as desk_store:
        disable_user(desk_store, UserName(name), wall_now(), settings(store).user)
    note(f"{name} is disabled")
