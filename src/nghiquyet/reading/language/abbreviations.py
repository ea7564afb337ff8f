"""Abbreviations: a shipped table of common ones, and those that a document explains itself.

Official prose explains an abbreviation where it first uses it: "dân quân tự vệ (DQTV)". The letters
are the initials of the words before the bracket; hyphens, "và" and commas may stand between.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources

_EXPLAINED = re.compile(r"\(([A-ZĐƯÔƠĂÂÊ]{2,8}(?:\s?-\s?[A-ZĐƯÔƠĂÂÊ]{2,6})?)\)")
_WORD = re.compile(r"\w+")


@cache
def shipped_abbreviations() -> Mapping[str, str]:
    """The shipped table: folded abbreviation -> words, lower case."""
    lines = resources.files(__package__).joinpath("abbreviations.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {short.lower(): words.lower() for short, words in pairs}


def explained_abbreviations(text: str) -> dict[str, str]:
    """Abbreviations that `text` explains in brackets: lower-case letters -> lower-case words.

    >>> explained_abbreviations("lực lượng dân quân tự vệ (DQTV) và quân sự, quốc phòng (QS-QP)")
    {'dqtv': 'dân quân tự vệ', 'qs-qp': 'quân sự quốc phòng'}
    """
    found: dict[str, str] = {}
    for match in _EXPLAINED.finditer(text):
        words = _initials_before(text[: match.start()], re.sub(r"[\s-]", "", match.group(1)))
        if words:
            found.setdefault(re.sub(r"\s", "", match.group(1)).lower(), words)
    return found


def _initials_before(before: str, letters: str) -> str | None:
    words = _WORD.findall(before[-120:])[-len(letters) - 2 :]
    kept = [word for word in words if word.lower() not in ("và",)][-len(letters) :]
    initials = "".join(unicodedata.normalize("NFC", word)[0].upper() for word in kept)
    return " ".join(kept).lower() if initials == letters else None


def expand(text: str, table: Mapping[str, str]) -> str:
    """`text` in lower case with every abbreviation of `table` written out.

    >>> expand("Cơ sở DQTV", {"dqtv": "dân quân tự vệ"})
    'cơ sở dân quân tự vệ'
    """
    return (
        _pattern(tuple(sorted(table))).sub(lambda m: table[_key(m.group())], text.lower())
        if table
        else text.lower()
    )


def _key(surface: str) -> str:
    return re.sub(r"\s*-\s*", "-", surface)


@cache
def _pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(keys, key=len, reverse=True)
    parts = (re.escape(key).replace(r"\-", r"\s?-\s?") for key in longest_first)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")
