"""A small OLE file ([MS-CFB]) of some streams in its root, for `make_formats.py`: all in sectors of 512 bytes, the mini stream too."""

from __future__ import annotations

from collections.abc import Mapping
from struct import pack

SECTOR, MINI, CUTOFF = 512, 64, 4096
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def ole(streams: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a file with these streams."""
    mini, minifat, places = bytearray(), [], {}
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    for name in names:
        if len(streams[name]) < CUTOFF:
            places[name] = len(mini) // MINI
            mini += _padded(streams[name], MINI)
            minifat += _chain(len(minifat), len(streams[name]), MINI)
    large = {name: streams[name] for name in names if len(streams[name]) >= CUTOFF}
    entries = [_entry("Root Entry", 5, child=_tree(len(names))[0], start=0, size=len(mini))]
    parts, fat, starts = [bytes(mini)], _chain(0, len(mini), SECTOR), {}
    for name, data in large.items():
        starts[name] = len(fat)
        parts.append(data)
        fat += _chain(len(fat), len(data), SECTOR)
    left, right = _tree(len(names))[1:]
    for at, name in enumerate(names):
        start = starts.get(name, places.get(name, 0))
        entries.append(_entry(name, 2, left=left[at], right=right[at], start=start, size=len(streams[name])))
    directory, table = b"".join(entries), pack(f"<{len(minifat)}I", *minifat)
    directory_at = len(fat)
    fat += _chain(len(fat), len(directory), SECTOR)
    minifat_at = len(fat)
    fat += _chain(len(fat), len(table), SECTOR)
    fat_at = len(fat)
    fat.append(FAT)
    assert len(fat) <= SECTOR // 4
    fat += [FREE] * (SECTOR // 4 - len(fat))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    minis = -(-len(table) // SECTOR)
    head += pack("<IIIIIIIIII", 0, 1, directory_at, 0, CUTOFF, minifat_at, minis, END, 0, fat_at) + b"\xff" * (108 * 4)
    body = b"".join(_padded(part, SECTOR) for part in [*parts, directory])
    return head + body + _padded(table, SECTOR, b"\xff") + pack(f"<{len(fat)}I", *fat)


def _tree(count: int) -> tuple[int, list[int], list[int]]:
    """Return the root of a balanced tree of entries that are in order, and each one's left and right child."""
    left, right = [FREE] * count, [FREE] * count

    def plant(first: int, last: int) -> int:
        if first >= last:
            return FREE
        middle = (first + last) // 2
        left[middle], right[middle] = plant(first, middle), plant(middle + 1, last)
        return middle + 1

    return plant(0, count), left, right


def _entry(
    name: str, kind: int, *, left: int = FREE, right: int = FREE, child: int = FREE, start: int, size: int
) -> bytes:
    spelt = name.encode("utf-16-le") + b"\0\0"
    head = spelt.ljust(64, b"\0") + pack("<HBBIII", len(spelt), kind, 1, left, right, child)
    return head + bytes(36) + pack("<IQ", start, size)


def _chain(first: int, size: int, unit: int) -> list[int]:
    count = max(1, -(-size // unit))
    return [*range(first + 1, first + count), END]


def _padded(data: bytes, unit: int, sign: bytes = b"\0") -> bytes:
    return data + sign * (-len(data) % unit if data else unit)
