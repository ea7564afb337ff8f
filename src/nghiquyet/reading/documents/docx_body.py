"""The body of a Word document, its headers, boxes and notes: paragraphs and tables in order, as parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.archive import child, elements, local, value
from nghiquyet.reading.documents.docx_letters import Letters
from nghiquyet.reading.documents.docx_notes import Notes
from nghiquyet.reading.documents.docx_numbering import Numbering
from nghiquyet.reading.documents.docx_runs import Words, alternative, goes_on
from nghiquyet.reading.documents.docx_sections import Sections
from nghiquyet.reading.documents.docx_styles import Style, Styles
from nghiquyet.reading.documents.docx_tables import WordTable, read_table
from nghiquyet.reading.documents.furniture import frames, frames_surely
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.parts import PAGE_BREAK, Draft, Part

_NO_CONTENT = {"del", "moveFrom", "pPr", "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "tcPr", "rPr"}
_CONTENTS = "Table of Contents"


@dataclass
class Reader:
    """Walks through the body and keeps count of lists, sections and cells.

    `rendered`: Word has noted where its pages ended, so that its page breaks need not be counted too.
    `take_in` reads a file that the document takes in, by its identifier.
    """

    source: Source
    styles: Styles
    numbering: Numbering
    letters: Letters
    notes: Notes
    sections: Sections
    take_in: Callable[[str | None], Draft]
    rendered: bool
    warnings: list[Phrase] = field(default_factory=list)
    section: int = 0
    cells: int = 0
    inside_cells: int = 0
    beside: list[Part] = field(default_factory=list)

    def body(self) -> list[Part]:
        """The parts of the whole body, with what stands over the first pages of its sections."""
        body = self.parts(self.sections.package.body)
        told = {part.text for part in body}
        return [part for part in self._head(0) if part.grid or part.text not in told] + body

    def parts(self, parent: Iterable[etree._Element] | None) -> list[Part]:
        """The parts under a body, a cell, a text box or a note, or those of a list of elements."""
        found: list[Part] = []
        joined: list[etree._Element] = []
        for element in elements(parent):
            tag = local(element)
            if tag == "p":
                joined.append(element)
                if not goes_on(element):
                    self._paragraph(joined, found)
                    joined = []
            elif tag not in _NO_CONTENT:
                joined = self._close(joined, found)
                self._other(element, tag, found)
        self._close(joined, found)
        return found

    def _close(self, joined: list[etree._Element], found: list[Part]) -> list[etree._Element]:
        """Paragraphs whose end is deleted, but nothing follows that could go on with them."""
        if joined:
            self._paragraph(joined, found, counted=False)
        return []

    def _other(self, element: etree._Element, tag: str, found: list[Part]) -> None:
        if tag == "tbl":
            self._table(element, found)
        elif tag == "altChunk":
            chunk = self.take_in(value(element, "id"))
            self.warnings += chunk.warnings
            found += chunk.parts
        elif tag == "AlternateContent":
            found += self.parts(alternative(element))
        elif tag == "sdt" and value(child(element, "sdtPr", "docPartObj", "docPartGallery")) == _CONTENTS:
            found += _as_asides(self.parts(element))
        else:
            found += self.parts(element)

    def _paragraph(self, joined: Sequence[etree._Element], found: list[Part], counted: bool = True) -> None:
        """Paragraphs that read as one; the last gives its style. An empty one counts in its list too."""
        self.source.check_time()
        words, style = Words(self.styles, self.rendered), Style()
        for element in joined:
            style = self.styles.of(element)
            words.take(element, style.look)
        text = self._labelled(words.text(self.letters), style, counted)
        if text.replace(PAGE_BREAK, "x").strip():
            found.append(_part(text, style, words.bold))
        self._attached(words, found)
        if any(element in self.sections.ends for element in joined):
            self._next_section(found)

    def _labelled(self, text: str, style: Style, counted: bool) -> str:
        """The text with its number in a list; a number alone is shown in a cell, where it counts the rows."""
        said = bool(text.replace(PAGE_BREAK, "").strip())
        label = self.numbering.label(style.numbering) if counted or said else ""
        if said or self.inside_cells:
            above = len(text) - len(text.lstrip(PAGE_BREAK))
            text = text[:above] + (label if said else label.strip()) + text[above:]
        return PAGE_BREAK + text if style.page_break_before and not self.rendered else text

    def _attached(self, words: Words, found: list[Part]) -> None:
        """Boxes and notes follow the paragraph; those of a cell follow the table and are no values."""
        after = self.beside if self.inside_cells else found
        for box in (*words.boxes, *map(self.sections.package.related, words.diagrams)):
            after += map(_unpaged, self.parts(box))
        for reference in words.notes:
            for part in map(_unpaged, self.parts(self.notes.called(reference))):
                after.append(part if part.grid else replace(part, kind="note", level=0))

    def _next_section(self, found: list[Part]) -> None:
        self.section += 1
        if self.sections.begins_page(self.section) and not self.rendered:
            found.append(Part(PAGE_BREAK))
        found += self._head(self.section)

    def _head(self, section: int) -> list[Part]:
        """What stands over the first page of a section alone."""
        head = self.sections.head(section)
        if head is None:
            return []
        apart = Sections(self.sections.package)
        reader = replace(self, numbering=Numbering(None), sections=apart, rendered=True, beside=[])
        return head.kept(reader.parts(head.root))

    def _table(self, element: etree._Element, found: list[Part]) -> None:
        outer, self.beside = self.beside, []
        self.inside_cells += 1
        table = read_table(element, self._cell)
        self.inside_cells -= 1
        grid = table.grid()
        self.cells += grid.rows * grid.columns
        self.source.allow_cells(self.cells)
        if self._is_frame(table):
            found += _as_asides(table.by_column())
        elif grid.columns <= 1:
            found += table.by_column()
        else:
            if any(cell.text.strip() for cell in grid.cells):
                found.append(Part("", grid=grid))
            found += table.nested()
        found_beside, self.beside = self.beside, outer
        (self.beside if self.inside_cells else found).extend(found_beside)

    def _cell(self, element: etree._Element) -> list[Part]:
        """The parts of a cell; a box in a cell without words is what the cell says."""
        before = len(self.beside)
        found = self.parts(element)
        if not found:
            found = [part for part in self.beside[before:] if part.kind != "note"]
            self.beside[before:] = [part for part in self.beside[before:] if part.kind == "note"]
        return found

    def _is_frame(self, table: WordTable) -> bool:
        """Whether a table only puts the issuer's head or signatures side by side: few columns, no lines."""
        texts = table.texts()
        if table.columns > 4 or not frames(texts):
            return False
        return frames_surely(texts) or not self.styles.draws_lines(table.element)


def _part(text: str, style: Style, bold: bool) -> Part:
    if style.kind is not None:
        return Part(text, style.kind, centred=style.centred, bold=bold)
    return Part(text, None, style.level, bold, style.centred)


def _unpaged(part: Part) -> Part:
    """A part that stands beside the flow of the text: where pages end in it, none begins in the text."""
    grid = replace(part.grid, page_rows=()) if part.grid else None
    return replace(part, text=part.text.replace(PAGE_BREAK, ""), grid=grid)


def _as_asides(parts: Iterable[Part]) -> list[Part]:
    return [replace(part, kind="aside", level=0) for part in parts]
