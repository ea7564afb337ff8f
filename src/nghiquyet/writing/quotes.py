"""Quotes in print: in Vietnamese quotation marks, cut where they are too long to be read in a table."""

from __future__ import annotations

from nghiquyet.writing.wording import printable

_LONGEST = 400


def quoted(text: str, longest: int = _LONGEST) -> str:
    """The words of a source, in quotation marks; a cut is marked by dots.

    >>> quoted("đạt  85,7%"), quoted("một hai ba", longest=8)
    ('“đạt 85,7%”', '“một hai…”')
    """
    words = printable(text)
    if len(words) > longest:
        words = words[: words.rfind(" ", 0, longest) if " " in words[:longest] else longest] + "…"
    return f"“{words}”"
