"""Word documents: paragraphs and tables in the order of the body.

Insertions under tracked changes are in, deletions out; text boxes stand after the paragraph that holds
them, footnotes after the paragraph that calls them. Headers and footers of pages are left out.
Reads the XML itself (ECMA-376 part 1, WordprocessingML), so that a damaged file is an error and no surprise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from nghiquyet.errors import EmptyFile
from nghiquyet.reading.documents.archive import Archive, child, descendants, elements, local, value
from nghiquyet.reading.documents.docx_numbering import Numbering
from nghiquyet.reading.documents.docx_runs import paragraph_text
from nghiquyet.reading.documents.docx_styles import Style, Styles
from nghiquyet.reading.documents.docx_tables import WordTable, read_table
from nghiquyet.reading.documents.furniture import frames, frames_surely
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.parts import PAGE_BREAK, Draft, Part

_NO_CONTENT = {"del", "moveFrom", "pPr", "sectPr", "sdtPr", "sdtEndPr", "Fallback"}


def read_docx(source: Source) -> Draft:
    """Raises DamagedFile, FileTooLarge, PasswordProtected."""
    archive = Archive(source)
    main = archive.main_part()
    related = dict(archive.relations(main).values())
    body = child(archive.root(main), "body")
    reader = _Reader(
        source,
        Styles(archive.optional(related.get("styles", "word/styles.xml"))),
        Numbering(archive.optional(related.get("numbering", "word/numbering.xml"))),
        _notes(archive, related, "footnotes") | _notes(archive, related, "endnotes"),
        rendered=next(descendants(body, "lastRenderedPageBreak"), None) is not None,
    )
    reader.numbering.foresee(reader.styles.of(element).numbering for element in descendants(body, "p"))
    parts = tuple(reader.parts(body))
    if not any(part.text.strip() or part.grid for part in parts) and any(map(_is_picture, archive.names())):
        raise EmptyFile(
            "Tệp {file} chỉ có ảnh, không có chữ. Hãy lưu thành PDF rồi gửi lại để nhận dạng chữ.",
            file=source.file,
        )
    return Draft("docx", parts=parts)


def _is_picture(name: str) -> bool:
    return name.startswith("word/media/")


def _notes(archive: Archive, related: dict[str, str], kind: str) -> dict[str, etree._Element]:
    """Footnotes or endnotes by the name of their reference and number; separators are left out."""
    root = archive.optional(related.get(kind, f"word/{kind}.xml"))
    return {
        f"{kind[:-1]}Reference {value(note, 'id')}": note
        for note in elements(root)
        if value(note, "type") in (None, "normal")
    }


@dataclass
class _Reader:
    """Walks through the body and keeps count of lists and cells.

    `rendered`: Word has noted where its pages ended, so that its page breaks need not be counted too.
    """

    source: Source
    styles: Styles
    numbering: Numbering
    notes: dict[str, etree._Element]
    rendered: bool
    cells: int = 0
    inside_cells: int = 0

    def parts(self, parent: etree._Element | None) -> Iterator[Part]:
        """The parts under a body, a cell, a text box or a note."""
        for element in elements(parent):
            tag = local(element)
            if tag == "p":
                yield from self._paragraph(element)
            elif tag == "tbl":
                yield from self._table(element)
            elif tag not in _NO_CONTENT:
                yield from self.parts(element)

    def _paragraph(self, element: etree._Element) -> Iterator[Part]:
        style = self.styles.of(element)
        text = paragraph_text(element, self.rendered)
        if text.replace(PAGE_BREAK, "").strip():
            text = self.numbering.label(style.numbering) + text
        elif self.inside_cells:
            text = self.numbering.label(style.numbering).strip() + text
        if style.page_break_before and not self.rendered:
            text = PAGE_BREAK + text
        if text.replace(PAGE_BREAK, "x").strip():
            yield _part(text, style, self.styles.is_bold(element, style))
        for box in _boxes(element):
            yield from self.parts(box)
        for note in self._notes_called(element):
            yield from (replace(part, kind="aside", level=0) for part in self.parts(note))

    def _notes_called(self, element: etree._Element) -> Iterator[etree._Element]:
        for called in descendants(element, "footnoteReference", "endnoteReference"):
            note = self.notes.pop(f"{local(called)} {value(called, 'id')}", None)
            if note is not None:
                yield note

    def _table(self, element: etree._Element) -> Iterator[Part]:
        self.inside_cells += 1
        table = read_table(element, lambda cell: list(self.parts(cell)))
        self.inside_cells -= 1
        grid = table.grid()
        self.cells += grid.rows * grid.columns
        self.source.allow_cells(self.cells)
        if self._is_frame(table):
            yield from (replace(part, kind="aside", level=0) for part in table.by_column())
        elif grid.columns <= 1:
            yield from table.by_column()
        else:
            if any(cell.text.strip() for cell in grid.cells):
                yield Part("", grid=grid)
            yield from table.nested()

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


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Text boxes of a paragraph, each once: no fallback copy for old programs, none inside others."""
    for box in descendants(element, "txbxContent"):
        for above in box.iterancestors():
            if above is element:
                yield box
            if above is element or local(above) in ("Fallback", "txbxContent"):
                break
