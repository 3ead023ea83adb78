"""A command of commands; without one it prints its help, which is what somebody who types its name wants to see."""

from __future__ import annotations

import click


class Group(click.Group):
    """A group whose bare name is a question, and no error."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Print the help where nothing is asked for."""
        if not args:
            click.echo(ctx.get_help())
            ctx.exit()
        return super().parse_args(ctx, args)
