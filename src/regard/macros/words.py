from django.utils.translation import gettext as _


def deeds(macro):
    """What a macro does, each in a word or two."""
    said = []
    if macro.takes:
        said.append(_("yours"))
    if macro.team:
        said.append(f"→ {macro.team.name}")
    if macro.status:
        said.append(macro.status.name)
    return said
