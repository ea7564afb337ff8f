"""Clauses of running text that say how it stood before: "…; nhiệm kỳ trước hai con số này là 2.960 và 1.014".

They promise nothing. Their numbers are the baselines of the promises in front of them, one for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.reading.language.numbers import NUMBER, parse_number
from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.levels import levels
from nghiquyet.reading.resolutions.vocabulary import YEAR, YEARS

_SPAN = r"(?:nhiệm\s+kỳ|giai\s+đoạn|khóa|khoá|năm\s+học|năm|kỳ|thời\s+kỳ|niên\s+vụ|vụ|mùa|quý|tháng)"
_BEFORE = re.compile(
    rf"(?:trong\s+khi\s+|còn\s+)?(?:{_SPAN}\s+(?:trước|vừa\s+qua|qua)(?!\s+mắt)|cùng\s+kỳ"
    r"|hiện(?:\s+nay|\s+tại|\s+mới|\s+có|\s+là)|trước\s+đây|đầu\s+(?:(?:nhiệm\s+)?kỳ|giai\s+đoạn)"
    rf"|(?:{_SPAN}\s+)(?P<years>{YEARS}|{YEAR}))(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:^|[;,.](?=\s))\s*")
_CLAUSE_END = re.compile(
    r";|[.](?=\s|$)|,\s+(?=(?:phấn\s+đấu|đến\s|nay\s|(?:nhiệm\s+kỳ|năm)\s+(?:này|nay))|[a-zđ]\)\s)",
    re.IGNORECASE,
)
_EACH_IN_TURN = re.compile(r"lần\s+lượt|tương\s+ứng|theo\s+thứ\s+tự", re.IGNORECASE)
_AMOUNT = re.compile(
    rf"(?<![\w.,/-])(?<!năm )(?<!kỳ )(?<!đoạn )(?<!khóa )(?<!khoá )(?:{NUMBER})(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """How it stood before, as written; text[start:end] of the line."""

    start: int
    end: int
    words: str


def earlier_clauses(plain: str, first_year: int | None = None) -> list[Earlier]:
    """The clauses of a line that look back: to the time before, to today, to a year before `first_year`.

    >>> [clause.words for clause in earlier_clauses("Trồng 40 ha; nhiệm kỳ trước là 31 ha.")]
    ['nhiệm kỳ trước là 31 ha']
    """
    found: list[Earlier] = []
    for sign in _CLAUSE.finditer(plain):
        time = _BEFORE.match(plain, sign.end())
        if not time or (found and sign.start() < found[-1].end) or not _is_past(time, first_year):
            continue
        stop = _CLAUSE_END.search(plain, time.end())
        end = stop.start() if stop else len(plain)
        if re.search(r"\d", plain[time.end() : end]):
            found.append(Earlier(sign.end(), end, plain[sign.end() : end].rstrip()))
    return found


def _is_past(time: re.Match[str], first_year: int | None) -> bool:
    if not time["years"]:
        return True
    return first_year is not None and max(map(int, re.findall(YEAR, time["years"]))) < first_year


def without_earlier(plain: str, clauses: Sequence[Earlier]) -> str:
    """The line with these clauses blanked, character for character."""
    for clause in clauses:
        plain = plain[: clause.start] + " " * (clause.end - clause.start) + plain[clause.end :]
    return plain


def in_turn(inside: str) -> bool:
    """Whether bracketed words give one number for each promise ("lần lượt là 88,4% và 57,2%").

    >>> in_turn("năm 2022 lần lượt là 88,4% và 57,2%")
    True
    """
    return bool(_EACH_IN_TURN.search(inside) and _BEFORE.match(inside.strip()))


def with_baselines(drafts: Sequence[Draft], said: Sequence[str]) -> list[Draft]:
    """The drafts of one sentence with the numbers that the clauses `said` give, one for each or none."""
    whole = list(drafts)
    for words in said:
        amounts = list(_amounts(words))
        if len(amounts) == len(whole):
            pairs = zip(whole, amounts, strict=True)
            whole = [_with_baseline(draft, value, unit) for draft, (value, unit) in pairs]
    return whole


def _amounts(words: str) -> Iterator[tuple[Decimal, str]]:
    """The numbers of a clause with their units, "" for a bare one."""
    units = {level.number: level.unit for level in levels(words)}
    for match in _AMOUNT.finditer(words):
        value = parse_number(match.group())
        if value is not None:
            yield value, units.get(match.start(), "")


def _with_baseline(draft: Draft, value: Decimal, unit: str) -> Draft:
    same = not unit or unit.split("/")[0].split()[-1] == draft.unit.split("/")[0].split()[-1]
    counted = {unit.split(" ")[0], draft.unit.split(" ")[0]}
    fits = same or len(counted) == 1
    return replace(draft, baseline=value) if draft.baseline is None and fits and draft.unit else draft
