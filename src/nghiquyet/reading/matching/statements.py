"""Mentions in running text: block by block, with the headings, leads and list lines they stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from nghiquyet.reading.documents.document import Block, Document
from nghiquyet.reading.language.periods import periods
from nghiquyet.reading.language.sentences import sentences
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.lists import goes_on, introduces, may_be_item, of_list
from nghiquyet.reading.matching.mention import Mention, Segment
from nghiquyet.reading.matching.roles import is_later
from nghiquyet.reading.matching.sentence import mentions_of
from nghiquyet.reading.matching.surroundings import Surroundings

_PARTS_SENTENCE = re.compile(r"(?:bao )?gồm(?: có)?(?!\w)|cụ thể(?!\w)", re.IGNORECASE)
"""A sentence that opens so lists the parts of what was told just before."""
_BULLET = re.compile(r"\s*([-–+•*])\s")
_NUMBERING = re.compile(r"(?:\s*(?:\d{1,2}|[A-Z]|[IVX]+)(?:[.)]|\s[-–]))*\s*")
_LEAD = re.compile(r"^[^\n]{3,90}?(?:[.:](?=\s))")


@dataclass(slots=True)
class _List:
    """A list being read: the line that announces it and the mentions of its items."""

    text: str
    mentions: list[Mention]
    items: list[list[Mention]] = field(default_factory=list)
    bullet: str = ""


def _bullet(text: str) -> str:
    found = _BULLET.match(text)
    return found.group(1) if found else ""


def _marked_alike(open_list: _List, text: str) -> bool:
    """Whether a block may belong to a list: where the items have a bullet, so has it."""
    return not open_list.bullet or _bullet(text) == open_list.bullet


def statements(document: Document, frame: Frame) -> Iterator[Mention]:
    """The mentions of every paragraph; those of captions stand beside, they repeat what the text says.

    A note or a caption stands for itself: it neither ends a list nor belongs to one.
    """
    open_list: _List | None = None
    for block in document.blocks:
        if block.kind in ("note", "caption"):
            aside = block.kind == "caption"
            yield from (replace(m, aside=m.aside or aside) for m in _of_block(document, block, "", frame))
            continue
        text = document.text[block.start : block.end]
        if open_list and (block.kind != "paragraph" or not may_be_item(text)):
            yield from of_list(open_list.mentions, open_list.items)
            open_list = None
        if block.kind not in ("paragraph", "heading"):
            continue
        found = _of_block(document, block, open_list.text if open_list else "", frame)
        if open_list and not (goes_on(open_list.items, found) and _marked_alike(open_list, text)):
            yield from of_list(open_list.mentions, open_list.items)
            open_list, found = None, _of_block(document, block, "", frame)
        yield from found
        if introduces(text) and block.kind == "paragraph":
            if open_list:
                yield from of_list(open_list.mentions, open_list.items)
            open_list = _List(text, found)
        elif open_list:
            open_list.items.append(found)
            open_list.bullet = open_list.bullet or _bullet(text)
    if open_list:
        yield from of_list(open_list.mentions, open_list.items)


def _of_block(document: Document, block: Block, intro: str, frame: Frame) -> list[Mention]:
    text = document.text
    above = document.headings_above(block.start)
    lead = _LEAD.match(text[block.start : block.end])
    around = _heading_segments(document, above, frame)
    if lead:
        around += ((0.5, frame.vocabulary.spoken(lead.group())),)
    if intro:
        around += ((0.6, frame.vocabulary.spoken(intro)),)
    planned = _in_plans([document.text[b.start : b.end] for b in above], frame) or bool(
        cues.PLANNED_LEAD.match(text, block.start, block.end)
    )
    found: list[Mention] = []
    previous, before = "", list[Mention]()
    for start, end in sentences(text, block.start, block.end):
        segments = (*around, (0.2, frame.vocabulary.spoken(previous)))
        mentions = mentions_of(text, start, end, Surroundings(segments, planned), frame)
        if _PARTS_SENTENCE.match(text, start, end):
            found += of_list(before, [[mention] for mention in mentions])
        found += mentions
        previous, before = text[start:end], mentions
    return found


def _heading_segments(document: Document, above: tuple[Block, ...], frame: Frame) -> tuple[Segment, ...]:
    texts = [document.text[block.start : block.end] for block in reversed(above)]
    return tuple(
        (0.5 if depth == 0 else 0.2, frame.vocabulary.spoken(text)) for depth, text in enumerate(texts)
    )


def _in_plans(headings: list[str], frame: Frame) -> bool:
    """Whether the nearest heading that speaks of time tells of the future or is a time to come ("Quý IV")."""
    for heading in reversed(headings):
        named = periods(heading, year=frame.as_of.year)
        to_come = any(is_later(p, frame) and _NUMBERING.fullmatch(heading[: p.start]) for p in named)
        if cues.FUTURE_HEADING.search(heading) or to_come:
            return not re.search(r"kết quả", heading, re.IGNORECASE)
        if cues.RESULT_HEADING.search(heading):
            return False
    return False
