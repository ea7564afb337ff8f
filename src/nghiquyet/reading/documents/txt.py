"""Plain text: `text` is the file's own text, decoded and NFC, so that every offset holds in it.

Lines that an editor or mail program broke at a fixed width are one paragraph; tables drawn with tabs,
bars or spaces become `Table`s over the text as it stands.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nghiquyet.reading.documents.decoding import decode
from nghiquyet.reading.documents.document import Block, Table
from nghiquyet.reading.documents.letters import is_caps
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.numbering import marker
from nghiquyet.reading.documents.outline import settle
from nghiquyet.reading.documents.parts import Draft, Layout, Part
from nghiquyet.reading.documents.txt_runs import TextLine
from nghiquyet.reading.documents.txt_tables import find_tables, with_whole_rows

WIDE = 140
"""Lines longer than this were not broken by hand or by a mail program."""
SPACED = 0.3
"""Such a share of the lines begins in the middle of a sentence where every second line is empty."""
NEAR = 0.75
"""A line that reaches over so much of the width was broken off, where it ends no sentence."""
_ENDING = (".", "!", "?", ":", ";")
Numbering = dict[str, int]
"""The last number of every kind of numbering."""


@dataclass(frozen=True, slots=True)
class Line(TextLine):
    """One line with its words, without the white space around them."""

    text: str

    @property
    def width(self) -> int:
        """Where it ends, in characters from the margin."""
        return self.indent + len(self.text)


def read_txt(source: Source) -> Draft:
    """Raises UnknownFormat for bytes that are no text in any encoding known here."""
    text, warnings = decode(source.data, source.file)
    return Draft("txt", layout=lay_out(text, source), warnings=warnings)


def lay_out(text: str, source: Source) -> Layout:
    """Blocks and tables over the text as it is; only rows drawn on several lines are put on one."""
    text = with_whole_rows(_lines(text), text)
    lines = _lines(text)
    tables = find_tables(lines, text)
    source.allow_cells(sum(table.rows * table.columns for table in tables))
    paragraphs = _paragraphs(lines, tables)
    width = max((line.width for line in lines), default=0)
    parts = [
        Part(
            text[paragraph[0].start : paragraph[-1].end],
            centred=all(_is_centred(line, width) for line in paragraph),
        )
        for paragraph in paragraphs
    ]
    blocks = [Block("table", table.start, table.end) for table in tables]
    for paragraph, part in zip(paragraphs, settle(parts), strict=True):
        blocks.append(Block(part.kind or "paragraph", paragraph[0].start, paragraph[-1].end, part.level))
    pages = (0, *(mark.end() for mark in re.finditer("\f", text)))
    return Layout(text, tuple(sorted(blocks, key=lambda block: block.start)), tuple(tables), pages)


def _lines(text: str) -> list[Line]:
    """Lines that are not empty."""
    found: list[Line] = []
    for match in re.finditer(r"[^\n\f]+", text):
        inner = match.group().strip()
        if inner:
            start = match.start() + match.group().index(inner)
            indent = len(text[match.start() : start].expandtabs(8))
            gap = text.count("\n", found[-1].end if found else 0, start)
            found.append(Line(start, start + len(inner), indent, gap, inner))
    return [replace(line, gap=max(1, line.gap - 1)) for line in found] if _is_spaced(found) else found


def _is_spaced(lines: Sequence[Line]) -> bool:
    """Whether an empty line stands after every line, also inside sentences."""
    inside = sum(line.text[0].islower() for line in lines)
    return inside > SPACED * len(lines) and all(line.gap > 1 for line in lines[1:])


def _paragraphs(lines: Sequence[Line], tables: Sequence[Table]) -> list[list[Line]]:
    """The lines outside tables, those of one paragraph together."""
    inside = _inside(lines, tables)
    width = _wrap_width([line for line, table in zip(lines, inside, strict=True) if not table])
    paragraphs: list[list[Line]] = []
    numbering: Numbering = {}
    for place, line in enumerate(lines):
        if inside[place]:
            continue
        follows = place > 0 and not inside[place - 1] and bool(paragraphs)
        if follows and _goes_on(paragraphs[-1], line, width, numbering):
            paragraphs[-1].append(line)
            continue
        paragraphs.append([line])
        if found := marker(line.text):
            numbering[found.kind] = found.value
    return paragraphs


def _inside(lines: Sequence[Line], tables: Sequence[Table]) -> list[bool]:
    """For every line whether it belongs to one of the tables, which are in order."""
    starts = [table.start for table in tables]
    found = []
    for line in lines:
        place = bisect.bisect_right(starts, line.start) - 1
        found.append(place >= 0 and line.start < tables[place].end)
    return found


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the file's lines were broken, 0 where they were not.

    The largest width that a tenth of the lines (at least three) come near to, and that hardly any exceeds.
    """
    widths = sorted(line.width for line in lines)
    needed = max(3, len(widths) // 10)
    for width in reversed(widths):
        if sum(width - 10 <= other <= width for other in widths) >= needed:
            wider = sum(other > width for other in widths)
            return width if width <= WIDE and wider * 10 <= len(widths) else 0
    return 0


def _goes_on(paragraph: Sequence[Line], line: Line, width: int, numbering: Numbering) -> bool:
    """Whether a line goes on with the sentence above: no gap, no marker, no room for its first word."""
    last = paragraph[-1]
    if not width or line.gap != 1 or _stands_apart(last) or _stands_apart(line):
        return False
    ended, word = last.text.endswith(_ENDING), line.text.split(maxsplit=1)[0]
    full = last.width + 1 + len(word) > width
    if marker(line.text) and not (_is_inside_sentence(last, line, numbering) and last.width > NEAR * width):
        return False
    if full:
        return line.indent <= last.indent + 1 or not ended
    reach = 0.5 if word[0].islower() else NEAR
    return not (ended or word[0].isupper() or is_caps(last.text)) and last.width > reach * width


def _is_inside_sentence(last: Line, line: Line, numbering: Numbering) -> bool:
    """A dash or number that the break happened to put first: nothing ended before it.

    Small letters go on after it, a figure after a dash; or it is out of the order of the numbers above.
    """
    found = marker(line.text)
    if found is None or last.text.endswith((*_ENDING, ",", ")")):
        return False
    after = line.text[found.end :][:1]
    if after.islower() or (found.bullet and after.isdigit()):
        return True
    return found.kind == "arabic" and found.value not in (1, numbering.get(found.kind, 0) + 1)


def _stands_apart(line: Line) -> bool:
    """A line that is set in columns or far to the right."""
    return line.indent >= 16 or bool(re.search(r"\S\s{4,}\S|\S\t+\S", line.text))


def _is_centred(line: Line, width: int) -> bool:
    """Indented about as far as it ends before the page's width."""
    left, right = line.indent, min(width, 100) - line.width
    return left >= 3 and (abs(left - right) <= 12 or left >= 16)
