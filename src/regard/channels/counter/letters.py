"""The letter that tells a colleague what became of their remark; nothing of it is repeated."""

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation


def send_what_became(remark):
    with translation.override(remark.language):
        text = render_to_string("counter/letters/became.txt", {"remark": remark, "unit": remark.counter.unit})
    subject, _, body = text.partition("\n")
    headers = {"Auto-Submitted": "auto-generated"}
    EmailMessage(subject, body.strip() + "\n", to=[remark.email], headers=headers).send()
