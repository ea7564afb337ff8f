"""Sentences and clauses with their places in a text.

A full stop ends a sentence when white space and a capital, a digit, a quotation mark or a dash follow
and when what stands before it is no abbreviation ("T.Ư", "TP.", "Th.S") and no list number ("1.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]
_END = re.compile(r"[.!?…]+[”\"')\]]*(?=\s|$)|\n[ \t]*(?=\n)|\n(?=[-–+•*]\s)")
_ABBREVIATION = re.compile(
    r"(?<!\w)(?:(?:[A-ZĐ]\.)*[A-ZĐ]|TP|Th\.?S|ThS|TS|GS|PGS|BS|Tr|tr|St|v\.v|P|Q|H|X|TX|TT|Đ/c|đ/c)$"
)
_LIST_NUMBER = re.compile(r"(?:^|\n)[ \t]*(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[a-zđ])$")
_LONGEST_LIST_NUMBER = 24
_LONGEST = 10_000
"""Nobody writes longer sentences; what goes on without an end is read in pieces: time grows with length."""
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
    while end - start > _LONGEST:
        spaces = [text.rfind(space, start + _LONGEST // 2, start + _LONGEST) for space in " \n"]
        cut = max(spaces) if max(spaces) > start else start + _LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


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
