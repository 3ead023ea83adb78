"""The HTML report in a browser: its script runs under its own policy and does what the controls say, and axe finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import asked, axe, drawn, needs_chromium
from invented import report

import quoteproof
from quoteproof.model import Document, Meta, Report
from quoteproof.report import View, write

pytestmark = needs_chromium

SOURCES = {
    "minutes.md": "# Minutes\n\nRuth Okafor: We will not close the north quay before the survey is done, and no berth will be lost.\n\n"
    "Lev Marin: The boats need a date in writing, and a name under it.\n",
    "speech.txt": "Ruth Okafor: A harbour is a place where people work, and where some of them do not come home.\n",
}
TEXT = (
    "# The quay\n\n“The boats need a date in writing, and a name under it,” said Lev Marin.\n\n"
    "“We will close the north quay before the survey is done,” said Ruth Okafor. “A harbour is a place where people "
    "work, and where many of them do not come home,” Okafor said.\n\n"
    "“Nobody in this room has ever seen the plan of the engineers,” said Grace Whitlow.\n"
)
ARABIC = "قال لاري هوارد: “لن نغلق الرصيف الشمالي قبل انتهاء المسح الكامل” ثم غادر القاعة.\n"


def checked(text: str = TEXT, name: str = "column.md") -> Report:
    """Return the report of a text against the sources."""
    document = Document(name, text, Meta(title="The quay"), path=f"texts/{name}")
    return quoteproof.check(document, against=SOURCES, suggest=True)


@pytest.fixture(scope="module")
def page() -> str:
    """Return the page of one text."""
    return html(checked())


def html(*reports: Report) -> str:
    """Return reports as a page."""
    return b"".join(write(reports, "html", View())).decode()


def test_the_script_runs_under_the_policy_of_the_page(page: str, tmp_path: Path) -> None:
    """The policy lets in the page's own script, and it shows the controls."""
    found = drawn(page, tmp_path)
    assert '<html lang="en" class="scripted">' in found
    assert 'id="standing">0 of 4<' in found


def test_next_and_previous_by_key(page: str, tmp_path: Path) -> None:
    """`j` goes to the next finding and `k` to the one before it: card, mark in the text and count go together."""
    script = """
      const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
      press("j"); press("j"); press("k");
      return [byId("standing").value, words(".label", one("[aria-current]")), one(".text .here").textContent];
    """
    assert asked(page, script, tmp_path) == [
        "1 of 4",
        "serious",
        "We will close the north quay before the survey is done,",
    ]


def test_filters_and_search(page: str, tmp_path: Path) -> None:
    """A label, a speaker, a source, a rule and a word each leave what has it, and the text shows the others pale."""
    script = """
      const left = () => shown.map((card) => words(".label", card));
      choices();
      const found = {all: left()};
      one(".chips .serious").click(); found.label = left(); found.pale = all(".text .off").length; one(".chips .serious").click();
      for (const [key, value] of [["speaker", "Lev Marin"], ["source", "speech.txt"], ["rule", "negation"], ["search", "ENGINEERS"]]) {
        byId(key).value = value; filter(); found[key] = left(); byId(key).value = "";
      }
      filter(); found.after = left().length;
      return found;
    """
    found = asked(page, script, tmp_path)
    assert found["all"] == ["serious", "serious", "not found", "faithful"]
    assert (found["label"], found["pale"]) == (["serious", "serious"], 2)
    assert found["speaker"] == ["faithful"]
    assert found["source"] == ["serious"]
    assert found["rule"] == ["serious"]
    assert found["search"] == ["not found"]
    assert found["after"] == 4


def test_the_order_of_the_text(page: str, tmp_path: Path) -> None:
    """The cards can stand in the order of the text, and go back."""
    script = """
      const order_ = (name) => { byId("order").value = name; reorder(); return shown.map((card) => words(".label", card)); };
      return [order_("place"), order_("gravity")];
    """
    in_place, gravest = asked(page, script, tmp_path)
    assert in_place == ["faithful", "serious", "serious", "not found"]
    assert gravest == ["serious", "serious", "not found", "faithful"]


def test_what_can_be_copied(page: str, tmp_path: Path) -> None:
    """A card offers the source's own words, where they stand, its id, and a block for the settings."""
    script = """
      const card = cards[0];
      offer(card);
      return [all(".tools button", card).map((button) => button.textContent), Object.values(OFFERS).map((make) => make(card))];
    """
    names, (said, cited, identity, block) = asked(page, script, tmp_path)
    assert names == ["the source's words", "the citation", "the id", "a block to ignore it"]
    assert said == "We will not close the north quay before the survey is done,"
    assert cited == "Ruth Okafor, minutes.md:3"
    assert identity.startswith("q-")
    assert block == f'[[ignore]]\nid = "{identity}"\nreason = "why it may stand"\n'


def test_the_table_of_texts_sorts(tmp_path: Path) -> None:
    """Many texts stand with the worst first, and a head of the table sorts by its column, both ways."""
    fine = "“The boats need a date in writing, and a name under it,” said Lev Marin.\n"
    script = """
      const rows = () => [...one("tbody").rows].map((row) => row.cells[0].textContent), heads = all("thead button");
      const found = [rows()];
      heads[0].click(); found.push(rows()); heads[0].click(); found.push(rows());
      return found;
    """
    many = html(checked(fine, "a.md"), checked(name="b.md"), checked(fine * 2, "c.md"))
    worst, once, twice = asked(many, script, tmp_path)
    assert worst[0] == "2"
    assert [once, twice] == [["1", "2", "3"], ["3", "2", "1"]]


@pytest.mark.parametrize("size", ["1440,900", "390,844"])
def test_axe_finds_nothing(size: str, tmp_path: Path) -> None:
    """No violation of the rules of axe-core, on a desk and on a phone, of one text and of many, also from right to left."""
    many = html(checked(), checked(ARABIC, "arabic.md"), report(text="", path="empty.md"))
    for text in (html(checked()), many):
        script = "return (await axe.run()).violations.map((found) => `${found.id}: ${found.nodes[0].html}`)"
        assert asked(text, script, tmp_path, size=size, more=axe()) == []
