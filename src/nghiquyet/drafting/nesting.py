"""Which clause stands under which, by the kinds of their printed numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

from nghiquyet.reading.documents.numbering import WORD_KINDS, Marker

_TITLE, _STEP, _GROUP, _ROW = 0, 10, 900, 910
_UNNUMBERED = "unnumbered"


@dataclass
class Nesting:
    """Told every stretch in order, it says which one is above.

    A kind of number that was not seen before stands below the clause in which it appears; later ones of that
    kind stand as high. A title begins anew. Plain paragraphs stand under the last number, not under a sign.
    """

    _levels: dict[str, int] = field(default_factory=dict)
    _open: list[tuple[int, int, bool]] = field(default_factory=list)

    def parent(self, place: int, kind: str, marker: Marker | None, number: str, heading: bool) -> int | None:
        """The place of the clause above; None at the top."""
        if kind == "frame":
            return None
        if kind == "title":
            return self._title(place)
        if kind == "row":
            return self._row(place, number)
        self._open = [one for one in self._open if one[0] < _GROUP]
        if marker is None and not heading:
            return next((at for _, at, holds in reversed(self._open) if holds), None)
        own = marker.kind if marker else _UNNUMBERED
        return self._put(place, self._level(own), holds=marker is None or not marker.bullet)

    def _title(self, place: int) -> int | None:
        """The first line of a title ends all that was open; its further lines stand under it."""
        if len(self._open) == 1 and self._open[0][0] == _TITLE:
            return self._open[0][1]
        self._open, self._levels = [], {}
        return self._put(place, _TITLE)

    def _row(self, place: int, number: str) -> int | None:
        """Rows stand under the group that a letter or a roman number opens in their table."""
        return self._put(place, _GROUP if number.isalpha() else _ROW, holds=number.isalpha())

    def _level(self, kind: str) -> int:
        if kind in WORD_KINDS:
            return 1 + WORD_KINDS.index(kind)
        if kind not in self._levels:
            above = self._open[-1][0] if self._open else _TITLE
            self._levels[kind] = (above // _STEP + 1) * _STEP
        return self._levels[kind]

    def _put(self, place: int, level: int, *, holds: bool = True) -> int | None:
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        above = self._open[-1][1] if self._open else None
        self._open.append((level, place, holds))
        return above
