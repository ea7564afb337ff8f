"""Words as matching compares them: folded, abbreviations written out, function words left out, in pairs too.

A feature is one syllable ("diễn") or two neighbours ("diễn tập"). Vietnamese words are mostly of two
syllables, so the pairs carry most of the meaning and the single ones forgive another word order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from nghiquyet.reading.language.abbreviations import expand
from nghiquyet.reading.language.countables import function_words
from nghiquyet.reading.language.folding import bare, fold
from nghiquyet.reading.language.synonyms import other_expressions

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


class Vocabulary:
    """The abbreviations in force for one matching: the shipped ones and those the documents explain.

    Without `marks`, words are compared bare of accents: OCR confuses those first.
    """

    def __init__(self, abbreviations: Mapping[str, str], *, marks: bool = True) -> None:
        self._marks = marks
        self._plain = (lambda text: text) if marks else bare
        function = frozenset(map(self._plain, function_words()))
        self._function = frozenset(word for word in function if " " not in word)
        self._phrases = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(function - self._function))})(?!\w)")
        self._table = {fold(short): fold(words) for short, words in abbreviations.items()}

    @lru_cache(maxsize=20000)  # noqa: B019 - lives as long as one matching
    def features(self, text: str) -> frozenset[str]:
        """The features of a piece of text."""
        tokens = _TOKEN.findall(self._phrases.sub(";", self._written_out(text)))
        kept = [token if token[0].isalnum() and token not in self._function else None for token in tokens]
        return frozenset(token for token in kept if token) | frozenset(pairs(kept))

    @lru_cache(maxsize=20000)  # noqa: B019 - lives as long as one matching
    def spoken(self, text: str) -> frozenset[str]:
        """The features of a report's words, and of other expressions for what they say."""
        others = other_expressions(self._written_out(text), marks=self._marks)
        return self.features(text).union(*(self.features(other) for other in others))

    def _written_out(self, text: str) -> str:
        return self._plain(expand(fold(text), self._table))

    def unit(self, unit: str) -> str:
        """A unit with its abbreviations written out: "HS/lớp" -> "học sinh/lớp"."""
        return expand(fold(unit), self._table) if unit else unit


def pairs(syllables: Iterable[str | None]) -> list[str]:
    """Neighbouring syllables, joined by a space; a mark or function word (None) keeps neighbours apart."""
    listed = list(syllables)
    return [f"{first} {second}" for first, second in pairwise(listed) if first and second]
