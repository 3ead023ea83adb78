"""`quoteproof users`: who may ask a server, and for what."""

from __future__ import annotations

from pathlib import Path

from quoteproof.cli.command import Argument, Command, Option, group
from quoteproof.cli.console import say
from quoteproof.server.roles import ROLES, Role

HELP = """Give people tokens for a server, and take them away again.

    quoteproof users add users.json ruth --role check
    quoteproof serve --archive newsroom.archive --users users.json

The file holds no token, only what proves one (scrypt, with a salt for each). A server sees a change at its next request."""

ADD = """Add a user, and print the token; it is shown this once and kept nowhere.

    quoteproof users add users.json ruth --role check

read: search the archives and open documents. check: check texts too, by themselves or as jobs. write: put documents into archives and take
them out too."""

LIST = """List the users of a file.

    quoteproof users list users.json"""

REVOKE = """Take a user's token away; a server knows it no more at its next request. The user's jobs stay until they are forgotten, and are there
again for who is added under this name.

    quoteproof users revoke users.json ruth"""

FILE, NAME = Argument("file", "FILE"), Argument("name", "NAME")


def add(file: str, name: str, role: Role) -> None:
    """Add a user; the help text is `ADD`."""
    from quoteproof.server import users

    token = users.add(Path(file), name, role)
    say(f"{name} ({role}) has this token; it is shown only now:", aside=True)
    say(token)


def list_(file: str) -> None:
    """List the users; the help text is `LIST`."""
    from quoteproof.server import users

    for user in users.read(Path(file)):
        say(f"{user.name}  {user.role}  since {user.made}")


def revoke(file: str, name: str) -> None:
    """Take a token away; the help text is `REVOKE`."""
    from quoteproof.server import users

    users.revoke(Path(file), name)
    say(f"{name} is let in no more")


ROLE = Option(("--role",), "What the user may do.", "ROLE", default="read", choices=ROLES)

COMMAND = group(
    HELP,
    {
        "add": Command(add, ADD, (FILE, NAME), (ROLE,)),
        "list": Command(list_, LIST, (FILE,)),
        "revoke": Command(revoke, REVOKE, (FILE, NAME)),
    },
)
