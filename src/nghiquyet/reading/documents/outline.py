"""Decides what every part of a document is: title, heading (with its level), paragraph, caption or aside.

What the format says (heading styles) comes first, then the numbering and layout of Vietnamese official
documents. Levels follow from the order in which the kinds of numbering nest in this document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nghiquyet.reading.documents.furniture import mark_head, mark_signatures
from nghiquyet.reading.documents.letters import is_caps
from nghiquyet.reading.documents.numbering import WORD_KINDS, Marker, as_letter, marker, misread
from nghiquyet.reading.documents.parts import Part
from nghiquyet.reading.documents.titles import mark_captions, mark_titles

HEADING_LENGTH = 160
"""A numbered line longer than this is running text."""
SHORT_HEADING = 110
"""A numbered line that neither type nor capitals set off is a heading only up to this length."""
NAME_LENGTH = 70
"""The same, where it ends with a full stop or a colon."""

_RULE_LINE = re.compile(r"[\s*_=~.\-–—]+$")
_WORDED = re.compile(r"\w")
_SENTENCE_END = (".", ";", ",", "…")


def settle(parts: Sequence[Part]) -> list[Part]:
    """Parts with kind and level; the order and the text stay as they are."""
    settled = mark_titles(mark_captions([_furniture(part) for part in parts]))
    settled = mark_signatures(mark_head(settled))
    return [part if part.kind else replace(part, kind="paragraph") for part in mark_headings(settled)]


def _furniture(part: Part) -> Part:
    """Tables are tables; a line of dashes or asterisks alone is furniture."""
    if part.kind is None and part.grid is not None:
        return replace(part, kind="table")
    if part.kind is None and part.text.strip() and _RULE_LINE.match(part.text):
        return replace(part, kind="aside")
    return part


def mark_headings(parts: Sequence[Part]) -> list[Part]:
    """Headings with levels from 1, without gaps."""
    markers = find_markers(parts)
    found: set[int] = set()
    for place, part in enumerate(parts):
        if part.kind == "heading" or _is_heading(parts, markers, place, found):
            found.add(place)
    found |= _siblings(parts, markers, found)
    nesting = _Nesting()
    marked = [
        replace(part, kind="heading", level=nesting.level(part, markers[n]))
        if n in found
        else (replace(part, level=0) if part.kind is None and part.level else part)
        for n, part in enumerate(parts)
    ]
    return _without_gaps(marked)


def _without_gaps(parts: list[Part]) -> list[Part]:
    used = sorted({part.level for part in parts if part.kind == "heading"})
    return [
        replace(part, level=used.index(part.level) + 1) if part.kind == "heading" else part for part in parts
    ]


def find_markers(parts: Sequence[Part]) -> list[Marker | None]:
    """The marker of every part; whether "C." or "I." is roman or a letter follows from what came before."""
    found: list[Marker | None] = []
    letters = 0
    for part in parts:
        own = (
            None
            if part.grid is not None or part.kind in ("aside", "caption", "note", "title")
            else _marker(part)
        )
        if own and own.kind in ("roman", "capital"):
            letter = as_letter(part.line)
            if letter and letters and letter.value == letters + 1:
                own = letter
            letters = letter.value if letter and own.kind == "capital" else letters
        found.append(own)
    return found


def _marker(part: Part) -> Marker | None:
    """The marker; on a scan also a roman number that OCR took for letters."""
    return marker(part.line) or (misread(part.line) if part.confidences and _is_short(part) else None)


def _is_heading(
    parts: Sequence[Part], markers: Sequence[Marker | None], place: int, headings: set[int]
) -> bool:
    part, text, own = parts[place], parts[place].line, markers[place]
    if part.kind is not None or len(text) > 2 * HEADING_LENGTH or not _WORDED.search(text):
        return False
    if part.level:
        return len(text) <= HEADING_LENGTH or (len(text) <= 2 * HEADING_LENGTH and not text.endswith("."))
    if len(text) > HEADING_LENGTH or text.endswith((";", ",")):
        return False
    if own is None:
        return _is_unnumbered_heading(part, text)
    if own.bullet:
        return False
    if is_caps(text[own.end :]):
        return True
    if part.bold:
        return not (text.endswith(".") and len(text) > SHORT_HEADING)
    return _opens_section(parts, markers, place, headings)


def _is_unnumbered_heading(part: Part, text: str) -> bool:
    """A line in bold, or centred in capitals, that is no sentence."""
    if text.endswith(_SENTENCE_END) or len(text) > 120 or text[0] in "(“\"'":
        return False
    return (part.bold and len(text) <= 100) or (part.centred and is_caps(text))


def _opens_section(
    parts: Sequence[Part], markers: Sequence[Marker | None], place: int, headings: set[int]
) -> bool:
    """A short numbered line, no sentence, with text or deeper numbering under it and not its sibling."""
    own = markers[place]
    if own is None or not (_is_short(parts[place]) or _is_name(parts, markers, place, headings)):
        return False
    after = next((n for n in range(place + 1, len(parts)) if _is_content(parts[n])), None)
    if after is None or parts[after].kind == "title":
        return False
    following = markers[after]
    if following is None or parts[after].kind == "table":
        return not parts[after].level
    return following.kind != own.kind and (following.bullet or following.value == 1)


def _is_name(parts: Sequence[Part], markers: Sequence[Marker | None], place: int, headings: set[int]) -> bool:
    """A name of a section that ends with a full stop or a colon: a few words without a figure.

    It begins a numbering or goes on with one of headings, so that the last item of a list is none.
    """
    own, text = markers[place], parts[place].line
    if own is None or len(text) > NAME_LENGTH or not text.endswith((".", ":")):
        return False
    words = text[own.end : -1]
    before = next((n for n in range(place - 1, -1, -1) if (m := markers[n]) and m.kind == own.kind), None)
    continues = before is not None and before in headings
    return not re.search(r"[\d.:;]", words) and (own.value == 1 or continues)


def _is_short(part: Part) -> bool:
    return len(part.line) <= SHORT_HEADING and not part.line.endswith((*_SENTENCE_END, ":", "!", "?"))


def _is_content(part: Part) -> bool:
    said = bool(part.text.strip()) or part.grid is not None
    return said and part.kind not in ("aside", "caption", "note")


def _siblings(parts: Sequence[Part], markers: Sequence[Marker | None], found: set[int]) -> set[int]:
    """Short lines that continue the numbering of a heading are headings too ("b)" after the heading "a)")."""
    added: set[int] = set()
    last: dict[str, tuple[Marker, bool]] = {}
    for place, own in enumerate(markers):
        if own is None or own.bullet or parts[place].kind not in (None, "heading"):
            continue
        before = last.get(own.kind)
        heading = place in found
        if before and before[1] and own.follows(before[0]) and not heading and _is_short(parts[place]):
            added.add(place)
            heading = True
        last[own.kind] = (own, heading)
    return added


class _Nesting:
    """Finds levels: a kind of numbering that was not seen before stands below the section it appears in.

    Levels are counted in tens, so that a level given by a style can stand between two others.
    """

    def __init__(self) -> None:
        self._level: dict[str, int] = {}
        self._open = 0

    def level(self, part: Part, own: Marker | None) -> int:
        """The level of the next heading."""
        kind = own.kind if own else ("capitals" if part.centred or is_caps(part.text) else "bold")
        if part.level:
            level = part.level * 10
            if own:
                self._level.setdefault(kind, level)
        else:
            level = self._level.get(kind) or self._learn(kind)
        self._open = level
        return level

    def _learn(self, kind: str) -> int:
        if kind in WORD_KINDS:
            level = 2 + WORD_KINDS.index(kind)
        elif kind == "capitals":
            level = 1
        else:
            level = (self._open // 10 + 1) * 10
        self._level[kind] = level
        return level
