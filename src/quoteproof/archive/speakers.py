"""How many words a person says in an archive, whatever form of the name a turn or the metadata have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quoteproof.analysis.people import fold, known, person, same_person
from quoteproof.patterns import lazy

_WORD = lazy(r"[^\W_]+(?:['\-‐‑][^\W_]+)*")


class Speakers:
    """The names of an archive by their words, so that only those are compared with a name that share one with it."""

    def __init__(self, said: Mapping[str, int]) -> None:
        self.said = said
        """How many words are said by each name, as it is printed."""
        self._known: dict[str, int] = {}
        self._first: dict[str, list[str]] = {}
        self._later: dict[str, list[str]] = {}
        for name in said:
            first, *later = _words(name) or [""]
            self._first.setdefault(first, []).append(name)
            for word in later:
                self._later.setdefault(word, []).append(name)

    def words_by(self, name: str) -> int:
        """Count the words of all names that are certainly this person's."""
        count = self._known.get(name)
        if count is None:
            same = {other for other in self._candidates(name) if same_person(name, other)}
            count = self._known[name] = sum(map(self.said.__getitem__, same))
        return count

    def _candidates(self, name: str) -> Iterator[str]:
        """Give the names that may be one's: those of the same surname, and what one is called by for short.

        Others of the same given name are left out, unless that is all there is: there are too many of them.
        """
        words = person(name).words
        for word in {*words, *_states(name)}:
            yield from self._later.get(word, ())
            for other in self._first.get(word, ()):
                if len(words) < 2 or word == words[-1] or len(_words(other)) == 1:
                    yield other
        if name in self.said:
            yield name


def _words(name: str) -> list[str]:
    """Return the folded words of a name, what stands behind a comma or in brackets left out, as `person` does."""
    found: list[str] = _WORD.findall(fold(name.split(",")[0].split("(")[0]))
    return found


def _states(name: str) -> set[str]:
    """Return the words under which a state's names stand, if it is one's: a state has several."""
    states, low = known().states, " ".join(fold(name).split())
    own = {state for spelt, state in states.items() if low == spelt or low.endswith(f" {spelt}")}
    return {_words(spelt)[-1] for spelt, state in states.items() if state in own} if own else set()
