"""Sentences that say of targets stated elsewhere whom they are set for or how they are added up.

"Chỉ tiêu (1) đến (5) tính cho bốn trung tâm y tế; chỉ tiêu (4) lấy bình quân cộng", "chỉ tiêu cập nhật dữ
liệu giao Công đoàn Viên chức", "các chỉ tiêu còn lại giao cho cả 8 đơn vị". They promise nothing themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.outline import Line

_GIVEN = (
    r"(?:(?:được\s+)?(?:tính|giao|áp\s+dụng|thực\s+hiện)(?:\s+(?:chung\s+)?(?:cho|đối\s+với|tại|ở))?"
    r"|(?:do|thuộc\s+trách\s+nhiệm\s+của))"
)
_WHICH = r"(?P<which>(?:(?!chỉ\s+tiêu|\s(?:do|giao|tính|áp\s+dụng|thực\s+hiện)\s)[^;:.%])+?)"
_SCOPE = re.compile(
    rf"(?<!\w)(?:các\s+)?chỉ\s+tiêu\s+{_WHICH}\s+{_GIVEN}\s+(?P<who>[^;.:%]+)(?=[;.:]|$)", re.IGNORECASE
)
_PROMISES = re.compile(
    r"ít\s+nhất|tối\s+thiểu|không\s+(?:quá|dưới)|(?:đạt|trên|dưới|từ)\s+\d|phấn\s+đấu|\d\s+(?:tỷ|triệu|ha|km|tấn)(?!\w)",
    re.IGNORECASE,
)
_COUNTING = re.compile(
    r"(?<!\w)chỉ\s+tiêu\s+(?P<which>[\d(),\s]+?(?:(?:và|đến)[\d(),\s]+?)*)\s*"
    r"(?P<how>(?:lấy|cộng|tính(?!\s+cho)|bình\s+quân)[^;.]*)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?:số\s+|từ\s+|\(?\d{1,2}\)?|,|và|đến|-|\s)+", re.IGNORECASE)
_REST = re.compile(r"(?:còn\s+lại|khác)(?!\w)", re.IGNORECASE)
_ABOUT = re.compile(r"(?:về|đối\s+với|cho|của)\s+", re.IGNORECASE)
_POINT = re.compile(
    r"(?:các|những)\s+(?:đơn\s+vị|tổ\s+chức|địa\s+phương|cơ\s+quan)\s+(?:nêu\s+|quy\s+định\s+)?(?:tại|ở)\s+điểm"
    r"\s+(?P<letter>[a-zđ])(?!\w)(?:\s+khoản\s+này)?",
    re.IGNORECASE,
)
_TAIL = re.compile(r",\s*(?:lấy|tính|cộng|bình\s+quân).*$", re.IGNORECASE)
_LETTER = re.compile(r"(?<!\w)([a-zđ])\s*[.)]\s*$")
_LIST_NUMBER = re.compile(r"(?<![\d.])\(?(\d{1,2})[.)]?\)?\s*$")


@dataclass(frozen=True, slots=True)
class Scope:
    """One such statement: of which targets (`numbers`, else `which` in words), for whom, counted how."""

    start: int
    end: int
    which: str
    numbers: frozenset[int]
    who: str = ""
    how: str = ""


def scopes(text: str, lines: Iterable[Line]) -> list[Scope]:
    """What the lines say of targets stated elsewhere, in order."""
    found: list[Scope] = []
    lettered: dict[str, str] = {}
    for line in lines:
        if line.zone in ("results", "viewpoints"):
            continue
        here = list(_of_line(text, line, lettered))
        letter = _LETTER.search(text[max(0, line.start - 5) : line.start])
        if letter and here and here[0].who:
            lettered[letter[1]] = here[0].who
        found.extend(here)
    return found


def _of_line(text: str, line: Line, lettered: dict[str, str]) -> Iterator[Scope]:
    for match in _SCOPE.finditer(text, line.start, line.end):
        which = " ".join(match["which"].split())
        numbers = _numbered(which)
        if _PROMISES.search(match["who"]) or (not numbers and re.search(r"\d", which)):
            continue
        who = _POINT.sub(lambda point: lettered.get(point["letter"], point.group()), match["who"])
        who = " ".join(_TAIL.sub("", who).split())
        if who and re.match(r"[^\W\d_]|\d", who):
            how = match["who"][len(_TAIL.sub("", match["who"])) :].strip(" ,")
            yield Scope(*match.span(), which, numbers, who, how)
    for match in _COUNTING.finditer(text, line.start, line.end):
        numbers = _numbered(match["which"])
        if numbers:
            yield Scope(*match.span(), match["which"], numbers, how=" ".join(match["how"].split()))


def _numbered(words: str) -> frozenset[int]:
    """The numbers that "(1) đến (5)" or "6, 7 và 8" name; none where the words say something else."""
    if not _NUMBERS.fullmatch(words):
        return frozenset()
    found: set[int] = set()
    for match in re.finditer(r"(\d+)\)?\s*(?:(?:đến|-)\s*\(?(\d+))?", words):
        found.update(range(int(match[1]), int(match[2] or match[1]) + 1))
    return frozenset(found)


def without_scopes(plain: str, start: int, said: Sequence[Scope]) -> str:
    """A line that begins at `start` with such statements blanked, character for character."""
    for scope in said:
        begin, end = scope.start - start, scope.end - start
        if 0 <= begin < end <= len(plain):
            plain = plain[:begin] + " " * (end - begin) + plain[end:]
    return plain


def scoped(text: str, drafts: Sequence[Draft], lines: Sequence[Line], said: Sequence[Scope]) -> list[Draft]:
    """The drafts with whom they are set for and how they are counted, where these statements say so."""
    whole = list(drafts)
    for scope in said:
        for place in _meant(text, whole, lines, scope):
            draft = whole[place]
            how = f"{draft.said} ; {scope.how}" if scope.how else draft.said
            whole[place] = replace(draft, applies_to=draft.applies_to or scope.who, said=how)
    return whole


def _meant(text: str, drafts: Sequence[Draft], lines: Sequence[Line], scope: Scope) -> list[int]:
    """The places of the drafts that a statement speaks of."""
    if scope.numbers:
        numbers = [_number_of(text, draft, lines) for draft in drafts]
        return [
            place
            for place, number in enumerate(numbers)
            if number in scope.numbers and drafts[place].start < scope.start
        ]
    if _REST.match(scope.which):
        return [place for place, draft in enumerate(drafts) if not draft.applies_to]
    words = _ABOUT.sub("", scope.which, count=1).lower()
    exact = [place for place, draft in enumerate(drafts) if f" {words} " in f" {draft.name.lower()} "]
    loose = [place for place, draft in enumerate(drafts) if _in_order(words, draft.name.lower())]
    return exact or (loose if len(loose) == 1 else [])


def _in_order(words: str, name: str) -> bool:
    """Whether the name holds all these words, in this order."""
    left = iter(name.split())
    return all(word in left for word in words.split())


def _number_of(text: str, draft: Draft, lines: Sequence[Line]) -> int | None:
    """The list number of a promise: in front of it, or of the line that it stands in."""
    line = next((line for line in lines if line.start <= draft.start < line.end), None)
    for start in (draft.start, line.start if line else 0):
        match = _LIST_NUMBER.search(text[max(0, start - 6) : start])
        if match:
            return int(match[1])
    return None
