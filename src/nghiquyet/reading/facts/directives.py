"""What a leader asks: short spans behind verbs of asking, and the sentences that go on without a subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.fact import Directive, Person
from nghiquyet.reading.facts.people import read_people
from nghiquyet.reading.facts.speeches import Asking, askings, holder, is_imperative, request_start
from nghiquyet.reading.facts.syntax import Sentence, read_sentences
from nghiquyet.reading.language.lexicon import shipped, word_set

_PROPOSALS = re.compile(r"(?<!\w)(?:đề xuất|kiến nghị|đề nghị)(?!\w)", re.IGNORECASE)
SHORT = 2
"""Syllables: what is no longer is no request of its own but a link of a list ("rà soát, sắp xếp …")."""
_ASIDES = word_set(
    "coi đây|đây là|trong đó|góp phần|từ đó|qua đó|nhất là|đặc biệt|trên cơ|nhằm|để|tạo chuyển|"
    "tạo sự|tạo nên|tạo động|tạo sức|tạo đà|coi đó|xem đây",
    "|",
)
_ADVERBS = word_set("thường xuyên|kịp thời|chủ động|khẩn trương|tích cực|tiếp tục|quyết liệt", "|")
_LINKS = word_set("đồng thời|bên cạnh|ngoài ra|cùng với|tiếp đó|trước mắt|thời gian|trong thời", "|")


@dataclass
class _Speech:
    """The speech that is going on: who speaks, whom is asked, in which passage."""

    speaker: str | None = None
    by: str | None = None
    to: str | None = None
    passage: int = -1


def read_directives(
    document: Document, sentences: Sequence[Sentence] | None = None, people: Sequence[Person] | None = None
) -> tuple[Directive, ...]:
    """What leaders ask, in the order of the text."""
    sentences = read_sentences(document) if sentences is None else sentences
    sentences = [sentence for sentence in sentences if not _proposes(document, sentence)]
    people = read_people(document, sentences) if people is None else people
    speech, found = _Speech(), []
    for sentence in sentences:
        if sentence.kind not in ("aside", "caption", "title", "heading"):
            found += _in_sentence(sentence, speech, people)
    return tuple(found)


def _proposes(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence stands under "Đề xuất, kiến nghị": requests that go up, not down."""
    above = document.headings_above(sentence.start)
    return bool(above) and bool(_PROPOSALS.search(document.text[above[-1].start : above[-1].end]))


def _in_sentence(sentence: Sentence, speech: _Speech, people: Sequence[Person]) -> list[Directive]:
    asked = [
        (asking, start)
        for asking in askings(sentence, people, speech.speaker)
        if (start := request_start(sentence, asking))
    ]
    _hear(sentence, speech, people)
    if asked:
        return _asked(sentence, asked, speech)
    going_on = speech.passage == sentence.passage and _goes_on(sentence)
    if going_on is not None and going_on is not False:
        return list(_directives(sentence, going_on, len(sentence.tokens), speech))
    speech.passage = -1
    return []


def _asked(
    sentence: Sentence, asked: Sequence[tuple[Asking, tuple[int, str | None]]], speech: _Speech
) -> list[Directive]:
    found: list[Directive] = []
    ends = [asking.verb for asking, _ in asked[1:]] + [len(sentence.tokens)]
    for (asking, (start, to)), end in zip(asked, ends, strict=True):
        if start < end and (asking.by or to or _has_subject(sentence, asking)):
            speech.by, speech.to = asking.by or speech.by, to
            speech.passage = sentence.passage
            found += _directives(sentence, start, end, speech)
    return found


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


def _directives(sentence: Sentence, start: int, end: int, speech: _Speech) -> Iterator[Directive]:
    for first, last in _pieces(sentence, start, end):
        body = next(
            (piece for piece in sentence.chunks if piece.start == first and piece.kind == "body"), None
        )
        if body and body.end < last and is_imperative(sentence, body.end):
            first, speech.to = body.end, sentence.words(body)
        begin, stop = sentence.tokens[first].start, sentence.tokens[last - 1].end
        yield Directive(sentence.text[begin:stop], begin, stop, speech.by, speech.to)


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
        tokens[end - 1].text in '.…!?,;:”"' or tokens[end - 1].key in ("và", "đồng", "thời")
    ):
        end -= 1
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
