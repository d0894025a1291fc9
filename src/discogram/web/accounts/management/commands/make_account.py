"""``make_account``: an account for a member of staff, by whoever runs the server.

The password is read from standard input, never from the command line, which every account of
the machine can read.
"""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from discogram.web.accounts.adapter import record
from discogram.web.accounts.models import User


class Command(BaseCommand):
    """Make an account, or give it a new password."""

    help = "Make an account for a member of staff; the password is read from standard input."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Name the member of staff."""
        parser.add_argument("staff")
        parser.add_argument("--first", action="store_true", help="ask for another at sign-in")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the password and keep it, hashed."""
        del args
        password = options.get("password") or sys.stdin.readline().rstrip("\n")
        User.objects.make(options["staff"], password, first=options["first"])
        record("os", "make-account", options["staff"])
