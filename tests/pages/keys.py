"""What keys need to be heard."""

from playwright.sync_api import expect


def take_back(page):
    """The page may show what was done, told by another process, before the answer has brought the way back."""
    page.locator("[data-key=z]:visible").first.wait_for()
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.keyboard.press("z")
