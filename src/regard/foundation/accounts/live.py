"""A member may follow themselves and the units they see."""

from regard.foundation.live import rights


def register():
    rights.follow("member", lambda member, ids: ids & {member.pk})
    rights.follow("unit", lambda member, ids: ids & set(member.unit_ids))
