"""What this process is told from outside: its environment, its home folder, its database."""

from regard.foundation.env.address import database, pooler
from regard.foundation.env.attachments import attachments
from regard.foundation.env.home import home, secret_key
from regard.foundation.env.names import (
    Misconfigured,
    check_names,
    choice,
    flag,
    same_machine,
    text,
    web_address,
)

__all__ = [
    "Misconfigured",
    "attachments",
    "check_names",
    "choice",
    "database",
    "flag",
    "home",
    "pooler",
    "same_machine",
    "secret_key",
    "text",
    "web_address",
]
