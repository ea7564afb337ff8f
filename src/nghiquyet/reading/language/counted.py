"""The thing that a number counts: the noun right after it.

A noun of the list counts as far as the list has it ("đồn biên phòng"); a classifier takes the noun after it
("căn nhà"), a word for happenings the verb after it ("cuộc kiểm tra"), a word for a body its abbreviation or
field ("Viện KSND", "phòng giáo dục"). Nouns that no list knows are two syllables long, three before "viên".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from nghiquyet.reading.language.countables import folded_nouns, predicates, unit_stops
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.lexicon import shipped_words, word_set

_SPELT = r"([^\W\d_]+(?:[-&][^\W\d_]+)*)"
_WORD = re.compile(rf"\s+{_SPELT}")
_WORD_HERE = re.compile(rf"\s?{_SPELT}")
_MEASURED = re.compile(
    r"\s?(?:m2|m3|m²|m³|km2|km²|km|ha|kg|lít|usd|kwh|giây|phút|giờ|ngày đêm|ngày|tuần|tháng|quý|năm)(?!\w)",
    re.IGNORECASE,
)
_WITH_FIELDS = word_set("phòng|sở|ban|khoa|viện|cục|trung tâm|hội|đội|trạm|tổ", "|")
_WITH_LETTERS = _WITH_FIELDS | word_set("thẻ|sổ|máy|mã|trường|quỹ|liên hiệp|chi cục|cây", "|")
"""Bodies and things that an abbreviation tells apart: "Viện KSND", "thẻ BHYT"."""
_ASKED = word_set("yêu cầu|đề nghị|đề xuất", "|")
_ASKS_NOBODY = re.compile(r"\s*(?:[,.;)]|$)|\s(?:của|được|về|từ)(?!\w)")
_AHEAD = 8
_LONGEST = 5
"""Syllables of the longest noun."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A syllable or abbreviation behind the number, and where it ends in the text."""

    text: str
    end: int
    key: str


def noun_after(text: str, end: int) -> tuple[int, str]:
    """Where the thing counted ends that begins behind text[:end], and its words; (end, "") where none does.

    >>> noun_after("12 căn nhà mới", 2), noun_after("5 cuộc kiểm tra", 1)[1], noun_after("9 là số lẻ", 1)
    ((10, 'căn nhà'), 'cuộc kiểm tra', (1, ''))
    """
    words = _words_ahead(text, end)
    size = _known(words) or _unknown(words) or _asked(text, words)
    return (words[size - 1].end, " ".join(word.text for word in words[:size])) if size else (end, "")


def _asked(text: str, words: Sequence[_Word]) -> int:
    """ "1.465 yêu cầu, …": what is asked, where no one follows of whom it is asked."""
    asked = len(words) > 1 and f"{words[0].key} {words[1].key}" in _ASKED
    return 2 if asked and _ASKS_NOBODY.match(text, words[1].end) else 0


def denominator(text: str, end: int) -> int:
    """Where what a rate is per ends, that begins behind a slash: a measure, a known noun or an unknown one.

    >>> denominator("triệu đồng/công nhân/tháng", 11)
    20
    """
    measure = _MEASURED.match(text, end)
    if measure:
        return measure.end()
    words = _words_ahead(text, end, adjoining=True)
    return words[(_listed(words) or _unknown(words) or 1) - 1].end if words else end


def known_noun_after(text: str, end: int) -> bool:
    """Whether a noun of the list stands behind text[:end], no verb ("tổ chức"), no quality ("công lập")."""
    words = _words_ahead(text, end)
    size = _listed(words)
    longer = range(max(size, 2), min(size + 2, len(words)) + 1)
    keys = {long: " ".join(word.key for word in words[:long]) for long in longer}
    return size > 0 and not any(
        key in shipped_words("verbs") or (long > size and key in predicates()) for long, key in keys.items()
    )


def _known(words: Sequence[_Word]) -> int:
    """How many of the words are a thing that the lists know, with what belongs to it."""
    size = _listed(words)
    if not size:
        return _office(words)
    if size == 1 and words[0].key in folded_nouns("*"):
        return 1 + _classified(words[1:])
    if size == 1 and words[0].key in folded_nouns("+"):
        return 1 + _happening(words[1:])
    return size + _of_body(words, size)


def _listed(words: Sequence[_Word]) -> int:
    """The number of words of the longest noun of the list."""
    sizes = range(min(_LONGEST, len(words)), 0, -1)
    return next((n for n in sizes if " ".join(word.key for word in words[:n]) in folded_nouns()), 0)


def _office(words: Sequence[_Word]) -> int:
    """ "3 Phó Trưởng phòng": people counted by their office."""
    deputy = int(bool(words) and words[0].key == "phó")
    sizes = range(min(_LONGEST, len(words)), deputy, -1)
    offices = shipped_words("offices")
    return next((n for n in sizes if " ".join(word.key for word in words[deputy:n]) in offices), 0)


def _classified(words: Sequence[_Word]) -> int:
    """The noun behind a classifier: a known one without capitals, else two syllables of no predicate."""
    plain = next((at for at, word in enumerate(words) if at and word.text[0].isupper()), len(words))
    return _listed(words[:plain]) or _unknown(words)


def _happening(words: Sequence[_Word]) -> int:
    """What is counted by happening: a thing, or a verb of two syllables ("khám bệnh", "kiểm tra")."""
    size = _listed(words)
    if size or not words or words[0].key in unit_stops():
        return size
    return 2 if len(words) > 1 and words[1].key not in unit_stops() else 1


def _of_body(words: Sequence[_Word], size: int) -> int:
    """An abbreviation or fields that a word for a body takes: "Viện KSND", "phòng giáo dục và đào tạo"."""
    key = " ".join(word.key for word in words[:size])
    if size >= len(words) or key not in _WITH_LETTERS:
        return 0
    if _is_acronym(words[size]) or key not in _WITH_FIELDS:
        return int(_is_acronym(words[size]))
    taken = field = _field(words, size)
    while field and size + taken < len(words) and words[size + taken].key == "và":
        field = _field(words, size + taken + 1)
        taken += field and field + 1
    return taken


def _field(words: Sequence[_Word], at: int) -> int:
    sizes = range(min(_LONGEST, len(words) - at), 0, -1)
    found = (n for n in sizes if " ".join(word.key for word in words[at : at + n]) in shipped_words("fields"))
    size = next(found, 0)
    return 0 if size and _stops(words, at) else size


def _unknown(words: Sequence[_Word]) -> int:
    """A noun that no list knows."""
    if not words or _stops(words, 0):
        return 0
    if _is_acronym(words[0]) or "-" in words[0].text:
        return 1
    if len(words) > 2 and words[2].key == "viên" and words[1].key not in unit_stops():
        return 3
    return 2 if len(words) > 1 and words[1].text[0].islower() and not _stops(words, 1) else 1


def _stops(words: Sequence[_Word], at: int) -> bool:
    """Whether a word that ends a thing's name, or a verb, begins at words[at]."""
    sizes = range(1, min(3, len(words) - at) + 1)
    return any(" ".join(word.key for word in words[at : at + size]) in _ends() for size in sizes)


@cache
def _ends() -> frozenset[str]:
    return unit_stops() | predicates() | shipped_words("verbs")


def _is_acronym(word: _Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()


def _words_ahead(text: str, end: int, *, adjoining: bool = False) -> list[_Word]:
    words: list[_Word] = []
    first = _WORD_HERE.match(text, end) if adjoining else None
    if first:
        words.append(_Word(first.group(1), first.end(), fold(first.group(1))))
        end = first.end()
    while len(words) < _AHEAD and (match := _WORD.match(text, end)):
        words.append(_Word(match.group(1), match.end(), fold(match.group(1))))
        end = match.end()
    return words
