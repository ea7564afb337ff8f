"""The words of a Word file with who inserted or deleted them (ECMA-376 part 1, 17.13.5).

From one pass over the XML any view of the file follows: as it was before all changes, or as it would be with
the changes of one author alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from nghiquyet.reading.documents.archive import child, local, value
from nghiquyet.reading.documents.docx_package import Package
from nghiquyet.reading.documents.docx_places import word_paragraphs
from nghiquyet.reading.documents.limits import Source

_INSERTED, _DELETED = {"ins", "moveTo"}, {"del", "moveFrom"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SILENT = {
    "pPr",
    "rPr",
    "sdtPr",
    "sdtEndPr",
    "instrText",
    "delInstrText",
    "txbxContent",
    "Fallback",
    "p",
    "tbl",
}


@dataclass(frozen=True, slots=True)
class Tracked:
    """Who inserted something and who deleted it, and when; empty for what nobody touched."""

    inserted: frozenset[str] = frozenset()
    deleted: frozenset[str] = frozenset()
    dates: tuple[tuple[str, str], ...] = ()

    def seen(self, author: str | None) -> bool:
        """Whether it is there when the changes of this author alone are made (None: of nobody)."""
        return self.inserted <= {author} and author not in self.deleted

    def __add__(self, other: Tracked) -> Tracked:
        return Tracked(self.inserted | other.inserted, self.deleted | other.deleted, self.dates + other.dates)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a table and the cell in it, both counted in the file."""

    row: int
    cell: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that says something. `paragraph` counts all w:p of the main part in the order of the XML;
    offsets count the characters of its own w:t, a tab, break or fixed hyphen as one."""

    text: str
    paragraph: int
    place: Place | None = None
    dates: tuple[tuple[str, str], ...] = ()

    def date_of(self, author: str) -> str:
        """The last date (ISO 8601, as Word wrote it) of this author's changes here; "" for none."""
        return max((date for who, date in self.dates if who == author), default="")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    number: int
    container: int
    place: Place | None
    atoms: tuple[tuple[str, Tracked], ...]
    mark: Tracked


@dataclass(frozen=True)
class WordText:
    """The paragraphs of a file in order."""

    _paragraphs: tuple[_Paragraph, ...]
    authors: tuple[str, ...] = field(default=())

    def lines(self, author: str | None = None) -> tuple[Line, ...]:
        """The file with the changes of one author alone, or of nobody; empty paragraphs left out.

        A paragraph whose end is not there goes on with the next in the same cell or body.
        """
        groups: list[list[_Paragraph]] = []
        going_on: dict[int, list[_Paragraph]] = {}
        for paragraph in self._paragraphs:
            group = going_on.pop(paragraph.container, None)
            if group is None:
                group = []
                groups.append(group)
            group.append(paragraph)
            if not paragraph.mark.seen(author):
                going_on[paragraph.container] = group
        found = (line for group in groups if (line := _line(group, author)))
        return tuple(sorted(found, key=lambda line: line.paragraph))

    def cells(self) -> dict[Place, int]:
        """The last paragraph of every cell."""
        return {one.place: one.number for one in self._paragraphs if one.place}

    def contested(self) -> tuple[tuple[str, str], ...]:
        """Who deleted words that another had inserted, and that other."""
        return tuple(
            dict.fromkeys(
                (author, other)
                for paragraph in self._paragraphs
                for text, tracked in paragraph.atoms
                if text.strip()
                for other in sorted(tracked.inserted)
                for author in sorted(tracked.deleted - {other})
            )
        )


def read_word_text(source: Source) -> WordText:
    """The words of a .docx. Raises DamagedFile, FileTooLarge or PasswordProtected."""
    body = Package(source).body
    rows: dict[etree._Element, int] = {}
    paragraphs = []
    containers: dict[etree._Element, int] = {}
    for number, element in enumerate(word_paragraphs(body)):
        source.check_time()
        above = list(element.iterancestors())
        if any(local(one) == "Fallback" for one in above):
            continue
        around = _around(above)
        atoms = tuple(_atoms(element, around))
        parent = containers.setdefault(above[0], len(containers))
        mark = around + _marks(child(element, "pPr", "rPr"))
        paragraphs.append(_Paragraph(number, parent, _place(above, rows), atoms, mark))
    everything = [tracked for one in paragraphs for tracked in (one.mark, *(atom[1] for atom in one.atoms))]
    authors = {who: None for tracked in everything for who, _ in tracked.dates}
    return WordText(tuple(paragraphs), tuple(authors))


def _line(group: list[_Paragraph], author: str | None) -> Line | None:
    seen = [
        (paragraph, text) for paragraph in group for text, tracked in paragraph.atoms if tracked.seen(author)
    ]
    text = "".join(words for _, words in seen)
    if not text.strip():
        return None
    said = {paragraph.number for paragraph, words in seen if words.strip()}
    own = [paragraph for paragraph in group if paragraph.number in said]
    dates = {
        date
        for paragraph in own
        for tracked in (paragraph.mark, *(atom[1] for atom in paragraph.atoms))
        for date in tracked.dates
    }
    return Line(text, own[0].number, own[0].place, tuple(sorted(dates)))


def _around(above: Iterable[etree._Element]) -> Tracked:
    """What was done to the rows and cells that hold a paragraph."""
    tracked = Tracked()
    for element in above:
        tag = local(element)
        if tag == "tr":
            tracked += _marks(child(element, "trPr"))
        elif tag == "tc":
            tracked += _marks(child(element, "tcPr"), {"cellIns"}, {"cellDel"})
    return tracked


def _marks(
    properties: etree._Element | None,
    inserted: Iterable[str] = _INSERTED,
    deleted: Iterable[str] = _DELETED,
) -> Tracked:
    """Changes of a paragraph's end, a row or a cell, which stand among its properties."""
    tracked = Tracked()
    for element in properties if properties is not None else ():
        if isinstance(element.tag, str) and local(element) in {*inserted, *deleted}:
            tracked += _tracked(element, local(element) in inserted)
    return tracked


def _tracked(element: etree._Element, inserted: bool) -> Tracked:
    who = (value(element, "author") or "").strip() or "?"
    by = frozenset({who})
    dates = ((who, value(element, "date") or ""),)
    return Tracked(by if inserted else frozenset(), frozenset() if inserted else by, dates)


def _atoms(parent: etree._Element, tracked: Tracked) -> Iterator[tuple[str, Tracked]]:
    for element in parent:
        tag = local(element) if isinstance(element.tag, str) else ""
        if tag in _SILENT or not tag:
            continue
        if tag in ("t", "delText"):
            yield unicodedata.normalize("NFC", element.text or ""), tracked
        elif tag in _SIGNS:
            yield _SIGNS[tag], tracked
        elif tag in _INSERTED or tag in _DELETED:
            yield from _atoms(element, tracked + _tracked(element, tag in _INSERTED))
        else:
            yield from _atoms(element, tracked)


def _place(above: list[etree._Element], rows: dict[etree._Element, int]) -> Place | None:
    """The innermost row and cell that hold a paragraph."""
    row = next((element for element in above if local(element) == "tr"), None)
    cell = next((element for element in above if local(element) == "tc"), None)
    if row is None or cell is None:
        return None
    cells = [element for element in row.iter("{*}tc") if next(element.iterancestors("{*}tr"), None) is row]
    return Place(rows.setdefault(row, len(rows)), cells.index(cell))
