"""The words of organisations' names: they say whose a number is, not what it is."""

from __future__ import annotations

from dataclasses import replace

from nghiquyet.checking.names import Names
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.words import Vocabulary


def name_words(text: str, names: Names, vocabulary: Vocabulary) -> frozenset[str]:
    """The features of a text that stand nowhere in it but in names of the registry.

    "THPT" of "Trường THPT Chuyên giành 412 giải" is no word of "Tỷ lệ học sinh tốt nghiệp THPT".
    """
    named = names.within(text)
    if not named:
        return frozenset()
    ends = [0, *(name.end for name in named)]
    starts = [*(name.start for name in named), len(text)]
    rest = " . ".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    inside = " . ".join(text[name.start : name.end] for name in named)
    return vocabulary.features(inside) - vocabulary.features(rest)


def without(mention: Mention, words: frozenset[str]) -> Mention:
    """The mention without these features in the words around it."""
    if not words:
        return mention
    return replace(mention, segments=tuple((near, found - words) for near, found in mention.segments))
