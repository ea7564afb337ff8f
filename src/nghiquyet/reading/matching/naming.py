"""By which words a report named a number: the head of its clause, or its row's label, without figures.

People confirm these words once; the next report that says them again is then understood (`aliases`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.language.countables import function_words
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.periods import periods
from nghiquyet.reading.language.quantities import quantities
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.roles import STRONG_BREAK

GAP = "…"
"""Stands in a phrase where a number stood."""
_LONGEST, _FOLLOWING_WORDS, _GAPS = 14, 6, 3
_ENOUGH, _FULL, _TELLING = 2, 5, 3
_JOIN = re.compile(r"(?<!\w)(?:và|cùng)(?!\w)")
_STOPS = (
    "được|đã|của|do|để|cho|tại|ở|năm|trong|với|từ|so|và|theo|trở|mỗi|là|bằng|chiếm|gồm|tăng|giảm|trị giá|tặng"
)
_FOLLOWING = re.compile(
    rf"(?:\s+(?!(?:{_STOPS})(?!\w))(?=[^\W\d_])[^\W\d_]*[a-zà-ỹđ][^\W\d_]*){{1,{_FOLLOWING_WORDS}}}"
)
_MARKER = re.compile(r"^\s*(?:[-–+•*]|\(?(?:[a-zđ]|[ivxIVX]+|\d+(?:\.\d+)*)\s?[.)])\s+")
_OPEN_BRACKET = re.compile(r"\s*\([^()]*$")
_WORD = re.compile(r"[^\W\d_]+")


def content(phrase: str) -> list[str]:
    """The syllables of a phrase that carry meaning, folded.

    >>> content("đã bàn giao cho các xã … đất sạch")
    ['bàn', 'giao', 'xã', 'đất', 'sạch']
    """
    words = _function_phrases().sub(" ", fold(phrase))
    return [word for word in _WORD.findall(words) if word not in function_words()]


@cache
def _function_phrases() -> re.Pattern[str]:
    phrases = sorted(word for word in function_words() if " " in word)
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)")


def named(document: Document, mention: Mention, names: Iterable[str]) -> str:
    """The words that name the mention's number, "" where there are too few to tell anything.

    `names` are those of organisations: they say whose the number is, not what it counts.
    """
    parts = mention.labels or tuple(_in_text(document.text, mention))
    said = [_words(_without(part, names)) for part in parts]
    enough = (_ENOUGH,) if mention.labels else (_TELLING, _ENOUGH)
    found = (words for least in enough for words in said if len(content(words)) >= least)
    return next(found, "")


def _in_text(text: str, mention: Mention) -> Iterator[str]:
    """The clause around the number, with the head of its part of the sentence, then of the whole."""
    end = mention.number_end
    following = _FOLLOWING.match(text[end : mention.end])
    after = following.group() if following else ""
    told = text[mention.number_start : end] + after
    for begin in (
        max(text.rfind(";", mention.start, mention.number_start) + 1, mention.start),
        mention.start,
    ):
        earlier = [q for q in quantities(text, begin, mention.number_start) if q.end <= mention.number_start]
        between = text[earlier[-1].end : mention.number_start] if earlier else ""
        breaks = [m.end() for pattern in (STRONG_BREAK, _JOIN) for m in pattern.finditer(between)]
        own = between[max(breaks, default=0) :]
        if earlier and len(content(_words(told))) >= _ENOUGH:
            yield f"{own}{told}"
        head = _clauses(text, begin, earlier[0].start if earlier else mention.number_start)
        yield f"{head} {own}{told}"


def _clauses(text: str, start: int, end: int) -> str:
    """The clauses that end at `end`, as many as tell something, back to `start`."""
    breaks = [match.end() for match in STRONG_BREAK.finditer(text, start, end)]
    for begin in reversed(breaks):
        if len(content(_words(text[begin:end]))) >= _FULL:
            return text[begin:end]
    return text[start:end]


def _words(text: str) -> str:
    """One line without periods and list markers, a gap in place of every figure, at most `_LONGEST` words."""
    kept = _MARKER.sub("", text)
    for quantity in reversed(quantities(kept)):
        unit = quantity.unit if dimension(quantity.unit) == "count" else ""
        kept = f"{kept[: quantity.start]} {GAP} {unit} {kept[quantity.end :]}"
    for period in reversed(periods(kept)):
        kept = f"{kept[: period.start]} {kept[period.end :]}"
    first = GAP.join(kept.split(GAP)[:_GAPS])
    words = [word for word in first.split() if word == GAP or _WORD.search(word)]
    while words and not content(words[0]):
        words.pop(0)
    while words and not content(words[-1]):
        words.pop()
    line = re.sub(rf"{GAP}(?: {GAP})+", GAP, " ".join(words[-_LONGEST:]))
    return _OPEN_BRACKET.sub("", line).strip(" ,;:.–-")


def _without(text: str, names: Iterable[str]) -> str:
    """The text without the names of organisations."""
    for name in sorted({name for name in names if len(name) > 3}, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text, flags=re.IGNORECASE)
    return text
