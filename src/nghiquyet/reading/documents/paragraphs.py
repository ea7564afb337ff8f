"""Joins the lines of pages, of a PDF or a scan, to paragraphs, titles, tables and columns.

A paragraph ends where its last line stops short, where the next line is indented or begins with a number
or a bullet, or where the space between the lines grows; the end of a page alone does not end it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from nghiquyet.reading.documents.columns import (
    by_column,
    starts_columns,
    stays_in_columns,
)
from nghiquyet.reading.documents.continued_tables import continued
from nghiquyet.reading.documents.furniture import frames, frames_surely
from nghiquyet.reading.documents.header_rows import count_header_rows
from nghiquyet.reading.documents.letters import is_caps, is_cut
from nghiquyet.reading.documents.numbering import marker
from nghiquyet.reading.documents.page_items import Item, Margins
from nghiquyet.reading.documents.page_lines import Line, Word
from nghiquyet.reading.documents.parts import PAGE_BREAK, Grid, Part, composed
from nghiquyet.reading.documents.placed_table import PlacedTable
from nghiquyet.reading.documents.stretches import Stretch

_ENDING = (".", ";", ":", "!", "?", "…")


def to_parts(stretches: Sequence[Stretch], pages: int) -> list[Part]:
    """Parts in reading order, of so many pages; page breaks stand in the texts and tables."""
    return _Flow(stretches).parts(pages)


@dataclass
class _Flow:
    """Walks down the stretches. `pending` are the lines of the open paragraph, begun on stretch `begun`."""

    stretches: Sequence[Stretch]
    done: list[Part] = field(default_factory=list)
    pending: list[Item] = field(default_factory=list)
    begun: int = 0
    reached: int = 0
    breaks_before: dict[int, int] = field(default_factory=dict)
    breaks: int = 0
    at: int = 0
    last_table: PlacedTable | None = None
    table_at: int = 0
    notes: list[Part] = field(default_factory=list)

    def parts(self, pages: int) -> list[Part]:
        """All the parts of these stretches."""
        stream = [(item, n) for n, stretch in enumerate(self.stretches) for item in stretch.items]
        place, page = 0, 0
        while place < len(stream):
            for passed in self.stretches[self.at : stream[place][1]]:
                self._keep_notes(passed)
            self.at = stream[place][1]
            self.breaks += self._page(self.at) - page
            place += self._take(stream, place)
            page = self._page(stream[place - 1][1])
        for passed in self.stretches[self.at :]:
            self._keep_notes(passed)
        self._close()
        self._write_notes()
        self._break_pages(pages - 1 - page)
        return self.done

    def _keep_notes(self, stretch: Stretch) -> None:
        """Notes wait for the end of the paragraph or table that may go on after them."""
        joined = [_joined(note, {}, stretch.margins) for note in stretch.notes]
        self.notes += [replace(part, kind="note", bold=False, centred=False) for part in joined]

    def _write_notes(self) -> None:
        self.done += self.notes
        self.notes = []

    def _page(self, stretch: int) -> int:
        return self.stretches[stretch].page

    def _take(self, stream: Sequence[tuple[Item, int]], place: int) -> int:
        """Handle what begins here; how many items it took."""
        item = stream[place][0]
        following = stream[place + 1] if place + 1 < len(stream) else None
        beside = following[0] if following and following[1] == stream[place][1] else None
        if item.table is not None:
            self._table(item.table)
            return 1
        if starts_columns(item, beside) and not self._is_stretched(item, beside):
            group = self._group(stream, place)
            self._columns(group)
            return len(group)
        self._line(item)
        return 1

    def _is_stretched(self, item: Item, below: Item | None) -> bool:
        """Whether a line of two words, far apart, is one of a justified paragraph in a narrow column."""
        margins = self.stretches[self.at].margins
        inside = bool(self.pending) and below is not None and len(below.segments) == 1
        return inside and margins.flush and margins.fills(item) and margins.fills(self.pending[-1])

    def _group(self, stream: Sequence[tuple[Item, int]], place: int) -> list[tuple[Item, int]]:
        group = [stream[place]]
        for number in range(place + 1, len(stream)):
            item, at = stream[number]
            above = [line for line, _ in group]
            after = [line for line, other in stream[number + 1 : number + 3] if other == at]
            beside = len(group) == 1 and starts_columns(above[0], item)
            margins = self.stretches[at].margins
            if not (beside or stays_in_columns(item, above, after, margins, at != group[-1][1])):
                break
            group.append(stream[number])
        return group

    def _table(self, table: PlacedTable) -> None:
        """A ruled table, or more rows of the one that the page or column before ended with."""
        texts = [cell.text for cell in table.cells]
        self._close()
        anew, self.table_at = self.at != self.table_at, self.at
        if anew and self.last_table is not None and self.done and self.done[-1].grid is not None:
            joined = continued(self.done[-1].grid, self.last_table, table, self.breaks)
            if joined is not None:
                self.done[-1] = Part("", grid=joined)
                self.last_table, self.breaks = table, 0
                return
        self._break_pages()
        if frames_surely(texts) and len(table.columns) <= 4:
            self.done += [Part(text, "aside") for text in texts if text]
        else:
            self.done.append(Part("", grid=Grid(table.cells, count_header_rows(table.cells))))
            self.last_table = table

    def _columns(self, group: Sequence[tuple[Item, int]]) -> None:
        """Words side by side, in the order in which they are to be read."""
        self._close()
        items, first = [item for item, _ in group], group[0][1]
        columns = by_column(items)
        self._break_pages()
        if frames([item.text for item in items]) and len(columns) > 1:
            self.done += [_part_of_column(column) for column in columns]
        else:
            for item in items:
                self.done.append(_part_of_line(item))
        self._break_pages(self._page(group[-1][1]) - self._page(first))

    def _line(self, item: Item) -> None:
        margins = self.stretches[self.at].margins
        fits = margins is self.stretches[self.begun].margins
        if not (self.pending and fits and _goes_on(self.pending, item, margins, self.at != self.reached)):
            self._close()
            self.begun = self.at
        self.reached = self.at
        if self.pending and self.breaks:
            self.breaks_before[len(self.pending)] = self.breaks
            self.breaks = 0
        self._break_pages()
        self.pending.append(item)

    def _close(self) -> None:
        """End the open paragraph. Notes stand after it, or before where it went on over the end of a page."""
        if self.pending and self.breaks_before:
            self._write_notes()
        if self.pending:
            self.done.append(_joined(self.pending, self.breaks_before, self.stretches[self.begun].margins))
            self._write_notes()
        self.pending, self.breaks_before, self.last_table = [], {}, None if self.pending else self.last_table

    def _break_pages(self, more: int = 0) -> None:
        if self.breaks:
            self._write_notes()
        if self.breaks + more:
            self.done.append(Part(PAGE_BREAK * (self.breaks + more)))
        self.breaks = 0


def _part_of_line(item: Item) -> Part:
    text = "\t".join(composed(segment.text) for segment in item.segments)
    sure = tuple(word.confidence for word in item.words if word.confidence is not None)
    return Part(text, "aside" if frames([text]) else None, bold=item.bold, confidences=sure)


def _part_of_column(lines: Sequence[Line]) -> Part:
    sure = tuple(word.confidence for line in lines for word in line.words if word.confidence is not None)
    return Part("\n".join(composed(line.text) for line in lines), "aside", confidences=sure)


def _goes_on(pending: Sequence[Item], item: Item, margins: Margins, anew: bool) -> bool:
    """Whether a line goes on with the paragraph; `anew`: it is the first on its page or in its column."""
    last, word = pending[-1], item.words[0]
    gap = 0.0 if anew else last.top - item.top
    if gap > max(1.5 * margins.step, 1.3 * last.size) or abs(last.size - item.size) > 0.2 * last.size:
        return False
    if _opens(item.text, last.text) or _stands_off(gap, last, item, margins):
        return False
    full, lower = margins.full(last, word), item.text[:1].islower() and not last.text.endswith(_ENDING)
    if all(map(margins.symmetric, (*pending, item))) and (margins.centred(last) or margins.centred(item)):
        return _title_goes_on(last, item, full or _full_centred(last, word, margins), anew)
    if last.bold != item.bold and not full:
        return False
    if margins.indented(item) and item.left > last.left + 0.8 * item.size:
        return full and (lower or _hangs(pending, item))
    if anew and last.text.endswith(".") and not full:
        return False
    return full or lower


def _stands_off(gap: float, last: Item, item: Item, margins: Margins) -> bool:
    """Whether a new sentence begins a little further down than the next line of a paragraph would."""
    ended = last.text.endswith(_ENDING) and not item.text[:1].islower()
    return ended and gap > 1.15 * margins.step


def _title_goes_on(last: Item, item: Item, full: bool, anew: bool) -> bool:
    """A title too long for its line; lines of other type are titles of their own."""
    return full and not anew and last.bold == item.bold and is_caps(last.text) == is_caps(item.text)


def _full_centred(last: Item, word: Word, margins: Margins) -> bool:
    return last.right - last.left + 0.3 * last.size + word.right - word.left > 0.97 * margins.room


def _hangs(pending: Sequence[Item], item: Item) -> bool:
    """Whether a line stands under the text of a numbered or bulleted first line, or under a line like it."""
    first = pending[0]
    if len(pending) > 1:
        return abs(pending[-1].left - item.left) < 4
    return marker(first.text) is not None and item.left < first.left + 4.5 * first.size


def _opens(text: str, before: str) -> bool:
    """Whether a line begins a numbered or bulleted part; a dash or a number inside a sentence does not."""
    own = marker(text)
    if own is None:
        return False
    if own.kind in ("arabic", "bracket", "decimal2", "capital") or own.kind.startswith("bullet"):
        return before.endswith((*_ENDING, ",", ")", "”", '"')) or not text[own.end : own.end + 1].islower()
    return True


def _joined(lines: Sequence[Item], breaks: dict[int, int], margins: Margins) -> Part:
    """One part of several lines; "2020-" and "2025" on two lines are joined without a space."""
    words: list[str] = []
    sure: list[float] = []
    for number, line in enumerate(lines):
        mark = PAGE_BREAK * breaks.get(number, 0)
        own = [word.text for word in line.words]
        confidences = [word.confidence for word in line.words if word.confidence is not None]
        if words and is_cut(words[-1], own[0]):
            words[-1] += mark + own.pop(0)
            if confidences and sure:
                sure[-1] = min(sure[-1], confidences.pop(0))
        elif own:
            own[0] = mark + own[0]
        words += own
        sure += confidences
    symmetric = all(map(margins.symmetric, lines)) and any(map(margins.centred, lines))
    bold = all(line.bold for line in lines)
    return Part(composed(" ".join(words)), bold=bold, centred=symmetric, confidences=tuple(sure))
