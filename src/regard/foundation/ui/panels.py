"""A page lower down leaves room; slices above hang their panels there.

Each panel is a URL that renders a fragment, loaded by the browser after the page itself.
"""

from collections import defaultdict

OWN = 50

_panels: dict[str, list] = defaultdict(list)


def hang(place, *, title, url_name, order=OWN):
    """An order below OWN stands above what the page shows of its own."""
    _panels[place].append((order, title, url_name))
    _panels[place].sort(key=lambda panel: panel[0])


def panels_for(place):
    return [(title, url_name) for _order, title, url_name in _panels[place]]


def panels_around(place):
    """Those above what the page shows of its own, and those below it."""
    above = [panel for panel in _panels[place] if panel[0] < OWN]
    return panels_for(place)[: len(above)], panels_for(place)[len(above) :]
