"""Names for clauses that stay when others come and go: paths of printed numbers, else hashes of the words.

Naming by place ("the fifth paragraph") would rename all that follows an insertion; a printed number is what
people quote ("khoản 2 mục III"), and the hash of an unnumbered item depends on nothing but itself.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_HASH_LETTERS = 4
_HASHED_WORDS = 12
_APPENDIX = re.compile(r"(?:phụ lục|biểu|bảng)\s*(?:số\s*)?(?P<number>\d+|[IVX]+)?", re.IGNORECASE)


class Entry(NamedTuple):
    """A clause before it is named: the place of the one above, its kind, printed number and words."""

    parent: int | None
    kind: str
    number: str
    words: str


class Named(NamedTuple):
    """A clause's identifier, that of its parent, its words without white space round them."""

    identifier: str
    parent: str
    text: str


def identifiers(entries: Sequence[Entry]) -> list[Named]:
    """The names of all clauses of a document, no two the same.

    >>> entries = [Entry(None, "section", "III", "MỤC TIÊU"), Entry(0, "heading", "2", "Chỉ tiêu")]
    >>> [one.identifier for one in identifiers(entries + [Entry(1, "item", "", "Kết nạp 520 đảng viên")])]
    ['III', 'III.2', 'III.2~1e0a']
    """
    taken: Counter[str] = Counter()
    found: list[Named] = []
    paths: list[str] = []
    for entry in entries:
        above = "" if entry.parent is None else paths[entry.parent]
        own = _own(entry, above)
        taken[own] += 1
        own = own if taken[own] == 1 else f"{own}#{taken[own]}"
        paths.append(own if entry.number else _path(entry, above))
        parent = "" if entry.parent is None else found[entry.parent].identifier
        found.append(Named(own, parent, entry.words.strip()))
    return found


def _own(entry: Entry, above: str) -> str:
    if entry.kind == "title" and (appendix := _appendix(entry.words)):
        return appendix
    if not entry.number:
        return f"{above}~{_hash(entry)}"
    number = "".join(entry.number.split())
    last = above.rpartition(".")[2]
    if last and number.startswith(f"{last}."):
        number = number[len(last) + 1 :]
    return f"{above}.{number}" if above else number


def _path(entry: Entry, above: str) -> str:
    """What the clauses under an unnumbered one are named after: an appendix, else what is above it."""
    return _appendix(entry.words) if entry.kind == "title" else above


def _appendix(words: str) -> str:
    match = _APPENDIX.match(words.strip())
    return "PL" + (match["number"] or "") if match else ""


def _hash(entry: Entry) -> str:
    """A hash of the first words, without figures and signs: an item keeps its name when a level changes."""
    words = re.findall(r"[^\W\d_]+", entry.words.lower())[:_HASHED_WORDS]
    said = " ".join(words) or " ".join(entry.words.split())
    return hashlib.sha256(said.encode()).hexdigest()[:_HASH_LETTERS]
