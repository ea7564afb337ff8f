"""Two texts in, their difference by words out: Vietnamese syllables, numbers whole, signs of their own.

What stands between two changes and says less than they do is made part of one change, so that a person
reads phrases: "đạt từ 95% trở lên" → "phấn đấu trên 97%", not five scraps with "%" kept between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\s+|.", re.DOTALL)
_SHORT = 2
"""At most so many kept words between two changes are drawn into them, where both are as long."""


class Piece(NamedTuple):
    """A stretch of both texts: `old` is what the first has there, `new` the second; the same where kept."""

    old: str
    new: str

    @property
    def kept(self) -> bool:
        """Whether both texts have it."""
        return self.old == self.new


def tokens(text: str) -> list[str]:
    """The text cut into syllables, numbers, signs and white space; joined they are the text.

    >>> tokens("đạt 3.000 ha (≥6,5%).")
    ['đạt', ' ', '3.000', ' ', 'ha', ' ', '(', '≥', '6,5', '%', ')', '.']
    """
    return _TOKEN.findall(text)


def difference(old: str, new: str) -> list[Piece]:
    """Pieces that joined give `old` and `new`; kept and changed ones take turns.

    >>> [tuple(piece) for piece in difference("đạt 95% trở lên", "đạt trên 97%")]
    [('đạt ', 'đạt '), ('95% trở lên', 'trên 97%')]
    """
    before, after = tokens(old), tokens(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    spans = [_Span(*code) for code in matcher.get_opcodes()]
    return [
        Piece("".join(before[span.i1 : span.i2]), "".join(after[span.j1 : span.j2]))
        for span in _grouped(spans, before)
    ]


def likeness(old: str, new: str) -> float:
    """How much of the words two texts share, 0 to 1, in order."""
    return SequenceMatcher(None, _words(old), _words(new), autojunk=False).ratio()


def _words(text: str) -> list[str]:
    return [token for token in tokens(text.lower()) if token[0].isalnum()]


class _Span(NamedTuple):
    kind: str
    i1: int
    i2: int
    j1: int
    j2: int


def _grouped(spans: Sequence[_Span], before: Sequence[str]) -> Iterator[_Span]:
    """The spans with each short kept one between two changes drawn into them."""
    found: list[_Span] = []
    for place, span in enumerate(spans):
        inside = 0 < place < len(spans) - 1
        if span.kind != "equal" or (inside and _is_scrap(found[-1], span, spans[place + 1], before)):
            if found and found[-1].kind != "equal":
                span = _Span("replace", found[-1].i1, span.i2, found[-1].j1, span.j2)
                found.pop()
            found.append(span._replace(kind="replace"))
        else:
            found.append(span)
    yield from found


def _is_scrap(last: _Span, kept: _Span, following: _Span, before: Sequence[str]) -> bool:
    """White space and signs always; a word or two where both changes beside them are as long."""
    said = sum(token[0].isalnum() for token in before[kept.i1 : kept.i2])
    if not said:
        return all(token.isspace() for token in before[kept.i1 : kept.i2]) or _is_inner(before, kept)
    return said <= _SHORT and min(_length(last), _length(following)) >= 2 * said + 1


def _is_inner(before: Sequence[str], kept: _Span) -> bool:
    """A lone sign such as "%"; the end of a sentence or of a part of it keeps two changes apart."""
    return not any(token in ".;:,!?\n" for token in before[kept.i1 : kept.i2])


def _length(span: _Span) -> int:
    return max(span.i2 - span.i1, span.j2 - span.j1)
