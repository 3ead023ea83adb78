"""The HTML report of many findings: how long it takes to write, how large it is, how soon a browser shows it, how it scrolls.

    python bench/page.py [--findings 10000] [--texts 1] [--keep FILE]

A headless Chromium opens the page; without one only the writing is measured. Times are of this machine, and noisy.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from queue import Queue
from threading import Thread
from time import process_time, time

import quoteproof
from quoteproof.model import Document, Report
from quoteproof.report import View, write

SYLLABLES = "ba den fir go hul ka lem mor nis pa rot sel tun ver wim".split()
NAMES = ("Ruth Okafor", "Lev Marin", "Tomasz Brandt", "Grace Whitlow", "Ines Dahl", "Sofie Lund")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
FLAGS += ("--disable-component-update", "--disable-sync", "--window-size=1440,900")

PROBE = """<script>
addEventListener("load", () => requestAnimationFrame(() => setTimeout(async () => {
  const shown = performance.now(), frames = [];
  let last = shown;
  for (let frame = 0; frame < 120; frame++) {
    scrollBy(0, 300);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  frames.sort((a, b) => a - b);
  fetch("http://127.0.0.1:PORT/", {method: "POST", mode: "no-cors", body: [shown, frames[60], frames[114]].map(Math.round).join(" ")});
})));
</script>"""


def sentences(count: int) -> list[str]:
    """Return sentences of words that nobody has, so that no two of them are alike."""
    dice = random.Random(7)
    vocabulary = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES]
    return [f"We will not {' '.join(dice.choices(vocabulary, k=14))}" for _ in range(count)]


def said(at: int, sentence: str) -> str:
    """Return a sentence as the text quotes it: most as they are, one in fifty without its "not", some with a word less."""
    if at % 50 == 0:
        return sentence.replace("will not", "will")
    return sentence.rsplit(" ", 2)[0] + " harbour" if at % 10 == 0 else sentence


def reports(findings: int, texts: int) -> Iterator[Report]:
    """Yield the reports of so many texts, with so many findings in all."""
    spoken = sentences(findings)
    source = Document("minutes", "\n\n".join(f"{NAMES[at % 6]}: {one}." for at, one in enumerate(spoken)))
    share = max(findings // texts, 1)
    with quoteproof.Run(source) as run:
        for number in range(texts):
            mine = range(number * share, (number + 1) * share)
            told = [f"{NAMES[at % 6]} said: “{said(at, spoken[at])}.” Nobody asked again." for at in mine]
            yield run.check(Document(f"column-{number}", "\n\n".join(told)))


class Ear(BaseHTTPRequestHandler):
    """Hears what the page says of itself."""

    heard: Queue[str] = Queue()

    def do_POST(self) -> None:
        """Keep what was sent."""
        self.heard.put(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def opened(page: Path) -> str:
    """Return what a browser says: milliseconds until the page is shown, the middle frame of scrolling, the slow ones."""
    server = HTTPServer(("127.0.0.1", 0), Ear)
    Thread(target=server.serve_forever, daemon=True).start()
    probed = page.with_suffix(".probe.html")
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text("utf-8"), count=1)
    probed.write_text(text.replace("</body>", PROBE.replace("PORT", str(server.server_port)) + "</body>"), "utf-8")
    with tempfile.TemporaryDirectory() as profile:
        command = ["chromium", *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-port=0", probed.as_uri()]
        browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            shown, middle, slow = Ear.heard.get(timeout=120).split()
        finally:
            browser.terminate()
            browser.wait()
            server.shutdown()
    return f"shown after {shown} ms; scrolling: a frame takes {middle} ms, one in twenty {slow} ms or more"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--findings", type=int, default=10_000)
    parser.add_argument("--texts", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page = given.keep or Path(folder) / "page.html"
        began = time()
        made = list(reports(given.findings, given.texts))
        print(
            f"{sum(len(one.findings) for one in made):,} findings in {len(made)} texts, checked in {time() - began:.1f} s"
        )
        used = process_time()
        page.write_bytes(b"".join(write(made, "html", View())))
        print(f"written in {process_time() - used:.1f} s of processor time, {page.stat().st_size / 1e6:.1f} MB")
        if shutil.which("chromium"):
            print(opened(page.absolute()))


if __name__ == "__main__":
    main()
