"""Running heads, running feet and page numbers: lines that come back at the edge of page after page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from nghiquyet.reading.documents.page_items import Item

EDGE = 4
"""Heads and feet are among so many first and last lines of a page."""
NEIGHBOURS = 3
"""A head is looked for on so many pages before and after."""
HEIGHT = 8.0
"""It stands at the same height there, give or take so many points."""

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:trang\s*)?(\d{1,4})(?:\s*/\s*\d{1,4})?[-–—\s.]*$", re.IGNORECASE)


def without_running_heads(pages: Sequence[Sequence[Item]]) -> list[list[Item]]:
    """The pages without lines that are repeated at the same height on others, digits set aside."""
    numbering = _numbering(pages)
    kept = []
    for number, page in enumerate(pages):
        around = range(max(0, number - NEIGHBOURS), min(len(pages), number + NEIGHBOURS + 1))
        others = [pages[n] for n in around if n != number]
        dropped = {id(item) for edge in _edges(page) for item in _running(edge, others, number, numbering)}
        kept.append([item for item in page if id(item) not in dropped])
    return kept


def _edges(page: Sequence[Item]) -> tuple[Sequence[Item], Sequence[Item]]:
    """The outermost items from the top down, and from the bottom up."""
    return page[:EDGE], page[::-1][:EDGE]


def _numbering(pages: Sequence[Sequence[Item]]) -> set[int]:
    """By how much the printed page numbers differ from the page's own place; 0 is always possible."""
    found = [
        printed - number
        for number, page in enumerate(pages, 1)
        for edge in _edges(page)
        for item in edge[:2]
        if (printed := _printed_number(item)) is not None
    ]
    return {0} | {shift for shift in found if found.count(shift) > 1}


def _printed_number(item: Item) -> int | None:
    found = _PAGE_NUMBER.match(item.text) if item.line else None
    return int(found[1]) if found else None


def _running(
    edge: Sequence[Item], others: Sequence[Sequence[Item]], number: int, numbering: set[int]
) -> list[Item]:
    """Lines from the edge inwards, as long as each is repeated elsewhere or is this page's number."""
    found: list[Item] = []
    for item in edge:
        printed = _printed_number(item)
        numbers_page = printed is not None and printed - number - 1 in numbering
        if item.table is not None or not (numbers_page or any(_repeats(item, other) for other in others)):
            break
        found.append(item)
    return found


def _repeats(item: Item, page: Sequence[Item]) -> bool:
    return any(
        other.line is not None and abs(other.top - item.top) < HEIGHT and _alike(item.text, other.text)
        for edge in _edges(page)
        for other in edge
    )


def _alike(one: str, other: str) -> bool:
    first, second = re.sub(r"\d+", "0", one), re.sub(r"\d+", "0", other)
    return first == second or (len(first) > 8 and SequenceMatcher(None, first, second).ratio() > 0.85)
