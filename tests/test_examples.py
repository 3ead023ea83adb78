"""The examples, on the real packages with a model that is none; each is left out where its package is not installed."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
NEEDS = {"langchain_gate": "langchain_core", "haystack_gate": "haystack", "llama_index_gate": "llama_index.core"}


def test_each_example_has_its_package_here() -> None:
    """So that none is forgotten."""
    assert {path.stem for path in EXAMPLES.glob("*.py")} == NEEDS.keys()


@pytest.mark.parametrize(("name", "package"), NEEDS.items())
def test_an_example_repairs_the_answer(name: str, package: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The word that the model lost is back, and the verdict says so."""
    pytest.importorskip(package)
    runpy.run_path(str(EXAMPLES / f"{name}.py"), run_name="__main__")
    assert (
        capsys.readouterr().out == "True Okafor said: “We will not close the north quay before the survey is done.”\n"
    )
