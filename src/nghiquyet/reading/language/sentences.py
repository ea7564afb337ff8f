"""Sentences and clauses with their places in a text.

A full stop ends a sentence when white space and a capital, a digit, a quotation mark or a dash follow
and when what stands before it is no abbreviation ("T.Ư", "TP.", "Th.S") and no list number ("1.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

Span = tuple[int, int]
_END = re.compile(r"[.!?…]+[”\"')\]]*(?=\s|$)|\n[ \t]*(?=\n)|\n(?=[-–+•*]\s)")
_ABBREVIATION = re.compile(
    r"(?<!\w)(?:(?:[A-ZĐ]\.)*[A-ZĐ]|TP|Th\.?S|ThS|TS|GS|PGS|BS|Tr|tr|St|v\.v|P|Q|H|X|TX|TT|Đ/c|đ/c)$"
)
_LIST_NUMBER = re.compile(r"(?:^|\n)[ \t]*(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[a-zđ])$")
_LONGEST_LIST_NUMBER = 24
_LONGEST, _MOST_NUMBERS = 4_000, 100
"""Nobody writes sentences of more; what goes on without an end is read in pieces, as every number in a
sentence is held against the rest of it: so time grows with length alone."""
_NUMBER = re.compile(r"\d[\d.,]*")
_CLAUSE = re.compile(r";|(?<=[^\d]),(?=\s)|(?<=\d),(?=\s)|:(?=\s)|\s[–-]\s|\(|\)")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of text[start:end], as places in `text`, white space trimmed.

    >>> text = "Đạt 1.720 ha. Gồm TP. Hà Lam (2 xã)."
    >>> [text[a:b] for a, b in sentences(text)]
    ['Đạt 1.720 ha.', 'Gồm TP. Hà Lam (2 xã).']
    """
    end = len(text) if end is None else end
    begin = start
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, begin, match, end):
            yield from _pieces(text, begin, match.end())
            begin = match.end()
    yield from _pieces(text, begin, end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while (cut := _cut(text, start, end)) < end:
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _cut(text: str, start: int, end: int) -> int:
    """Where a piece ends that is no longer than a sentence may be: `end`, a space, before a number."""
    if end - start < 2 * _MOST_NUMBERS:
        return end
    longest = min(end, start + _LONGEST)
    number = next(islice(_NUMBER.finditer(text, start, longest), _MOST_NUMBERS, None), None)
    if number or longest == end:
        return number.start() if number else end
    space = max(text.rfind(space, start + _LONGEST // 2, longest) for space in " \n")
    return space if space > start else longest


def _ends_sentence(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    if match.group().startswith("\n"):
        return True
    if match.group() == "." and _continues(text, begin, match.start()):
        return False
    following = text[match.end() : min(match.end() + 6, end)].lstrip(" \t\n\"“‘'(-–+•*")
    return not following or following[0].isupper() or following[0].isdigit()


def _continues(text: str, begin: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation or to the number of a list."""
    line = max(text.rfind("\n", begin, stop) + 1, begin)
    numbered = stop - line <= _LONGEST_LIST_NUMBER and _LIST_NUMBER.search(text[line:stop])
    return bool(numbered or _ABBREVIATION.search(text[max(begin, stop - 8) : stop]))


def clauses(text: str, start: int, end: int) -> Iterator[Span]:
    """The parts of one sentence between its semicolons, commas, colons, dashes and brackets."""
    begin = start
    for match in _CLAUSE.finditer(text, start, end):
        yield from _trimmed(text, begin, match.start())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
