"""Which amendments stand in each other's way: not both can be voted through as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from nghiquyet.drafting.amendment import Amendment


@dataclass(frozen=True, slots=True)
class Collision:
    """Amendments of one place that contradict each other, in the order of the draft; two at least."""

    amendments: tuple[Amendment, ...]

    @property
    def line(self) -> int:
        """The first line of the draft that it is about."""
        return self.amendments[0].line


def collide(one: Amendment, other: Amendment, lines: Sequence[str]) -> bool:
    """Whether two amendments can't both be made. `lines` are the texts of the draft's lines.

    They can't where both change the same or adjacent words, where one leaves out what the other changes, and
    where both add at one place. What wants the same is support, and nobody stands in one's own way.
    """
    if one.wish == other.wish or set(one.voices) & set(other.voices) or _same_hand(one, other):
        return False
    if "remove" in (one.kind, other.kind):
        return _leaves_out(one, other) or _leaves_out(other, one)
    if one.line != other.line:
        return False
    if one.kind != "change" or other.kind != "change":
        return one.kind == other.kind and one.into == other.into
    return _touch(one, other, lines[one.line])


def _same_hand(one: Amendment, other: Amendment) -> bool:
    """Whether one person wants both in one file."""
    hands = {(voice.author, voice.file) for voice in one.voices}
    return bool(hands & {(voice.author, voice.file) for voice in other.voices})


def _leaves_out(one: Amendment, other: Amendment) -> bool:
    """Whether one leaves out the line that the other works on."""
    covered = one.kind == "remove" and one.line <= other.line < one.line + one.count
    return covered and (other.kind in ("change", "remove") or other.into >= 0)


def _touch(one: Amendment, other: Amendment, text: str) -> bool:
    """Whether no word stands between the two."""
    first, second = sorted((one, other), key=lambda amendment: (amendment.start, amendment.end))
    between = text[first.end : second.start]
    return second.start < first.end or not any(character.isalnum() for character in between)


def collisions(amendments: Sequence[Amendment], lines: Sequence[str]) -> tuple[Collision, ...]:
    """Amendments that collide, put together with all that collide with any of them."""
    group = list(range(len(amendments)))
    for a, b in combinations(range(len(amendments)), 2):
        if group[a] != group[b] and collide(amendments[a], amendments[b], lines):
            old, new = group[b], group[a]
            group = [new if one == old else one for one in group]
    members: dict[int, list[Amendment]] = {}
    for place, name in enumerate(group):
        members.setdefault(name, []).append(amendments[place])
    return tuple(Collision(tuple(found)) for found in members.values() if len(found) > 1)
