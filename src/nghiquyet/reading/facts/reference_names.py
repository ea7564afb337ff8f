"""Documents that go by a name: a congress's resolution, a law, an agreement between parties.

Each reader takes the token behind the kind ("nghị quyết", "luật") and says where the name ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from nghiquyet.reading.facts.names import Tokens
from nghiquyet.reading.facts.tails import tail_end
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.lexicon import shipped, word_set

_PARTIES = frozenset(
    {
        "quy chế",
        "quy chế phối hợp",
        "chương trình phối hợp",
        "kế hoạch phối hợp",
        "kế hoạch liên tịch",
        "thỏa thuận hợp tác",
        "thỏa thuận phối hợp",
    }
)
_QUOTED = frozenset({"đề án", "chiến lược", "kế hoạch"})
"""Papers that go by a name in quotation marks; what is called "chương trình “…”" is more often a campaign."""
_QUOTED_WORDS = 24
"""Tokens of such a name at most."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = re.compile(r"[IVXLC]+|\d{1,2}")
_DAY = re.compile(r"\d{1,2}(?:[./]\d{1,4}){0,2}")
_SUBJECT_WORDS = 36
"""Tokens of what an agreement is about, up to the years it holds for."""
_LEADING_WORDS = 40
"""Tokens of a leading resolution's name, its year included."""
_MEETING_WORDS = 12
"""Tokens of a yearly meeting's name at most."""
_LAW_ENDS = word_set("pháp kỷ quân quy")
"""Words that "luật" ends: "pháp luật", "kỷ luật"."""
_AFTER_LAW = word_set("ngày năm số của đã được quy có là theo về và khóa")
_LAW_WORDS = 10
"""Tokens of a law's name at most."""


def with_date(tokens: Tokens, end: int) -> int:
    """ "… ngày 05/7/2025" belongs to the span where it follows at once."""
    if not _keys(tokens, end, "ngày") or end + 1 >= len(tokens) or not _DAY.fullmatch(tokens[end + 1].text):
        return end
    stop = end + 2
    while stop + 1 < len(tokens) and tokens[stop].text in "-–." and tokens[stop + 1].is_number:
        stop += 2
    return stop


def with_issuer(tokens: Tokens, end: int) -> int:
    """ "… của Bộ Chính trị" belongs to the span where it follows at once."""
    if end + 1 >= len(tokens) or tokens[end].key != "của":
        return end
    known = any(shipped(name).longest(tokens, end + 1) for name in ("bodies", "levels", "fields", "offices"))
    if not (known and (tokens[end + 1].is_capital or tokens[end + 1].is_acronym)):
        return end
    office = shipped("offices").longest(tokens, end + 1)
    stop = tail_end(tokens, end + 1 + (office.length if office else 0), person=bool(office), loose=False)
    in_brackets = _keys(tokens, stop, "(", "khóa") and stop + 3 < len(tokens) and tokens[stop + 3].text == ")"
    return max(end, stop + 4 * in_brackets)


def name_end(tokens: Tokens, at: int, kind: str) -> int | None:
    """Where the name behind the kind ends, or None where the document has no name."""
    if kind in _PARTIES:
        named = _of_years(tokens, _between_parties(tokens, at), at)
        return named or _signed(tokens, at, at - len(kind.split()))
    if kind in _QUOTED and at < len(tokens) and tokens[at].text in '“"':
        return _quotation(tokens, at + 1)
    if kind in ("luật", "bộ luật"):
        return _law(tokens, at)
    if kind in ("nghị quyết", "văn bản"):
        readers: tuple[Callable[[Tokens, int], int | None], ...] = (
            _of_congress,
            _of_central_committee,
            _leading,
            _of_meeting,
        )
        return next((end for read in readers if (end := read(tokens, at))), None)
    return None


def _keys(tokens: Tokens, at: int, *words: str) -> bool:
    return [token.key for token in tokens[at : at + len(words)]] == list(words)


def _of_congress(tokens: Tokens, at: int) -> int | None:
    """ "Đại hội [đại biểu] [toàn quốc] [whose] [lần thứ …] [của Đảng] [, nhiệm kỳ …]"."""
    at += _keys(tokens, at, "của")
    if not _keys(tokens, at, "đại", "hội"):
        return None
    end = at = at + 2
    for skipped in (("đại", "biểu"), ("toàn", "quốc")):
        end += 2 * _keys(tokens, end, *skipped)
    if end < len(tokens) and not _keys(tokens, end, "lần"):
        end = max(end, tail_end(tokens, end, person=False, loose=False))
        end = _past_short_form(tokens, end)
    end = _ordinal(tokens, end)
    if end == at:
        return None
    return _term(tokens, with_issuer(tokens, end))


def _past_short_form(tokens: Tokens, at: int) -> int:
    """Past "(NCT) Việt Nam" inside a name, where the congress's number follows."""
    bracketed = [token.text for token in tokens[at : at + 3 : 2]] == ["(", ")"]
    if not bracketed or not tokens[at + 1].is_acronym:
        return at
    end = tail_end(tokens, at + 3, person=False, loose=False)
    return end if _ordinal(tokens, end) > end else at


def _ordinal(tokens: Tokens, at: int) -> int:
    """Past "lần thứ XII" or "XIII"."""
    place = at + 2 if _keys(tokens, at, "lần", "thứ") else at
    if place < len(tokens) and _ROMAN.fullmatch(tokens[place].text):
        return place + 1
    return place + 1 if place > at and place < len(tokens) and tokens[place].is_word else at


def _term(tokens: Tokens, at: int) -> int:
    """Past "(,) nhiệm kỳ 2020 - 2025"."""
    place = at + (at < len(tokens) and tokens[at].text == ",")
    if not _keys(tokens, place, fold("nhiệm"), fold("kỳ")) or place + 2 >= len(tokens):
        return at
    place += 2
    if not tokens[place].is_number:
        return at
    dashed = place + 2 < len(tokens) and tokens[place + 1].key == "-" and tokens[place + 2].is_number
    return place + 3 if dashed or _dash(tokens, place + 1) else place + 1


def _dash(tokens: Tokens, at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].text in "-–—" and tokens[at + 1].is_number


def _of_central_committee(tokens: Tokens, at: int) -> int | None:
    """ "[Hội nghị] Trung ương 4 [(]khóa XII[)]", "Hội nghị lần thứ sáu Ban Chấp hành …"."""
    place = at + 2 * _keys(tokens, at, "hội", "nghị")
    ordinal = _ordinal(tokens, place)
    if ordinal > place and place > at:
        return max(ordinal, tail_end(tokens, ordinal, person=False, loose=False))
    if not (_keys(tokens, place, "trung", "ương") or _keys(tokens, place, "tw")):
        return None
    place += 2 if tokens[place].key == "trung" else 1
    end = _ordinal(tokens, place)
    if end == place:
        return None
    bracket = end < len(tokens) and tokens[end].text == "("
    if _keys(tokens, end + bracket, "khóa") and end + bracket + 1 < len(tokens):
        end = end + bracket + 2
        end += bracket and end < len(tokens) and tokens[end].text == ")"
    return end


def _leading(tokens: Tokens, at: int) -> int | None:
    """ "lãnh đạo [what] năm 2022": an organisation's leading resolution is named by its year."""
    if not (_keys(tokens, at, "lãnh", "đạo") or _keys(tokens, at, "chuyên", "đề")):
        return None
    for place in range(at + 2, min(at + _LEADING_WORDS, len(tokens) - 1)):
        if tokens[place].text in ".;:":
            return None
        if tokens[place].key == "năm" and _YEAR.fullmatch(tokens[place + 1].text):
            return place + 2
    return None


def _of_meeting(tokens: Tokens, at: int) -> int | None:
    """ "Hội nghị người lao động năm 2025": a yearly meeting's resolution is named by its year."""
    if not (_keys(tokens, at, "hội", "nghị") and tokens[at].is_capital):
        return None
    for place in range(at + 2, min(at + _MEETING_WORDS, len(tokens) - 1)):
        if tokens[place].key == "năm" and _is_year(tokens, place + 1):
            return place + 2
        if not (tokens[place].is_word or tokens[place].text == ","):
            return None
    return None


def _between_parties(tokens: Tokens, at: int) -> int | None:
    """ "[phối hợp] giữa A và B", "giữa A, B với C"."""
    at += 2 * _keys(tokens, at, "phối", "hợp")
    if not _keys(tokens, at, "giữa"):
        return None
    end = tail_end(tokens, at + 1, person=False, loose=False)
    joined = False
    while end + 1 < len(tokens) and end > at + 1 and tokens[end].key in (",", "và", "với"):
        following = tail_end(tokens, end + 1, person=False, loose=False)
        if following == end + 1 or (tokens[end].text == "," and joined):
            break
        joined = joined or tokens[end].text != ","
        end = following
    return end if joined else None


def _of_years(tokens: Tokens, parties: int | None, at: int) -> int | None:
    """An agreement's years ("… giai đoạn 2024 - 2028"), behind its parties or else behind its subject."""
    if parties is not None:
        return _years(tokens, parties) or parties
    for place in range(at, min(at + _SUBJECT_WORDS, len(tokens))):
        if tokens[place].text in ".;:(" or tokens[place].is_number:
            return None
        end = _years(tokens, place)
        if end:
            return end
    return None


def _signed(tokens: Tokens, at: int, kind: int) -> int | None:
    """ "ký kết thỏa thuận hợp tác [what about] với [whom]": what is signed is named by its subject."""
    if not (kind and tokens[kind - 1].key in ("ký", "kết")):
        return None
    for place in range(at, min(at + _SUBJECT_WORDS, len(tokens) - 1)):
        if tokens[place].key in ("với", "giữa"):
            party = tokens[place + 1].is_capital or tokens[place + 1].is_acronym
            return place if place > at + 1 and party else None
        if tokens[place].text in ".;:" or tokens[place].is_number:
            return None
    return None


def _quotation(tokens: Tokens, at: int) -> int | None:
    """Past the closing mark of a quoted name."""
    places = range(at, min(at + _QUOTED_WORDS, len(tokens)))
    return next((place + 1 for place in places if tokens[place].text in '”"'), None)


def _years(tokens: Tokens, at: int) -> int | None:
    """Past "giai đoạn 2024 - 2028" or "năm 2025"."""
    if _keys(tokens, at, "giai", "đoạn") and _dash(tokens, at + 3) and _YEAR.fullmatch(tokens[at + 2].text):
        return at + 5
    return at + 2 if _keys(tokens, at, "năm") and _is_year(tokens, at + 1) else None


def _is_year(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and _YEAR.fullmatch(tokens[at].text) is not None


def _law(tokens: Tokens, at: int) -> int | None:
    """ "Luật Đất đai [năm 2024] [(sửa đổi)]"."""
    before = tokens[at - 2].key if at > 1 else ""
    if at >= len(tokens) or not tokens[at].is_capital or before in _LAW_ENDS:
        return None
    end = at + 1
    while end < min(len(tokens), at + _LAW_WORDS) and _in_law(tokens, end):
        end += 1
    if _keys(tokens, end, "năm") and end + 1 < len(tokens) and _YEAR.fullmatch(tokens[end + 1].text):
        end += 2
    return end


def _in_law(tokens: Tokens, at: int) -> bool:
    """Whether tokens[at] goes on with a law's name: words up to a verb, a preposition or a mark."""
    if tokens[at].text == ",":
        return tokens[at - 1].key == "phòng" and _keys(tokens, at + 1, "chống")
    if tokens[at].key == "và":
        return (
            at + 1 < len(tokens)
            and tokens[at + 1].is_capital
            and not shipped("papers").longest(tokens, at + 1)
        )
    stops = tokens[at].key in _AFTER_LAW or shipped("verbs").longest(tokens, at) is not None
    return tokens[at].is_word and (tokens[at].is_capital or not stops)
