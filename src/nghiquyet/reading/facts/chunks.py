"""A sentence cut into the pieces that introduce people: addresses, ranks, offices, names, verbs, marks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from nghiquyet.reading.facts.names import Cue, Governor, Tokens, name_end, surname
from nghiquyet.reading.facts.offices import PREFIXES, office_end, office_head
from nghiquyet.reading.facts.tail_ends import body_at
from nghiquyet.reading.facts.tails import tail_end
from nghiquyet.reading.language.lexicon import shipped, word_set

Kind = Literal[
    "many", "one", "rank", "title", "office", "name", "body",
    "chair", "speak", "ask", "attend", "other", "mark", "and", "aside", "word",
]  # fmt: skip
_VERBS: dict[str, Kind] = {"chair": "chair", "speak": "speak", "ask": "ask", "attend": "attend"}
"""What a verb says of the person before it, by its label in the list."""
_PLURALS = word_set("các những hai ba bốn")
_JOINING = frozenset({"và", "cùng"})
_LISTS = ("addresses", "ranks", "titles", "offices", "verbs", "events", "bodies", "levels")
_AFTER_ADDRESS = frozenset({"one", "rank", "title"})
_FIRST_HALVES = word_set(
    "cán nội toàn tiến trụ cơ nhiệm nghĩa dịch phục xã quốc đại quân căn hải biên văn thông công cảnh"
    " phong thường"
)
_WORKS = word_set("sách phim phẩm hát bài thơ kịch cuốn ký")
_QUOTATION = 60
"""Tokens that a work's title holds at most."""
_BRACKET = 14
"""Tokens that a bracket about a person or a picture holds at most."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """tokens[start:end] of a sentence and what they are."""

    kind: Kind
    start: int
    end: int
    text: str = ""


def chunk(tokens: Tokens) -> list[Chunk]:
    """The whole sentence in chunks, in order."""
    chunks: list[Chunk] = []
    at = 0
    while at < len(tokens):
        found = (
            _plain(tokens, at)
            or _bracket(tokens, at)
            or _address(tokens, at)
            or _person(tokens, at, chunks)
            or _rest(tokens, at)
        )
        chunks.append(found)
        at = found.end
    return chunks


def _plain(tokens: Tokens, at: int) -> Chunk | None:
    """A word, number or mark at which nothing else can begin: most of a text, and all that is asked of it."""
    token = tokens[at]
    if token.is_capital or token.is_acronym or token.key in _beginnings():
        return None
    if token.is_word:
        return Chunk("word", at, at + 1)
    if token.is_number:
        aged = at + 1 < len(tokens) and tokens[at + 1].key == "tuổi"
        return None if aged else Chunk("word", at, at + 1)
    return None if token.text in "“(" else Chunk("mark", at, at + 1, token.text)


@cache
def _beginnings() -> frozenset[str]:
    """The keys at which a piece other than a plain word may begin."""
    return _PLURALS.union(PREFIXES, _JOINING, {"sinh"}, *(shipped(name).firsts for name in _LISTS))


def _bracket(tokens: Tokens, at: int) -> Chunk | None:
    """A bracket that holds no office says nothing about who someone is: "(giữa)"; so do titles of works."""
    if tokens[at].text == "“" and at and tokens[at - 1].key in _WORKS:
        within = range(at, min(at + _QUOTATION, len(tokens)))
        end = next((place for place in within if tokens[place].text == "”"), None)
        return Chunk("aside", at, end + 1) if end else None
    if tokens[at].text != "(":
        return _age(tokens, at) if tokens[at].is_number or tokens[at].key == "sinh" else None
    for end in range(at + 1, min(at + _BRACKET, len(tokens))):
        if tokens[end].text == ")":
            held = any(office_head(tokens, place) for place in range(at + 1, end))
            return None if held else Chunk("aside", at, end + 1)
    return None


def _age(tokens: Tokens, at: int) -> Chunk | None:
    """ ", 36 tuổi," and ", sinh năm 1975," stand between a name and an office."""
    keys = [token.key for token in tokens[at : at + 3]]
    if len(keys) > 1 and tokens[at].is_number and keys[1] == "tuổi":
        return Chunk("aside", at, at + 2)
    born = len(keys) == 3 and keys[:2] == ["sinh", "năm"] and tokens[at + 2].is_number
    return Chunk("aside", at, at + 3) if born else None


def _address(tokens: Tokens, at: int) -> Chunk | None:
    found = shipped("addresses").longest(tokens, at)
    if found is None:
        plural = tokens[at].key in _PLURALS and office_head(tokens, at + 1) is not None
        return Chunk("many", at, at + 1) if plural else None
    end = at + found.length
    if found.label == "many":
        return Chunk("many", at, end)
    if found.label == "one" and tokens[at].key != "ông" and tokens[at].key != "bà":
        return Chunk("one", at, end)
    return Chunk("one", at, end) if _someone_follows(tokens, end) else None


def _someone_follows(tokens: Tokens, at: int) -> bool:
    if at < len(tokens) and tokens[at].text == ":":
        at += 1
    if at >= len(tokens):
        return False
    known = any(shipped(name).longest(tokens, at) for name in ("ranks", "titles"))
    return known or tokens[at].is_capital or office_head(tokens, at) is not None or _is_verb(tokens, at)


def _is_verb(tokens: Tokens, at: int) -> bool:
    verb = shipped("verbs").longest(tokens, at)
    return verb is not None and verb.label in ("speak", "ask")


def _person(tokens: Tokens, at: int, before: list[Chunk]) -> Chunk | None:
    for kind in ("ranks", "titles"):
        found = shipped(kind).longest(tokens, at)
        if found and not _is_name_behind_rank(tokens, at, found.length, before):
            return Chunk("rank" if kind == "ranks" else "title", at, at + found.length)
    office = office_end(tokens, at)
    if office and _holds_many(tokens, at):
        return Chunk("many", at, office)
    if office:
        return Chunk("office", at, office)
    name = _name(tokens, at, before)
    return Chunk("name", at, name) if name else None


def _holds_many(tokens: Tokens, at: int) -> bool:
    """ "giám đốc 28 chi nhánh", "bí thư 102 đảng ủy xã": a number of bodies has as many heads."""
    head = office_head(tokens, at) or at
    if head + 1 >= len(tokens) or not tokens[head].is_number or not tokens[at].text[0].islower():
        return False
    body, level = (shipped(name).longest(tokens, head + 1) for name in ("bodies", "levels"))
    named = any(token.is_capital or token.is_number for token in tokens[head + 2 : head + 3])
    return bool(body and body.length > 1) or (bool(body or level) and not named)


def _is_name_behind_rank(tokens: Tokens, at: int, length: int, before: list[Chunk]) -> bool:
    """ "Đại tá Hạ Sỹ Luân": behind a rank no other follows."""
    return bool(before) and before[-1].kind == "rank" and name_end(tokens, at, "address") == at + length + 1


def _name(tokens: Tokens, at: int, before: list[Chunk]) -> int | None:
    if not tokens[at].is_capital:
        return None
    if before and before[-1].kind == "office":
        return name_end(tokens, at, "address")
    body = shipped("bodies").longest(tokens, at)
    cue = _cue(before, tokens)
    if body and (body.length > 1 or not surname(tokens, at)) and cue != "address":
        return None
    return name_end(tokens, at, cue)


def _cue(before: list[Chunk], tokens: Tokens) -> Cue:
    last = [piece for piece in before[-3:] if piece.kind != "aside"]
    if last and last[-1].kind in _AFTER_ADDRESS:
        return "address"
    if len(last) > 1 and last[-1].kind == "mark" and last[-2].kind in _AFTER_ADDRESS:
        return "address" if tokens[last[-1].start].text in ".,:" else "none"
    if _calls_roll(before, tokens):
        return "roll"
    listing = any(piece.kind in ("many", "name", "office") for piece in before[-8:])
    return "list" if listing and last and last[-1].kind in ("mark", "and", "many") else "none"


def _calls_roll(before: list[Chunk], tokens: Tokens) -> bool:
    """Whether names alone are listed: "các Phó Chủ tịch UBND tỉnh: Lộ Đức Lương, La Thị Tường Vi"."""
    place = len(before) - 1
    if place < 0 or (before[place].kind != "and" and before[place].text not in (",", ":")):
        return False
    while place >= 0 and (before[place].kind in ("name", "and", "rank") or before[place].text == ","):
        place -= 1
    if place < 0 or before[place].text != ":":
        return place >= 0 and before[place].kind == "many" and before[-1].text != ":"
    return any(piece.kind == "many" for piece in before[max(0, place - 4) : place])


def _rest(tokens: Tokens, at: int) -> Chunk:
    token = tokens[at]
    verb = shipped("verbs").longest(tokens, at)
    joins = token.key in _JOINING and not shipped("addresses").longest(tokens, at)
    if joins and (verb is None or verb.label != "chair"):
        return Chunk("and", at, at + 1)
    event = shipped("events").longest(tokens, at)
    if event:
        return Chunk("word", at, at + event.length)
    body = _body(tokens, at)
    if body:
        return body
    field = shipped("fields").longest(tokens, at) if verb else None
    if verb and (field is None or field.length <= verb.length):
        return Chunk(_VERBS.get(verb.label, "other"), at, at + verb.length, tokens[at].key)
    if not (token.is_word or token.is_number):
        return Chunk("mark", at, at + 1, token.text)
    return Chunk("word", at, at + 1)


def _is_half_word(tokens: Tokens, at: int) -> bool:
    """ "bộ" in "cán bộ", "phòng" in "phòng họp", "vụ" in "vụ Xuân" are no bodies."""
    if not tokens[at].text[0].islower():
        return at + 1 < len(tokens) and tokens[at + 1].key in ("họp", "học")
    if tokens[at].key == "vụ":
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    alone = following is None or not (following.is_capital or following.is_acronym)
    return alone or (at > 0 and tokens[at - 1].key in _FIRST_HALVES)


def _body(tokens: Tokens, at: int) -> Chunk | None:
    """An organisation or territory; lower-case words alone ("hội viên", "xã") are none."""
    body, level = body_at(tokens, at), shipped("levels").longest(tokens, at)
    found = body or level
    if found is None or (body and body.length == 1 and _is_half_word(tokens, at)):
        return None
    governor: Governor = "named" if found.label in ("named", "own") else "alone" if body else "level"
    end = tail_end(tokens, at + found.length, person=False, governor=governor, loose=found.length > 1)
    end = max(end, at + found.length)
    proper = any(token.is_capital or token.is_acronym for token in tokens[at:end])
    return Chunk("body", at, end) if proper else None
