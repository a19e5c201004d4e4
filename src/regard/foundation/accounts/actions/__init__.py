"""What can be done to units, teams, departments and members. Each verb is one transaction and says what happened."""

from .invite import InvitationOver, accept_invitation, invite, invited, make_invitation
from .members import (
    LastAdmin,
    add_member,
    change_role,
    move_member,
    put_in_team,
    retire_member,
    return_member,
    take_out_of_team,
)
from .places import (
    BelowItself,
    add_department,
    add_team,
    add_unit,
    first_unit,
    move_unit,
    name_head,
    rename_unit,
    retire_department,
    retire_team,
)

__all__ = [
    "BelowItself",
    "InvitationOver",
    "LastAdmin",
    "accept_invitation",
    "add_department",
    "add_member",
    "add_team",
    "add_unit",
    "change_role",
    "first_unit",
    "invite",
    "invited",
    "make_invitation",
    "move_member",
    "move_unit",
    "name_head",
    "put_in_team",
    "rename_unit",
    "retire_department",
    "retire_member",
    "retire_team",
    "return_member",
    "take_out_of_team",
]
