"""Cuts a sentence into promises: each with one level, or with the word that nothing of the kind may happen.

"100% trường đạt chuẩn, trong đó ≥ 30% mức độ 2" holds two, "tăng từ 60% lên 100%" one with its baseline.
What stands in brackets is set aside first and looked at by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.reading.language.sentences import sentences
from nghiquyet.reading.resolutions.levels import Level, levels, moved
from nghiquyet.reading.resolutions.vocabulary import MEASURE_HEAD, TIME_FRAME

_BRACKETS = re.compile(r"\(([^()]*)\)")
_LIST_NUMBER = re.compile(r"\(\s?(?:\d{1,2}|[a-zđ]|[ivx]+)\s?\)(?=\s)", re.IGNORECASE)
_NUMBERED = "\x1f"
_INSIDE_WHICH = r"(?:[,;.]\s*)?(?<!\w)trong\s+đó(?!\w)(?:\s*[:,])?"
_STRONG = re.compile(rf";{_NUMBERED}?|{_INSIDE_WHICH}|(?<!\w)đồng\s+thời(?!\w)", re.IGNORECASE)
_COMMA = re.compile(r",(?=\s)")
_AND = re.compile(r"(?<!\w)(?:và|cùng với|với)(?!\w)", re.IGNORECASE)
_DASH = re.compile(r"\s[-–+]\s")
_LEAD = re.compile(
    rf"\s*(?:(?:{TIME_FRAME}|phấn đấu|có|đạt|và|thêm|ít nhất|thì|còn)\s*,?\s*)*", re.IGNORECASE
)
_RISE = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:lên|xuống|còn|xuống còn|lên đến|lên thành|đến)(?:\s+(?:còn|đạt"
    r"|thành|mức|trên|dưới|hơn))?\s*",
    re.IGNORECASE,
)
_HOW = re.compile(r"(?:lấy|tính(?!\s+đến)|áp dụng|khi đánh giá)(?!\w)", re.IGNORECASE)
_NONE = re.compile(
    r"(?<!\w)không\s+(?:(?:để\s+)?(?:xảy\s+ra|phát\s+sinh|tái\s+diễn)|để\s+(?:có|còn|tồn\s+tại)|có|còn)\s+"
    r"(?!đủ|thể|phải|ngừng|khả\s+năng|điều\s+kiện|tính|giá\s+trị|hiệu\s+quả|lý\s+do)",
    re.IGNORECASE,
)
_FORBIDS = re.compile(r"không\s+để\s+xảy\s+ra", re.IGNORECASE)
_DIGIT_OR_DONE = re.compile(r"\d|(?<!\w)(?:đã|vẫn|còn)(?!\w)", re.IGNORECASE)
_LONGEST_SUBJECT = 8
"""Words of whom something is forbidden: "các trạm y tế và bệnh viện không để xảy ra …"."""
_NONE_AT_START = re.compile(
    rf"[\s,;.:]*(?:(?:{TIME_FRAME}|phấn đấu|bảo đảm|đảm bảo|cơ bản|kiên quyết|tuyệt đối|và"
    rf"|quyết tâm|đồng thời)\s*,?\s*)*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What a promise turns on: a level, or (level None) a "không để xảy ra"."""

    start: int
    end: int
    level: Level | None
    baseline: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise of a sentence; `text` is the line with brackets blanked, offsets are its own.

    `joint` is the sign that joins it to the promise before: "" for the first, ";", ",", "và", "trong đó",
    "trong đó:" where a list follows, or "(n)" where a list number stands.
    """

    start: int
    end: int
    head: Head
    joint: str


def without_brackets(text: str) -> str:
    """The text with bracketed words blanked, character for character; list numbers "(2)" become a cut."""
    text = _LIST_NUMBER.sub(lambda match: f";{_NUMBERED}" + " " * (len(match.group()) - 2), text)
    for _ in range(3):
        text = _BRACKETS.sub(lambda match: " " * len(match.group()), text)
    return re.sub(r"[\n\t\r\u00a0]", " ", text)


def bracketed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Places of the words inside the brackets of text[start:end]."""
    for match in _BRACKETS.finditer(text, start, end):
        if not _LIST_NUMBER.fullmatch(match.group() + " ", 0, len(match.group())):
            yield match.start(1), match.end(1)


def promises(plain: str) -> Iterator[list[Promise]]:
    """The promises of each sentence of a line (brackets already blanked)."""
    for begin, end in sentences(plain):
        found = list(_of_sentence(plain, begin, end))
        if found:
            yield found


def _of_sentence(plain: str, begin: int, end: int) -> Iterator[Promise]:
    heads = _rises(plain, _heads(plain, begin, end))
    start, joint = _behind_signs(plain, begin), ""
    pending: Head | None = None
    for head in heads:
        if pending is None:
            pending = head
            continue
        cut = _cut(plain, pending, head)
        if cut is None:
            pending = _stronger(plain, pending, head)
            continue
        yield Promise(start, cut[0], pending, joint)
        start, joint, pending = cut[1], cut[2], head
    if pending is not None:
        start, joint = _late_start(plain, start, pending, joint)
        yield Promise(start, _tail(plain, pending, end), pending, joint)


def _behind_signs(plain: str, start: int) -> int:
    while start < len(plain) and plain[start] in f"; {_NUMBERED}":
        start += 1
    return start


def _late_start(plain: str, start: int, head: Head, joint: str) -> tuple[int, str]:
    """A promise that comes after words without a level begins behind their last ";" or ". "."""
    if joint or head.level is None:
        return start, joint
    before = plain[start : head.start]
    place = max(before.rfind(";"), before.rfind(". "))
    return (_behind_signs(plain, start + place + 1), joint) if place >= 0 else (start, joint)


def _heads(plain: str, begin: int, end: int) -> list[Head]:
    found = [moved(level, begin) for level in levels(plain[begin:end])]
    heads = [Head(one.start, one.end, one) for one in found if not _tells_how(plain, begin, one.start)]
    for match in _NONE.finditer(plain, begin, end):
        if _opens(plain, begin, match.start()):
            heads.append(Head(match.start(), match.end(), None))
    return sorted(heads, key=lambda head: head.start)


def _tells_how(plain: str, begin: int, place: int) -> bool:
    """Whether a number stands in words that tell how to count ("lấy bình quân cộng bốn đơn vị")."""
    return bool(_HOW.match(re.split(r"[,;.(]\s", plain[begin:place])[-1].lstrip()))


def _opens(plain: str, begin: int, place: int) -> bool:
    """Whether "không có …" stands at the head of a clause, where it promises, not inside a description."""
    before = plain[begin:place]
    clause = re.split(r"[,;.:]", before)[-1]
    forbids = _FORBIDS.match(plain, place) and len(clause.split()) <= _LONGEST_SUBJECT
    return bool(_NONE_AT_START.fullmatch(clause) or (forbids and not _DIGIT_OR_DONE.search(clause)))


def _rises(plain: str, heads: list[Head]) -> list[Head]:
    """ "từ 60% lên 100%": one head whose baseline is the first number."""
    joined: list[Head] = []
    for head in heads:
        before = joined[-1].level if joined else None
        if before and head.level and _rises_from(plain, before, head.level):
            joined[-1] = replace(head, start=joined[-1].start, baseline=before.value)
        else:
            joined.append(head)
    return joined


def _rises_from(plain: str, low: Level, high: Level) -> bool:
    from_before = re.search(r"từ\s*$", plain[: low.number].lower())
    return low.unit == high.unit and bool(from_before and _RISE.fullmatch(plain[low.end : high.start]))


def _cut(plain: str, first: Head, second: Head) -> tuple[int, int, str] | None:
    """(where the first promise ends, where the second begins, the joint) or None: they are one promise."""
    gap, offset = plain[first.end : second.start], first.end
    strong = list(_STRONG.finditer(gap))
    if strong:
        inside = [match for match in strong if "trong" in match.group().lower()]
        chosen = inside[-1] if inside and ";" not in gap[inside[-1].end() :] else strong[-1]
        words = " ".join(chosen.group().lower().strip(" ,;.").split())
        joint = words if chosen in inside else "(n)" if _NUMBERED in chosen.group() else ";"
        return offset + chosen.start(), offset + chosen.end(), joint
    for choose in (_comma_cut, _and_cut, _dash_cut):
        match = choose(gap, first, second)
        if match:
            return offset + match.start(), offset + match.end(), match.group().strip().lower()
    return None


def _comma_cut(gap: str, _: Head, second: Head) -> re.Match[str] | None:
    commas = list(_COMMA.finditer(gap))
    if not commas:
        return None
    for comma in commas:
        if MEASURE_HEAD.match(gap[comma.end() :].lstrip()):
            return comma
    if second.level is None or _LEAD.fullmatch(gap, commas[-1].end()):
        return commas[-1]
    bare = re.fullmatch(
        r"\s*(?:(?:trở lên|so với|kế hoạch|dự toán|số|tổng số|dân số|diện tích)[^,]*)?",
        gap[: commas[0].start()],
        re.IGNORECASE,
    )
    return commas[0] if bare else commas[-1]


def _counts(head: Head) -> bool:
    return head.level is not None and not head.level.percent


def _and_cut(gap: str, first: Head, second: Head) -> re.Match[str] | None:
    for match in _AND.finditer(gap):
        ahead = gap[match.end() :]
        leads = bool(_LEAD.fullmatch(ahead)) and second.level is not None
        leads = leads or (0 < len(ahead.split()) < 4 and _counts(first) and _counts(second))
        if (
            leads
            or MEASURE_HEAD.match(ahead.lstrip())
            or not gap[: match.start()].strip()
            or second.level is None
        ):
            return match
    return None


def _dash_cut(gap: str, _: Head, second: Head) -> re.Match[str] | None:
    return next(
        (match for match in _DASH.finditer(gap) if MEASURE_HEAD.match(gap[match.end() :].lstrip())), None
    )


def _stronger(plain: str, first: Head, second: Head) -> Head:
    """Of two levels in one clause the percentage that is reached is the promise, the other qualifies."""
    reached = re.search(r"(?:đạt|là|còn|chiếm|:)\s*$", plain[: second.start].rstrip().lower() + " ")
    if first.level and second.level and not first.level.percent and (second.level.percent or reached):
        return (
            second
            if not re.match(r"\s*đạt", plain[first.end : second.start].lower()) or second.level.percent
            else first
        )
    return first


def _tail(plain: str, head: Head, end: int) -> int:
    """The last promise ends at the next ";" or at what is only said to come of it."""
    match = re.compile(r";|,\s*(?:góp phần|qua đó|từ đó|tạo)(?!\w)", re.IGNORECASE).search(
        plain, head.end, end
    )
    return match.start() if match else end
