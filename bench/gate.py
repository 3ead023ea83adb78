"""What the gate costs: an answer with one quotation against its passages, by itself and inside the frameworks of `docs/examples/`.

    pip install '.[pipelines]' && python bench/gate.py [--times 50]

Prints milliseconds (median of the calls behind the first five), and beside a framework's the same pipeline without the gate, so that the difference is ours.
"""

from __future__ import annotations

import argparse
import runpy
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

import quoteproof
from quoteproof.gating import Verdict
from quoteproof.model import Report

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
WARM = 5
OPEN = Verdict(True, "as it was", Report(None))


def milliseconds(call: Callable[[], Any], times: int) -> float:
    """Return the median time of a call."""
    taken = []
    for _ in range(times + WARM):
        begun = time.perf_counter()
        call()
        taken.append((time.perf_counter() - begun) * 1000)
    return median(taken[WARM:])


def calls() -> Iterator[tuple[str, Callable[[], Any]]]:
    """Yield what is timed; a framework that is not installed is left out."""
    minutes = (
        "Ruth Okafor: We will not close the north quay before the survey is done. No berth will be lost this year."
    )
    passages = {"minutes": minutes, "log": "It rained."}
    wrong = "Okafor said: “We will close the north quay before the survey is done.”"
    yield "gate, block", lambda: quoteproof.gate(wrong, passages, "block")
    yield "gate, repair (two checks)", lambda: quoteproof.gate(wrong, passages, "repair")
    for name, make in (("langchain", _langchain), ("haystack", _haystack), ("llama_index", _llama_index)):
        try:
            yield name, make(runpy.run_path(str(EXAMPLES / f"{name}_gate.py")))
        except ImportError as error:
            print(f"{name}: left out, {error.name} is not installed")


def _langchain(example: dict[str, Any]) -> Callable[[], Any]:
    from langchain_core.language_models.fake_chat_models import FakeListChatModel

    chain = example["chain"](FakeListChatModel(responses=[example["ANSWER"]]))
    return lambda: chain.invoke({"question": "?"})


def _haystack(example: dict[str, Any]) -> Callable[[], Any]:
    pipeline = example["pipeline"]()
    return lambda: pipeline.run({"generator": {"prompt": "?"}, "gate": {"documents": example["DOCUMENTS"]}})


def _llama_index(example: dict[str, Any]) -> Callable[[], Any]:
    engine = example["GatedEngine"](retriever=example["Shelf"](), llm=example["Parrot"]())
    return lambda: engine.query("?")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--times", type=int, default=50)
    times = parser.parse_args().times
    print(f"{'':28}{'with the gate':>15}{'without':>10}")
    for name, call in calls():
        ours = milliseconds(call, times)
        with patch("quoteproof.gate", lambda *_: OPEN):
            bare = milliseconds(call, times)
        print(f"{name:28}{ours:12.1f} ms{bare:7.1f} ms")


if __name__ == "__main__":
    main()
