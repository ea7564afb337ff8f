"""The clauses of one version found again in another, also where they were renumbered, moved or reworded."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Sequence

from nghiquyet.drafting.clauses import Clause
from nghiquyet.drafting.words import likeness, tokens

_SAME_NAME, _ANY_NAME = 0.4, 0.55
"""How alike two texts must be to be one clause: less where the identifier is the same."""
_NAMED = 0.15
"""What the same identifier is worth beside likeness, where two clauses claim one."""


def matched(old: Sequence[Clause], new: Sequence[Clause]) -> dict[int, int]:
    """Place in `old` → place in `new` for every clause that is in both; each at most once.

    First the same words (with the same identifier before any other), then the likest of what is left.
    """
    found: dict[int, int] = {}
    for key in (_name_and_words, _words_under_parent, _words_alone):
        _match_equal(old, new, found, key)
    left = [place for place in range(len(old)) if place not in found]
    taken = set(found.values())
    free = [place for place in range(len(new)) if place not in taken]
    for _, _, before, after in sorted(_candidates(old, new, left, free), reverse=True):
        if before not in found and after not in taken:
            found[before] = after
            taken.add(after)
    return found


def _match_equal(
    old: Sequence[Clause], new: Sequence[Clause], found: dict[int, int], key: Callable[[Clause], object]
) -> None:
    taken = set(found.values())
    waiting: defaultdict[object, deque[int]] = defaultdict(deque)
    for place, clause in enumerate(new):
        if place not in taken:
            waiting[key(clause)].append(place)
    for place, clause in enumerate(old):
        if place not in found and waiting[key(clause)]:
            found[place] = waiting[key(clause)].popleft()


def _candidates(
    old: Sequence[Clause], new: Sequence[Clause], left: Iterable[int], free: Sequence[int]
) -> Iterable[tuple[float, int, int, int]]:
    """Pairs that are alike enough: score, nearness in the order of the text, places."""
    bags = {place: Counter(tokens(new[place].text.lower())) for place in free}
    for before in left:
        bag = Counter(tokens(old[before].text.lower()))
        for after in free:
            a, b = old[before], new[after]
            bound = _SAME_NAME if a.identifier == b.identifier else _ANY_NAME
            if not _may_match(a, b) or 2 * (bag & bags[after]).total() < bound * (
                bag.total() + bags[after].total()
            ):
                continue
            alike = likeness(a.text, b.text)
            if alike >= bound:
                yield alike + _NAMED * (a.identifier == b.identifier), -abs(before - after), before, after


def _may_match(old: Clause, new: Clause) -> bool:
    """A row never becomes a paragraph, nor a signature a clause; headings, items and paragraphs may."""
    apart = {"row", "frame", "title", "note"}
    return old.kind == new.kind or not {old.kind, new.kind} & apart


def _squeezed(clause: Clause) -> tuple[bool, str]:
    return clause.kind == "row", " ".join(clause.text.split())


def _name_and_words(clause: Clause) -> object:
    return clause.identifier, _squeezed(clause)


def _words_under_parent(clause: Clause) -> object:
    return clause.parent, _squeezed(clause)


def _words_alone(clause: Clause) -> object:
    return _squeezed(clause)
