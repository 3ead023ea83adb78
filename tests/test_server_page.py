"""The page of `quoteproof serve`: what its pages say, and what a person does with them in a browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="pip install 'quoteproof[serve]'")
pytest.importorskip("httpx", reason="pip install 'quoteproof[test]'")

from browser import axe, needs_chromium
from cdp import Browser
from serving import BOARD, COLUMN, NAME, Served, archive, client
from test_server_jobs import made, over

from quoteproof import Archive, Document
from quoteproof.report import WRITERS
from quoteproof.server.guard import Door
from quoteproof.server.pages import SAVED

BAD = "<script>alert(1)</script>\"'&\u202e"
PLACES = ("/", "/checks", "/search?words=before+the+survey", "/sources", "/rules", "/rules/cut.tail", "/api", "/login")
PERSON = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator:
    """A client of a server, in whose archive somebody has put what he should not."""
    folder = tmp_path_factory.mktemp("page")
    with Archive.open(archive(folder)) as opened:
        opened.add([Document(f"{BAD}.md", f"{BAD} The board {BAD} has seen nothing of the kind since the spring.")])
    with client(folder) as it:
        yield it


@pytest.mark.slow
def test_every_link_of_every_page_leads_somewhere(asked) -> None:
    """From the first page on, all that is linked here is there: pages, files, reports in all formats."""
    job = made(asked, text=COLUMN, name="column.md")["id"]
    todo, seen = [*PLACES, f"/checks/{job}"], dict[str, str]()
    while todo:
        address = todo.pop()
        if address in seen or len(seen) > 200:
            continue
        answer = asked.get(address, headers=PERSON)
        assert answer.status_code == 200, address
        seen[address] = answer.text
        if "html" in answer.headers["content-type"] and "attachment" not in answer.headers.get(
            "content-disposition", ""
        ):
            found = re.findall(r'(?:href|src)="(/[^"#]*)', answer.text)
            todo += [unescape(one) for one in found]
    assert {"/static/served.css", "/static/review.js", f"/api/v1/jobs/{job}/report?format=docx"} <= seen.keys()
    assert [one for one in seen if one.startswith("/read?")]


def test_every_format_has_a_name_on_the_page() -> None:
    """Whoever adds a writer says what people call it."""
    assert set(SAVED) == set(WRITERS)


def test_nothing_that_others_wrote_runs_or_turns(asked) -> None:
    """Names, texts, sources and what is searched for are shown as they are, and escaped."""
    job = made(
        asked,
        text=f"{BAD} “The board has seen nothing of the kind since the spring,” said Lund. {BAD}",
        name=f"{BAD}.md",
    )
    word = "board+has+seen+nothing+of+the+kind"
    name = f"{BAD}.md".encode()
    pages = [f"/checks/{job['id']}", "/checks", f"/search?words={word}%3Cscript%3E", "/sources"]
    for address in pages:
        text = asked.get(address, headers=PERSON).text
        assert "<script>alert" not in text, address
        assert "\u202e" not in text, address
    shown = asked.get("/read", params={"archive": NAME, "id": name.decode()}, headers=PERSON)
    assert "&lt;script&gt;alert" in shown.text
    assert "<script>alert" not in shown.text


def test_beside_a_page_there_is_the_same_as_json(asked) -> None:
    """What is listed, found and read has an address for programs, on the page itself."""
    for address in ("/checks", "/search?words=before+the+survey", "/sources", "/read?id=minutes.md", "/rules"):
        page = asked.get(address, headers=PERSON).text
        [beside] = set(re.findall(r'<link rel="alternate" type="application/json" href="([^"]+)"', page))
        told = asked.get(unescape(beside))
        assert (told.status_code, told.headers["content-type"]) == (200, "application/json"), address
    assert told.json()[0]["code"] == "verbatim"
    assert "application/json" not in asked.get("/search", headers=PERSON).text


def test_a_document_is_opened_at_its_words(asked) -> None:
    """The words are marked, in the archive that has it; a place beyond the end is the end."""
    start = BOARD["minutes.md"].index("close")
    shown = asked.get("/read", params={"id": "minutes.md", "start": start, "end": start + 5}, headers=PERSON).text
    assert '<mark class="l2" id="here">close</mark>' in shown
    assert asked.get("/read", params={"id": "minutes.md", "start": 10**9}, headers=PERSON).status_code == 200
    for wrong in ({"id": "../minutes.md"}, {"id": ""}, {}):
        answer = asked.get("/read", params=wrong, headers=PERSON)
        assert answer.status_code == 404
        assert "text/html" in answer.headers["content-type"]


def test_a_person_is_told_in_a_page_and_a_program_in_json(asked) -> None:
    """Of the same thing that is not there."""
    assert "<h1" in asked.get("/rules/nothing", headers=PERSON).text
    assert asked.get("/rules/nothing").json()["status"] == 404
    assert asked.get("/api/v1/nothing", headers=PERSON).json()["status"] == 404


def test_the_token_is_asked_for_once(tmp_path) -> None:
    """Without it every page leads to the question; with it a cookie lets the page in, and tells nobody the token."""
    archive(tmp_path)
    token = "a token of our own"
    with client(tmp_path, door=Door(token=token)) as it:
        for address in PLACES[:-1]:
            answer = it.get(address, follow_redirects=False)
            assert (answer.status_code, answer.headers["location"]) == (303, "/login")
        assert it.get("/static/served.css").status_code == 200
        assert it.post("/login", data={"token": "another token of ours"}).status_code == 401
        assert it.post("/login", data={"token": token}, headers={"Origin": "https://evil.example"}).status_code == 403
        answer = it.post("/login", data={"token": token}, follow_redirects=False)
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert token not in cookie
        assert it.get("/").status_code == 200


def test_a_check_is_done_again_with_corrections(asked) -> None:
    """What was corrected before stays, and can be taken back."""
    first = made(asked, text=COLUMN)["id"]
    one, two = (found["id"] for found in asked.get(f"/api/v1/jobs/{first}/report").json()["findings"])

    def again(job: str, **change) -> tuple[str, list]:
        answer = asked.post(f"/api/v1/jobs/{job}/again", json=change)
        assert answer.status_code == 202
        told = over(asked, answer.json()["id"])
        found = asked.get(f"/api/v1/jobs/{told['id']}/report").json()["findings"]
        return told["id"], [(each.get("ignored"), each["attribution"]["name"]) for each in found]

    second, found = again(first, ignore=[{"id": one, "reason": "corrected since"}])
    assert found == [("corrected since", "Ruth Okafor"), (None, None)]
    third, found = again(second, speakers={two: "Sofie Lund"})
    assert found == [("corrected since", "Ruth Okafor"), (None, "Sofie Lund")]
    _, found = again(third, ignore=[{"id": one, "reason": ""}], speakers={two: None})
    assert found == [(None, "Ruth Okafor"), (None, None)]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server in a process of its own."""
    folder = tmp_path_factory.mktemp("browsed")
    with Served(
        "--archive", str(archive(folder)), f"second={archive(tmp_path_factory.mktemp('second'))}", state=folder / "s"
    ) as it:
        yield it


@needs_chromium
def test_a_text_is_pasted_checked_corrected_and_let_pass(server, tmp_path) -> None:
    """All of it as a person does it: no error, nothing that the policy keeps out, nothing asked of anybody else."""
    with Browser() as tab:
        tab.open(f"{server.url}/")
        tab.type("#text", COLUMN)
        tab.click("[type=submit]")
        tab.until("document.querySelectorAll('.card > .mend').length === 2")
        assert tab.run("document.querySelector('.card .label').textContent") == "serious"
        tab.picture(tmp_path / "report.png")
        tab.click(".card .mend button")
        tab.type(".card .mend input", "the board has corrected it")
        tab.click(".card .mend button")
        tab.until("document.querySelector('.card.ignored') && document.querySelector('.card:not(.ignored) .mend')")
        tab.run("document.querySelector('.card:not(.ignored)').open = true")
        tab.run("document.querySelectorAll('.card:not(.ignored) .mend button')[1].click()")
        tab.type(".card .mend input", "Sofie Lund")
        tab.click(".card form.mend button")
        tab.until("[...document.querySelectorAll('.who')].some((who) => who.textContent === 'Sofie Lund')")
        assert "the board has corrected it" in tab.run("document.querySelector('.card.ignored').textContent")
        tab.click(".card:not(.ignored) .where")
        tab.until("location.pathname === '/read' && document.getElementById('here')")
        assert tab.run("document.getElementById('here').textContent").startswith("The harbour has never")
        assert tab.complaints == []
        assert {
            address.partition(
                "/",
            )[0]
            for address in tab.addresses
        } == {"http:"}
        assert all(address.startswith(f"{server.url}/") for address in tab.addresses)


@needs_chromium
def test_statements_without_marks_are_let_pass_and_their_speaker_corrected(server) -> None:
    """As findings are; what is exported then says so, and so does the archive of whose words they are held against."""
    text = "Grace Whitlow said that the north quay would not be closed before the survey is done.\n"
    with Browser() as tab:
        tab.open(f"{server.url}/")
        tab.type("#text", text)
        tab.run("document.querySelector('[name=also][value=reported]').checked = true")
        tab.click("[type=submit]")
        tab.until("document.querySelector('.stated > .mend')")
        tab.run("document.querySelectorAll('.stated .mend button')[1].click()")
        assert tab.run("document.querySelector('.stated .mend input').value") == "Grace Whitlow"
        tab.type(".stated .mend input", "Ruth Okafor")
        tab.click(".stated form.mend button")
        tab.until("document.querySelector('.stated .who')?.textContent === 'Ruth Okafor'")
        tab.until("document.querySelector('.stated > .mend')")
        tab.run("document.querySelector('.stated').open = true")
        tab.click(".stated .mend button")
        tab.type(".stated .mend input", "we have asked her")
        tab.click(".stated form.mend button")
        tab.until("document.querySelector('.stated.ignored > .mend')")
        [one] = tab.run(
            "fetch(`/api/v1/jobs/${document.querySelector('.job').dataset.job}/report`).then((told) => told.json())"
        )["statements"]
        assert (one["ignored"], one["attribution"]["name"]) == ("we have asked her", "Ruth Okafor")
        assert one["attribution"]["rule"] == "told"
        assert tab.run("document.body.textContent.includes('let pass')")
        assert tab.complaints == []


@needs_chromium
def test_a_file_is_chosen_and_its_findings_come_one_by_one(server, tmp_path) -> None:
    """Of a long text quotations are shown before all of them are judged; the archive that is not asked for is not asked."""
    text = "\n\n".join(COLUMN.replace("quay", f"quay {n}") for n in range(150))
    (tmp_path / "long.md").write_text(text, "utf-8")
    with Browser() as tab:
        tab.open(f"{server.url}/")
        tab.choose("#file", tmp_path / "long.md")
        tab.until("!document.getElementById('held').hidden")
        tab.click("[name=archive][value=second]")
        tab.click("[type=submit]")
        seen = (
            "document.querySelectorAll('#found li').length > 100"  # the page may be left at any moment for the report's
        )
        assert tab.until(f"{seen} ? 'found' : document.querySelector('.card') ? 'report' : ''") == "found"
        tab.until("document.querySelectorAll('.card').length === 300")
        assert NAME in tab.run("document.querySelector('.about').textContent")
        assert "second" not in tab.run("document.querySelector('.about').textContent")
        assert tab.run("document.querySelector('h2').textContent") == "long.md"
        assert tab.complaints == []


@needs_chromium
@pytest.mark.parametrize("size", ["1440,1000", "390,844"])
def test_axe_finds_nothing(server, size) -> None:
    """On a desk and on a phone, on every page."""
    script, found = axe(), {}
    with Browser(size) as tab:
        tab.open(f"{server.url}/")
        tab.type("#text", COLUMN)
        tab.click("[type=submit]")
        tab.until("document.querySelector('.card .mend')")
        for place in (tab.run("location.pathname"), *PLACES, "/read?id=minutes.md&start=3&end=9", "/rules/nothing"):
            tab.open(f"{server.url}{place}")
            tab.run(f"{script};0")
            told = tab.run("axe.run().then((told) => told.violations.map((one) => `${one.id}: ${one.nodes[0].html}`))")
            found |= {place: told} if told else {}
    assert found == {}, json.dumps(found, indent=1)


@needs_chromium
def test_without_a_script_the_pages_are_read_too(server, tmp_path: Path) -> None:
    """Sources, rules and the interface need none."""
    with Browser() as tab:
        tab.call("Emulation.setScriptExecutionDisabled", value=True)
        tab.open(f"{server.url}/read?id=minutes.md&start=3&end=9")
        assert BOARD["minutes.md"][3:9] in tab.call("DOM.getOuterHTML", nodeId=tab.node("#here"))["outerHTML"]
