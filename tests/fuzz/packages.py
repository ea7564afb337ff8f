"""The zip archives with XML parts that Word and Excel files are, written part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SENTENCE = "Toàn xã trồng 120,5 ha rừng, đạt 96,4% kế hoạch."


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """The archive with these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def relations(*targets: tuple[str, str], mode: str = "") -> str:
    """A part of relations: kind and target of each."""
    lines = (
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}" {mode}/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{"".join(lines)}</Relationships>'


def word(body: str, *, head: str = _HEAD, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word file with this body and, at its end, a sentence."""
    document = (
        f'{head}<w:document xmlns:w="{W}" xmlns:r="{_OFFICE}"><w:body>{body}'
        f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p></w:body></w:document>"
    )
    parts = {"_rels/.rels": relations(("officeDocument", "word/document.xml")), "word/document.xml": document}
    return package({"[Content_Types].xml": "<Types/>", **parts, **(more or {})})


def workbook(rows: str, *, after: str = "", before: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """An Excel file of one sheet with these rows and a sentence."""
    sheet = (
        f'{_HEAD}<worksheet xmlns="{S}">{before}<sheetData><row r="1"><c r="A1" t="inlineStr"><is>'
        f"<t>{SENTENCE}</t></is></c></row>{rows}</sheetData>{after}</worksheet>"
    )
    book = (
        f'{_HEAD}<workbook xmlns="{S}" xmlns:r="{_OFFICE}"><sheets><sheet name="Biểu" sheetId="1" r:id="r1"/>'
        "</sheets></workbook>"
    )
    parts = {
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml"),
        ),
        "xl/worksheets/sheet1.xml": sheet,
    }
    return package({"[Content_Types].xml": "<Types/>", **parts, **(more or {})})
