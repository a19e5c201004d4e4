"""Backup and restore: everything an installation is, in one file."""

from regard.config.keeping.read import restore_from
from regard.config.keeping.write import back_up_to, make_private

__all__ = ["back_up_to", "make_private", "restore_from"]
