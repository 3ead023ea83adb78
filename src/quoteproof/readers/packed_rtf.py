"""Compressed RTF, as Outlook keeps it ([MS-OXRTFCP]): runs of bytes, and references into the last 4,096."""

from __future__ import annotations

from struct import unpack_from

FIRST = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArial"
    rb"Times New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n" + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
WINDOW = 4096
UNPACKED = b"MELA"


def unpacked(data: bytes) -> bytes:
    """Return the RTF; b"" for what is none."""
    if len(data) < 16:
        return b""
    _, size, kind, _ = unpack_from("<II4sI", data)
    if kind == UNPACKED:
        return data[16 : 16 + size]
    window = bytearray(FIRST.ljust(WINDOW, b"\0"))
    out, at, to = bytearray(), 16, len(FIRST)
    while at < len(data) and len(out) < size:
        flags, at = data[at], at + 1
        for bit in range(8):
            if flags >> bit & 1:
                if at + 1 >= len(data):
                    return bytes(out)
                word, at = data[at] << 8 | data[at + 1], at + 2
                source = word >> 4
                if source == to:
                    return bytes(out)
                piece = [(source + step) % WINDOW for step in range((word & 15) + 2)]
            else:
                if at >= len(data):
                    return bytes(out)
                window[to] = data[at]
                piece, at = [to], at + 1
            for place in piece:
                window[to] = window[place]
                out.append(window[to])
                to = (to + 1) % WINDOW
    return bytes(out)
