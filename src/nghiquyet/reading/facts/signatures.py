"""Who signed: under a document a line with the office in capitals, and below it the name.

TM. ỦY BAN NHÂN DÂN        authority: TM., KT., TL., TUQ. (state), T/M, K/T, T/L (Party)
CHỦ TỊCH                   office
(Đã ký)
Nguyễn Văn An              name, perhaps with a rank before it
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.names import LONGEST, capital_run, surname
from nghiquyet.reading.facts.offices import office_head
from nghiquyet.reading.language.lexicon import shipped
from nghiquyet.reading.language.tokens import Token, tokenise

Span = tuple[int, int]
_LINE = re.compile(r"[^\n]+")
_AUTHORITY = re.compile(r"\s*(?:TM|KT|TL|TUQ|T/M|K/T|T/L)(?:\.|\s)", re.IGNORECASE)
_REACH = 4
"""Lines between the office and the name: stamps, "(Đã ký)"."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signer's name at text[start:end], with rank and office as written."""

    name: str
    start: int
    end: int
    office: str
    rank: str | None = None


def read_signatures(document: Document) -> Iterator[Signature]:
    """The signers, in order; only furniture is looked at, where signatures stand."""
    office, distance = "", 0
    for block in document.blocks:
        if block.kind != "aside":
            office = ""
            continue
        for line in _LINE.finditer(document.text, block.start, block.end):
            tokens = tokenise(document.text, line.start(), line.end())
            distance += 1
            if _is_office(tokens, line.group()):
                office, distance = " ".join(line.group().split()), 0
            elif office and distance <= _REACH and (found := _signer(document.text, tokens, office)):
                yield found
                office = ""


def _is_office(tokens: tuple[Token, ...], line: str) -> bool:
    if not tokens or _AUTHORITY.match(line) or not line.isupper():
        return False
    return office_head(tokens, 0) is not None


def _signer(text: str, tokens: tuple[Token, ...], office: str) -> Signature | None:
    rank = shipped("ranks").longest(tokens, 0)
    start = rank.length if rank else 0
    while start < len(tokens) and (title := shipped("titles").longest(tokens, start)):
        start += title.length
    named = 2 <= len(tokens) - start <= LONGEST and capital_run(tokens, start) == len(tokens)
    if not named or surname(tokens, start) is None:
        return None
    begin, end = tokens[start].start, tokens[-1].end
    said = text[tokens[0].start : tokens[rank.length - 1].end] if rank else None
    return Signature(text[begin:end], begin, end, office, said)
