"""How far the name of an organisation or an office reaches behind its first word.

A tail is made of words for organisations, fields of work and territories, of proper names, numbers and
abbreviations; lower-case words that are none of these belong to it only before the first of them
("trưởng phòng tài chính huyện"). It ends before a verb, a form of address, a rank, another office and,
behind an office, before the holder's name.
"""

from __future__ import annotations

from nghiquyet.reading.facts.names import Governor, Tokens, capital_run, name_in_row
from nghiquyet.reading.facts.tail_ends import Walk, body_at, ends_tail
from nghiquyet.reading.facts.tail_joints import joins, over_mark
from nghiquyet.reading.language.lexicon import shipped, word_set

LOWER_CASE_WORDS = 8
"""A tail takes so many lower-case words that no list knows."""
_QUALIFIERS = word_set(
    "khóa|nhiệm kì|đơn vị|chuyên trách|phụ trách|thường trực|trực thuộc|kiêm|lâm thời|danh dự|"
    "dự khuyết|tối cao|cấp cao|độc lập|thứ nhất|số|các|cấp|mở rộng|toàn quốc|hàm|ngành",
    "|",
)
_GOVERNORS: dict[str, Governor] = {"named": "named", "alone": "alone"}
_MEASURES = word_set("tỷ triệu nghìn ngàn đồng ha km kg tấn suất căn người hộ")
_LOOSE_END = word_set("và của thuộc các về - – — , & kiêm")


def tail_end(tokens: Tokens, start: int, *, person: bool, governor: Governor = "", loose: bool = True) -> int:
    """Where the tail that begins at tokens[start] ends.

    `person`: a holder's name may follow at once. `loose`: lower-case words that no list knows may belong
    to it.
    """
    walk = Walk(tokens, start, start, person, open=loose, loose=loose, governor=governor)
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


def _step(walk: Walk) -> int:
    """How many tokens the tail takes next, 0 where it ends; "Trợ lý Bộ trưởng" is one office."""
    tokens, at = walk.tokens, walk.at
    token = tokens[at]
    if not (token.is_word or token.is_number):
        return over_mark(walk)
    if token.key in ("và", "cùng"):
        return int(token.key == "và" and joins(walk, at + 1))
    if (qualifier := _known_qualifier(walk)) or (token.is_number and _counts(walk)):
        return qualifier
    if token.key in ("của", "thuộc", "về"):
        return _over_preposition(walk)
    office = shipped("offices").longest(tokens, at)
    if office and at == walk.start:
        return office.length if walk.person else 0
    if office and tokens[at - 1].key == "kiêm":
        walk.governor, walk.open = "", walk.loose
        return office.length
    if ends_tail(tokens, at):
        return 0
    return _over_word(walk)


def _known_qualifier(walk: Walk) -> int:
    pair = " ".join(token.key for token in walk.tokens[walk.at : walk.at + 2])
    if pair == "đơn vị" and not shipped("levels").longest(walk.tokens, walk.at + 2):
        return 0
    if pair in _QUALIFIERS:
        return 2
    following = walk.tokens[walk.at + 1] if walk.at + 1 < len(walk.tokens) else None
    if walk.tokens[walk.at].key == "cấp" and following is not None and following.is_number:
        return 0
    return int(walk.tokens[walk.at].key in _QUALIFIERS and not walk.tokens[walk.at].is_capital)


def _counts(walk: Walk) -> bool:
    """A number before a measure is no part of a name; "Vùng 6 đồng chủ trì" has none behind it."""
    following = walk.tokens[walk.at + 1 : walk.at + 3]
    jointly = [token.key for token in following] in (["đồng", "chủ"], ["đồng", "tổ"])
    return bool(following) and not jointly and (following[0].key in _MEASURES or following[0].text == "%")


def _over_preposition(walk: Walk) -> int:
    tokens, following = walk.tokens, walk.at + 1
    if following >= len(tokens) or walk.at == walk.start:
        return 0
    if tokens[walk.at].key == "về":
        return _over_about(walk)
    named = any(shipped(name).longest(tokens, following) for name in ("bodies", "levels"))
    return int(named or tokens[following].is_acronym)


def _over_about(walk: Walk) -> int:
    """ "Ban Chỉ đạo về chuyển đổi số": a subject follows, no attendance ("về dự")."""
    before = " ".join(token.key for token in walk.tokens[walk.start : walk.at])
    if not ("chỉ đạo" in before or before.endswith("quốc gia")) or ends_tail(walk.tokens, walk.at + 1):
        return 0
    walk.open, walk.lower, walk.about = True, 0, True
    return 1


def _over_word(walk: Walk) -> int:
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


def _name_first(walk: Walk) -> bool:
    """A surname that is also a word for a body ("Đoàn", "Hồ") opens a name of three syllables or more."""
    end = capital_run(walk.tokens, walk.at)
    if not walk.person or end - walk.at < 3:
        return False
    return name_in_row(walk.tokens, walk.at, end, walk.governor) == walk.at


def _govern(walk: Walk, name: str, label: str) -> None:
    if name == "levels":
        walk.governor, walk.open = ("own" if label == "own" else "level"), label == "own"
    elif name == "bodies":
        walk.governor, walk.open = _GOVERNORS.get(label, ""), walk.loose
    else:
        walk.open = False


def _over_proper(walk: Walk) -> int:
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


def _over_lower(walk: Walk) -> int:
    """A lower-case word: at the tail's beginning, or the second syllable of a capitalised word."""
    before = walk.tokens[walk.at - 1] if walk.at > walk.start else None
    if walk.open and walk.lower < LOWER_CASE_WORDS:
        walk.lower += 1
        return 1
    completes = before is not None and before.is_capital and walk.governor not in ("level", "own")
    return int(completes and walk.row == 1)
