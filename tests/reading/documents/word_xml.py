"""Word documents for the tests with what python-docx does not write: raw XML in the body, parts beside it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from docx.document import Document as Word
from docx.oxml import parse_xml

Add = Callable[[Word], object]

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "m": OFFICE + "math",
        "r": OFFICE + "relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "w16se": "http://schemas.microsoft.com/office/word/2015/wordml/symex",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)


def body(*elements: str) -> Add:
    """These elements at the end of the body."""

    def add(word: Word) -> None:
        for element in elements:
            word.element.body.insert(len(word.element.body) - 1, parse_xml(named(element)))

    return add


def named(element: str) -> str:
    """XML with the names of all vocabularies declared in its first tag."""
    tag = element[1:].replace("/", " ").replace(">", " ").split(" ", 1)[0]
    return element.replace(f"<{tag}", f"<{tag} {NAMES}", 1)


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of these runs."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run with this text, its spaces kept."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*content: str, properties: str = "") -> str:
    """A cell; words become a paragraph."""
    inside = "".join(part if part.startswith("<") else paragraph(run(part)) for part in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or '<w:p/>'}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells; words become cells."""
    inside = "".join(part if part.startswith("<w:tc>") else cell(part) for part in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def grid(*rows: str) -> str:
    """A table of rows with lines around the cells."""
    return f"<w:tbl><w:tblPr><w:tblStyle w:val='TableGrid'/></w:tblPr>{''.join(rows)}</w:tbl>"


def box(*paragraphs: str) -> str:
    """A text box as Word writes it: for new programs, and again for old ones."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>"
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def with_part(path: Path, kind: str, content: str | bytes, *, name: str = "", identifier: str = "") -> Path:
    """A part beside the body, related to it by its kind: "footnotes", "header", "aFChunk"."""
    name = name or f"{kind}.xml"
    data = content if isinstance(content, bytes) else f"<?xml version='1.0'?>{named(content)}".encode()
    about = f'Id="{identifier or f"rId{name}"}" Type="{OFFICE}relationships/{kind}" Target="{name}"'
    relation = f"<Relationship {about}/>"
    return repacked(
        path,
        {f"word/{name}": lambda old: data},
        {"word/_rels/document.xml.rels": lambda old: old.replace(b"</Rel", relation.encode() + b"</Rel")},
    )


def repacked(path: Path, *changes: dict[str, Callable[[bytes], bytes | None]]) -> Path:
    """The file with parts changed, added or, where nothing comes back, left out."""
    wanted = {name: change for group in changes for name, change in group.items()}
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for name, change in wanted.items():
        made = change(parts.get(name, b""))
        parts = {key: data for key, data in parts.items() if key != name}
        if made is not None:
            parts[name] = made
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return path


def notes(kind: str, **told: str) -> str:
    """The part of notes of a kind with their separator; numbers as keywords: _2="Không tính xã mới."."""
    inside = "".join(
        f"<w:{kind} w:id='{number[1:]}'>{paragraph(f'<w:r><w:{kind}Ref/></w:r>', run(' ' + text))}</w:{kind}>"
        for number, text in told.items()
    )
    return f"<w:{kind}s><w:{kind} w:type='separator' w:id='-1'><w:p/></w:{kind}>{inside}</w:{kind}s>"


def reference(number: int, kind: str = "footnote", attributes: str = "") -> str:
    """The mark of a note as Word writes it: raised by its style."""
    return (
        f"<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
        f"<w:{kind}Reference w:id='{number}' {attributes}/></w:r>"
    )
