"""How the page of a graph looks, and its one script: a list is searched, narrowed, sorted and paged where it stands, and all of it can be
read without the script."""

from __future__ import annotations

from html import escape

from quoteproof.report.screen import visible

STYLE = """
:root{color-scheme:light dark;--line:#8884;--faint:light-dark(#5f6368,#9aa0a6);--new:#0a7a3322;--old:#c0392b22;--mark:#0a7a33}
body{font:16px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem}nav a{margin-inline-end:1.2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.35rem .6rem;border-top:1px solid var(--line);overflow-wrap:break-word}
th{color:var(--faint);font-weight:600;font-size:.85rem}td.date,td.by,td.id{white-space:nowrap;max-width:14rem;overflow:hidden;text-overflow:ellipsis}
td.n{text-align:end}table.pairs{width:auto}.scroll{overflow-x:auto}
details,section{scroll-margin-top:4rem}details{border-top:1px solid var(--line);padding:.5rem 0;content-visibility:auto;contain-intrinsic-size:auto 3rem}td.words{min-width:20rem}
summary{cursor:pointer}summary small,.faint{color:var(--faint)}
ins{background:var(--new);text-decoration:none;border-bottom:2px solid var(--mark)}del{background:var(--old)}
svg.line{width:100%;height:2.6rem;font-size:.75rem;overflow:visible;margin:.6rem 0 .2rem}svg.line line{stroke:var(--line)}svg.line text{fill:var(--faint)}
svg.line circle{fill:#4a7ab5;fill-opacity:.6}svg.line circle.first{fill:var(--mark);fill-opacity:1}
form{display:none;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;position:sticky;top:0;padding:.5rem 0;background:Canvas;z-index:1}
.scripted form{display:flex}form input[type=search]{flex:1 1 16rem;font:inherit;padding:.25rem .5rem}form select,form button{font:inherit}
[hidden]{display:none!important}
@media(max-width:40rem){td.by,th.by,td.id,th.id{display:none}}
@media print{form{display:none!important}}
"""

SCRIPT = """
document.documentElement.classList.add("scripted");
const SHOWN = 50;
for (const section of document.querySelectorAll("section[data-list]")) {
  const form = section.querySelector("form"), place = section.querySelector(".list");
  const items = [...place.children], said = form.querySelector("output");
  const words = new Map();
  const told = (item) => {
    if (!words.has(item)) words.set(item, item.textContent.toLowerCase());
    return words.get(item);
  };
  let page = 0, some = items;
  const show = () => {
    const from = page * SHOWN, now = some.slice(from, from + SHOWN);
    place.replaceChildren(...now);
    said.value = some.length ? `${from + 1}–${from + now.length} of ${some.length}` : "none";
    form.querySelector("[value=back]").disabled = !page;
    form.querySelector("[value=on]").disabled = from + SHOWN >= some.length;
  };
  const choose = () => {
    const asked = form.elements.words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const kind = form.elements.kind ? form.elements.kind.value : "";
    const [by, way] = form.elements.order.value.split(" ");
    some = items.filter((item) => (!kind || item.dataset.kind === kind) && asked.every((word) => told(item).includes(word)));
    if (by) {
      const value = (item) => item.dataset[by];
      const number = by !== "date";
      some.sort((a, b) => (way === "down" ? -1 : 1) * (number ? value(a) - value(b) : value(a).localeCompare(value(b))));
    }
    page = 0;
    show();
  };
  let wait;
  form.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(choose, 150); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter && event.submitter.value === "on") page += 1;
    else if (event.submitter && event.submitter.value === "back") page -= 1;
    else return choose();
    show();
    section.scrollIntoView();
  });
  const open = () => {
    const at = items.findIndex((item) => item.id && item.id === location.hash.slice(1));
    if (at < 0) return;
    form.reset();
    choose();
    page = Math.floor(at / SHOWN);
    show();
    items[at].open = true;
    items[at].scrollIntoView();
  };
  addEventListener("hashchange", open);
  choose();
  open();
}
"""


def shown(words: str | None) -> str:
    """Return words of a text for the page: no markup, and nothing in them that turns or hides."""
    return escape(visible(words or ""))
