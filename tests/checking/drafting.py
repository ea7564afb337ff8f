"""Drafts with planted errors: a text with both versions of every figure, made into a Word file of either.

`{{right||wrong||label}}` holds what is true, what a hurried hand made of it, and the mark that the wrong one
should get or the kind of slip; `[[figure]]` is a right figure that the data hold. Lines begin with "= "
(title), "== " (heading), "- " (list item), "| " (table row), "^ " (footnote of the paragraph above), "[] "
(text box in a paragraph of its own); anything else is a paragraph.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

FOLDER = Path(__file__).parent / "drafts"
_MARKED = re.compile(r"{{(?P<right>.*?)\|\|(?P<wrong>.*?)\|\|(?P<label>\w+)}}|\[\[(?P<held>.*?)\]\]")
Version = Literal["clean", "planted"]
_RUN = 9
"""Letters of a run: Word breaks text anywhere, so figures fall apart into several runs."""
_SIZE = '<{} cx="5000000" cy="800000"/>'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


@dataclass(frozen=True)
class Figure:
    """text[start:end] of a document made from one version of a draft; `right` is what should stand there.

    `label` is what the draft says of the error that it has at this place, empty where it has none.
    """

    start: int
    end: int
    right: str
    label: str


def lines(name: str) -> list[str]:
    """The lines of a draft, remarks left out."""
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("# ")]


def said(line: str, version: Version) -> str:
    """A line as one version says it."""
    name = "right" if version == "clean" else "wrong"
    return _MARKED.sub(lambda match: match["held"] or match[name], line)


def figures(name: str, version: Version, text: str) -> Iterator[Figure]:
    """The marked figures of a draft in the text of a document made from one version of it."""
    for line in lines(name):
        bare = _bare(line)
        begin = text.index(said(bare, version))
        for match in _MARKED.finditer(bare):
            start = begin + len(said(bare[: match.start()], version))
            right = match["held"] or match["right"]
            yield Figure(start, start + len(said(match.group(), version)), right, match["label"] or "")


def planted(name: str, text: str) -> list[Figure]:
    """The errors in the text of a document made from the planted version."""
    return [figure for figure in figures(name, "planted", text) if figure.label]


def _bare(line: str) -> str:
    """A line without its sign; the cells of a row parted by tabs, as an opened document has them."""
    bare = re.sub(r"^(?:==?|\^|\[\]|-) ", "", line)
    return re.sub(r" \| ", "\t", bare.strip("| ")) if line.startswith("| ") else bare


def plain(name: str, version: Version) -> str:
    """The draft as plain text."""
    return "\n\n".join(said(_bare(line), version) for line in lines(name))


def word_file(name: str, version: Version) -> bytes:
    """The draft as a Word document with tables, footnotes and text boxes."""
    document = Document()
    notes: list[str] = []
    rows: list[list[str]] = []
    for line in [*lines(name), ""]:
        text = said(line, version)
        if text.startswith("| "):
            rows.append([cell.strip() for cell in text[1:-1].split("|")])
            continue
        if rows:
            _add_table(document, rows)
            rows = []
        if text:
            _add_line(document, text, notes)
    stream = io.BytesIO()
    document.save(stream)
    return _with_notes(stream.getvalue(), notes) if notes else stream.getvalue()


def _add_line(document: Any, text: str, notes: list[str]) -> None:
    if text.startswith("^ "):
        notes.append(text[2:])
        document.paragraphs[-1]._p.append(_reference(len(notes) + 1))
    elif text.startswith("[] "):
        document.add_paragraph()._p.append(_text_box(text[3:]))
    elif text.startswith("== "):
        _fill(document.add_heading(level=1), text[3:])
    elif text.startswith("= "):
        _fill(document.add_paragraph(style="Title"), text[2:])
    elif text.startswith("- "):
        _fill(document.add_paragraph(style="List Bullet"), text[2:])
    else:
        _fill(document.add_paragraph(), text)


def _fill(paragraph: Any, text: str) -> None:
    for at in range(0, len(text), _RUN):
        paragraph.add_run(text[at : at + _RUN]).italic = (at // _RUN) % 2 == 1


def _add_table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            _fill(cell.paragraphs[0], words)


def _reference(number: int) -> Any:
    xml = f'<w:r {nsdecls("w")}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return parse_xml(f'{xml}<w:footnoteReference w:id="{number}"/></w:r>')


def _text_box(text: str) -> Any:
    box = f"<w:txbxContent><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:txbxContent>"
    spaces = (
        f'{nsdecls("w", "wp", "a")} xmlns:v="urn:schemas-microsoft-com:vml"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    shape = (
        f'<wp:inline>{_SIZE.format("wp:extent")}<wp:docPr id="9" name="Box"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>{_SIZE.format("a:ext")}</a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>"
    )
    old = f'<w:pict><v:shape style="width:394pt;height:63pt"><v:textbox>{box}</v:textbox></v:shape></w:pict>'
    return parse_xml(
        f'<w:r {spaces}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing>'
        f"</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _with_notes(packed: bytes, notes: list[str]) -> bytes:
    """The same file with a part for its footnotes."""
    written = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
        f"{escape(text)}</w:t></w:r></w:p></w:footnote>"
        for number, text in enumerate(notes, 2)
    )
    part = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{_W}">{written}</w:footnotes>'
    types = f'<Override PartName="/word/footnotes.xml" ContentType="{_NOTES}"/></Types>'
    relation = f'<Relationship Id="rIdNotes" Type="{_RELATION}" Target="footnotes.xml"/></Relationships>'
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name).decode("utf-8") if name.endswith((".xml", ".rels")) else old.read(name)
            if name == "[Content_Types].xml":
                content = str(content).replace("</Types>", types)
            elif name == "word/_rels/document.xml.rels":
                content = str(content).replace("</Relationships>", relation)
            new.writestr(name, content)
        new.writestr("word/footnotes.xml", part)
    return stream.getvalue()
