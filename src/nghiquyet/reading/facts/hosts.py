"""Who holds an event: the subject of "tổ chức", not who speaks or presides."""

from __future__ import annotations

import re

from nghiquyet.reading.facts.event_candidates import Candidate
from nghiquyet.reading.facts.subjects import bare_name, subject

_HELD_BY = re.compile(r"(?<!\w)(?:do|được|mà) ((?:(?!(?:do|được|mà) ).){2,140}?) (?:tổ chức|đăng cai)(?!\w)")
_OWNER = re.compile(r"(?<!\w)của\s")
_APART = re.compile(r"[.;:!?…](?=\s|$)")
_NEAR = 14
"""Chunks behind an event's name within which its own body is named."""


def host(found: Candidate) -> str | None:
    """The subject of the verb before the event; else who holds it by the words behind; else whose it is."""
    held = subject(found.sentence, found.start) if found.held else None
    return held or held_by(found) or _owner(found)


def held_by(found: Candidate) -> str | None:
    """ "hội nghị … do Sở Y tế (phối hợp với …) tổ chức", "hội nghị mà Sở Y tế tổ chức"."""
    sentence = found.sentence
    by = _HELD_BY.search(sentence.text, found.start, sentence.end)
    return bare_name(sentence, by.start(1), by.end(1)) if by else None


def _owner(found: Candidate) -> str | None:
    """The body named right behind the event ("Kỳ họp thứ 12, HĐND tỉnh …"), or behind "của" in its clause."""
    chunks, sentence = found.sentence.chunks, found.sentence
    at = next((i for i, piece in enumerate(chunks) if sentence.span(piece)[1] > found.start), len(chunks))
    for piece in chunks[at + 1 : at + _NEAR]:
        if piece.kind == "body":
            return sentence.words(piece)
        if piece.kind not in ("word", "mark"):
            break
    apart = _APART.search(sentence.text, found.head, sentence.end)
    limit = apart.start() if apart else sentence.end
    owners = [match.end() for match in _OWNER.finditer(sentence.text, found.head, limit)]
    bodies = {sentence.span(piece)[0]: piece for piece in chunks if piece.kind == "body"}
    return next((sentence.words(bodies[place]) for place in owners if place in bodies), None)
