"""A draft's lines and an edited copy's in, amendments out: who wants which words of which line changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from nghiquyet.drafting.added import Added
from nghiquyet.drafting.aligning import Aligned, aligned
from nghiquyet.drafting.amendment import Amendment, Voice
from nghiquyet.drafting.word_text import Line, Place
from nghiquyet.drafting.words import difference


def read_amendments(
    draft: Sequence[Line], copy: Sequence[Line], author: str, file: str, cells: Mapping[Place, int]
) -> list[Amendment]:
    """What one author changed, in the order of the draft; white space alone is no change.

    The draft's lines bear the dates of the copy. `cells` holds the last paragraph of every cell of the draft.
    """
    pairs = aligned(draft, copy)
    found: list[Amendment] = []
    for before, after in pairs:
        if before is not None and after is not None:
            voice = Voice(author, draft[before].date_of(author), file)
            found += _changes(before, draft[before].text, copy[after].text, voice)
    found += _removed(pairs, draft, author, file)
    found += Added(draft, copy, author, file, cells).amendments(pairs)
    return sorted(found, key=_order)


def merged(amendments: Iterable[Amendment]) -> tuple[Amendment, ...]:
    """Amendments that want the same made one, with all its voices, in the order of the draft."""
    found: dict[tuple[object, ...], Amendment] = {}
    for one in amendments:
        known = found.get(one.wish)
        voices = dict.fromkeys((*(known.voices if known else ()), *one.voices))
        found[one.wish] = replace(one, voices=tuple(voices))
    return tuple(sorted(found.values(), key=_order))


def _order(one: Amendment) -> tuple[int, int, int, str]:
    return one.line, one.start, one.end, one.kind


def _changes(line: int, text: str, copy: str, voice: Voice) -> Iterator[Amendment]:
    at = 0
    for piece in difference(text, copy):
        if piece.old.split() != piece.new.split():
            yield Amendment("change", line, at, at + len(piece.old), piece.old, piece.new, (voice,))
        at += len(piece.old)


def _removed(pairs: Sequence[Aligned], draft: Sequence[Line], author: str, file: str) -> Iterator[Amendment]:
    """Lines that the copy lacks; all lines of a row together."""
    gone = [before for before, after in pairs if before is not None and after is None]
    lacking = set(gone)
    rows = Counter(line.place.row for line in draft if line.place)
    empty = Counter(place.row for line in gone if (place := draft[line].place))
    for line in gone:
        place = draft[line].place
        whole = place is not None and rows[place.row] == empty[place.row]
        before = draft[line - 1].place if line else None
        if whole and place and before and before.row == place.row and line - 1 in lacking:
            continue
        count = rows[place.row] if whole and place else 1
        text = "\t".join(one.text for one in draft[line : line + count])
        voice = Voice(author, max(one.date_of(author) for one in draft[line : line + count]), file)
        yield Amendment("remove", line, 0, len(draft[line].text), text, "", (voice,), count)
