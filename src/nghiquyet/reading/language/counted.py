"""The thing that a number counts: the noun right after it."""

from __future__ import annotations

import re

from nghiquyet.reading.language.countables import countable_nouns, unit_stops

_WORD = re.compile(r"\s+([^\W\d_]+)")


def noun_after(text: str, end: int) -> tuple[int, str]:
    """The thing counted: the longest known noun ahead, a classifier with the noun after it, or two words."""
    nouns, classifiers = countable_nouns()
    words = _words_ahead(text, end, 5)
    folded = [word.lower() for word, _ in words]
    for size in range(min(4, len(words)), 0, -1):
        phrase = " ".join(folded[:size])
        if phrase in classifiers and size == 1 and len(words) > 1 and folded[1] not in unit_stops():
            return _classified(words, nouns)
        if phrase in nouns:
            return words[size - 1][1], " ".join(word for word, _ in words[:size])
    if not words or folded[0] in unit_stops():
        return end, ""
    size = 2 if len(words) > 1 and folded[1] not in unit_stops() and words[1][0].islower() else 1
    return words[size - 1][1], " ".join(word for word, _ in words[:size])


def _classified(words: list[tuple[str, int]], nouns: frozenset[str]) -> tuple[int, str]:
    folded = [word.lower() for word, _ in words]
    for size in range(min(3, len(words) - 1), 0, -1):
        if " ".join(folded[1 : 1 + size]) in nouns:
            return words[size][1], " ".join(word for word, _ in words[: size + 1])
    size = 2 if len(words) > 2 and folded[2] not in unit_stops() and folded[0] == "cuộc" else 1
    return words[size][1], " ".join(word for word, _ in words[: size + 1])


def _words_ahead(text: str, end: int, most: int) -> list[tuple[str, int]]:
    words: list[tuple[str, int]] = []
    while len(words) < most and (match := _WORD.match(text, end)):
        words.append((match.group(1), match.end()))
        end = match.end()
    return words
