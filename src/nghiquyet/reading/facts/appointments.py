"""Offices that a sentence says someone has been given: "được bầu giữ chức …", "bầu … làm …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nghiquyet.reading.facts.chunks import Chunk
from nghiquyet.reading.facts.syntax import Sentence

_GIVEN = re.compile(
    r"(?<!\w)(?:giữ|đắc cử|trúng cử|tái cử|nhận|đảm nhiệm|đảm nhận|bầu|bổ nhiệm|phân công|điều động"
    r"|chỉ định|cử)(?!\w)[^.;]{0,90}?"
    r"(?:chức|chức vụ|chức danh|cương vị|(?:bầu|bổ nhiệm|cử|phân công|chỉ định)(?!\w)[^.;]{0,60}?\slàm)\s*$",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"(?<!\w)(?:thôi|miễn nhiệm|bãi nhiệm|nghỉ|cách chức|từ chức|rời|cho thôi)(?!\w)[^.;]{0,60}$",
    re.IGNORECASE,
)
_REACH = 160


def appointments(sentence: Sentence) -> Iterator[tuple[Chunk, Chunk]]:
    """Pairs of a name and the office given to its bearer."""
    name: Chunk | None = None
    for piece in sentence.chunks:
        if piece.kind == "name":
            name = piece
        elif piece.kind == "office" and name is not None and _is_given(sentence, name, piece):
            yield name, piece


def _is_given(sentence: Sentence, name: Chunk, office: Chunk) -> bool:
    start = sentence.span(office)[0]
    before = sentence.text[max(sentence.start, start - _REACH) : start]
    parted = ";" in sentence.text[sentence.span(name)[1] : start]
    return not parted and bool(_GIVEN.search(before)) and not _TAKEN.search(before)
