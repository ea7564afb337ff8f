"""Lines that an edited copy has and the draft lacks: paragraphs, words in an empty cell, whole rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from nghiquyet.drafting.aligning import Aligned
from nghiquyet.drafting.amendment import BREAK, OUTSIDE, Amendment, Voice
from nghiquyet.drafting.word_text import Line, Place


@dataclass(frozen=True)
class Added:
    """What one author added. `cells` holds the last paragraph of every cell of the draft."""

    draft: Sequence[Line]
    copy: Sequence[Line]
    author: str
    file: str
    cells: Mapping[Place, int]

    def amendments(self, pairs: Sequence[Aligned]) -> Iterator[Amendment]:
        """One for each run of lines that come at one place."""
        rows = self._known_rows(pairs)
        come: list[tuple[tuple[int, str, int, int], int]] = []
        above = -1
        for before, after in pairs:
            above = above if before is None else before
            if before is None and after is not None:
                come.append((self._where(above, after, rows), after))
        for (line, kind, into, _), run in groupby(come, key=lambda one: one[0]):
            lines = [self.copy[after] for _, after in run]
            yield self._amendment(line, kind, into, lines)

    def _known_rows(self, pairs: Sequence[Aligned]) -> dict[int, int]:
        """Rows of the copy that are rows of the draft too, by the lines that both have."""
        known: dict[int, int] = {}
        for before, after in pairs:
            if before is not None and after is not None:
                old, new = self.draft[before].place, self.copy[after].place
                if old and new:
                    known.setdefault(new.row, old.row)
        return known

    def _where(self, above: int, after: int, rows: Mapping[int, int]) -> tuple[int, str, int, int]:
        """The line that it comes after, the kind, the empty paragraph that it fills, the row of its own."""
        place = self.copy[after].place
        if place is None:
            beside = above >= 0 and self.draft[above].place is not None
            return above, "add", OUTSIDE if beside else -1, -1
        if place.row not in rows:
            return above, "add_row", -1, place.row
        own = replace(place, row=rows[place.row])
        if above >= 0 and self.draft[above].place == own:
            return above, "add", -1, -1
        return above, "add", self.cells.get(own, -1), -1

    def _amendment(self, line: int, kind: str, into: int, lines: Sequence[Line]) -> Amendment:
        voice = Voice(self.author, max(one.date_of(self.author) for one in lines), self.file)
        at = len(self.draft[line].text) if line >= 0 else 0
        if kind == "add_row":
            return Amendment("add_row", line, at, at, "", _cells(lines), (voice,))
        new = "\n".join(one.text.replace("\n", BREAK) for one in lines)
        return Amendment("add", line, at, at, "", new, (voice,), into=into)


def _cells(lines: Sequence[Line]) -> str:
    """The cells of a row parted by tabs, empty ones too; a cell's lines in one."""
    cells: dict[int, list[str]] = {}
    for line in lines:
        cells.setdefault(line.place.cell if line.place else 0, []).append(" ".join(line.text.split()))
    return "\t".join(" ".join(cells.get(cell, ())) for cell in range(max(cells) + 1))
