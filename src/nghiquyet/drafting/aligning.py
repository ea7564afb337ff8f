"""The lines of a draft beside those of an edited copy, in order: which became which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from nghiquyet.drafting.word_text import Line
from nghiquyet.drafting.words import likeness

Aligned = tuple[int | None, int | None]
"""A line of the draft and one of the copy; None where the other side has none."""
_ALIKE = 0.4
_MOST_PAIRS = 10_000
"""Stretches with more pairs than this are taken to be written anew: nothing in them is the same line."""


def aligned(draft: Sequence[Line], copy: Sequence[Line]) -> list[Aligned]:
    """Every line of both once, in order; of a rewritten stretch removed lines come before added ones.

    The cells of a row go together: a row is found again as a whole, then each of its cells.
    """
    before, after = _units(draft), _units(copy)
    found: list[Aligned] = []
    for old, new in _paired([_said(draft, unit) for unit in before], [_said(copy, unit) for unit in after]):
        if old is None or new is None:
            found += ((line, None) for line in (before[old] if old is not None else ()))
            found += ((None, line) for line in (after[new] if new is not None else ()))
        else:
            found += _cells(draft, copy, before[old], after[new])
    return found


def _units(lines: Sequence[Line]) -> list[list[int]]:
    """Places of lines: each line of its own, but those of a row together."""
    found: list[list[int]] = []
    for number, line in enumerate(lines):
        last = lines[number - 1].place if number else None
        if line.place and last and last.row == line.place.row:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def _said(lines: Sequence[Line], unit: Sequence[int]) -> str:
    """What a unit says; a row never says the same as a paragraph."""
    row = "\t" if lines[unit[0]].place else ""
    return row + "\t".join(" ".join(lines[line].text.split()) for line in unit)


def _cells(
    draft: Sequence[Line], copy: Sequence[Line], old: Sequence[int], new: Sequence[int]
) -> Iterator[Aligned]:
    """The lines of a row that both have, cell by cell; lines beside tables are one cell."""
    cells = sorted({_cell(draft[line]) for line in old} | {_cell(copy[line]) for line in new})
    for cell in cells:
        own = [line for line in old if _cell(draft[line]) == cell]
        theirs = [line for line in new if _cell(copy[line]) == cell]
        if len(own) == len(theirs) == 1:
            yield own[0], theirs[0]
            continue
        pairs = _paired([draft[line].text for line in own], [copy[line].text for line in theirs])
        for a, b in pairs:
            yield None if a is None else own[a], None if b is None else theirs[b]


def _cell(line: Line) -> int:
    return line.place.cell if line.place else 0


def _paired(draft: Sequence[str], copy: Sequence[str]) -> list[Aligned]:
    """
    >>> _paired(["một hai ba", "bốn"], ["một hai ba bốn", "bốn", "năm"])
    [(0, 0), (1, 1), (None, 2)]
    """
    before, after = [" ".join(text.split()) for text in draft], [" ".join(text.split()) for text in copy]
    found: list[Aligned] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found += zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            found += _rewritten(before, after, range(i1, i2), range(j1, j2))
    return found


def _rewritten(before: Sequence[str], after: Sequence[str], old: range, new: range) -> Iterator[Aligned]:
    pairs = _best(before, after, old, new) if len(old) * len(new) <= _MOST_PAIRS else []
    i, j = old.start, new.start
    for a, b in [*pairs, (old.stop, new.stop)]:
        yield from ((gone, None) for gone in range(i, a))
        yield from ((None, come) for come in range(j, b))
        if a < old.stop:
            yield a, b
        i, j = a + 1, b + 1


def _best(before: Sequence[str], after: Sequence[str], old: range, new: range) -> list[tuple[int, int]]:
    """The pairs in order that are alike, as much as possible in all (dynamic programming)."""
    score: dict[tuple[int, int], float] = {}
    alike: dict[tuple[int, int], float] = {}
    for i in reversed(old):
        for j in reversed(new):
            own = likeness(before[i], after[j])
            alike[i, j] = own if own >= _ALIKE else 0.0
            score[i, j] = max(
                score.get((i + 1, j), 0.0),
                score.get((i, j + 1), 0.0),
                (alike[i, j] + score.get((i + 1, j + 1), 0.0)) if alike[i, j] else 0.0,
            )
    pairs, i, j = [], old.start, new.start
    while i < old.stop and j < new.stop:
        if alike[i, j] and score[i, j] == alike[i, j] + score.get((i + 1, j + 1), 0.0):
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif score.get((i + 1, j), 0.0) >= score.get((i, j + 1), 0.0):
            i += 1
        else:
            j += 1
    return pairs
