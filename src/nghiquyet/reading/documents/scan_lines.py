"""Tesseract's table of words (TSV) as lines on a page, in points."""

from __future__ import annotations

from collections import defaultdict

from nghiquyet.reading.documents.paragraphs import PageItem
from nghiquyet.reading.documents.parts import composed
from nghiquyet.reading.documents.pdf_page import Line, Word

POINTS = 72.0 / 300


def lines_of_tsv(tsv: str) -> list[PageItem]:
    """Lines from top to bottom with the confidence of every word."""
    rows: dict[tuple[str, str, str], list[tuple[Word, float]]] = defaultdict(list)
    for row in tsv.splitlines()[1:]:
        fields = row.split("\t")
        if len(fields) != 12 or fields[0] != "5" or not fields[11].strip():
            continue
        left, top, width, height = (float(number) * POINTS for number in fields[6:10])
        for text in composed(fields[11]).split():
            word = Word(text, left, left + width, -(top + height), max(height, 6.0), False)
            rows[(fields[2], fields[3], fields[4])].append((word, max(0.0, float(fields[10])) / 100))
    items = []
    for words in rows.values():
        line = PageItem.of_line(Line(tuple(word for word, _ in words)))
        items.append(_with_confidence(line, tuple(sure for _, sure in words)))
    return sorted(items, key=lambda item: -item.top)


def _with_confidence(item: PageItem, confidences: tuple[float, ...]) -> PageItem:
    return PageItem(
        item.left, item.right, item.top, item.bottom, item.text, item.size, item.bold, item.segments,
        confidences=confidences,
    )  # fmt: skip
