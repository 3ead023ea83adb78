"""A part of a file that is not all here: what is asked for is fetched first."""

from __future__ import annotations

from typing import Protocol, overload

from quoteproof import kernel


class Blocks(kernel.Blocks, Protocol):
    """A file of which some blocks are here."""

    def need(self, first: int, after: int) -> None:
        """Have these bytes here. Raises ArchiveError where they cannot be had."""

    def want(self, stretches: list[tuple[int, int]]) -> None:
        """Have many stretches of bytes here, asked for at once."""


class View:
    """Numbers or bytes of a file, like the memoryview that it stands on."""

    def __init__(self, data: memoryview, offset: int, blocks: Blocks) -> None:
        self._data, self._offset, self._blocks = data, offset, blocks

    def __len__(self) -> int:
        return len(self._data)

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> memoryview: ...
    def __getitem__(self, place: int | slice) -> int | memoryview:
        numbers = range(len(self))[place]  # IndexError as a memoryview has it
        if isinstance(numbers, int):
            numbers = range(numbers, numbers + 1)
        self._blocks.need(*self.stretch(numbers.start, numbers.stop))
        found: int | memoryview = self._data[place]
        return found

    def stretch(self, first: int, after: int) -> tuple[int, int]:
        """Return where in the file these numbers stand."""
        return self._offset + first * self._data.itemsize, self._offset + max(first, after) * self._data.itemsize


Numbers = memoryview | View
