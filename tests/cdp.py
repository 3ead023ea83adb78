"""A headless Chromium that is told what to do by the DevTools protocol, over pipes: a page as a person meets it."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from browser import CHROMIUM, FLAGS, PATIENCE


class Browser:
    """One tab."""

    def __init__(self, size: str = "1440,1000") -> None:
        assert CHROMIUM
        ours, theirs = os.pipe(), os.pipe()  # we write to 3, and read from 4
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        command = [CHROMIUM, *FLAGS, f"--window-size={size}", f"--user-data-dir={self._profile.name}"]

        def ends() -> None:
            os.dup2(ours[0], 3), os.dup2(theirs[1], 4)

        safe = [os.dup(fd) for fd in (ours[0], theirs[1])]  # 3 and 4 may be among the pipes' own ends
        ours, theirs = (safe[0], ours[1]), (theirs[0], safe[1])
        self._process = subprocess.Popen(
            [*command, "--remote-debugging-pipe", "about:blank"],
            preexec_fn=ends, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._out, self._in = os.fdopen(ours[1], "wb", 0), os.fdopen(theirs[0], "rb", 0)
        os.set_blocking(self._in.fileno(), False)
        self._rest, self._number, self.events = b"", 0, list[dict[str, Any]]()
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(one["targetId"] for one in targets if one["type"] == "page")
        self._session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    _session: str | None = None

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a method and return its result."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": params}
        asked |= {"sessionId": self._session} if self._session else {}
        self._out.write(json.dumps(asked).encode() + b"\0")
        while True:
            told = self._next()
            if told.get("id") == self._number:
                assert "error" not in told, told["error"]
                return told["result"]
            self.events.append(told)

    def _next(self) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE
        while b"\0" not in self._rest:
            assert time.monotonic() < deadline, "the browser does not answer"
            more = self._in.read(1 << 20)
            if more:
                self._rest += more
            else:
                time.sleep(0.01)
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def open(self, address: str) -> None:
        """Open an address, and wait until it is there."""
        self.call("Page.navigate", url=address)
        self.until(
            f"location.href.split('#')[0] === {json.dumps(address.partition('#')[0])} && document.readyState === 'complete'"
        )

    def run(self, script: str) -> Any:
        """Return what an expression is; a promise is waited for."""
        told = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def until(self, script: str) -> Any:
        """Wait until an expression is true, on whatever page is there then, and return its value."""
        deadline = time.monotonic() + PATIENCE
        while True:
            told = self.call(
                "Runtime.evaluate",
                expression=f"((told) => typeof told === 'string' ? told : !!told)({script})",
                returnByValue=True,
            )
            if told["result"].get("value"):
                return told["result"]["value"]
            assert time.monotonic() < deadline, f"it never came to be: {script}"
            time.sleep(0.05)

    def type(self, selector: str, text: str) -> None:
        """Click into a field and type."""
        self.run(f"document.querySelector({json.dumps(selector)}).focus()")
        self.call("Input.insertText", text=text)

    def click(self, selector: str) -> None:
        """Click on something."""
        self.run(f"document.querySelector({json.dumps(selector)}).click()")

    def node(self, selector: str) -> int:
        """Return what the DevTools protocol calls an element."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        return self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]

    def choose(self, selector: str, *files: Path) -> None:
        """Choose files for a field."""
        self.call("DOM.setFileInputFiles", nodeId=self.node(selector), files=[str(file) for file in files])

    def picture(self, path: Path) -> None:
        """Keep what is seen."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    @property
    def complaints(self) -> list[str]:
        """What the browser complained of: errors of scripts, what the policy has kept out."""
        logged = [one["params"]["entry"] for one in self.events if one.get("method") == "Log.entryAdded"]
        raised = [one["params"] for one in self.events if one.get("method") == "Runtime.exceptionThrown"]
        return [f"{e['text']} {e.get('url', '')}" for e in logged if e["level"] == "error"] + [
            str(one) for one in raised
        ]

    @property
    def addresses(self) -> set[str]:
        """All that was asked for."""
        return {
            one["params"]["request"]["url"] for one in self.events if one.get("method") == "Network.requestWillBeSent"
        }

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()
        self._out.close()
        self._in.close()
        self._profile.cleanup()
