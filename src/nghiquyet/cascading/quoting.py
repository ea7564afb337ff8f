"""The words of a target in its document, with their place."""

from __future__ import annotations

from nghiquyet.measuring import Evidence
from nghiquyet.reading.documents import Document
from nghiquyet.reading.resolutions import Target


def quote(target: Target, document: Document) -> Evidence:
    """The clause of a target, or the row of its cell, with its place."""
    start, end = _row(target, document)
    return Evidence(
        file=document.file, sha256=document.sha256, text=document.text[start:end], start=start, end=end,
        page=document.page_of(start), locator=target.locator,
    )  # fmt: skip


def _row(target: Target, document: Document) -> tuple[int, int]:
    """From the name to the level, wherever the level stands."""
    if target.start <= target.level_start < target.end:
        return target.start, target.end
    line = document.text.rfind("\n", 0, target.start) + 1
    if line <= target.level_start:
        end = document.text.find("\n", target.level_end)
        same = document.text.count("\n", target.start, target.level_start) == 0
        if same:
            return line, len(document.text) if end < 0 else end
    return target.start, target.end
