"""Of several policies one decides: a table of who is asked for, and which it is. No database."""

from dataclasses import dataclass

import pytest

from regard.promises.choosing import Asked, chosen

GROUP, BRAND, OUTLET = 1, 4, 9
LINE = [GROUP, BRAND, OUTLET]
DISPATCH, WORKSHOP = 7, 8
RETURNS, REPAIRS = 2, 3


@dataclass(frozen=True)
class Rule:
    name: str
    unit_id: int = GROUP
    kind: str = "first_reply"
    topic_id: int | None = None
    stage: str = ""
    language: str = ""
    channel: str = ""
    department_id: int | None = None


ALL = Rule("all")
CHAT = Rule("chat", channel="chat")
GERMAN = Rule("german", language="de")
GERMAN_CHAT = Rule("german chat", language="de", channel="chat")
LAPSING = Rule("lapsing", stage="lapsing")
LAPSING_CHAT = Rule("lapsing chat", stage="lapsing", channel="chat")
BRAND_ALL = Rule("all of the brand", unit_id=BRAND)
OUTLET_CHAT = Rule("chat of the outlet", unit_id=OUTLET, channel="chat")
OF_DISPATCH = Rule("dispatch", department_id=DISPATCH)
ON_RETURNS = Rule("returns", topic_id=RETURNS)
IN_GERMAN_CHAT = Asked(channel="chat", language="de")
IN_GERMAN_CHAT_LAPSING = Asked(channel="chat", language="de", stage="lapsing")


@pytest.mark.parametrize(
    ("rules", "asked", "decides"),
    [
        ([], Asked(), None),
        ([ALL], Asked(), ALL),
        ([ALL], IN_GERMAN_CHAT_LAPSING, ALL),
        ([GERMAN], Asked(), None),
        ([GERMAN], Asked(language="en"), None),
        ([ALL, GERMAN], Asked(language="de"), GERMAN),
        ([ALL, GERMAN], Asked(language="en"), ALL),
        ([ALL, GERMAN, CHAT], IN_GERMAN_CHAT, GERMAN),
        ([ALL, GERMAN, CHAT, GERMAN_CHAT], IN_GERMAN_CHAT, GERMAN_CHAT),
        ([ALL, GERMAN_CHAT], Asked(language="de", channel="email"), ALL),
        ([LAPSING, GERMAN, CHAT], IN_GERMAN_CHAT_LAPSING, LAPSING),
        ([LAPSING, GERMAN_CHAT], IN_GERMAN_CHAT_LAPSING, GERMAN_CHAT),
        ([LAPSING_CHAT, GERMAN_CHAT], IN_GERMAN_CHAT_LAPSING, LAPSING_CHAT),
        ([GERMAN_CHAT, BRAND_ALL], IN_GERMAN_CHAT, BRAND_ALL),
        ([GERMAN_CHAT, BRAND_ALL, OUTLET_CHAT], IN_GERMAN_CHAT, OUTLET_CHAT),
        ([GERMAN_CHAT, BRAND_ALL, OUTLET_CHAT], Asked(language="de"), BRAND_ALL),
        ([ALL, ON_RETURNS], Asked(), ALL),
        ([ALL, ON_RETURNS], Asked(topic_id=REPAIRS), ALL),
        ([ALL, ON_RETURNS, LAPSING], Asked(topic_id=RETURNS, stage="lapsing"), ON_RETURNS),
        ([ON_RETURNS, LAPSING_CHAT], Asked(topic_id=RETURNS, stage="lapsing", channel="chat"), LAPSING_CHAT),
        ([ALL, OF_DISPATCH], Asked(), ALL),
        ([ALL, OF_DISPATCH], Asked(department_id=WORKSHOP), ALL),
        ([BRAND_ALL, OF_DISPATCH], Asked(department_id=DISPATCH), OF_DISPATCH),
    ],
)  # fmt: skip
def test_which_decides(rules, asked, decides):
    wanted = {decides.kind: decides} if decides else {}
    assert chosen(rules, asked, LINE) == wanted
    assert chosen(rules[::-1], asked, LINE) == wanted


def test_each_kind_is_decided_by_itself():
    resolution = Rule("resolution", kind="resolution", unit_id=OUTLET)
    assert chosen([ALL, GERMAN, resolution], Asked(language="de"), LINE) == {
        "first_reply": GERMAN,
        "resolution": resolution,
    }
