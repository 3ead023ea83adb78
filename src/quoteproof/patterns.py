"""Regular expressions that are compiled when they are first used.

To compile all of them takes twice as long as to check a page, and most texts need few of them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, AnyStr, cast


def lazy(source: AnyStr, flags: int = 0, *, signs: Iterable[AnyStr] = ()) -> re.Pattern[AnyStr]:
    """Return what `re.compile` would, compiled at the first look at it; where it can match nothing without one of some `signs`, at the
    first look at a stretch that has one."""
    pattern = _Signed(source, flags, tuple(signs)) if signs else _Pattern(source, flags)
    return cast("re.Pattern[AnyStr]", pattern)


class _Pattern:
    def __init__(self, source: Any, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._given), name)
        setattr(self, name, value)  # the next look does not come here
        return value


_NOTHING: dict[str, Callable[[], Any]] = {
    **dict.fromkeys(("match", "fullmatch", "search"), lambda: None),
    "findall": list,
    "finditer": lambda: iter(()),
}
"""What a pattern's methods return that find nothing."""


class _Signed(_Pattern):
    def __init__(self, source: Any, flags: int, signs: tuple[Any, ...]) -> None:
        super().__init__(source, flags)
        self._signs = signs

    def __getattr__(self, name: str) -> Any:
        return partial(self._look, name) if name in _NOTHING else super().__getattr__(name)

    def _look(self, name: str, text: Any, start: int = 0, end: int = sys.maxsize) -> Any:
        if all(text.find(sign, start, end) < 0 for sign in self._signs):
            return _NOTHING[name]()
        return super().__getattr__(name)(text, start, end)
