"""Over what time and by when a clause promises: the years that its words or its document name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from nghiquyet.reading.documents import Document
from nghiquyet.reading.resolutions import Target, Term

_BY_YEAR = re.compile(
    r"(?<!\w)(?:đến|tới|vào|trước|trong)\s+(?:hết\s+|cuối\s+)?(?:năm\s+)?(?P<year>20\d\d)(?!\s?[-–—]\s?20)",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"(?<!\w)(?:cuối (?:nhiệm )?kỳ|(?:cả|trong|toàn|hết) (?:nhiệm kỳ|giai đoạn|khóa))(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Time:
    """When a target is due: `due` a day that the clause names, `end` the last year; None where nothing tells.

    `years` is how many calendar years it runs over, `at_end` whether the clause itself speaks of the end.
    """

    due: date | None
    end: int | None
    years: int | None
    at_end: bool


def time_of(target: Target, document: Document, term: Term | None) -> Time:
    """The time of a target: said in its clause, else that of its document."""
    clause = document.text[target.start : target.end]
    said = [int(match["year"]) for match in _BY_YEAR.finditer(clause)]
    end = target.due.year if target.due else said[-1] if said else term.years[1] if term else None
    return Time(target.due, end, _years(term), bool(said or target.due or _AT_END.search(clause)))


def _years(term: Term | None) -> int | None:
    """How many years: of a congress term 2020 – 2025 five, of a stage 2021 – 2025 five as well."""
    return max(1, round((term.end - term.start).days / 365.25)) if term else None
