"""The embedded PostgreSQL: the wheel's programs, our own making, starting, sharing and stopping."""

from regard.foundation.env.postgres.sharing import running

__all__ = ["running"]
