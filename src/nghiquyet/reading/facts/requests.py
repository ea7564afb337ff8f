"""What is asked in speech: short spans behind verbs of asking, and sentences that go on without a subject.

A request goes down (an order, a direction) or up: what is proposed, or asked of someone who stands above the
one who asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nghiquyet.reading.facts.fact import Person
from nghiquyet.reading.facts.speeches import Asking, askings, holder, is_imperative, request_start
from nghiquyet.reading.facts.standing import stands_above
from nghiquyet.reading.facts.syntax import Sentence
from nghiquyet.reading.language.lexicon import shipped, word_set

SHORT = 2
"""Syllables: what is no longer is no request of its own but a link of a list ("rà soát, sắp xếp …")."""
_ASIDES = word_set(
    "coi đây|đây là|trong đó|góp phần|từ đó|qua đó|nhất là|đặc biệt|trên cơ|nhằm|để|tạo chuyển|"
    "tạo sự|tạo nên|tạo động|tạo sức|tạo đà|coi đó|xem đây",
    "|",
)
_ADVERBS = word_set("thường xuyên|kịp thời|chủ động|khẩn trương|tích cực|tiếp tục|quyết liệt", "|")
_LINKS = word_set("đồng thời|bên cạnh|ngoài ra|cùng với|tiếp đó|trước mắt|thời gian|trong thời", "|")


@dataclass(frozen=True, slots=True)
class Request:
    """text[start:end] says what is asked, by whom and of whom (a name, or words of the document)."""

    surface: str
    start: int
    end: int
    by: str | None
    to: str | None
    upward: bool = False


@dataclass
class _Speech:
    """The speech that is going on: who speaks, whom is asked, whether that stands above, in which passage."""

    speaker: str | None = None
    by: str | None = None
    to: str | None = None
    upward: bool = False
    passage: int = -1


def read_requests(sentences: Sequence[Sentence], people: Sequence[Person]) -> tuple[Request, ...]:
    """What is asked in these sentences, in order."""
    speech, found = _Speech(), []
    for sentence in sentences:
        if sentence.kind not in ("aside", "caption", "title", "heading"):
            found += _in_sentence(sentence, speech, people)
    return tuple(found)


def _in_sentence(sentence: Sentence, speech: _Speech, people: Sequence[Person]) -> list[Request]:
    going_on = _goes_on(sentence) if speech.passage == sentence.passage else None
    found = _outside_orders(sentence, askings(sentence, people, speech.speaker), ordered=going_on is not None)
    asked = [(asking, start) for asking in found if (start := request_start(sentence, asking))]
    _hear(sentence, speech, people)
    if asked:
        return _asked(sentence, asked, speech, people)
    if going_on is not None:
        return list(_requests(sentence, going_on, len(sentence.tokens), speech))
    speech.passage = -1
    return []


def _outside_orders(sentence: Sentence, found: Iterable[Asking], *, ordered: bool) -> Iterator[Asking]:
    """The askings without proposals that are part of an order: "…; tăng cường giám sát; đề xuất Bộ …"."""
    for asking in found:
        alone = asking.verb and sentence.tokens[asking.verb - 1].key == "thời"
        if asking.kind != "propose" or alone or not ordered:
            yield asking
        ordered = ordered or asking.kind in ("ask", "order")


def _asked(
    sentence: Sentence,
    asked: Sequence[tuple[Asking, tuple[int, str | None]]],
    speech: _Speech,
    people: Sequence[Person],
) -> list[Request]:
    found: list[Request] = []
    ends = [asking.verb for asking, _ in asked[1:]] + [len(sentence.tokens)]
    for (asking, (start, to)), end in zip(asked, ends, strict=True):
        if start < end and (asking.by or to or asking.kind == "propose" or _has_subject(sentence, asking)):
            speech.by, speech.to = asking.by or speech.by, to
            speech.upward = asking.kind == "propose" or _goes_up(asking.kind, speech, people)
            speech.passage = sentence.passage
            found += _requests(sentence, start, end, speech)
    return found


def _goes_up(kind: str, speech: _Speech, people: Sequence[Person]) -> bool:
    """ "đề nghị tỉnh …" by the head of a district's department; orders only go down."""
    if kind != "ask" or not speech.to or not speech.by:
        return False
    return any(stands_above(speech.to, person.offices) for person in people if person.name == speech.by)


def _has_subject(sentence: Sentence, asking: Asking) -> bool:
    """Whether anybody at all stands before the verb: "Hội nghị yêu cầu …", "Đồng chí đề nghị …"."""
    return any(
        piece.kind in ("one", "body") or shipped("events").longest(sentence.tokens, piece.start)
        for piece in sentence.chunks
        if piece.start < asking.verb
    )


def _hear(sentence: Sentence, speech: _Speech, people: Sequence[Person]) -> None:
    """Who speaks from here on: the last person or holder of an office named in the sentence."""
    for piece in sentence.chunks:
        if piece.kind == "name":
            speech.speaker = sentence.words(piece)
        elif piece.kind == "office":
            speech.speaker = holder(sentence.words(piece), people, speech.speaker) or speech.speaker
    if any(piece.kind in ("name", "office") for piece in sentence.chunks):
        speech.by = speech.speaker


def _goes_on(sentence: Sentence) -> int | None:
    """The token at which a sentence without subject asks on: "Chủ động …", "Đồng thời, tăng cường …"."""
    tokens, at = sentence.tokens, 0
    if " ".join(token.key for token in tokens[:2]) in _LINKS:
        comma = next((place for place, token in enumerate(tokens[:10]) if token.text == ","), None)
        at = comma + 1 if comma is not None else 2
    while at < len(tokens) and tokens[at].text in "-–•+*":
        at += 1
    if at < len(tokens) and tokens[at].key in ("cần", "phải"):
        return at + 1
    return at if is_imperative(sentence, at) else None


def _requests(sentence: Sentence, start: int, end: int, speech: _Speech) -> Iterator[Request]:
    for first, last in _pieces(sentence, start, end):
        body = next(
            (piece for piece in sentence.chunks if piece.start == first and piece.kind == "body"), None
        )
        if body and body.end < last and is_imperative(sentence, body.end):
            first, speech.to = body.end, sentence.words(body)
        begin, stop = sentence.tokens[first].start, sentence.tokens[last - 1].end
        yield Request(sentence.text[begin:stop], begin, stop, speech.by, speech.to, speech.upward)


def _pieces(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The requests between two tokens: parted at semicolons, and at commas before another order."""
    pieces: list[tuple[int, int]] = []
    for first, last, closed in _clauses(sentence, start, end):
        short = _is_short(sentence, first, last)
        joins = (
            pieces
            and not closed
            and (short or _was_short(pieces[-1], sentence) or not is_imperative(sentence, first))
        )
        if joins:
            pieces[-1] = (pieces[-1][0], last)
        else:
            pieces.append((first, last))
    for first, last in pieces:
        yield from _kept(sentence, first, last)


def _was_short(piece: tuple[int, int], sentence: Sentence) -> bool:
    """Whether the piece's last link is a verb that can't stand alone."""
    first, last = piece
    link = max(
        (place + 1 for place in range(first, last) if sentence.tokens[place].text == ","), default=first
    )
    return is_imperative(sentence, link) and _is_short(sentence, link, last)


def _is_short(sentence: Sentence, first: int, last: int) -> bool:
    """A verb alone, perhaps with an adverb: "rà soát", "tiếp tục phát huy"."""
    at = first
    while at < last and (verb := shipped("imperatives").longest(sentence.tokens, at)):
        at += verb.length
    return last - first <= SHORT or at >= last


def _clauses(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Stretches between commas and semicolons outside brackets; `closed`: a semicolon stood before."""
    tokens, first, closed, depth = sentence.tokens, start, True, 0
    for place in range(start, end):
        mark = tokens[place].text
        depth = max(0, depth + (mark in "(“") - (mark in ")”"))
        if depth == 0 and mark in ",;:":
            if place > first:
                yield first, place, closed
                closed = False
            closed = closed or mark == ";"
            first = place + 1
    last = _without_end(sentence, first, end)
    if last > first:
        yield first, last, closed


def _without_end(sentence: Sentence, first: int, end: int) -> int:
    tokens = sentence.tokens
    while end > first and (
        tokens[end - 1].text in '.…!?,;:”"'
        or tokens[end - 1].key == "và"
        or [token.key for token in tokens[end - 2 : end]] == ["đồng", "thời"]
    ):
        end -= 2 if tokens[end - 1].key == "thời" else 1
    return end


def _kept(sentence: Sentence, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The piece without what only explains it: "…, góp phần …", "coi đây là …"."""
    tokens = sentence.tokens
    if tokens[first].key in ("và", "rồi"):
        first += 1
    for place in range(first, last):
        opens = place == first or tokens[place - 1].text == ","
        if opens and _is_aside(sentence, place):
            last = place - 1
            break
    last = _without_end(sentence, first, last)
    if last - first > SHORT or (last - first == SHORT and not _is_short_adverb(sentence, first)):
        yield first, last


def _is_short_adverb(sentence: Sentence, at: int) -> bool:
    """ "thường xuyên" alone asks nothing."""
    return " ".join(token.key for token in sentence.tokens[at : at + 2]) in _ADVERBS


def _is_aside(sentence: Sentence, at: int) -> bool:
    words = [token.key for token in sentence.tokens[at : at + 2]]
    return " ".join(words) in _ASIDES or (bool(words) and words[0] in _ASIDES)
