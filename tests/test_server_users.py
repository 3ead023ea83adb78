"""Users of a server: tokens of which only hashes are kept, roles, and jobs that are nobody else's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="pip install 'quoteproof[serve]'")
pytest.importorskip("httpx", reason="pip install 'quoteproof[test]'")

from browser import needs_chromium
from cdp import Browser
from serving import COLUMN, NAME, Served, archive, client, refused
from test_server_jobs import over

from quoteproof.cli import run
from quoteproof.errors import UsageError
from quoteproof.server import porter, users
from quoteproof.server.guard import Door
from quoteproof.server.openapi import OPERATIONS
from quoteproof.server.roles import ROLES

PERSON = {"Accept": "text/html"}
FILL = {"{name}": NAME, "{id}": "none.md", "{job}": "none", "{code}": "negation"}


class People:
    """A server with a user of each role."""

    def __init__(self, folder: Path, it) -> None:
        self.file, self.it = folder / "users.json", it
        self.tokens = {role: users.add(self.file, role, role) for role in ROLES} if not self.file.exists() else {}

    def ask(self, who: str, method: str, path: str, **more):
        """Ask as somebody."""
        headers = {"Authorization": f"Bearer {self.tokens.get(who, who)}"} | more.pop("headers", {})
        return self.it.request(method, path, headers=headers, follow_redirects=False, **more)


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    """A server of its own: what one test sends wrongly keeps no other waiting."""
    archive(tmp_path)
    made = People(tmp_path, None)
    with client(tmp_path, door=Door(users=made.file)) as it:
        made.it = it
        yield made


def test_the_file_holds_no_token(tmp_path: Path, capsys) -> None:
    """It is shown once; the file is its owner's alone, and has a salt and a hash for each; who is taken out is in it no more."""
    file = tmp_path / "users.json"
    assert run(["users", "add", str(file), "ruth", "--role", "check"]) == 0
    token = capsys.readouterr().out.strip()
    assert run(["users", "add", str(file), "lev"]) == 0
    other = capsys.readouterr().out.strip()
    kept = file.read_text("utf-8")
    _, secret = users.taken_apart(token)
    assert token not in kept and secret not in kept
    assert file.stat().st_mode & 0o077 == 0
    ruth, lev = users.read(file)
    assert (ruth.role, lev.role) == ("check", "read")
    assert ruth.salt != lev.salt
    assert users.proves(secret, ruth) and not users.proves(secret, lev) and not users.proves(secret, None)
    assert run(["users", "list", str(file)]) == 0
    assert "ruth  check" in capsys.readouterr().out
    assert run(["users", "revoke", str(file), "ruth"]) == 0
    assert [user.name for user in users.read(file)] == ["lev"]
    assert other and list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    "words", [["add", "{}", "ruth"], ["add", "{}", "a b"], ["add", "{}", ""], ["revoke", "{}", "lev"]]
)
def test_a_name_that_is_taken_none_or_unknown(tmp_path: Path, words: list[str]) -> None:
    """What cannot be is said, and the file stays as it was."""
    file = tmp_path / "users.json"
    users.add(file, "ruth", "read")
    before = file.read_bytes()
    with pytest.raises(UsageError):
        run(["users", *(word.format(file) for word in words)])
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"schema": "quoteproof.users/9", "users": []}',
        '{"schema": "quoteproof.users/1", "users": [{"role": "root"}]}',
    ],
)
def test_what_is_no_file_of_users_lets_nobody_begin(tmp_path: Path, text: str) -> None:
    """A server does not start with a file that it cannot read."""
    (tmp_path / "users.json").write_text(text)
    with pytest.raises(UsageError):
        Door(users=tmp_path / "users.json").porter(b"k")


@pytest.mark.slow
def test_each_address_wants_the_role_that_its_description_names(people: People) -> None:
    """Whoever has less is told so, with the role that is wanted; whoever has it, or more, is answered."""
    for one in OPERATIONS:
        path = "/api/v1" + one.path
        for name, value in FILL.items():
            path = path.replace(name, value)
        for role in ROLES:
            answer = people.ask(role, one.method, path, json={} if one.body else None)
            if one.role and ROLES.index(role) < ROLES.index(one.role):
                told = refused(answer, "wrong-role")
                assert told["needs"] == one.role, path
                assert role in told["detail"], path
            else:
                assert answer.status_code not in (401, 403), (path, role, answer.text)


@pytest.mark.slow
def test_pages_by_role(people: People) -> None:
    """Who may only read begins at the search, and is led nowhere else; who may write finds the form for it."""
    assert people.ask("read", "GET", "/", headers=PERSON).headers["location"] == "/search"
    assert people.ask("read", "GET", "/checks", headers=PERSON).status_code == 403
    nav = people.ask("read", "GET", "/search", headers=PERSON).text
    assert 'href="/checks"' not in nav and ">read<" in nav and "log out" in nav
    assert 'href="/checks"' in people.ask("check", "GET", "/", headers=PERSON).text
    sources = {role: people.ask(role, "GET", "/sources", headers=PERSON).text for role in ROLES}
    assert {role: 'id="add"' in text for role, text in sources.items()} == {
        "read": False,
        "check": False,
        "write": True,
    }


@needs_chromium
def test_somebody_logs_in_puts_a_file_in_takes_it_out_and_leaves(tmp_path: Path) -> None:
    """In a browser, with what it sends by itself: a form of our own is no other site's."""
    made = archive(tmp_path)
    token = users.add(tmp_path / "users.json", "ruth", "write")
    (tmp_path / "tide.md").write_text("Lev Marin: The tide is in.\n")
    with (
        Served("--archive", str(made), "--users", str(tmp_path / "users.json"), state=tmp_path / "s") as server,
        Browser() as tab,
    ):
        tab.open(f"{server.url}/login")
        tab.type("[name=token]", token)
        tab.click("[type=submit]")
        tab.until("document.querySelector('.out')?.textContent.includes('ruth')")
        tab.open(f"{server.url}/sources")
        tab.choose("#files", tmp_path / "tide.md")
        tab.click("#add [type=submit]")
        tab.until("document.querySelectorAll('.documents li').length === 3")
        tab.open(f"{server.url}/read?id=tide.md")
        tab.run("window.confirm = () => true")
        tab.click("#remove")
        tab.until("document.querySelectorAll('.documents li').length === 2")
        tab.click(".out button")
        tab.until("location.pathname === '/login'")
        tab.call("Page.navigate", url=f"{server.url}/sources")
        tab.until("location.pathname === '/login' && document.readyState === 'complete'")
        assert tab.complaints == []


@pytest.mark.slow
def test_a_job_is_its_users(people: People) -> None:
    """To everybody else it is not there: in no list, at no address, by no key."""
    body, key = {"text": COLUMN, "name": "column.md"}, {"Idempotency-Key": "one"}
    job = people.ask("check", "POST", "/api/v1/jobs", json=body, headers=key).json()["id"]
    other = people.ask("write", "POST", "/api/v1/jobs", json=body, headers=key).json()["id"]
    assert job != other
    assert people.ask("check", "POST", "/api/v1/jobs", json=body, headers=key).json()["id"] == job
    people.it.headers["Authorization"] = f"Bearer {people.tokens['check']}"
    over(people.it, job)
    assert [one["id"] for one in people.ask("write", "GET", "/api/v1/jobs").json()] == [other]
    at = f"/api/v1/jobs/{job}"
    for method, path in (("GET", at), ("GET", f"{at}/events"), ("GET", f"{at}/report"), ("POST", f"{at}/cancel")):
        refused(people.ask("write", method, path), "not-found")
    refused(people.ask("write", "POST", f"{at}/again", json={}), "not-found")
    assert people.ask("write", "GET", f"/checks/{job}", headers=PERSON).status_code == 404
    assert people.ask("write", "DELETE", at).status_code == 204
    assert people.ask("check", "GET", at).json()["state"] == "done"


@pytest.mark.slow
def test_a_token_that_is_taken_away_is_of_no_use_at_the_next_request(
    people: People, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither is the cookie that was given for it; a broken file lets nobody in, and who runs the server is told once."""
    cookie = people.ask("", "POST", "/login", data={"token": people.tokens["check"]}).headers["set-cookie"]
    assert people.tokens["check"] not in cookie
    people.it.cookies.clear()
    bears = {"Cookie": cookie.partition(";")[0]}
    assert people.it.get("/api/v1/archives", headers=bears).status_code == 200
    users.revoke(people.file, "check")
    refused(people.ask("check", "GET", "/api/v1/archives"), "no-token")
    refused(people.it.get("/api/v1/archives", headers=bears), "no-token")
    assert people.ask("read", "GET", "/api/v1/archives").status_code == 200
    people.file.write_text("{")
    for _ in range(3):
        refused(people.ask("read", "GET", "/api/v1/archives"), "not-ready")
    assert capsys.readouterr().err.count("is no file of users") == 1


@pytest.mark.slow
def test_who_guesses_is_not_listened_to(people: People) -> None:
    """After some wrong tokens of an address it waits, with whatever new token; one that was right before goes on."""
    assert people.ask("read", "GET", "/api/v1/archives").status_code == 200
    name, _ = users.taken_apart(people.tokens["check"])
    for number in range(porter.WRONG):
        refused(people.ask(f"qp_{name}_{number}", "GET", "/api/v1/archives"), "no-token")
    answer = people.ask("qp_00000000_x", "GET", "/api/v1/archives")
    refused(answer, "too-often")
    assert int(answer.headers["retry-after"]) > 0
    assert people.ask("", "POST", "/login", data={"token": "guess"}, headers=PERSON).status_code == 429
    assert people.ask("read", "GET", "/api/v1/archives").status_code == 200
    assert people.it.get("/api/v1/archives").status_code == 401


@pytest.mark.slow
def test_guesses_that_come_together_are_counted_too(people: People) -> None:
    """No more of them are tried than of those that come one after the other."""
    with ThreadPoolExecutor(20) as pool:
        told = list(
            pool.map(lambda n: people.ask(f"qp_00000000_{n}", "GET", "/api/v1/archives").status_code, range(40))
        )
    assert told.count(401) <= porter.WRONG + porter.AT_ONCE
    assert set(told) == {401, 429}


@pytest.mark.slow
def test_the_one_token_stays_beside_users(tmp_path: Path) -> None:
    """Whoever has it may do what --role says, and sees no user's jobs."""
    archive(tmp_path)
    token = users.add(tmp_path / "users.json", "ruth", "read")
    with client(tmp_path, door=Door(token="a token for all of us", users=tmp_path / "users.json")) as it:
        owner = {"Authorization": "Bearer a token for all of us"}
        assert it.post("/api/v1/check", json={"text": COLUMN}, headers=owner).status_code == 200
        refused(it.post("/api/v1/archives/board/reload", headers=owner), "wrong-role")
        assert it.get("/api/v1/archives", headers={"Authorization": f"Bearer {token}"}).status_code == 200


def test_jobs_of_an_earlier_version_are_nobodys(tmp_path: Path) -> None:
    """A state folder from before there were users is taken over."""
    import sqlite3

    from quoteproof.server import store

    old = store.SCHEMA.replace(", user TEXT NOT NULL DEFAULT ''", "")
    assert old != store.SCHEMA
    with sqlite3.connect(tmp_path / "jobs.sqlite") as db:
        db.executescript(old)
        row = ("a", None, "", "done", 1.0, 2.0, 1, "column.md", json.dumps([NAME]), None, b"")
        db.execute(f"INSERT INTO jobs VALUES ({', '.join('?' * len(row))})", row)
    db.close()
    made = store.Store(tmp_path / "jobs.sqlite")
    assert [job.id for job in made.jobs("")] == ["a"]
    assert made.jobs("ruth") == []
    made.close()
