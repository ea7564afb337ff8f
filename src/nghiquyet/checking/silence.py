"""Lists of those who have reported nothing ("chưa có số liệu của Đá Bàn"), held against the data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from nghiquyet.checking.book import Book
from nghiquyet.checking.finding import Finding, Kind, Mark
from nghiquyet.checking.known import Subject
from nghiquyet.checking.names import Named
from nghiquyet.checking.passages import passages
from nghiquyet.checking.whose import Voice
from nghiquyet.measuring import UNDOUBTED, Result, Target
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document

_CUE = re.compile(
    r"(?<!\w)(?:(?:chưa|không) (?:có|gửi|nêu|nộp)(?: được)?(?: báo cáo)? ?(?:số liệu|báo cáo|kết quả)"
    r"|chưa báo cáo|(?:còn )?thiếu số liệu|thiếu(?= ?:))(?!\w)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[;.]|(?<!\w)(?:mâu thuẫn|cần xác nhận|chỉ có tỷ lệ|ước lượng)\s*:", re.IGNORECASE)
_OPENS = re.compile(
    r"^\s*:?\s*$|(?:(?<!\w)(?:của|là|từ|gồm|như|ở|tại)|:)(?: [^\W\d_]+){0,3}\s*$", re.IGNORECASE
)
_ABOUT = re.compile(r"(?: của)?\s+(?:về|cho|đối với|chỉ tiêu)(?!\w)", re.IGNORECASE)
_NEAR = 12
_JOINED = re.compile(r"\s*(?:,|và|cùng|, và)\s+(?:[^\W\d_]+ ){0,2}", re.IGNORECASE)
"""What stands between the names of one list."""
TopicAt = Callable[[int], Target | None]


def silences(document: Document, book: Book, voice: Voice, topic_at: TopicAt) -> Iterator[Finding]:
    """The findings on the names in such lists; `topic_at` tells what target a place of the text is about."""
    text = document.text
    for start, end in passages(document):
        for cue in _CUE.finditer(text, start, end):
            listed = _listed(text, start, end, cue, voice)
            below = [name for name in listed if name.code != book.review.owner]
            target = topic_at(_topic_place(text, cue, end)) if below else None
            result = book.result(target, book.review.owner) if target else None
            if target is not None and result is not None:
                yield from _of_list(cue, below, target, result, book)


def _topic_place(text: str, cue: re.Match[str], end: int) -> int:
    """Up to where the target may be named: before the words, or behind "chưa có số liệu về …"."""
    stop = _ENDS.search(text, cue.end(), end)
    behind = stop.start() if stop else end
    return behind if _ABOUT.match(text, cue.end(), end) else cue.start()


def _listed(text: str, start: int, end: int, cue: re.Match[str], voice: Voice) -> list[Named]:
    """The names that follow the words in their clause ("… của A và B"), else those right before them."""
    stop = _ENDS.search(text, cue.end(), end)
    after = voice.names.within(text, cue.end(), stop.start() if stop else end)
    if after:
        return after if _OPENS.search(text[cue.end() : after[0].start]) else []
    before = voice.names.within(text, start, cue.start())
    return _last_list(text, before) if before and cue.start() - before[-1].end <= _NEAR else []


def _last_list(text: str, names: Sequence[Named]) -> list[Named]:
    """The last name and those that are joined to it."""
    found = [names[-1]]
    for name in reversed(names[:-1]):
        if not _JOINED.fullmatch(text, name.end, found[0].start):
            break
        found.insert(0, name)
    return found


def _of_list(
    cue: re.Match[str], listed: Sequence[Named], target: Target, result: Result, book: Book
) -> Iterator[Finding]:
    found = [_of_name(name, target, result, book) for name in listed]
    yield from found
    left_out = [code for code in result.missing if code not in {name.code for name in listed}]
    if left_out and any(finding.mark is Mark.AGREES for finding in found):
        names = ", ".join(book.names[code] for code in left_out)
        why = Phrase("chỉ tiêu “{target}” còn thiếu số liệu của {names}", target=target.name, names=names)
        yield Finding(Kind.SILENCE, Mark.TO_CONFIRM, *cue.span(), instead=names, why=(why,))


def _of_name(name: Named, target: Target, result: Result, book: Book) -> Finding:
    place = (name.start, name.end)
    organisation = book.names[name.code]
    if name.code in result.missing:
        why = Phrase("chỉ tiêu “{target}” chưa có số liệu của {organisation}", target=target.name,
                     organisation=organisation)  # fmt: skip
        return Finding(Kind.SILENCE, Mark.AGREES, *place, why=(why,))
    known = next((one for one in book.about(target, name.code) if one.subject is Subject.VALUE), None)
    if known is None:
        why = Phrase("chỉ tiêu “{target}” không giao cho {organisation}", target=target.name,
                     organisation=organisation)  # fmt: skip
        return Finding(Kind.SILENCE, Mark.TO_CONFIRM, *place, why=(why,))
    mark = Mark.DIFFERS if known.state in UNDOUBTED else Mark.TO_CONFIRM
    why = Phrase("{organisation} đã có số liệu cho chỉ tiêu “{target}”", target=target.name,
                 organisation=organisation)  # fmt: skip
    return Finding(Kind.SILENCE, mark, *place, known=known, why=(why,))
