"""Patterns that are tried only where a word of theirs stands: looking for one costs a tenth of trying."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple


class Keyed(NamedTuple):
    """`pattern` fits only in texts that hold one of `words`, in lower case."""

    words: tuple[str, ...]
    pattern: re.Pattern[str]


def keyed(patterns: Iterable[tuple[str, str]], flags: re.RegexFlag = re.NOFLAG) -> tuple[Keyed, ...]:
    """Patterns with their words, which "|" parts; "" stands in every text.

    >>> [one.words for one in keyed([("năm|tháng", r"\\d+ (?:năm|tháng)"), ("", r"\\d+")])]
    [('năm', 'tháng'), ('',)]
    """
    return tuple(Keyed(tuple(words.split("|")), re.compile(pattern, flags)) for words, pattern in patterns)


def stands(words: Iterable[str], lower: str) -> bool:
    """Whether one of the words is in a text in lower case, be it within another word."""
    for word in words:  # noqa: SIM110 - `any` with a generator takes three times as long
        if word in lower:
            return True
    return False
