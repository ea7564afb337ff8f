"""Running heads, running feet and page numbers: lines that come back at the edge of page after page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from nghiquyet.reading.documents.paragraphs import PageItem

EDGE = 4
"""Heads and feet are among the first and the last lines of a page."""

_PAGE_NUMBER = re.compile(r"\W*(?:trang|page)?\W*\d{1,4}\W*(?:/\W*\d{1,4}\W*)?$", re.IGNORECASE)


def without_running_heads(pages: Sequence[Sequence[PageItem]]) -> list[list[PageItem]]:
    """The pages without lines that are repeated at the same height on others, digits set aside."""
    kept = []
    for number, page in enumerate(pages):
        others = [other for n, other in enumerate(pages) if n != number and abs(n - number) <= 3]
        dropped = {id(item) for edge in _edges(page) for item in _running(edge, others)}
        kept.append([item for item in page if id(item) not in dropped])
    return kept


def _edges(page: Sequence[PageItem]) -> tuple[Sequence[PageItem], Sequence[PageItem]]:
    """The outermost lines from the top down, and from the bottom up."""
    return page[:EDGE], page[::-1][:EDGE]


def _running(edge: Sequence[PageItem], others: Sequence[Sequence[PageItem]]) -> list[PageItem]:
    """Lines from the edge inwards, as long as each is repeated elsewhere or is a page number."""
    found: list[PageItem] = []
    for item in edge:
        if item.table is not None or not (_is_page_number(item) or any(_repeats(item, other) for other in others)):
            break
        found.append(item)
    return found


def _is_page_number(item: PageItem) -> bool:
    return bool(_PAGE_NUMBER.match(item.text))


def _repeats(item: PageItem, page: Sequence[PageItem]) -> bool:
    near = [other for edge in _edges(page) for other in edge if abs(other.top - item.top) < 6 and other.table is None]
    return any(_alike(item.text, other.text) for other in near)


def _alike(one: str, other: str) -> bool:
    first, second = re.sub(r"\d+", "0", one), re.sub(r"\d+", "0", other)
    return first == second or (len(first) > 8 and SequenceMatcher(None, first, second).ratio() > 0.9)
