"""What axe-core finds on a page, to which it is brought once."""

from axe_playwright_python.base import AXE_SCRIPT

RUN = """options => axe.run(document, options).then(
    found => found.violations.map(rule => [rule.id, rule.nodes.map(node => node.target.join(" "))]))"""


def violations(page, *rules):
    """`[(rule, [where])]`, by all rules of axe or by those named."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    chosen = {"runOnly": list(rules)} if rules else {}
    return page.evaluate(RUN, {"resultTypes": ["violations"]} | chosen)
