"""A page lower down leaves room; slices above hang their panels there.

Each panel is a URL that renders a fragment, loaded by the browser after the page itself.
"""

from collections import defaultdict

_panels: dict[str, list] = defaultdict(list)


def hang(place, *, title, url_name, order=50):
    _panels[place].append((order, title, url_name))
    _panels[place].sort(key=lambda panel: panel[0])


def panels_for(place):
    return [(title, url_name) for _order, title, url_name in _panels[place]]
