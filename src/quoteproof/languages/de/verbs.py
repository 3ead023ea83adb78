"""The forms of German verbs: of weak ones by rule, of the others by a table (Duden – Die Grammatik, unregelmäßige Verben)."""

from __future__ import annotations

from quoteproof.languages.speech import Verbs

_FORMS = """
    sprechen spricht sprach gesprochen
    schreien schreit schrie geschrien
    schwören schwört schwor geschworen
    ein|wenden wendet wandte eingewandt
    schreiben schreibt schrieb geschrieben
    an|geben gibt gab angegeben
    zu|geben gibt gab zugegeben
    bekannt|geben gibt gab bekanntgegeben
    heißen heißt hieß geheißen
    versprechen verspricht versprach versprochen
    hin|weisen weist wies hingewiesen
    zurück|weisen weist wies zurückgewiesen
    verweisen verweist verwies verwiesen
    rufen ruft rief gerufen
    auf|rufen ruft rief aufgerufen
    vor|werfen wirft warf vorgeworfen
    widersprechen widerspricht widersprach widersprochen
    aus|sprechen spricht sprach ausgesprochen
    nehmen nimmt nahm genommen
    an|greifen greift griff angegriffen
    empfinden empfindet empfand empfunden
    empfehlen empfiehlt empfahl empfohlen
    raten rät riet geraten
    schließen schließt schloss geschlossen
    fort|fahren fährt fuhr fortgefahren
    werben wirbt warb geworben
    lesen liest las gelesen
    gestehen gesteht gestand gestanden
    unterstreichen unterstreicht unterstrich unterstrichen
    beschreiben beschreibt beschrieb beschrieben
    bitten bittet bat gebeten
    vertreten vertritt vertrat vertreten
    verraten verrät verriet verraten
    befinden befindet befand befunden
    zurück|geben gibt gab zurückgegeben
    zu|rufen ruft rief zugerufen
    aus|rufen ruft rief ausgerufen
    ein|werfen wirft warf eingeworfen
    vor|schlagen schlägt schlug vorgeschlagen
    an|weisen weist wies angewiesen
    ein|gestehen gesteht gestand eingestanden
    bestreiten bestreitet bestritt bestritten
    entgegen|halten hält hielt entgegengehalten
    dagegen|halten hält hielt dagegengehalten
    aus|gehen geht ging ausgegangen
    an|nehmen nimmt nahm angenommen
    nennen nennt nannte genannt
    an|sehen sieht sah angesehen
    denken denkt dachte gedacht
    finden findet fand gefunden
    sehen sieht sah gesehen
    halten hält hielt gehalten
    beginnen beginnt begann begonnen
"""
"""Infinitive, with "|" behind a separable prefix, present, past, participle."""
_STRONG = {
    base: (base, present, past, done)
    for base, present, past, done in (line.split() for line in _FORMS.strip().splitlines())
}


def inflected(weak: str, strong: str, whole: frozenset[str] = frozenset()) -> Verbs:
    """Take verbs as infinitives, with "|" behind a separable prefix: those that the rule inflects, and those of the table.

    Forms of `whole` mean something else without their prefix: hält (… entgegen).
    """
    rows = _rows(weak, strong)
    finite: set[str] = set()
    for base, present, past, _ in rows:
        prefix, _, stem = base.rpartition("|")
        plain = _finite(stem, present, past)
        finite |= (plain - whole if prefix else plain) | {prefix + form for form in plain}
    return Verbs(
        finite=frozenset(finite),
        infinitive=frozenset(row[0].replace("|", "") for row in rows)
        | {row[0].replace("|", "zu") for row in rows if "|" in row[0]},
        passive=frozenset(row[3] for row in rows),
        participle=frozenset(row[0].replace("|", "") + "d" for row in rows),
    )


def separable(weak: str, strong: str) -> dict[str, frozenset[str]]:
    """Return the forms that say something only with their prefix behind them, with such prefixes: gab (… an), fügte (… hinzu)."""
    rows = _rows(weak, strong)
    whole = {form for base, present, past, _ in rows if "|" not in base for form in _finite(base, present, past)}
    found: dict[str, frozenset[str]] = {}
    for base, present, past, _ in rows:
        prefix, _, stem = base.rpartition("|")
        for form in _finite(stem, present, past) - whole if prefix else ():
            found[form] = found.get(form, frozenset()) | {prefix}
    return found


def _rows(weak: str, strong: str) -> list[tuple[str, str, str, str]]:
    return [_weak(word) for word in weak.split()] + [_STRONG[word] for word in strong.split()]


def _finite(stem: str, present: str, past: str) -> set[str]:
    return {stem, present, past, past + ("n" if past.endswith("e") else "en"), stem.removesuffix("n")}


def _weak(word: str) -> tuple[str, str, str, str]:
    prefix, _, base = word.rpartition("|")
    stem = base.removesuffix("en") if base.endswith("en") else base.removesuffix("n")
    link = "e" if stem.endswith(("t", "d", "ffn", "chn", "gn", "dn", "tm")) else ""
    fixed = base.startswith(("be", "er", "ver", "ent", "ge", "wider")) or base.endswith("ieren")
    participle = prefix + ("" if fixed else "ge") + stem + link + "t"
    return word, stem + link + "t", stem + link + "te", participle
