"""A document in, its clauses out: every stretch of it that people number, move, amend and vote on.

Clauses nest as their printed numbers do. Which kind of number stands under which is learned from the order
in which the kinds appear, for a document nests them its own way.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from nghiquyet.drafting.identifiers import Entry, Named, identifiers
from nghiquyet.drafting.nesting import Nesting
from nghiquyet.drafting.rows import rows
from nghiquyet.errors import DocumentWithoutClauses
from nghiquyet.reading.documents import Block, Document
from nghiquyet.reading.documents.numbering import WORD_KINDS, Marker, marker

Kind = Literal["title", "section", "heading", "item", "paragraph", "row", "note", "frame"]
_SECTIONS = (*WORD_KINDS, "roman", "capital")
_KINDS: dict[str, Kind] = {"title": "title", "note": "note", "aside": "frame", "caption": "paragraph"}
_LINE = re.compile(r"[^\n]+")
_SENTENCE_WORDS = 12
_LETTER = re.compile(r"(?m)^\s*kính gửi\s*:", re.IGNORECASE)
_LIST = re.compile(r"danh sách\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause; `document.text[start:end]` is all of it, `text` that without its printed number.

    identifier  the path of printed numbers ("III.2.a"), after "PL" in an appendix; where nothing is printed,
                a short hash of the words ("III.2~1e0a")
    number      as printed, without the signs after it ("III", "2", "a", "1.2", "Điều 3"); "" for none
    parent      identifier of the clause above, "" at the top
    kind        title; section (phần, chương, mục, điều, I., A.); heading (1., 1.1., a), (1), or a heading
                without number); item (-, +); paragraph; row of a table; note; frame (issuer's head,
                signature, recipients)
    page        of its first character, from 1
    """

    identifier: str
    number: str
    parent: str
    kind: Kind
    text: str
    start: int
    end: int
    page: int


@dataclass(frozen=True)
class Clauses:
    """All clauses of a document in the order of its text."""

    document: Document
    all: tuple[Clause, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [clause.start for clause in self.all]

    def at(self, offset: int) -> Clause:
        """The clause that holds this character, or the one before it."""
        return self.all[max(0, bisect.bisect_right(self._starts, offset) - 1)]


@dataclass(frozen=True, slots=True)
class _Stretch:
    kind: Kind
    start: int
    end: int
    marker: Marker | None = None
    number: str = ""
    heading: bool = False


def read_clauses(document: Document) -> Clauses:
    """The clauses of a resolution, programme, plan, directive …

    Raises DocumentWithoutClauses, naming the file and why, for a letter, a list, or where nothing that is
    numbered says a sentence.
    """
    stretches = list(_stretches(document))
    _refuse(document, stretches)
    named = _nested(document.text, stretches)
    found = [
        Clause(
            one.identifier,
            stretch.number,
            one.parent,
            stretch.kind,
            one.text,
            stretch.start,
            stretch.end,
            document.page_of(stretch.start),
        )
        for stretch, one in zip(stretches, named, strict=True)
    ]
    return Clauses(document, tuple(found))


def _nested(text: str, stretches: list[_Stretch]) -> list[Named]:
    """Each stretch with the place of the one above it, named."""
    nesting = Nesting()
    entries = []
    for place, stretch in enumerate(stretches):
        parent = nesting.parent(place, stretch.kind, stretch.marker, stretch.number, stretch.heading)
        words = text[stretch.start + (stretch.marker.end if stretch.marker else 0) : stretch.end]
        entries.append(Entry(parent, stretch.kind, stretch.number, words))
    return identifiers(entries)


def _stretches(document: Document) -> Iterator[_Stretch]:
    for block in document.blocks or (Block("paragraph", 0, len(document.text)),):
        if block.kind == "table":
            table = document.table_at(block.start)
            for start, own in rows(document.text, table) if table else ():
                end = max(cell.end for cell in own)
                yield _Stretch("row", start, end, *_row_number(document.text, start))
        else:
            yield from _block(document.text, block)


def _row_number(text: str, start: int) -> tuple[Marker | None, str]:
    """The number in a row's first cell, as if it were a marker that ends where the next cell begins."""
    first = re.compile(r"[ \t]*((?:\d{1,3}|[IVX]+|[A-ZĐa-zđ])(?:\.\d{1,2})*)[.)]?[ ]*\t+(?=\S)").match(
        text, start
    )
    if not first:
        return None, ""
    return Marker("row", 0, first.end() - start), first[1]


def _block(text: str, block: Block) -> Iterator[_Stretch]:
    """A block, cut where a line within it begins with a number or a list's sign."""
    begin = None
    for line in _LINE.finditer(text, block.start, block.end):
        if not line.group().strip():
            continue
        first = line.start() + len(line.group()) - len(line.group().lstrip())
        if begin is None:
            begin = first
        elif marker(line.group().strip()) and block.kind not in ("aside", "note", "title"):
            yield _stretch(text, block, begin, line.start())
            begin = first
    if begin is not None:
        yield _stretch(text, block, begin, block.end)


def _stretch(text: str, block: Block, start: int, end: int) -> _Stretch:
    words = text[start:end].rstrip()
    end = start + len(words)
    if block.kind in _KINDS:
        return _Stretch(_KINDS[block.kind], start, end)
    own = marker(words)
    kind: Kind = "heading" if block.kind == "heading" else "paragraph"
    if own:
        kind = "item" if own.bullet else "section" if own.kind in _SECTIONS else "heading"
    return _Stretch(kind, start, end, own, _printed(words, own), block.kind == "heading")


def _printed(words: str, own: Marker | None) -> str:
    """The number without the signs round it."""
    return "" if own is None or own.bullet else words[: own.end].strip(" \t\n\u00a0.:)(/-–—")


def _refuse(document: Document, stretches: list[_Stretch]) -> None:
    numbered = [one for one in stretches if one.number and one.kind in ("section", "heading")]
    long = [
        one
        for one in stretches
        if one.kind in ("section", "heading", "item", "paragraph")
        and len(document.text[one.start : one.end].split()) >= _SENTENCE_WORDS
    ]
    title = " ".join(document.text[one.start : one.end] for one in stretches if one.kind == "title")
    if _LETTER.search(document.text[:3000]) and not title:
        raise DocumentWithoutClauses(
            "Tệp {file} là thư hoặc công văn, không phải nghị quyết, chương trình, kế hoạch có điều khoản. "
            "Hãy chọn lại tệp.",
            file=document.file,
        )
    if _LIST.match(title.strip()):
        raise DocumentWithoutClauses(
            "Tệp {file} là một danh sách, không có điều khoản nào để so sánh hay góp ý. Hãy chọn lại tệp.",
            file=document.file,
        )
    if len(numbered) < 2 or not long:
        raise DocumentWithoutClauses(
            "Không thấy điều khoản nào trong {file}: cần ít nhất hai mục có đánh số và một câu hoàn chỉnh. "
            "Hãy chọn tệp nghị quyết, chương trình, kế hoạch hoặc chỉ thị.",
            file=document.file,
        )
