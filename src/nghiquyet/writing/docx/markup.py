"""Runs, links and bookmarks as WordprocessingML.

Written as text and parsed at once: for the tens of thousands of cells that a province's sources fill,
element by element took ten times as long.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph

from nghiquyet.writing.structure import Line, Run


class Bookmarks:
    """Gives each bookmark of one document its own number, as the format wants."""

    def __init__(self) -> None:
        self._last = 0

    def xml(self, name: str) -> str:
        """The mark of the place that links to `name` lead to."""
        self._last += 1
        start = f'<w:bookmarkStart w:id="{self._last}" w:name={quoteattr(name)}/>'
        return f'{start}<w:bookmarkEnd w:id="{self._last}"/>'


def line_xml(line: Line, *, bold: bool = False, linked: str = "") -> str:
    """A line's runs; `bold` makes all of them bold, `linked` is the style of those that lead away."""
    return "".join(_run_xml(run, bold, linked) for run in line)


def add_xml(paragraph: Paragraph, xml: str) -> None:
    """Append runs, links or bookmarks to a paragraph."""
    for element in list(parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>")):
        paragraph._p.append(element)


def add_line(paragraph: Paragraph, line: Line, *, bold: bool = False) -> None:
    """Append a line's runs to a paragraph."""
    add_xml(paragraph, line_xml(line, bold=bold))


def _run_xml(run: Run, bold: bool, linked: str) -> str:
    dress = (
        f'<w:rStyle w:val="{linked}"/>' if linked and run.link else "",
        "<w:b/>" if run.bold or bold else "",
        "<w:i/>" if run.italic else "",
        '<w:highlight w:val="yellow"/>' if run.gap else "",
    )
    text = f'<w:t xml:space="preserve">{escape(run.text)}</w:t>'
    xml = f"<w:r><w:rPr>{''.join(dress)}</w:rPr>{text}</w:r>"
    if not run.link:
        return xml
    return f'<w:hyperlink w:anchor={quoteattr(run.link)} w:history="1">{xml}</w:hyperlink>'
