"""Running heads, running feet and page numbers: lines that come back at the edge of page after page.

What stands in the text by its place and type is dropped only where it is repeated letter by letter; what is
set apart, by space, size or place, also where it changes from page to page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from statistics import median

from nghiquyet.reading.documents.page_items import Item, Margins, margins

EDGE = 3
"""Heads and feet have at most so many lines."""
NEIGHBOURS = 3
"""A head is looked for on so many pages before and after."""
HEIGHT = 8.0
"""It stands at the same height there, give or take so many points."""

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:trang\s*)?(\d{1,4})(?:\s*/\s*\d{1,4})?[-–—\s.]*$", re.IGNORECASE)


def without_running_heads(pages: Sequence[Sequence[Item]]) -> list[list[Item]]:
    """The pages without lines that are repeated at the same height on others. No page loses all its lines."""
    numbering, frame = _numbering(pages), margins(pages)
    kept = []
    for number, page in enumerate(pages):
        around = range(max(0, number - NEIGHBOURS), min(len(pages), number + NEIGHBOURS + 1))
        others = [pages[n] for n in around if n != number]
        dropped = [
            *_running(page, others, number, numbering, frame),
            *_running(page[::-1], others, number, numbering, frame),
        ]
        rest = [item for item in page if not any(item is other for other in dropped)]
        kept.append(rest if any(item.text or item.table for item in rest) else list(page))
    return kept


def _numbering(pages: Sequence[Sequence[Item]]) -> set[int]:
    """By how much the printed page numbers differ from the page's own place; 0 is always possible."""
    found = [
        printed - number
        for number, page in enumerate(pages, 1)
        for item in (*page[:2], *page[-2:])
        if (printed := _printed_number(item)) is not None
    ]
    return {0} | {shift for shift in found if found.count(shift) > 1}


def _printed_number(item: Item) -> int | None:
    found = _PAGE_NUMBER.match(item.text) if item.line else None
    return int(found[1]) if found else None


def _running(
    page: Sequence[Item], others: Sequence[Sequence[Item]], number: int, numbering: set[int], frame: Margins
) -> list[Item]:
    """Lines from the edge inwards, as long as each is repeated elsewhere or is this page's number."""
    found: list[Item] = []
    for place, item in enumerate(page[:EDGE]):
        printed = _printed_number(item)
        numbers_page = printed is not None and printed - number - 1 in numbering
        near = [other for others_page in others for other in _near(item, others_page)]
        same = any(other.text == item.text for other in near)
        alike = _is_apart(page, place, frame) and any(_alike(item.text, other.text) for other in near)
        if item.table is not None or not (numbers_page or same or alike):
            break
        found.append(item)
    return found


def _near(item: Item, page: Sequence[Item]) -> list[Item]:
    """Lines at the same height among the outermost of another page."""
    edge = [*page[:EDGE], *page[-EDGE:]]
    return [other for other in edge if other.line is not None and abs(other.top - item.top) < HEIGHT]


def _is_apart(page: Sequence[Item], place: int, frame: Margins) -> bool:
    """Whether a line is set apart from the running text: by space, by its type size, or by its place."""
    item, rest = page[place], page[place + 1 :]
    lines = [other for other in rest if other.line is not None]
    if not lines:
        return False
    gap = abs(item.top - rest[0].top)
    other_size = abs(item.size - median(other.size for other in lines)) > 0.04 * item.size
    return gap > 1.6 * frame.step or other_size or frame.centred(item) or len(item.segments) > 1


def _alike(one: str, other: str) -> bool:
    first, second = re.sub(r"\d+", "0", one), re.sub(r"\d+", "0", other)
    return first == second or (len(first) > 8 and SequenceMatcher(None, first, second).ratio() > 0.85)
