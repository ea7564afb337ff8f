"""Where the name of an organisation or an office cannot go on, and how far a walk along it has come."""

from __future__ import annotations

from dataclasses import dataclass

from nghiquyet.reading.facts.names import Governor, Tokens
from nghiquyet.reading.language.lexicon import Entry, shipped, word_set

_BEFORE_NOUN = word_set("ban phòng tổ trưởng")
_COMPOUNDS = frozenset({"ủy ban", "quốc phòng", "văn phòng", "biên phòng", "dự phòng", "hải phòng"})


@dataclass
class Walk:
    """The tail so far.

    at, row, lower    where it is; capitalised syllables just taken; plain lower-case words taken
    open, loose       whether plain lower-case words may follow; whether they may at all
    governor, about   what the last word governs; whether a subject is told ("về …")
    person, name      whether a holder's name may follow; where it begins
    """

    tokens: Tokens
    start: int
    at: int
    person: bool
    open: bool = True
    loose: bool = True
    about: bool = False
    governor: Governor = ""
    lower: int = 0
    row: int = 0
    name: int | None = None


def body_at(tokens: Tokens, at: int) -> Entry | None:
    """The word for an organisation at tokens[at], unless a longer word begins there.

    "tỉnh Đoàn" is a territory and then a name, no "Tỉnh đoàn".
    """
    found = shipped("bodies").longest(tokens, at)
    if found is None:
        return None
    field = shipped("fields").longest(tokens, at)
    if field and field.length > found.length:
        return None
    if found.length == 2 and not tokens[at].is_capital and tokens[at + 1].is_capital:
        return None if shipped("levels").longest(tokens, at) else found
    return found


def ends_tail(tokens: Tokens, at: int) -> bool:
    """Whether a verb, form of address, rank, degree or office begins at tokens[at]."""
    if any(shipped(name).longest(tokens, at) for name in ("addresses", "ranks", "titles")):
        return not (tokens[at].is_capital and shipped("fields").longest(tokens, at))
    if at and tokens[at - 1].key == "kiêm":
        return False
    return (
        shipped("offices").longest(tokens, at) is not None or _is_prefix(tokens, at) or _is_verb(tokens, at)
    )


def _is_prefix(tokens: Tokens, at: int) -> bool:
    return (
        tokens[at].key in {"nguyên", "quyền", "phó"}
        and shipped("offices").longest(tokens, at + 1) is not None
    )


def _is_verb(tokens: Tokens, at: int) -> bool:
    verb = shipped("verbs").longest(tokens, at)
    if verb is None or not tokens[at].text[0].islower():
        return False
    noun = shipped("fields").longest(tokens, at) or shipped("bodies").longest(tokens, at)
    if noun is None or noun.length != verb.length:
        return noun is None or noun.length < verb.length
    return not _noun_expected(tokens, at)


def _noun_expected(tokens: Tokens, at: int) -> bool:
    """Behind "ban", "phòng" … a word like "tổ chức" is what they deal with, unless they end a longer word."""
    before = " ".join(token.key for token in tokens[max(0, at - 2) : at])
    return before.rpartition(" ")[2] in _BEFORE_NOUN and before not in _COMPOUNDS
