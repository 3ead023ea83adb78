"""`quoteproof serve`, asked in one process: REST, and how it is described."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="pip install 'quoteproof[serve]'")
pytest.importorskip("httpx", reason="pip install 'quoteproof[test]'")

from jsonschema import Draft202012Validator
from serving import BOARD, COLUMN, NAME, archive, client, refused

from quoteproof import Archive, Document
from quoteproof.cli import run
from quoteproof.server.refused import KINDS

SCHEMA = Path(__file__).parents[1] / "src" / "quoteproof" / "report" / "report-1.schema.json"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the board's archive in it."""
    folder = tmp_path_factory.mktemp("served")
    archive(folder)
    return folder


@pytest.fixture(scope="module")
def asked(place: Path) -> Iterator:
    """A client of a server."""
    with client(place) as made:
        yield made


@pytest.mark.slow
def test_the_report_is_that_of_the_command_line(asked, place, monkeypatch, capsysbinary) -> None:
    """A text that is sent gets, to the byte, what `quoteproof check --format json` writes for its file."""
    monkeypatch.chdir(place)
    Path("column.md").write_text(COLUMN, "utf-8")
    run(["check", "column.md", "--against", NAME, "--format", "json"])
    written = capsysbinary.readouterr().out
    for form in ({"text": COLUMN}, {"file": b64encode(COLUMN.encode()).decode()}):
        assert asked.post("/api/v1/check", json={**form, "name": "column.md"}).content == written
    Draft202012Validator(json.loads(SCHEMA.read_text())).validate(json.loads(written))


def test_options_are_those_of_a_report(asked) -> None:
    """What a report says of its options can be asked for by the same names, and the text with `with_text`."""
    options = {"profile": "strict", "language": "en", "suggest": True, "all": True}
    told = asked.post("/api/v1/check", json={"text": COLUMN, "options": {**options, "with_text": True}}).json()
    assert {name: told["options"][name] for name in options} == options
    assert told["document"]["text"] == COLUMN
    assert told["findings"][0]["suggestion"]


@pytest.mark.parametrize("also", ["figures", "figures,reported", ["reported", "figures"], "all", []])
def test_statements_without_marks_are_asked_for_by_their_names(asked, also) -> None:
    """As the command line calls them, in one string or several; the report has them as the command line writes it."""
    answer = asked.post(
        "/api/v1/check", json={"text": f"{COLUMN}\nLund said that 5 ships came.", "options": {"also": also}}
    )
    assert answer.status_code == 200
    assert ("statements" in answer.json()) == bool(also)


@pytest.mark.parametrize("also", ["nothing", ["figures", "nothing"], 5, [5], {"figures": True}])
def test_statements_that_are_none_are_refused(asked, also) -> None:
    """With those that there are."""
    refused(asked.post("/api/v1/check", json={"text": COLUMN, "options": {"also": also}}), "unsound")


def test_a_finding_is_ignored_with_its_reason(asked) -> None:
    """Whoever sends a reason finds it in the report."""
    found = asked.post("/api/v1/check", json={"text": COLUMN}).json()["findings"][0]["id"]
    ignore = [{"id": found, "reason": "corrected on 9 March"}]
    told = asked.post("/api/v1/check", json={"text": COLUMN, "ignore": ignore}).json()
    assert told["findings"][0]["ignored"] == "corrected on 9 March"


def test_a_rule_is_let_pass_for_a_request_and_what_meets_nothing_is_told(asked) -> None:
    """All that a rule has decided, and nothing else; an id or a rule by id goes before it; an id of no finding is a problem of the report."""
    found = asked.post("/api/v1/check", json={"text": COLUMN}).json()["findings"]
    first = found[0]["rule"]
    assert [one["rule"] for one in found].count(first) < len(found)
    ignore = [{"code": first, "reason": "our own speech"}, {"id": "q-00000000", "reason": "gone"}]
    told = asked.post("/api/v1/check", json={"text": COLUMN, "ignore": ignore}).json()
    assert [one.get("ignored") for one in told["findings"]] == [
        "our own speech" if one["rule"] == first else None for one in found
    ]
    assert ["q-00000000" in one["message"] for one in told["problems"]] == [True]
    ignore = [{"code": first, "reason": "our own speech"}, {"id": found[0]["id"], "reason": "corrected"}]
    told = asked.post("/api/v1/check", json={"text": COLUMN, "ignore": ignore}).json()
    assert (told["findings"][0]["ignored"], told["problems"]) == ("corrected", [])


def test_quotes_find_archives_documents_and_rules_answer(asked, place) -> None:
    """Each part of the interface gives what its command gives."""
    listed = asked.post("/api/v1/quotes", json={"text": COLUMN}).json()
    assert [one["attribution"]["name"] for one in listed["findings"]] == ["Ruth Okafor", None]
    for answer in (
        asked.get("/api/v1/find", params={"words": "before the survey", "archive": "board"}),
        asked.post("/api/v1/find", json={"words": "before the survey", "limit": 1}),
    ):
        assert [one["document"] for one in answer.json()["passages"]] == ["minutes.md"]
    [about] = asked.get("/api/v1/archives").json()
    with Archive.open(place / NAME) as opened:
        assert (about["name"], about["digest"]) == (NAME, opened.info.digest)
    assert asked.get(f"/api/v1/archives/{NAME}").json() == [about]
    assert asked.get("/api/v1/rules/negation").json()["page"].startswith("# negation")
    assert {"negation", "verbatim"} <= {one["code"] for one in asked.get("/api/v1/rules").json()}
    assert asked.get("/api/v1/health").json()["status"] == "ok"


def test_documents_are_listed_page_by_page_and_opened_at_a_stretch(asked) -> None:
    """Whoever goes on from `next` sees each document once; a stretch is counted in code points."""
    seen, after = [], ""
    while after is not None:
        told = asked.get(f"/api/v1/archives/{NAME}/documents", params={"after": after, "limit": 1}).json()
        seen += [one["id"] for one in told["documents"]]
        after = told["next"]
    assert seen == sorted(BOARD)
    named = asked.get(f"/api/v1/archives/{NAME}/documents", params={"words": "MINUTES"}).json()
    assert [one["id"] for one in named["documents"]] == ["minutes.md"]
    told = asked.get(f"/api/v1/archives/{NAME}/document", params={"id": "minutes.md", "start": 2, "end": 9}).json()
    assert told["text"] == BOARD["minutes.md"][2:9]
    assert told["characters"] == len(BOARD["minutes.md"])


def test_a_batch_has_a_line_for_each_text_in_their_order(asked) -> None:
    """Also for one that cannot be checked, which keeps none of the others back."""
    texts = [{"text": COLUMN, "name": f"{n}.md"} for n in range(9)]
    texts[4] = {"file": b64encode(b"%PDF-1.4 nothing").decode(), "name": "4.md"}
    answer = asked.post("/api/v1/batch", json={"texts": texts, "archive": NAME})
    rows = [json.loads(line) for line in answer.text.splitlines()]
    assert [row["document"]["id"] for row in rows] == [f"{n}.md" for n in range(9)]
    assert [bool(row["problems"]) for row in rows] == [n == 4 for n in range(9)]
    lines = "\n".join(map(json.dumps, texts))
    head = {"Content-Type": "application/x-ndjson"}
    again = asked.post("/api/v1/batch", content=lines, headers=head, params={"options": '{"profile": "news"}'})
    assert again.text == answer.text


def test_the_description_names_every_address(asked) -> None:
    """OpenAPI has each route with its methods, and every reference in it leads somewhere."""
    told = asked.get("/api/v1/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    routes = next(route for route in asked.app.routes if route.path == "/api/v1").routes
    there = {(r.path.replace(":path", ""), m.lower()) for r in routes for m in r.methods - {"HEAD"}}
    assert {(path, method) for path, one in told["paths"].items() for method in one} == there
    for reference in set(_references(told)):
        assert reference.removeprefix("#/components/schemas/") in told["components"]["schemas"]


def test_the_description_names_every_kind_of_problem(asked) -> None:
    """Two that have one status stand there both."""
    told = asked.get("/api/v1/openapi.json").json()
    responses = [one["responses"] for path in told["paths"].values() for one in path.values()]
    named = {
        word for found in responses for one in found.values() for word in re.findall(r"([a-z-]+):", one["description"])
    }
    assert set(KINDS) - named == {"wrong-host", "not-allowed"}


def _references(item: object) -> Iterator[str]:
    if isinstance(item, dict):
        yield from [item["$ref"]] if isinstance(item.get("$ref"), str) else []
        for value in item.values():
            yield from _references(value)
    elif isinstance(item, list):
        for value in item:
            yield from _references(value)


@pytest.mark.slow
def test_an_archive_that_is_rebuilt_answers_anew(tmp_path) -> None:
    """The next request after a rebuild, an addition or a removal sees what is there now; one that cannot be opened answers as before."""
    archive(tmp_path)
    text = {"text": "“The ferry goes at noon on Sundays from the old pier,” said Lund."}
    with client(tmp_path) as asked:
        label = lambda: asked.post("/api/v1/check", json=text).json()["findings"][0]["verdict"]  # noqa: E731
        assert label() == "not_found"
        with Archive.open(tmp_path / NAME) as opened:
            opened.add([Document("lund.md", "The ferry goes at noon on Sundays from the old pier.")])
        assert label() == "faithful"
        Archive.build(tmp_path / NAME, [Document("x", "Nothing of the kind is said here.")], replace=True).close()
        assert label() == "not_found"
        (tmp_path / "bad").write_bytes(b"no catalog at all")
        (tmp_path / "bad").replace(tmp_path / NAME / "catalog.sqlite")
        assert label() == "not_found"
