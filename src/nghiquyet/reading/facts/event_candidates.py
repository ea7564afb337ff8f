"""Every event that a document names, with how sure it is that the document reports on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nghiquyet.reading.facts.dates import days
from nghiquyet.reading.facts.syntax import Sentence
from nghiquyet.reading.language.lexicon import shipped, word_set

_HOLDS = re.compile(
    r"(?<!\w)(?:tổ chức|đăng cai|mở|khai mạc|bế mạc|tiến hành|triệu tập|ra mắt|họp)"
    r"(?: thành công| trọng thể| long trọng| trang trọng| khai mạc)*\s+"
    r"(?:(?:một|buổi|các)\s+)*$",
    re.IGNORECASE,
)
_HAS = re.compile(r"(?<!\w)có\s+(?:một\s+)?$", re.IGNORECASE)
_MEETS = ("buổi", "cuộc", "phiên")
_PRESIDES = re.compile(r"(?<!\w)(?:chủ trì|chủ tọa)\s+(?:các\s+|buổi\s+)*$", re.IGNORECASE)
_TAKES_PLACE = re.compile(
    r"(?<!\w)(?:diễn ra|khai mạc|bế mạc|dự|tham dự)\s+(?:các\s+|buổi\s+)*$", re.IGNORECASE
)
_HAPPENS = re.compile(
    r"(?<!\w)(?:đã |được |vừa )*(?:diễn ra|khai mạc|bế mạc|được tổ chức|(?:do|được|mà) .{3,80}? tổ chức)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\s*(?:[.,;:]|$|(?:này|đã|cũng|còn|có|được|nêu trên|thống nhất|nhất trí|tiến hành|ghi nhận|là|cần|phải"
    r"|nên|nghe|bầu|quyết nghị|xem xét|thông qua)(?!\w))"
)
_OTHER = re.compile(
    r"(?<!\w)(?:tổ chức (?!lại|bộ máy|đảng|thực hiện)|(?=(?:đến |tới |đi )?(?:thăm|kiểm tra|khảo sát"
    r"|giám sát|làm việc|tiếp xúc cử tri|tiếp đoàn|dâng hương|viếng"
    r"|ra quân|phát động|khởi công|khánh thành|trao|tặng|tuyên dương|gặp mặt|gặp gỡ|ký kết|công bố"
    r"|bàn giao|họp|tập huấn|chúc mừng|tham quan)(?!\w)))",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"(?:nghị quyết|chỉ tiêu|được|do|kết quả|của|các|những|văn kiện|tại các)\s+$", re.IGNORECASE
)
_DONE = word_set(
    "họp báo|giao ban|sơ kết|tổng kết|tập huấn|khai giảng|bế giảng|gặp mặt|diễn tập|mít tinh|tọa đàm", "|"
)
"""Events whose names are verbs too: "Sở Y tế tổng kết công tác năm 2024"."""
_ALREADY = re.compile(r"\s+(?:(?:đã|vừa)\s+)?")
_PREPARES = re.compile(r"[^,;.]{0,40}(?<!\w)trù bị(?!\w)", re.IGNORECASE)
"""What makes an event the one before the event: "Đại hội họp phiên trù bị"."""
_WORD = re.compile(r"\S+")
_FIRST_SENTENCES = 8
_OPENING = 3
"""Sentences at the beginning where even a loose name is the event's own."""
LOOSE = 6
"""Above this rank a document reports on an event only if somebody presides."""
BARE = 6
"""The rank of one that is held and not described: "Sở Y tế tổ chức hội nghị."."""
PASSING = 9
"""The rank of an event that is only spoken of: "hội nghị này", "các hội nghị"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event named in sentences[place]: `rank` 0 is the best proof that the document reports on it.

    It begins at `start`; `head` ends the words for its kind. `held`: a verb of holding it stands before.
    """

    rank: int
    place: int
    sentence: Sentence
    start: int
    head: int
    held: bool


def candidates(sentences: Sequence[Sentence]) -> Iterator[Candidate]:
    """The events of all sentences but captions and furniture."""
    for place, sentence in enumerate(sentences):
        if sentence.kind not in ("aside", "caption"):
            yield from _named(sentence, place)
        if sentence.kind == "paragraph" and place < _FIRST_SENTENCES:
            yield from _nameless(sentence, place)


def _named(sentence: Sentence, place: int) -> Iterator[Candidate]:
    dated: bool | None = None
    events = shipped("events")
    for at, token in enumerate(sentence.tokens):
        found = events.longest(sentence.tokens, at)
        if found:
            dated = any(days(sentence.text, sentence.start, sentence.end)) if dated is None else dated
            head = sentence.tokens[at + found.length - 1].end
            rank, held = _rank(sentence, token.start, head, weak=bool(found.label))
            if rank < 2 and not dated:
                rank = LOOSE + 1 if found.label and place >= _OPENING else rank + 2
            if rank < LOOSE and _PREPARES.match(sentence.text, head, min(head + 60, sentence.end)):
                rank = LOOSE
            yield Candidate(rank, place, sentence, token.start, head, held)


def _nameless(sentence: Sentence, place: int) -> Iterator[Candidate]:
    """What is done on a day, where no word for an event says it: "thăm …", "kiểm tra …"."""
    day = next(days(sentence.text, sentence.start, sentence.end), None)
    bodies = [sentence.span(piece) for piece in sentence.chunks if piece.kind == "body"]
    told = _OTHER.finditer(sentence.text, day.end, sentence.end) if day else ()
    outside = (one for one in told if not any(start <= one.end() < end for start, end in bodies))
    found = next(outside, None)
    first = _WORD.match(sentence.text, found.end(), sentence.end) if found else None
    if found and first:
        yield Candidate(6, place, sentence, found.end(), first.end(), held=True)


def _rank(sentence: Sentence, start: int, head: int, *, weak: bool) -> tuple[int, bool]:
    """0 held, 1 takes place, 4 the title's, 5 named, 6 done on a day, 7, 8 loosely named, 9 passing."""
    before = sentence.text[max(sentence.start, start - 60) : start]
    after = sentence.text[start : min(sentence.end, start + 400)]
    held = bool(_HOLDS.search(before)) or _does(sentence, start, head)
    held = held or bool(after.lower().startswith(_MEETS) and _HAS.search(before))
    if _BARE.match(sentence.text, head, sentence.end) or _OF_OTHERS.search(before):
        return (BARE if held else PASSING), held
    if sentence.kind in ("title", "heading"):
        return (8 if weak else 4), False
    if held:
        return 0, True
    presides = bool(_PRESIDES.search(before))
    if not weak and (presides or _TAKES_PLACE.search(before) or _HAPPENS.search(after)):
        return 1, presides
    return (7 if weak else 5), False


def _does(sentence: Sentence, start: int, head: int) -> bool:
    """Whether an organisation right before the event does it."""
    if " ".join(token.key for token in sentence.tokens if start <= token.start < head) not in _DONE:
        return False
    ends = (sentence.span(piece)[1] for piece in sentence.chunks if piece.kind == "body")
    return any(_ALREADY.fullmatch(sentence.text, end, start) for end in ends)
