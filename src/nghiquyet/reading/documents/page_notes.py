"""Footnotes: lines of smaller type at the foot of a page or column, each beginning with a mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nghiquyet.reading.documents.page_items import Item

SMALLER = 0.94
"""The type of notes is at most so large, in sizes of the running text."""
_MARK = re.compile(r"(?:[¹²³⁴-⁹⁰]{1,3}|\(?\*{1,3}\)?)\s*(?=\S)")
_PLAIN_MARK = re.compile(r"[(\[]?\d{1,3}[)\].]?\s+(?=\D)")


def parted(items: Sequence[Item], body: float) -> tuple[Sequence[Item], list[Sequence[Item]]]:
    """The items without the notes below them, and the lines of every note; `body` is the usual type size."""
    first = len(items)
    while first and _is_small(items[first - 1], body):
        first -= 1
    starts = [place for place in range(first, len(items)) if _begins_note(items[place])]
    if not starts or not first or not _is_whole(items, starts[0], first):
        return items, []
    ends = [*starts[1:], len(items)]
    return items[: starts[0]], [items[start:end] for start, end in zip(starts, ends, strict=True)]


def _is_small(item: Item, body: float) -> bool:
    return item.line is not None and item.size <= SMALLER * body


def _begins_note(item: Item) -> bool:
    return bool(_MARK.match(item.text) or _PLAIN_MARK.match(item.text))


def _is_whole(items: Sequence[Item], start: int, first: int) -> bool:
    """Whether the small type begins with a note; where its mark is not raised, notes are few lines."""
    return start == first and (bool(_MARK.match(items[start].text)) or (len(items) - start) * 2 < start)
