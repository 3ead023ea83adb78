"""What somebody may do: read the archives, check texts too, change archives too."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Role = Literal["read", "check", "write"]
ROLES: tuple[Role, ...] = ("read", "check", "write")
"""Each may do what those before it may."""


class User(Struct, frozen=True):
    """Somebody who was let in; without a name whoever has the server's one token, or asks where none is needed."""

    name: str = ""
    role: Role = "check"

    def may(self, role: Role) -> bool:
        """Say whether the user's role is this one, or above it."""
        return ROLES.index(self.role) >= ROLES.index(role)
