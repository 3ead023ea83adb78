"""A property that is made when it is first asked for, and kept: `functools.cached_property` without its lock.

Until Python 3.12 that takes one lock for all objects of a class: a fiftieth of a check, and threads wait for each
other. What is made here depends on nothing that changes; should two threads make it at once, either will do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class cached_property(Generic[T]):
    """Make an attribute of a method, at its first use; the object needs a `__dict__`."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> Self | T:
        if instance is None:
            return self
        made = instance.__dict__[self._name] = self._make(instance)  # found there from now on, and this not asked again
        return made
