"""The organisations that a document names, each once, with the part it plays.

host        holds the event
represented sends someone to it: "đại diện …", "lãnh đạo …", "sự tham dự của …"
reviewed    its results are spoken of: "kết quả … của …", "… đã lãnh đạo, hoàn thành …"
co-signer   signs an agreement: a party behind "giữa", beside the host
mentioned   anything else, the bodies of people's offices included
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.chunks import Chunk
from nghiquyet.reading.facts.fact import Event, OrganisationMention
from nghiquyet.reading.facts.offices import comparable, office_head
from nghiquyet.reading.facts.syntax import Sentence, read_sentences
from nghiquyet.reading.language.lexicon import shipped

_STRENGTH = ("host", "co-signer", "represented", "reviewed", "mentioned")
_REPRESENTED = re.compile(
    r"(?:đại diện|lãnh đạo|thủ trưởng|đại biểu|về phía|tham dự của|tham gia của|có mặt của"
    r"|lãnh đạo các)(?: (?:các|một số|lãnh đạo))*\s*$",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"(?:ký kết|phối hợp|thỏa thuận|ký)[^.;]{0,60}(?:giữa|với|giữa [^.;]{2,60} (?:và|với))\s*$", re.IGNORECASE
)
_RESULTS_OF = re.compile(
    r"(?:kết quả|thành tích|hoạt động|nhiệm vụ|công tác)[^.;,]{0,80} của\s*$", re.IGNORECASE
)
_DOES = re.compile(
    r"\s*(?:đã|luôn)?\s*(?:quán triệt|lãnh đạo|hoàn thành|triển khai|thực hiện|chủ động|phối hợp|đạt"
    r"|được [^.;]{0,60}đánh giá)",
    re.IGNORECASE,
)
_TERM = re.compile(r",?\s(?:khóa|khoá|nhiệm kỳ)\s", re.IGNORECASE)
_REACH = 140


def read_organisations(
    document: Document, sentences: Sequence[Sentence] | None = None, event: Event | None = None
) -> tuple[OrganisationMention, ...]:
    """Organisations in order of first mention."""
    found: dict[str, tuple[str, str]] = {}
    host = comparable(event.host) if event and event.host else None
    for sentence in read_sentences(document) if sentences is None else sentences:
        if sentence.kind != "aside":
            for name, role in _in_sentence(sentence):
                key = comparable(name)
                _keep(found, key, name, "host" if key == host else role)
    return tuple(OrganisationMention(name, role) for name, role in found.values())


def _keep(found: dict[str, tuple[str, str]], key: str, name: str, role: str) -> None:
    known = found.get(key)
    if known is None:
        found[key] = (name, role)
    elif _STRENGTH.index(role) < _STRENGTH.index(known[1]):
        found[key] = (known[0], role)


def _in_sentence(sentence: Sentence) -> Iterator[tuple[str, str]]:
    for piece in sentence.chunks:
        if piece.kind == "body" and _is_organisation(sentence, piece):
            yield _name(sentence, piece), _role(sentence, piece)
        elif piece.kind == "office":
            yield from _of_office(sentence, piece)


def _is_organisation(sentence: Sentence, piece: Chunk) -> bool:
    """Bodies, no territories, streets or movements, and no word for a body alone."""
    body = shipped("bodies").longest(sentence.tokens, piece.start)
    if body is None or body.label == "named":
        return body is not None and sentence.tokens[piece.start].key in ("trường", "thpt", "thcs")
    first = sentence.tokens[piece.start]
    return piece.end - piece.start > 1 and (
        first.is_capital or first.is_acronym or piece.end - piece.start > 2
    )


def _role(sentence: Sentence, piece: Chunk) -> str:
    start, end = sentence.span(piece)
    before = sentence.text[max(sentence.start, start - _REACH) : start]
    if _PARTY.search(before):
        return "co-signer"
    if _REPRESENTED.search(before):
        return "represented"
    if _RESULTS_OF.search(before) or _DOES.match(sentence.text, end, min(end + _REACH, sentence.end)):
        return "reviewed"
    return "mentioned"


def _of_office(sentence: Sentence, piece: Chunk) -> Iterator[tuple[str, str]]:
    """ "Chủ tịch UBND tỉnh" names "UBND tỉnh"."""
    head = office_head(sentence.tokens, piece.start)
    if head is None or head >= piece.end or shipped("bodies").longest(sentence.tokens, head) is None:
        return
    body = Chunk("body", head, piece.end)
    if _is_organisation(sentence, body):
        yield _name(sentence, body), "mentioned"


def _name(sentence: Sentence, piece: Chunk) -> str:
    """The words of a body without the term it is elected for."""
    return _TERM.split(sentence.words(piece))[0]
