"""Lines of a lower document that speak of a superior's target with a figure, and were not read as a target.

Before a target is called missing, a person should see these: a clause may be worded as nobody foresaw, or
a scan be hard to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nghiquyet.measuring import Evidence
from nghiquyet.reading.documents import Document
from nghiquyet.reading.matching.scoring import Profile, profiles
from nghiquyet.reading.matching.words import Vocabulary
from nghiquyet.reading.resolutions import Target

_SAID, _LONGEST = 0.6, 400
_LINE = re.compile(r"[^\n]+")
_FIGURE = re.compile(r"\d")


def unread_lines(
    superior: Sequence[Target], lower: Sequence[Target], document: Document, vocabulary: Vocabulary
) -> dict[str, Evidence]:
    """By the superior's target the line that says most of its name, where one says enough of it."""
    lines = [
        (start, end, vocabulary.spoken(document.text[start:end])) for start, end in _lines(lower, document)
    ]
    spoken = frozenset[str]().union(*(words for _, _, words in lines))
    found = {}
    for profile in profiles(superior, vocabulary, spoken):
        said = [(_share(profile, words), start, end) for start, end, words in lines]
        best = max(said, default=(0.0, 0, 0))
        if best[0] >= _SAID:
            found[profile.target.code] = _quote(document, best[1], best[2])
    return found


def _lines(lower: Sequence[Target], document: Document) -> Iterator[tuple[int, int]]:
    """Lines with a figure beside their number that no target was read from; long ones tell of many things."""
    taken = [(min(one.start, one.level_start), max(one.end, one.level_end)) for one in lower]
    for match in _LINE.finditer(document.text):
        start, end = match.span()
        free = not any(start < last and first < end for first, last in taken)
        if free and end - start <= _LONGEST and _FIGURE.search(document.text, start + 3, end):
            yield start, end


def _share(profile: Profile, words: frozenset[str]) -> float:
    weights = profile.weights
    said = sum(weight for feature, weight in weights.items() if feature in words)
    return said / profile.full if profile.full else 0.0


def _quote(document: Document, start: int, end: int) -> Evidence:
    return Evidence(
        file=document.file, sha256=document.sha256, text=document.text[start:end], start=start, end=end,
        page=document.page_of(start),
    )  # fmt: skip
