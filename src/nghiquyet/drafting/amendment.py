"""What one or several people want changed in a draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

OUTSIDE = -2
BREAK = "\u2028"
"""The end of a line within a paragraph that is added."""
Kind = Literal["change", "remove", "add", "add_row"]


@dataclass(frozen=True, slots=True, order=True)
class Voice:
    """Who wants it, when it was written down (ISO 8601, "" where unknown), and the returned file."""

    author: str
    date: str
    file: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change that can be voted on by itself; line:start:end is its place in the lines of the draft.

    change   words start:end of a line become `new`; "" on either side where they are added or left out
    remove   `count` whole lines are left out: a paragraph, or the cells of a row
    add      lines come after `line` (-1: before the first); `new` has them, parted by line ends (BREAK is
             one within a line)
             `into` is the number of the empty paragraph that they fill, -1 for none,
             OUTSIDE where they come after the table that the line stands in
    add_row  a row comes after that of `line`; `new` has its cells, parted by tabs
    `voices` are those who want the same.
    """

    kind: Kind
    line: int
    start: int
    end: int
    old: str
    new: str
    voices: tuple[Voice, ...]
    count: int = 1
    into: int = -1

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of those who want it."""
        return tuple(dict.fromkeys(voice.author for voice in self.voices))

    @property
    def wish(self) -> tuple[object, ...]:
        """What is wanted, whoever wants it."""
        return self.kind, self.line, self.into, self.start, self.end, self.new
