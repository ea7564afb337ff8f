"""The conference that a document reports on: what kind, who holds it, who presides, when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.chunks import Chunk
from nghiquyet.reading.facts.dates import Day, days
from nghiquyet.reading.facts.fact import Event, EventDate, Person
from nghiquyet.reading.facts.syntax import Sentence
from nghiquyet.reading.facts.years import year_of
from nghiquyet.reading.language.lexicon import shipped

_HOLDS = re.compile(
    r"(?<!\w)(?:tổ chức|khai mạc|bế mạc|tiến hành|triệu tập|ra mắt|họp)(?: thành công| trọng thể| long trọng| khai mạc)*\s+"
    r"(?:(?:một|buổi)\s+)*$",
    re.IGNORECASE,
)
_TAKES_PLACE = re.compile(r"(?<!\w)(?:diễn ra|khai mạc|bế mạc|chủ trì|chủ tọa|dự|tham dự)\s+(?:các\s+|buổi\s+)*$", re.IGNORECASE)
_HAPPENS = re.compile(r"(?<!\w)(?:đã |được |vừa )*(?:diễn ra|khai mạc|bế mạc|được tổ chức|do .{3,80} tổ chức)", re.IGNORECASE)
_SURFACE_END = re.compile(
    r"[.;:!?]?$|[.;!?…]\s|,? (?:do|dưới sự|với sự|có sự|nhằm|nhân dịp|bằng hình thức|theo hình thức|cho hơn|cho gần|cho \d+|được|đã|diễn ra|khai mạc"
    r"|với chủ đề|với \d+|có \d+|kết nối|thu hút)(?=\s)"
)
_KIND_END = re.compile(
    r"[,;(“\"]|\s(?:đánh giá|thực hiện|về|của|cho|tại|với|nhằm|để|do|dưới|triển khai|quán triệt|thông qua|góp ý|lấy ý kiến|bàn|và triển khai|giữa các)(?=\s)|\s[-–]\s(?!\d)"
)
_OTHER = re.compile(
    r"(?<!\w)(?:tổ chức (?!lại|bộ máy|đảng|thực hiện)|(?=(?:đến |tới |đi )?(?:thăm|kiểm tra|khảo sát|giám sát|làm việc|tiếp xúc cử tri|tiếp đoàn|dâng hương|viếng"
    r"|ra quân|phát động|khởi công|khánh thành|trao|tặng|tuyên dương|gặp mặt|gặp gỡ|ký kết|công bố|bàn giao|họp|tập huấn|chúc mừng|tham quan)(?!\w)))",
    re.IGNORECASE,
)
_HELD_BY = re.compile(r"(?<!\w)do (.{3,80}?) (?:đã )?(?:phối hợp |chủ trì )?tổ chức")
_FIRST_SENTENCES = 8
_OF_DOCUMENT = re.compile(
    r"(?:đến|hết|trước|kể từ|số [\w/.-]+,?|quyết định|nghị quyết|kết luận|chỉ thị|thông báo|công văn|thành lập|sinh)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An event named in a sentence: `rank` 0 is the best proof that the document reports on it.

    `held`: a verb that says who holds it stands before it. `head` ends the words for its kind.
    """

    rank: int
    place: int
    sentence: Sentence
    start: int
    head: int
    held: bool


def read_event(document: Document, sentences: Sequence[Sentence], people: Sequence[Person]) -> Event | None:
    """The event that the document reports on, or None.

    The first one that somebody "tổ chức"; else one that takes place or is presided over; else the title's.
    """
    best = min(_candidates(sentences), key=lambda found: (found.rank, found.place), default=None)
    if best is None:
        return None
    start, end = best.start, _surface_end(best)
    surface = document.text[start:end]
    return Event(
        kind=_kind(surface, best),
        surface=surface,
        host=_host(best),
        chairs=tuple(person.name for person in people if person.chair),
        date=_date(document, sentences, best),
    )


def _candidates(sentences: Sequence[Sentence]) -> Iterator[_Candidate]:
    for place, sentence in enumerate(sentences):
        if sentence.kind in ("aside", "caption"):
            continue
        for at, token in enumerate(sentence.tokens):
            found = shipped("events").longest(sentence.tokens, at)
            if found:
                head = sentence.tokens[at + found.length - 1].end
                rank, held = _rank(sentence, token.start, weak=bool(found.label))
                yield _Candidate(rank, place, sentence, token.start, head, held)
        if place < _FIRST_SENTENCES:
            yield from _nameless(sentence, place)


def _nameless(sentence: Sentence, place: int) -> Iterator[_Candidate]:
    """What is done on a day, where no word for an event says it: "thăm …", "kiểm tra …", "tổ chức trao …"."""
    day = next(days(sentence.text, sentence.start, sentence.end), None)
    found = _OTHER.search(sentence.text, day.end, sentence.end) if day else None
    if found and sentence.kind != "title" and found.end() < sentence.end:
        first = re.compile(r"\S+").match(sentence.text, found.end())
        yield _Candidate(6, place, sentence, found.end(), first.end() if first else found.end(), held=True)


def _rank(sentence: Sentence, start: int, *, weak: bool) -> tuple[int, bool]:
    before = sentence.text[max(sentence.start, start - 60) : start]
    after = sentence.text[start : min(sentence.end, start + 400)]
    if sentence.kind in ("title", "heading"):
        return (8 if weak else 4), False
    undated = 0 if any(days(sentence.text, sentence.start, sentence.end)) else 2
    if _HOLDS.search(before):
        return undated, True
    if not weak and (_TAKES_PLACE.search(before) or _HAPPENS.search(after)):
        return 1 + undated, False
    return (7 if weak else 5), False


def _surface_end(found: _Candidate) -> int:
    text, start = found.sentence.text, found.start
    cut = _SURFACE_END.search(text, start, found.sentence.end)
    end = cut.start() if cut else found.sentence.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:"):
        end -= 1
    return end


def _kind(surface: str, found: _Candidate) -> str:
    """The event's name up to what it deals with; its own first verb belongs to it ("hội nghị triển khai …")."""
    head = found.head - found.start
    words = re.match(r"\s*\S+", surface[head:])
    cut = _KIND_END.search(surface, head + (words.end() if words else 0))
    kind = " ".join(surface[: cut.start() if cut else None].split()).rstrip(" .,;:")
    return kind[:1].lower() + kind[1:]


def _host(found: _Candidate) -> str | None:
    """The subject of the verb before the event; else who is said to hold it behind it; else whose event it is."""
    chunks, sentence = found.sentence.chunks, found.sentence
    at = next((i for i, piece in enumerate(chunks) if sentence.span(piece)[1] > found.start), len(chunks))
    subject = _subject(sentence, at - 1) if found.held else None
    by = _HELD_BY.search(sentence.text, found.start, sentence.end)
    if subject or by:
        return subject or (by.group(1) if by else None)
    for piece in chunks[at + 1 : at + 14]:
        if piece.kind == "body":
            return sentence.words(piece)
        if piece.kind not in ("word", "mark"):
            return None
    return None


def _subject(sentence: Sentence, verb: int) -> str | None:
    """The organisations before the verb at chunks[verb]: all that are joined, the first where one joins another."""
    chunks = sentence.chunks
    last = verb
    while last >= 0 and chunks[last].kind != "body":
        if chunks[last].kind in ("name", "office") or chunks[last].text in (".", ";", ":"):
            return None
        last -= 1
    if last < 0:
        return None
    first = last
    while (step := _joined(chunks, first)) is not None:
        first, keeps = step
        last = last if keeps else first
    while first and _is_brand(sentence, chunks[first - 1]):
        first -= 1
    start, end = sentence.span(chunks[first])[0], sentence.span(chunks[last])[1]
    return " ".join(sentence.text[start:end].split())


def _is_brand(sentence: Sentence, piece: Chunk) -> bool:
    """A proper word or abbreviation before "Chi nhánh …", no sentence's first word."""
    token = sentence.tokens[piece.start]
    return piece.kind == "word" and piece.start > 0 and (token.is_capital or token.is_acronym)


def _joined(chunks: Sequence[Chunk], first: int) -> tuple[int, bool] | None:
    """The organisation before chunks[first] that shares the verb, and whether both are its subject."""
    if first >= 2 and chunks[first - 2].kind == "body" and (chunks[first - 1].kind == "and" or chunks[first - 1].text == ","):
        adverbial = first >= 3 and chunks[first - 3].kind == "other"
        return None if adverbial and chunks[first - 1].text == "," else (first - 2, True)
    for back in range(first - 2, max(first - 6, -1), -1):
        if chunks[back].kind == "body" and any(piece.text == "phối" for piece in chunks[back:first]):
            return back, False
    return None


def _date(document: Document, sentences: Sequence[Sentence], found: _Candidate) -> EventDate | None:
    near = [found.sentence, *sentences[max(0, found.place - 2) : found.place + 3], *sentences[:4]]
    for sentence in near:
        for day in days(document.text, sentence.start, sentence.end):
            if not _OF_DOCUMENT.search(document.text[max(0, day.start - 30) : day.start]):
                return _event_date(document, day)
    return None


def _event_date(document: Document, day: Day) -> EventDate:
    surface = document.text[day.start : day.end]
    return EventDate(surface, _iso(year_of(document, day), day), day.session)


def _iso(year: int | None, day: Day) -> str | None:
    try:
        return date(year, day.month, day.day).isoformat() if year else None
    except ValueError:
        return None
