"""Who holds an event: the subject of "tổ chức", not who speaks or presides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nghiquyet.reading.facts.chunks import Chunk
from nghiquyet.reading.facts.event_candidates import Candidate
from nghiquyet.reading.facts.syntax import Sentence

_HELD_BY = re.compile(r"(?<!\w)do (.{2,80}?) (?:đã )?(?:phối hợp |chủ trì )?tổ chức")
_DASHES = frozenset("-–—")
_OPENING = 4
"""Chunks that a newspaper's mark and dash ("BHG - ") take at the beginning."""
_NEAR = 14
"""Chunks behind an event's name within which its own body is named."""


def host(found: Candidate) -> str | None:
    """The subject of the verb before the event; else who holds it by the words behind; else whose it is."""
    chunks, sentence = found.sentence.chunks, found.sentence
    at = next((i for i, piece in enumerate(chunks) if sentence.span(piece)[1] > found.start), len(chunks))
    subject = _subject(sentence, at - 1) if found.held else None
    by = _HELD_BY.search(sentence.text, found.start, sentence.end)
    if subject or by:
        return subject or (by.group(1) if by else None)
    for piece in chunks[at + 1 : at + _NEAR]:
        if piece.kind == "body":
            return sentence.words(piece)
        if piece.kind not in ("word", "mark"):
            return None
    return None


def _subject(sentence: Sentence, verb: int) -> str | None:
    """The organisations before the verb at chunks[verb]: all that share it, the first of those that join."""
    chunks = sentence.chunks
    last = verb
    while last >= 0 and chunks[last].kind != "body":
        if chunks[last].kind == "name" or chunks[last].text in (".", ";", ":"):
            return None
        last -= 1
    if last < 0:
        return None
    first = last
    while (step := _joined(chunks, first)) is not None:
        first, keeps = step
        last = last if keeps else first
    if first > 1 and chunks[first - 1].kind == "aside" and chunks[first - 2].kind == "body":
        first -= 2
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
    link = chunks[first - 1] if first >= 2 and chunks[first - 2].kind == "body" else None
    if link is not None and (link.kind == "and" or link.text == ","):
        enumerates = link.kind == "and" or _opens_clause(chunks, first - 2)
        return (first - 2, True) if enumerates else None
    for back in range(first - 2, max(first - 6, -1), -1):
        if chunks[back].kind == "body" and any(piece.text == "phối" for piece in chunks[back:first]):
            return back, False
    return None


def _opens_clause(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether chunks[at] may begin the subject, and stands in no adverbial ("tại trụ sở …, ")."""
    before = chunks[at - 1] if at else None
    if before is None or before.text == "," or before.kind == "and":
        return True
    return before.text in _DASHES and at <= _OPENING
