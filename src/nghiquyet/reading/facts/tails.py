"""How far the name of an organisation or an office reaches behind its first word.

A tail is made of words for organisations, fields of work and territories, of proper names, numbers and
abbreviations; lower-case words that are none of these belong to it only before the first of them
("trưởng phòng tài chính huyện"). It ends before a verb, a form of address, a rank, another office and,
behind an office, before the holder's name.
"""

from __future__ import annotations

from dataclasses import dataclass

from nghiquyet.reading.facts.names import Governor, Tokens, capital_run, name_end, name_in_row
from nghiquyet.reading.language.lexicon import Entry, shipped, word_set

LOWER_CASE_WORDS = 8
"""A tail takes so many lower-case words that no list knows."""
_DASHES = frozenset("-–—")
_QUALIFIERS = word_set(
    "khóa|nhiệm kì|đơn vị|chuyên trách|phụ trách|thường trực|trực thuộc|kiêm|lâm thời|danh dự|"
    "dự khuyết|thứ nhất|số|các|cấp|mở rộng|toàn quốc|hàm|ngành",
    "|",
)
_BEFORE_NOUN = word_set("ban phòng tổ trưởng")
_COMPOUNDS = frozenset({"ủy ban", "quốc phòng", "văn phòng", "biên phòng", "dự phòng", "hải phòng"})
_PAPERS = word_set("nghị quyết|chỉ thị|kết luận|quyết định|nghị định|thông tư|báo cáo|hướng dẫn", "|")
_GOVERNORS: dict[str, Governor] = {"named": "named", "alone": "alone"}
_LOOSE_END = word_set("và của thuộc các về - – — , & kiêm")


@dataclass
class _Walk:
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


def tail_end(tokens: Tokens, start: int, *, person: bool, governor: Governor = "", loose: bool = True) -> int:
    """Where the tail that begins at tokens[start] ends.

    `person`: a holder's name may follow at once. `loose`: lower-case words that no list knows may belong
    to it.
    """
    walk = _Walk(tokens, start, start, person, open=loose, loose=loose, governor=governor)
    while walk.at < len(tokens) and walk.at != walk.name:
        step = _step(walk)
        if not step:
            break
        walk.at += step
    return _trimmed(tokens, start, min(walk.at, len(tokens)))


def _trimmed(tokens: Tokens, start: int, end: int) -> int:
    while end > start and tokens[end - 1].key in _LOOSE_END:
        end -= 1
    return end


def body_at(tokens: Tokens, at: int) -> Entry | None:
    """The word for an organisation at tokens[at], unless a longer word begins there.

    "tỉnh Đoàn" is a territory and then a name, no "Tỉnh đoàn".
    """
    found, field = shipped("bodies").longest(tokens, at), shipped("fields").longest(tokens, at)
    if found and field and field.length > found.length:
        return None
    if found and found.length == 2 and not tokens[at].is_capital and tokens[at + 1].is_capital:
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


def _step(walk: _Walk) -> int:
    """How many tokens the tail takes next, 0 where it ends; "Trợ lý Bộ trưởng" is one office."""
    tokens, at = walk.tokens, walk.at
    token = tokens[at]
    if not (token.is_word or token.is_number):
        return _over_mark(walk)
    if token.key in ("và", "cùng"):
        return int(token.key == "và" and _joins(walk, at + 1))
    if _known_qualifier(walk):
        return _known_qualifier(walk)
    if token.key in ("của", "thuộc", "về"):
        return _over_preposition(walk)
    if at == walk.start and (office := shipped("offices").longest(tokens, at)):
        return office.length if walk.person else 0
    if ends_tail(tokens, at):
        return 0
    return _over_word(walk)


def _known_qualifier(walk: _Walk) -> int:
    pair = " ".join(token.key for token in walk.tokens[walk.at : walk.at + 2])
    if pair == "đơn vị" and not shipped("levels").longest(walk.tokens, walk.at + 2):
        return 0
    if pair in _QUALIFIERS:
        return 2
    return int(walk.tokens[walk.at].key in _QUALIFIERS and not walk.tokens[walk.at].is_capital)


def _over_preposition(walk: _Walk) -> int:
    tokens, following = walk.tokens, walk.at + 1
    if following >= len(tokens) or walk.at == walk.start:
        return 0
    if tokens[walk.at].key == "về":
        return _over_about(walk)
    named = any(shipped(name).longest(tokens, following) for name in ("bodies", "levels"))
    return int(named or tokens[following].is_acronym)


def _over_about(walk: _Walk) -> int:
    """ "Ban Chỉ đạo về chuyển đổi số": a subject follows, no attendance ("về dự")."""
    before = " ".join(token.key for token in walk.tokens[walk.start : walk.at])
    if not ("chỉ đạo" in before or before.endswith("quốc gia")) or ends_tail(walk.tokens, walk.at + 1):
        return 0
    walk.open, walk.lower, walk.about = True, 0, True
    return 1


def _over_word(walk: _Walk) -> int:
    tokens, at = walk.tokens, walk.at
    if shipped("surnames").longest(tokens, at) and tokens[at].is_capital and _name_first(walk):
        return 0
    found = {"bodies": body_at(tokens, at)}
    found |= {name: shipped(name).longest(tokens, at) for name in ("levels", "fields")}
    longest = max((entry.length for entry in found.values() if entry), default=0)
    for name, entry in found.items():
        if entry and entry.length == longest:
            _govern(walk, name, entry.label)
            return longest
    return _over_proper(walk) if not tokens[at].text[0].islower() else _over_lower(walk)


def _name_first(walk: _Walk) -> bool:
    """A surname that is also a word for a body ("Đoàn", "Hồ") opens a name of three syllables or more."""
    end = capital_run(walk.tokens, walk.at)
    if not walk.person or end - walk.at < 3:
        return False
    return name_in_row(walk.tokens, walk.at, end, walk.governor) == walk.at


def _govern(walk: _Walk, name: str, label: str) -> None:
    if name == "levels":
        walk.governor, walk.open = ("own" if label == "own" else "level"), label == "own"
    elif name == "bodies":
        walk.governor, walk.open = _GOVERNORS.get(label, ""), walk.loose
    else:
        walk.open = False


def _over_proper(walk: _Walk) -> int:
    tokens, at = walk.tokens, walk.at
    walk.open = False
    if not tokens[at].is_capital:
        walk.governor = "" if tokens[at].is_acronym else walk.governor
        return 1
    end = capital_run(tokens, at)
    name = name_in_row(tokens, at, end, walk.governor) if walk.person else None
    walk.name = name
    walk.row = max(end if name is None else name, at) - at
    return walk.row


def _over_lower(walk: _Walk) -> int:
    """A lower-case word: at the tail's beginning, or the second syllable of a capitalised word."""
    before = walk.tokens[walk.at - 1] if walk.at > walk.start else None
    if walk.open and walk.lower < LOWER_CASE_WORDS:
        walk.lower += 1
        return 1
    completes = before is not None and before.is_capital and walk.governor not in ("level", "own")
    return int(completes and walk.row == 1)


def _over_mark(walk: _Walk) -> int:
    tokens, at = walk.tokens, walk.at
    mark, following = tokens[at].text, at + 1
    if following >= len(tokens) or at == 0:
        return 0
    if mark in _DASHES:
        return int(_after_dash(walk, following))
    if at == walk.start:
        return 0
    if mark == ",":
        return int(_after_comma(walk, following))
    if mark == "." and tokens[at - 1].is_acronym:
        return int(tokens[following].is_capital and not ends_tail(tokens, following))
    if mark in '“"':
        return _over_quotation(tokens, at)
    return int(mark in "&/" and tokens[following].start == tokens[at].end)


def _over_quotation(tokens: Tokens, at: int) -> int:
    for end in range(at + 1, min(at + 12, len(tokens))):
        if tokens[end].text in '”"':
            return end + 1 - at
    return 0


def _after_dash(walk: _Walk, at: int) -> bool:
    """ "Tổ chức - Hành chính", "HĐND - UBND" go on; an office or a name begins something new."""
    tokens = walk.tokens
    if tokens[at].is_number:
        return tokens[at - 2].is_number or tokens[at].start == tokens[at - 2].end + 1
    if ends_tail(tokens, at) or (walk.person and name_end(tokens, at, "list")):
        return False
    return bool(shipped("fields").longest(tokens, at)) or (
        tokens[at].is_acronym and tokens[at - 2].is_acronym
    )


def _after_comma(walk: _Walk, at: int) -> bool:
    """ "Văn hóa, Thể thao và Du lịch", "phòng, chống": a further field of the same organisation."""
    tokens = walk.tokens
    if tokens[at - 2].key == "phòng" and tokens[at].key == "chống":
        return True
    field, body = shipped("fields").longest(tokens, at), body_at(tokens, at)
    if field is None or (body is not None and body.length >= field.length) or ends_tail(tokens, at):
        return False
    fights = any(token.key == "chống" for token in tokens[max(walk.start, at - 10) : at])
    return tokens[at].is_capital or fights or walk.about


def _joins(walk: _Walk, at: int) -> bool:
    """Whether "và" before tokens[at] joins words of one name ("Giáo dục và Đào tạo")."""
    tokens = walk.tokens
    if at >= len(tokens) or at - 1 == walk.start or ends_tail(tokens, at):
        return False
    if " ".join(token.key for token in tokens[at : at + 2]) in _PAPERS:
        return False
    if shipped("fields").longest(tokens, at):
        return tokens[at].is_capital == tokens[_word_start(tokens, at - 2)].is_capital
    body = body_at(tokens, at)
    if body is not None:
        return _stood_before(walk, at, body.length)
    if tokens[at].is_acronym:
        return True
    if not tokens[at].is_capital:
        return False
    return capital_run(tokens, at) == at + 1 and at + 1 < len(tokens) and tokens[at + 1].text[0].islower()


def _stood_before(walk: _Walk, at: int, length: int) -> bool:
    """ "Ban Chỉ đạo … và Ban Chỉ đạo …": two bodies of one kind."""
    words = [token.key for token in walk.tokens[at : at + length]]
    return length > 1 and any(
        [token.key for token in walk.tokens[place : place + length]] == words
        for place in range(max(0, walk.start - 2), at - 1)
    )


def _word_start(tokens: Tokens, at: int) -> int:
    """The first syllable of the word that ends at tokens[at]: the capital one, a syllable or two before."""
    for begin in (at, at - 1, at - 2):
        if begin >= 0 and tokens[begin].is_capital:
            return begin
    return at
