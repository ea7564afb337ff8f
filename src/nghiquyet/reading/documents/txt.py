"""Plain text: `text` is the file's own text, decoded and NFC, so that every offset holds in it.

Lines that an editor or mail program broke at a fixed width are one paragraph; tables drawn with tabs,
bars or spaces become `Table`s over the text as it stands.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from nghiquyet.errors import UnknownFormat
from nghiquyet.reading.documents.document import Block, Table
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.numbering import marker
from nghiquyet.reading.documents.outline import settle
from nghiquyet.reading.documents.parts import Draft, Layout, Part
from nghiquyet.reading.documents.txt_tables import find_tables

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE = 140
"""Lines longer than this were not broken by hand or by a mail program."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its place; `text` is without the white space around it."""

    start: int
    end: int
    indent: int
    text: str


def read_txt(source: Source) -> Draft:
    """Raises UnknownFormat for bytes that are no text in any encoding known here."""
    text, warnings = decode(source.data, source.file)
    return Draft("txt", layout=lay_out(text), warnings=warnings)


def decode(data: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    """NFC text with Unix line ends, and a warning where the encoding had to be guessed."""
    warnings: tuple[str, ...] = ()
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(encoding, errors="replace")
            break
    else:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = _as_cp1258(data, file)
            warnings = ("Tệp không ghi bảng mã Unicode; đã đọc theo bảng mã Windows-1258, hãy kiểm tra dấu tiếng Việt.",)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")), warnings


def _as_cp1258(data: bytes, file: str) -> str:
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        text = ""
    if not text or "\x00" in text:
        raise UnknownFormat(
            "Tệp {file} không phải văn bản đọc được. Hãy lưu lại thành .docx, .xlsx, .pdf hoặc .txt (UTF-8).",
            file=file,
        )
    return text


def lay_out(text: str) -> Layout:
    """Blocks and tables over the text as it is."""
    lines = _lines(text)
    tables = find_tables([(line.start, line.end) for line in lines], text)
    spans = _paragraphs(lines, tables)
    width = max((line.indent + len(line.text) for line in lines), default=0)
    parts = [_part(text, span, lines, width) for span in spans]
    blocks = [Block("table", table.start, table.end) for table in tables]
    for (start, end), part in zip(spans, settle(parts), strict=True):
        blocks.append(Block(part.kind or "paragraph", start, end, part.level))
    pages = (0, *(place + 1 for place, character in enumerate(text) if character == "\f"))
    return Layout(text, tuple(sorted(blocks, key=lambda block: block.start)), tuple(tables), pages)


def _lines(text: str) -> list[Line]:
    found = []
    for match in re.finditer(r"[^\n\f]+", text):
        inner = match.group().strip()
        if inner:
            start = match.start() + match.group().index(inner)
            before = match.group()[: start - match.start()].expandtabs(8)
            found.append(Line(start, start + len(inner), len(before), inner))
    return found


def _paragraphs(lines: Sequence[Line], tables: Sequence[Table]) -> list[tuple[int, int]]:
    """Start and end of every block that is no table."""
    outside = [line for line in lines if not any(t.start <= line.start < t.end for t in tables)]
    width = _wrap_width(outside)
    spans: list[tuple[int, int]] = []
    last: Line | None = None
    for line in outside:
        if last is not None and spans and _goes_on(last, line, width):
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
        last = line
    return spans


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the file's lines were broken, 0 where they were not.

    The largest width that a tenth of the lines (at least three) come near to.
    """
    lengths = sorted(line.indent + len(line.text) for line in lines)
    if not lengths or sum(length > WIDE for length in lengths) * 5 > len(lengths):
        return 0
    needed = max(3, len(lengths) // 10)
    for length in reversed(lengths):
        if length <= WIDE and sum(length - 10 <= other <= length for other in lengths) >= needed:
            return length
    return 0


def _goes_on(last: Line, line: Line, width: int) -> bool:
    """Whether `line` goes on with the sentence of the line before: no blank line, no marker, no room for its word."""
    if line.start - last.end - line.indent > 3 or marker(line.text) or _stands_apart(last) or _stands_apart(line):
        return False
    first_word = line.text.split(maxsplit=1)[0]
    full = bool(width) and last.indent + len(last.text) + 1 + len(first_word) > width
    if width and full and last.text[-1:] not in ".!?:;":
        return True
    if full:
        return line.indent <= last.indent or last.text[-1:] not in ".!?:;"
    return bool(width) and line.text[:1].islower() and last.text[-1:] not in ".!?:;" and len(last.text) > width // 2


def _stands_apart(line: Line) -> bool:
    """A line that is set in columns or far to the right."""
    return line.indent >= 16 or bool(re.search(r"\S\s{4,}\S|\S\t+\S", line.text))


def _part(text: str, span: tuple[int, int], lines: Sequence[Line], width: int) -> Part:
    line = next(line for line in lines if line.start == span[0])
    return Part(text[span[0] : span[1]], centred=_centred(line, width))


def _centred(line: Line, width: int) -> bool:
    """Indented about as far as it ends before the page's width."""
    width = min(width, 100)
    left, right = line.indent, width - line.indent - len(line.text)
    return left >= 3 and (abs(left - right) <= 12 or left >= 16)
