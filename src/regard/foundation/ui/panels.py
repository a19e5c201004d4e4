"""A page lower down leaves room; slices above hang their panels there.

Each panel is a URL that renders a fragment, loaded by the browser after the page itself.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, NamedTuple

OWN = 50


def everybody(_member):
    return True


class Panel(NamedTuple):
    title: Any
    url_name: str
    key: str = ""
    for_whom: Callable[[Any], bool] = everybody


_panels: dict[str, list[tuple[int, Panel]]] = defaultdict(list)


def hang(place, *, title, url_name, key="", order=OWN, for_whom=everybody):
    """An order below OWN stands above what the page shows of its own. What is "me" is shown to those `for_whom` says."""
    _panels[place].append((order, Panel(title, url_name, key, for_whom)))
    _panels[place].sort(key=lambda panel: panel[0])


def panels_for(place):
    return [panel for _order, panel in _panels[place]]


def panels_around(place):
    """Those above what the page shows of its own, and those below it."""
    above = [panel for panel in _panels[place] if panel[0] < OWN]
    return panels_for(place)[: len(above)], panels_for(place)[len(above) :]
