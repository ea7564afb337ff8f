"""Word documents: paragraphs and tables in the order of the body.

Insertions under tracked changes are in, deletions out; text boxes stand after the paragraph that holds
them, footnotes after the paragraph that calls them. Headers and footers of pages are left out.
Reads the XML itself (ECMA-376 part 1, WordprocessingML), so that a damaged file is an error and not a surprise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from nghiquyet.reading.documents.archive import Archive, child, children, elements, local, value
from nghiquyet.reading.documents.docx_styles import Numbering, Styles
from nghiquyet.reading.documents.docx_tables import read_grid
from nghiquyet.reading.documents.furniture import frames
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.parts import PAGE_BREAK, Draft, Grid, Part, composed

_SKIPPED = {"del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sdtPr", "fldData", "Fallback", "footnoteRef"}
_BREAKS = {"page": PAGE_BREAK}


def read_docx(source: Source) -> Draft:
    """Raises DamagedFile, FileTooLarge, PasswordProtected."""
    archive = Archive(source)
    main = archive.main_part()
    related = {kind: name for kind, name in archive.relations(main).values()}
    reader = _Reader(
        source,
        Styles(archive.optional(related.get("styles", "word/styles.xml"))),
        Numbering(archive.optional(related.get("numbering", "word/numbering.xml"))),
        _notes(archive, related, "footnotes") | _notes(archive, related, "endnotes"),
    )
    body = child(archive.root(main), "body")
    reader.rendered = body is not None and any(local(e) == "lastRenderedPageBreak" for e in body.iter() if isinstance(e.tag, str))
    return Draft("docx", parts=tuple(reader.parts(body)))


def _notes(archive: Archive, related: dict[str, str], kind: str) -> dict[str, etree._Element]:
    """Footnotes or endnotes by "footnotes 3"; separators are left out."""
    root = archive.optional(related.get(kind, f"word/{kind}.xml"))
    return {
        f"{kind} {value(note, 'id')}": note
        for note in elements(root)
        if value(note, "type") in (None, "normal")
    }


@dataclass
class _Reader:
    """Walks through the body and keeps count of numbered lists."""

    source: Source
    styles: Styles
    numbering: Numbering
    notes: dict[str, etree._Element]
    rendered: bool = False
    cells: int = 0

    def parts(self, parent: etree._Element | None) -> Iterator[Part]:
        """The parts under a body, a cell, a text box or a note."""
        for element in elements(parent):
            tag = local(element)
            if tag == "p":
                yield from self._paragraph(element)
            elif tag == "tbl":
                yield from self._table(element)
            elif tag not in _SKIPPED:
                yield from self.parts(element)

    def _paragraph(self, element: etree._Element) -> Iterator[Part]:
        style = self.styles.of(element)
        text = composed("".join(self._text(element)))
        if style.page_break_before and not self.rendered:
            text = PAGE_BREAK + text
        if text.strip(" \n\t" + PAGE_BREAK):
            text = self.numbering.label(element, style.numbering) + text
        if text.strip(" \n\t"):
            yield Part(
                text, "title" if style.title else None, style.level, self.styles.is_bold(element, style), style.centred
            )
        for box in _boxes(element):
            yield from (replace(part, kind=part.kind or None) for part in self.parts(box))
        for note in self._notes_called(element):
            yield from (replace(part, kind="aside", level=0) for part in self.parts(note))

    def _text(self, parent: etree._Element) -> Iterator[str]:
        """The characters of a paragraph: runs, links, insertions, fields' results."""
        for element in elements(parent):
            tag = local(element)
            if tag == "t":
                yield element.text or ""
            elif tag in ("tab", "ptab"):
                yield "\t" if local(parent) == "r" else ""
            elif tag in ("br", "cr"):
                kind = value(element, "type")
                yield "\n" if kind in (None, "textWrapping") else ("" if self.rendered else _BREAKS.get(kind or "", ""))
            elif tag == "lastRenderedPageBreak":
                yield PAGE_BREAK
            elif tag == "noBreakHyphen":
                yield "-"
            elif tag == "sym":
                yield " "
            elif tag not in _SKIPPED and tag not in ("txbxContent", "drawing", "pict", "AlternateContent", "object"):
                yield from self._text(element)

    def _notes_called(self, element: etree._Element) -> Iterator[etree._Element]:
        for called in element.iter():
            if isinstance(called.tag, str) and local(called) in ("footnoteReference", "endnoteReference"):
                note = self.notes.pop(local(called).replace("Reference", "s ") + (value(called, "id") or ""), None)
                if note is not None:
                    yield note

    def _table(self, element: etree._Element) -> Iterator[Part]:
        content = read_grid(element, lambda cell: list(self.parts(cell)))
        self.cells += len(content)
        self.source.allow_cells(self.cells)
        grid = content.grid()
        if not any(cell.text.strip() for cell in grid.cells) and not content.nested:
            return
        if content.is_layout(self.styles) and frames([cell.text for cell in grid.cells]):
            yield from (replace(part, kind="aside", level=0) for part in content.by_column())
        elif grid.columns == 1 and grid.rows == 1:
            yield from content.by_column()
        else:
            yield Part("", grid=grid)
            for nested in content.nested:
                yield nested


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Text boxes of a paragraph, each once (the fallback copy for old programs left out)."""
    for found in element.iter():
        if isinstance(found.tag, str) and local(found) == "txbxContent":
            above = [local(a) for a in found.iterancestors() if a is not element]
            if "Fallback" not in above and "txbxContent" not in above[: _depth(above)]:
                yield found


def _depth(above: list[str]) -> int:
    return above.index("p") if "p" in above else len(above)
