"""The lines of a draft beside those of an edited copy, in order: which became which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from nghiquyet.drafting.words import likeness

Aligned = tuple[int | None, int | None]
"""A line of the draft and one of the copy; None where the other side has none."""
_ALIKE = 0.4
_MOST_PAIRS = 10_000
"""Stretches with more pairs than this are taken to be written anew: nothing in them is the same line."""


def aligned(draft: Sequence[str], copy: Sequence[str]) -> list[Aligned]:
    """Every line of both once, in order; of a rewritten stretch removed lines come before added ones.

    >>> aligned(["một hai ba", "bốn"], ["một hai ba bốn", "bốn", "năm"])
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
