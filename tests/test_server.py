"""`quoteproof serve`, asked in one process: REST, who may ask, and what is refused."""

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
from serving import BOARD, COLUMN, NAME, archive, client

from quoteproof import Archive, Document
from quoteproof.cli import run
from quoteproof.server.asked import name_of
from quoteproof.server.guard import Door
from quoteproof.server.limits import Limits
from quoteproof.server.refused import KINDS, MEDIA

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


@pytest.fixture(scope="module")
def narrow(place: Path) -> Iterator:
    """A client of a server that bears little, and knows its token."""
    limits = Limits(body=4_000, seconds=20, patience=0.3, texts=3, processes=1)
    with client(place, "narrow", limits, Door(token="a token of our own")) as made:
        made.headers["Authorization"] = "Bearer a token of our own"
        yield made


def refused(answer, kind: str) -> dict:
    """Hold an answer against the kind of problem that it should be, and return the problem."""
    assert answer.headers["content-type"] == MEDIA, answer.text
    told = answer.json()
    assert told["type"] == f"/api#{kind}", told
    assert answer.status_code == told["status"] == KINDS[kind][0]
    assert "Traceback" not in answer.text
    return told


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


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "localhost@evil.example",
        "",
        "127.0.0.1:x",
        "[::1]x",
    ],
)
def test_another_name_is_no_way_in(asked, host) -> None:
    """A name of another site that leads here (DNS rebinding) is refused, whatever it asks."""
    refused(asked.get("/api/v1/health", headers={"Host": host}), "wrong-host")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8765", "LOCALHOST", "[::1]:8765", "[::1]", "localhost."])
def test_our_own_names_are_let_in(asked, host) -> None:
    """Every way to write this machine's own address."""
    assert asked.get("/api/v1/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_pages_of_other_sites_may_not_ask(asked, headers) -> None:
    """Neither to check nor to read."""
    refused(asked.post("/api/v1/check", json={"text": COLUMN}, headers=headers), "wrong-origin")
    refused(asked.get("/api/v1/archives", headers=headers), "wrong-origin")


def test_a_link_on_another_site_may_be_followed_to_a_page(asked) -> None:
    """And nothing else: a picture, a script or a frame of another site gets nothing."""
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert asked.get("/sources", headers=followed).status_code == 200
    refused(asked.get("/api/v1/archives", headers=followed), "wrong-origin")
    refused(
        asked.get("/search?words=x", headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}),
        "wrong-origin",
    )
    refused(asked.post("/login", headers=followed), "wrong-origin")


def test_a_body_that_a_form_could_send_is_refused(asked) -> None:
    """What a page of another site can send without being asked first has one of three types; none of them is taken."""
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""):
        answer = asked.post("/api/v1/check", content=json.dumps({"text": COLUMN}), headers={"Content-Type": kind})
        refused(answer, "not-this-type")


def test_without_the_token_only_health_answers(narrow) -> None:
    """The head must bear it, whole; health says nothing of what is served but how many archives there are."""
    for wrong in ("Bearer a token of our ow", "Basic a token of our own", "Bearer ", "a token of our own", "Bearer ä"):
        answer = narrow.get("/api/v1/archives", headers={"Authorization": wrong.encode("latin-1")})
        refused(answer, "no-token")
        assert answer.headers["www-authenticate"].startswith("Bearer")
    assert narrow.get("/api/v1/health", headers={"Authorization": ""}).status_code == 200
    assert narrow.get("/api/v1/archives").status_code == 200
    let_in = narrow.post("/login", data={"token": "a token of our own"}, follow_redirects=False)
    right = let_in.headers["set-cookie"].partition(";")[0]
    narrow.cookies.clear()
    for cookie in (
        right,
        right[:-1] + "é",
        right.replace("owner", "0wner"),
        "quoteproof=x",
        'a="; quoteproof',
        "quoteproof=ä",
    ):
        answer = narrow.get("/api/v1/archives", headers={"Authorization": "", "Cookie": cookie.encode("latin-1")})
        assert answer.status_code == (200 if cookie == right else 401), cookie


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "not-json"),
        (b"{", "not-json"),
        (b"\xff\xfe", "not-json"),
        (b'{"text": "\\ud800"}', "not-json"),
        (b"[" * 3_000, "unsound"),
        (b'{"text": "x", "options": {"language": ' + b"[" * 3_000 + b"}}", "not-json"),
        (b"[]", "unsound"),
        (b"null", "unsound"),
        (b"{}", "unsound"),
        (b'{"text": null}', "unsound"),
        (b'{"text": "x", "file": "eA=="}', "unsound"),
        (b'{"file": "no base64!"}', "unsound"),
        (b'{"text": 5}', "unsound"),
        (b'{"text": "x", "unknown": 1}', "unsound"),
        (b'{"text": "x", "options": {"profile": "/etc/passwd"}}', "unsound"),
        (b'{"text": "x", "options": {"profile": "x.toml"}}', "unsound"),
        (b'{"text": "x", "options": {"profile": ["news"]}}', "unsound"),
        (b'{"text": "x", "options": {"language": "../de"}}', "unsound"),
        (b'{"text": "x", "options": {"suggest": "yes"}}', "unsound"),
        (b'{"text": "x", "options": {"with_text": 1}}', "unsound"),
        (b'{"text": "x", "options": {"settings": "x"}}', "unsound"),
        (b'{"text": "x", "archive": "/etc"}', "not-found"),
        (b'{"text": "x", "archive": "../board.archive"}', "not-found"),
        (b'{"text": "x", "archive": ["board", "\\u0000"]}', "not-found"),
    ],
)  # fmt: skip
def test_what_is_no_request_is_told_so(narrow, data, kind) -> None:
    """A problem by RFC 9457, and the next request is answered."""
    head = {"Content-Type": "application/json"}
    assert refused(narrow.post("/api/v1/check", content=data, headers=head), kind)["detail"]
    assert narrow.get("/api/v1/health").status_code == 200


@pytest.mark.parametrize(
    "text",
    [
        "\x00",
        "“\x00” said Okafor.",
        "\ufeff“Not yet,” said Okafor.",
        "",
        " ",
        "“" * 900,
        "\u202e“Not yet,” said Okafor.",
    ],
)
def test_any_text_is_a_text(narrow, text) -> None:
    """NUL bytes, nothing, marks without end: a report, and no failure."""
    for named in ({}, {"name": "a.md"}, {"name": "a.txt"}):
        answer = narrow.post("/api/v1/check", json={"text": text, **named})
        assert answer.status_code == 200
        assert answer.json()["schema"] == "quoteproof.report/1"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/api/v1/archives/..%2F..%2Fetc/documents", "not-found"),
        ("/api/v1/archives/%00/documents", "not-found"),
        (f"/api/v1/archives/{NAME}/document?id=../../etc/passwd", "not-found"),
        (f"/api/v1/archives/{NAME}/document?id=/etc/passwd", "not-found"),
        (f"/api/v1/archives/{NAME}/document?id=%00", "not-found"),
        (f"/api/v1/archives/{NAME}/document", "not-found"),
        (f"/api/v1/archives/{NAME}/document?id=minutes.md&start=-1", "unsound"),
        (f"/api/v1/archives/{NAME}/document?id=minutes.md&end=1e9", "unsound"),
        (f"/api/v1/archives/{NAME}/documents?limit=９", "unsound"),
        ("/api/v1/find", "unsound"),
        ("/api/v1/find?words=%20", "unsound"),
        (f"/api/v1/find?words={'a%20' * 6_000}", "unsound"),
        ("/api/v1/rules/..%2F..%2Fetc%2Fpasswd", "not-found"),
        ("/api/v1/rules/nothing", "not-found"),
        ("/api/v1/../../etc/passwd", "not-found"),
        ("/static/..%2f..%2fapp.py", "not-found"),
        ("/etc/passwd", "not-found"),
    ],
)
def test_no_name_leads_out(asked, path, kind) -> None:
    """Archives, documents and rules are called by their names; nothing that looks like a path is one."""
    refused(asked.get(path), kind)


def test_a_name_of_a_text_is_no_path_of_the_machine(asked, place) -> None:
    """A text that bears the name of a file of this machine is the text that was sent, and called by its last part."""
    secret = place / "secret.docx"
    secret.write_text("what nobody is to see")
    for name in (str(secret), "/etc/passwd", "C:\\secret.txt", "../../secret.docx"):
        told = asked.post("/api/v1/check", json={"text": COLUMN, "name": name})
        assert "nobody is to see" not in told.text
        assert told.json()["document"]["path"] == name.replace("\\", "/").rpartition("/")[2]
    assert name_of("drafts/column.md") == "drafts/column.md"
    assert name_of("..") == name_of("/") == name_of("") == "text"


def test_nothing_says_where_the_archives_lie(asked, place) -> None:
    """Neither reports nor lists nor problems name a folder of this machine."""
    for answer in (
        asked.post("/api/v1/check", json={"text": COLUMN}),
        asked.get("/api/v1/archives"),
        asked.get("/api/v1/find", params={"words": "the survey"}),
        asked.get(f"/api/v1/archives/{NAME}/documents"),
        asked.get(f"/api/v1/archives/{NAME}/document", params={"id": "minutes.md"}),
    ):
        assert answer.status_code == 200
        assert str(place) not in answer.text


def test_too_large_is_told_before_it_is_read(narrow) -> None:
    """By what the head says, and where the head says nothing, as soon as the bound is passed."""
    head = {"Content-Type": "application/json"}
    refused(narrow.post("/api/v1/check", json={"text": "x" * 5_000}), "too-large")
    sent = []

    def endless() -> Iterator[bytes]:
        for _ in range(10_000):
            sent.append(1)
            yield b"x" * 1_000

    refused(narrow.post("/api/v1/check", content=endless(), headers=head), "too-large")
    many = {"texts": [{"text": "x"}] * 4}
    refused(narrow.post("/api/v1/batch", json=many), "too-large")


def test_every_answer_lets_nothing_in_from_outside(asked) -> None:
    """The policy allows what comes from here alone, and no answer says what serves it."""
    for path in ("/api/v1/health", "/nothing"):
        headers = asked.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "http" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers


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
