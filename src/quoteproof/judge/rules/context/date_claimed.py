"""# date.claimed

## What it says
The source is older, or newer, than the text says.

## Example
The text: she said in May 2024. The speech is of 2019.

## Why it matters
Old words set against new events say something else.

## Level
4.

## Scope
Both dates are known; they are compared as exactly as both are given. Two days apart are the same: a report is often of
the day after.

## Guides
AP and Reuters: say when it was said.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.judge.claimed import dates_agree
from quoteproof.judge.scene import Scene
from quoteproof.model import Difference

CODE = "date.claimed"


def rule(scene: Scene) -> Iterator[Difference]:
    """Compare the date that the text gives with the source's."""
    claimed, given = scene.case.claim.claimed.date, scene.best.source.alignment.document.meta.date
    if dates_agree(claimed, given) is False:
        yield scene.note(CODE, f"the text dates the words {claimed}, the source is of {given}")
