"""The conference that a document reports on: what kind, who holds it, who presides, when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.event_candidates import LOOSE, PASSING, Candidate, candidates
from nghiquyet.reading.facts.event_date import event_date
from nghiquyet.reading.facts.fact import Event, Person
from nghiquyet.reading.facts.hosts import held_by, host
from nghiquyet.reading.facts.syntax import Sentence

_SURFACE_END = re.compile(
    r"[.;:!?]?$|[.;!?…]\s|,? (?:do|dưới sự|với sự|có sự|nhằm|nhân dịp|bằng hình thức|theo hình thức"
    r"|cho hơn|cho gần|cho \d+|vừa(?=\s(?:được|diễn ra|khai mạc))|được|mà|đã|diễn ra|khai mạc"
    r"|với chủ đề|với \d+|có \d+|kết nối|thu hút)(?=\s)"
)
_KIND_END = re.compile(
    r"[,;(“\"]|\s(?:có|này|đã|được|mà|cũng|đánh giá|thực hiện|về|của|cho|tại|với|nhằm|để|do|dưới|triển khai"
    r"|quán triệt|thông qua|góp ý|lấy ý kiến|bàn|và triển khai|giữa các)(?=\s)|\s[-–]\s(?!\d)"
)


def read_event(document: Document, sentences: Sequence[Sentence], people: Sequence[Person]) -> Event | None:
    """The event that the document reports on, or None.

    The first one that somebody "tổ chức"; else one that takes place or is presided over; else the title's.
    """
    best = min(candidates(sentences), key=lambda found: (found.rank, found.place), default=None)
    chairs = tuple(person.name for person in people if person.chair)
    if best is None or (best.rank > LOOSE and not chairs):
        return None
    start, end = best.start, best.head if best.rank == PASSING else _surface_end(best)
    surface = document.text[start:end]
    return Event(
        kind=_kind(surface, best),
        surface=surface,
        host=host(best) or _host_told_apart(sentences),
        chairs=chairs,
        date=event_date(document, sentences, best),
    )


def _host_told_apart(sentences: Sequence[Sentence]) -> str | None:
    """Who holds it by a sentence of its own: "Hội nghị do Sở Y tế tổ chức."."""
    opening = (found for found in candidates(sentences) if found.start == found.sentence.start)
    return next((told for found in opening if (told := held_by(found))), None)


def _surface_end(found: Candidate) -> int:
    text, start = found.sentence.text, found.start
    cut = _SURFACE_END.search(text, start, found.sentence.end)
    end = cut.start() if cut else found.sentence.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:"):
        end -= 1
    return end


def _kind(surface: str, found: Candidate) -> str:
    """The event's name up to what it deals with; its first verb belongs to it ("hội nghị triển khai …")."""
    head = found.head - found.start
    words = re.match(r"\s*\S+", surface[head:])
    cut = _KIND_END.search(surface, head + (words.end() if words else 0))
    kind = " ".join(surface[: cut.start() if cut else None].split()).rstrip(" .,;:")
    return kind[:1].lower() + kind[1:]
