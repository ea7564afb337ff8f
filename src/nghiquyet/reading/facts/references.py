"""Documents that a document names: by number ("Nghị quyết số 57-NQ/TW của Bộ Chính trị") or by name
("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII", "quy chế phối hợp giữa A và B").

The span is the short one: kind, number or name, the issuer where it follows at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.fact import Reference
from nghiquyet.reading.facts.names import Tokens
from nghiquyet.reading.facts.syntax import Sentence, read_sentences
from nghiquyet.reading.facts.tails import tail_end
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.lexicon import Lexicon, shipped, word_set

_KINDS = Lexicon(
    (kind, kind)
    for kind in (
        "nghị quyết", "nghị quyết liên tịch", "chỉ thị", "kết luận", "quyết định", "quy định", "quy chế",
        "quy chế phối hợp", "nghị định", "thông tư", "thông tư liên tịch", "bộ luật", "luật", "pháp lệnh",
        "chương trình hành động", "chương trình phối hợp", "chương trình", "kế hoạch", "kế hoạch phối hợp",
        "kế hoạch liên tịch", "đề án", "hướng dẫn", "công văn", "thông báo", "thông báo kết luận", "báo cáo",
        "tờ trình", "thông tri", "công điện", "chiến lược", "văn bản", "sắc lệnh", "thỏa thuận hợp tác",
    )
)  # fmt: skip
_BARE_NUMBER = frozenset(
    {
        "nghị quyết",
        "chỉ thị",
        "kết luận",
        "quyết định",
        "quy định",
        "nghị định",
        "thông tư",
        "đề án",
        "công điện",
    }
)
_PARTIES = frozenset(
    {
        "quy chế",
        "quy chế phối hợp",
        "chương trình phối hợp",
        "kế hoạch phối hợp",
        "kế hoạch liên tịch",
        "thỏa thuận hợp tác",
    }
)
_SYMBOL = re.compile(r"\d+[a-z]?(?:\s?[-–/]\s?(?:[^\W\d_a-zđ][\w&]*|\d+(?=[-/])|(?:19|20)\d\d\b))+")
_AFTER_BARE = re.compile(
    r"\s*(?:$|[,.;:)”\"…]|[-–]\s|(?:của|ngày|về|và|khóa|khoá|năm \d|trên|tại|đã|là|do|được|để|trong|với"
    r"|gắn|theo|nhằm|cho)(?!\w)|\()"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = re.compile(r"[IVXLC]+|\d{1,2}")
_LAW_ENDS = word_set("pháp kỷ quân quy")
"""Words that "luật" ends: "pháp luật", "kỷ luật"."""
_AFTER_LAW = word_set("ngày năm số của đã được quy có là theo về và khóa")
_PURPOSE = 2
"""Tokens between a paper's kind and "số"."""
_LAW_WORDS = 10
"""Tokens of a law's name at most."""
_LEADING_WORDS = 40
"""Tokens of a leading resolution's name, its year included."""
_AND = re.compile(r"\bvới\b")


def read_references(document: Document, sentences: Sequence[Sentence] | None = None) -> tuple[Reference, ...]:
    """Each document named, once, by its fullest mention, in order of the text."""
    found: list[Reference] = []
    for sentence in read_sentences(document) if sentences is None else sentences:
        found += _in_sentence(sentence)
    return tuple(sorted(_distinct(found), key=lambda reference: reference.start))


def _in_sentence(sentence: Sentence) -> Iterator[Reference]:
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        kind = _KINDS.longest(tokens, at)
        reference = _reference(sentence, at, at + kind.length, kind.label) if kind else None
        if reference:
            yield reference
        at = _after(tokens, at, reference)


def _after(tokens: Tokens, at: int, reference: Reference | None) -> int:
    if reference is None:
        return at + 1
    while at < len(tokens) and tokens[at].start < reference.end:
        at += 1
    return at


def _reference(sentence: Sentence, start: int, head: int, kind: str) -> Reference | None:
    number = _number(sentence, head, kind)
    end = number[1] if number else _named(sentence.tokens, head, kind)
    if end is None:
        return None
    end = _with_issuer(sentence.tokens, end)
    first, last = sentence.tokens[start].start, sentence.tokens[end - 1].end
    last = max(last, number[2]) if number else last
    return Reference(sentence.text[first:last], kind, first, last, number[0] if number else None)


def _number(sentence: Sentence, at: int, kind: str) -> tuple[str, int, int] | None:
    """The number behind the kind, the token after it, and where it ends in the text."""
    tokens, said = sentence.tokens, _number_word(sentence.tokens, at)
    at = at if said is None else said + 1
    at += said is not None and at < len(tokens) and tokens[at].text == ":"
    if at >= len(tokens) or not tokens[at].is_number:
        return None
    symbol = _SYMBOL.match(sentence.text, tokens[at].start, sentence.end)
    if symbol:
        number, end = symbol.group(), symbol.end()
    elif "," in tokens[at].text or (said is None and not _is_bare_number(sentence, at, kind)):
        return None
    else:
        number, end = tokens[at].text, tokens[at].end
    after = next((place for place in range(at, len(tokens)) if tokens[place].start >= end), len(tokens))
    return " ".join(number.split()), after, end


def _number_word(tokens: Tokens, at: int) -> int | None:
    """Where "số" stands: at once, or behind what the paper is for ("Báo cáo thẩm tra số 18/BC-KTNS")."""
    for place in range(at, min(at + 1 + _PURPOSE, len(tokens))):
        if tokens[place].key == "số":
            return place
        if not tokens[place].is_word or tokens[place].is_capital:
            return None
    return None


def _is_bare_number(sentence: Sentence, at: int, kind: str) -> bool:
    """ "Chỉ thị 05 của …": a number without "số" that counts nothing."""
    return kind in _BARE_NUMBER and bool(
        _AFTER_BARE.match(sentence.text, sentence.tokens[at].end, sentence.end)
    )


def _with_issuer(tokens: Tokens, end: int) -> int:
    """ "… của Bộ Chính trị" belongs to the span where it follows at once."""
    if end + 1 >= len(tokens) or tokens[end].key != "của":
        return end
    known = any(shipped(name).longest(tokens, end + 1) for name in ("bodies", "levels", "fields", "offices"))
    if not (known and (tokens[end + 1].is_capital or tokens[end + 1].is_acronym)):
        return end
    office = shipped("offices").longest(tokens, end + 1)
    return max(
        end, tail_end(tokens, end + 1 + (office.length if office else 0), person=bool(office), loose=False)
    )


def _named(tokens: Tokens, at: int, kind: str) -> int | None:
    """Where the name behind the kind ends, or None where the document has no name."""
    if kind in _PARTIES:
        return _between_parties(tokens, at)
    if kind in ("luật", "bộ luật"):
        return _law(tokens, at)
    if kind in ("nghị quyết", "văn bản"):
        readers: tuple[Callable[[Tokens, int], int | None], ...] = (
            _of_congress,
            _of_central_committee,
            _leading,
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
    end = _ordinal(tokens, end)
    if end == at:
        return None
    return _term(tokens, _with_issuer(tokens, end))


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
        return at + 1 < len(tokens) and tokens[at + 1].is_capital and not _KINDS.longest(tokens, at + 1)
    stops = tokens[at].key in _AFTER_LAW or shipped("verbs").longest(tokens, at) is not None
    return tokens[at].is_word and (tokens[at].is_capital or not stops)


def _distinct(found: Sequence[Reference]) -> list[Reference]:
    """One reference a document: the fullest of those that say the same or less."""
    kept: list[Reference] = []
    words: list[list[str]] = []
    for reference in sorted(found, key=lambda one: (-len(_words(one)), one.start)):
        mine = _words(reference)
        if not any(_says_no_more(mine, known) for known in words):
            kept.append(reference)
            words.append(mine)
    return kept


def _words(reference: Reference) -> list[str]:
    return re.findall(r"[\w/&-]+", _AND.sub("và", fold(reference.surface).replace(" số ", " ")))


def _says_no_more(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)
