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


class _Node:
    """Where a phrase has come to: the entry that ends here, and the keys by which others go on."""

    __slots__ = ("entry", "following")

    def __init__(self) -> None:
        self.entry: Entry | None = None
        self.following: dict[str, _Node] = {}


class Lexicon:
    """Phrases as a tree of tokens: looking up costs no more however long the list is."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._firsts: dict[str, _Node] = {}
        for phrase, label in phrases:
            tokens = tokenise(phrase)
            following, node = self._firsts, _Node()
            for token in tokens:
                node = following.setdefault(token.key, _Node())
                following = node.following
            node.entry = node.entry or Entry(len(tokens), label)

    @property
    def firsts(self) -> frozenset[str]:
        """The keys of the tokens that a phrase can begin with."""
        return frozenset(self._firsts)

    def longest(self, tokens: Sequence[Token], at: int) -> Entry | None:
        """The longest phrase that stands at tokens[at], or None."""
        node = self._firsts.get(tokens[at].key) if at < len(tokens) else None
        if node is None:
            return None
        found = node.entry
        while node.following:
            at += 1
            node = node.following.get(tokens[at].key) if at < len(tokens) else None
            if node is None:
                break
            found = node.entry or found
        return found


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
