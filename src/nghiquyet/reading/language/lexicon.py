"""Lists of words and phrases that ship as plain text, looked up at a place in a row of tokens.

A file has one phrase a line, folded or not, with an optional label after a tab; `#` starts a comment.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from nghiquyet.reading.language.tokens import Token, tokenise


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase found: how many tokens it has and what label its line gives it."""

    length: int
    label: str


class Lexicon:
    """Phrases by their first token and length, so that looking up costs the same however long the list is."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        found: dict[str, dict[int, dict[tuple[str, ...], Entry]]] = {}
        for phrase, label in phrases:
            keys = tuple(token.key for token in tokenise(phrase))
            of_length = found.setdefault(keys[0], {}).setdefault(len(keys), {})
            of_length.setdefault(keys, Entry(len(keys), label))
        self._by_first = {first: sorted(found[first].items(), reverse=True) for first in found}

    @property
    def firsts(self) -> frozenset[str]:
        """The keys of the tokens that a phrase can begin with."""
        return frozenset(self._by_first)

    def longest(self, tokens: Sequence[Token], at: int) -> Entry | None:
        """The longest phrase that stands at tokens[at], or None."""
        lengths = self._by_first.get(tokens[at].key) if at < len(tokens) else None
        if lengths is None:
            return None
        keys = tuple(token.key for token in tokens[at : at + lengths[0][0]])
        for length, phrases in lengths:
            entry = phrases.get(keys[:length])
            if entry is not None:
                return entry
        return None


@cache
def shipped(name: str) -> Lexicon:
    """The lexicon that ships as `name`.txt beside this module."""
    return Lexicon(_lines(name))


@cache
def shipped_words(name: str) -> frozenset[str]:
    """The phrases of `name`.txt as folded strings."""
    return word_set("\n".join(phrase for phrase, _ in _lines(name)), "\n")


def word_set(words: str, apart: str | None = None) -> frozenset[str]:
    """The words of a line, folded; parted at `apart`, else at white space.

    >>> sorted(word_set("khóa Kỳ"))
    ['khóa', 'kì']
    """
    return frozenset(" ".join(token.key for token in tokenise(word)) for word in words.split(apart))


def _lines(name: str) -> Iterable[tuple[str, str]]:
    text = resources.files(__package__).joinpath(f"{name}.txt").read_text("utf-8")
    for line in text.splitlines():
        phrase, _, label = line.partition("#")[0].partition("\t")
        if phrase.strip():
            yield phrase.strip(), label.strip()
