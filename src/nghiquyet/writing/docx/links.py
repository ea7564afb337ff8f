"""Runs, bookmarks and links inside a Word document."""

from __future__ import annotations

from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as DocxRun

from nghiquyet.writing.structure import Line, Run


class Bookmarks:
    """Gives each bookmark of one document its own number, as the format wants."""

    def __init__(self) -> None:
        self._last = 0

    def add(self, paragraph: Paragraph, name: str) -> None:
        """Mark the start of a paragraph as the place that `name` leads to."""
        self._last += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(self._last))
        start.set(qn("w:name"), name)
        properties = paragraph._p.pPr
        place = 0 if properties is None else 1
        paragraph._p.insert(place, start)
        paragraph._p.insert(place + 1, end)


def add_line(paragraph: Paragraph, line: Line, *, bold: bool | None = None, linked: str = "") -> None:
    """Add a line's runs; `bold` makes all of them bold, `linked` is the style of those that lead away."""
    for run in line:
        _dress(_added(paragraph, run, linked), run, bold)


def _added(paragraph: Paragraph, run: Run, linked: str) -> DocxRun:
    inner = paragraph.add_run(run.text)
    if run.link:
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), run.link)
        link.set(qn("w:history"), "1")
        link.append(inner._r)
        paragraph._p.append(link)
        inner._r.style = linked or None
    return inner


def _dress(added: DocxRun, run: Run, bold: bool | None) -> None:
    added.bold = run.bold or bold or None
    added.italic = run.italic or None
    if run.gap:
        added.font.highlight_color = WD_COLOR_INDEX.YELLOW
