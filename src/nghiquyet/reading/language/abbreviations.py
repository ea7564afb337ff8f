"""Abbreviations: a shipped table of common ones, an installation's own, and those that a document explains.

Official prose explains an abbreviation where it first uses it: "dân quân tự vệ (DQTV)". The letters
are the initials of the words before the bracket; hyphens, "và" and commas may stand between.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path

from nghiquyet.errors import WordListInvalid
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.word_lists import read_lines, write_lines

COLUMNS = {"short": ("chữ tắt", "abbreviation"), "words": ("nghĩa", "words")}
_EXPLAINED = re.compile(r"\(([A-ZĐƯÔƠĂÂÊ]{2,8}(?:\s?-\s?[A-ZĐƯÔƠĂÂÊ]{2,6})?)\)")
_WORD = re.compile(r"\w+")


@cache
def shipped_abbreviations() -> Mapping[str, str]:
    """The shipped table: folded abbreviation -> words, lower case."""
    lines = resources.files(__package__).joinpath("abbreviations.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {short.lower(): words.lower() for short, words in pairs}


def load_abbreviations(file: Path) -> dict[str, str]:
    """The abbreviations of a CSV file with the words that they stand for. Raises `WordListInvalid`."""
    return parse_abbreviations(file.read_bytes(), file.name)


def parse_abbreviations(content: bytes, file: str) -> dict[str, str]:
    """Abbreviation to words as written, of CSV; raises `WordListInvalid` with the row that is wrong."""
    found: dict[str, str] = {}
    for line in read_lines(content, file, COLUMNS, required=("short", "words")):
        short = tidied(line.cells["short"])
        if fold(short) in map(fold, found):
            raise WordListInvalid(
                "Tệp {file}, dòng {row}: chữ tắt {short} đã có ở trên. Hãy bỏ một dòng.",
                file=file,
                row=line.number,
                short=short,
            )
        if not is_usable(short, line.cells["words"]):
            raise WordListInvalid(
                "Tệp {file}, dòng {row}: chữ tắt {short} phải ngắn hơn nghĩa của nó và có từ hai chữ cái.",
                file=file,
                row=line.number,
                short=short,
            )
        found[short] = line.cells["words"]
    return found


def write_abbreviations(table: Mapping[str, str], *, vietnamese: bool = True) -> bytes:
    """The table as CSV with the heads in Vietnamese or English."""
    return write_lines([names[0 if vietnamese else 1] for names in COLUMNS.values()], table.items())


def tidied(short: str) -> str:
    """An abbreviation as it is kept: single spaces, none around hyphens.

    >>> tidied(" KT - HT  5 ")
    'KT-HT 5'
    """
    return _key(short.strip())


def is_usable(short: str, words: str) -> bool:
    """Whether writing out `short` as `words` can help: letters, shorter than the words, and none of them.

    >>> is_usable("BCĐ 35", "ban chỉ đạo 35"), is_usable("xã", "xã"), is_usable("A", "an ninh")
    (True, False, False)
    """
    letters = sum(letter.isalpha() for letter in short)
    inside = f" {fold(short)} " in f" {fold(words)} "
    return letters >= 2 and len(short) < len(words) and not inside


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
    return re.sub(r"\s+", " ", re.sub(r"\s*-\s*", "-", surface))


@cache
def _pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(keys, key=len, reverse=True)
    parts = (re.escape(key).replace(r"\-", r"\s?-\s?").replace(r"\ ", r"\s+") for key in longest_first)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")
