"""What was copied: the text on the clipboard, by the program that each system has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence

from quoteproof.readers.origin import Unread

PATIENCE = 10  # s; a program that holds the clipboard may not answer
_POWERSHELL = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw"
_WAYLAND = ("wl-paste", "--no-newline")
_X11 = (("xclip", "-selection", "clipboard", "-out"), ("xsel", "--clipboard", "--output"))
_WINDOWS = ("powershell.exe", "-NoProfile", "-Command", _POWERSHELL)


def read() -> bytes:
    """Return what is on the clipboard. Raises Unread where nothing is, or nothing can be read."""
    command = next((command for command in _commands() if shutil.which(command[0])), None)
    if command is None:
        raise Unread(
            "no program is here that reads the clipboard", "install wl-clipboard or xclip, or pass the text by -"
        )
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        raise Unread(f"{command[0]} does not answer", "pass the text by -") from None
    if done.returncode and not done.stdout:
        why = " ".join(done.stderr.decode("utf-8", "replace").split())[:200]
        raise Unread(f"{command[0]} says: {why or 'there is no text'}", "copy some text, or pass it by -")
    if not done.stdout.strip():
        raise Unread("no text is on it", "copy some text, or pass it by -")
    return done.stdout


def _commands() -> Iterator[Sequence[str]]:
    """Yield the programs that read the clipboard of this system, the likeliest first."""
    if sys.platform == "darwin":
        yield ("pbpaste",)
    elif sys.platform == "win32":
        yield _WINDOWS
    else:
        if os.environ.get("WAYLAND_DISPLAY"):
            yield _WAYLAND
        yield from _X11
        yield _WAYLAND
        yield _WINDOWS  # a Linux within Windows
