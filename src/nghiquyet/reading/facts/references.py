"""Documents that a document names: by number ("Nghị quyết số 57-NQ/TW của Bộ Chính trị") or by name
("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII", "quy chế phối hợp giữa A và B").

The span is the short one: kind, number or name, the issuer where it follows at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.fact import Reference
from nghiquyet.reading.facts.names import Tokens
from nghiquyet.reading.facts.reference_names import name_end, with_date, with_issuer
from nghiquyet.reading.facts.syntax import Sentence, read_sentences
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.lexicon import shipped, word_set

_BARE_NUMBER = word_set(
    "nghị quyết|chỉ thị|kết luận|quyết định|quy định|nghị định|thông tư|đề án|công điện", "|"
)
_SYMBOL = re.compile(r"\d+[a-z]?(?:\s?[-–/]\s?(?:[^\W\d_a-zđ][\w&]*|\d+(?=[-/])|(?:19|20)\d\d\b))+")
_AFTER_BARE = re.compile(
    r"\s*(?:$|[,.;:)”\"…]|[-–]\s|(?:của|ngày|về|và|khóa|khoá|năm \d|trên|tại|đã|là|do|được|để|trong|với"
    r"|gắn|theo|nhằm|cho)(?!\w)|\()"
)
_OF_BODY = re.compile(r"(?<!\w)(?:tổ công tác|ban chỉ đạo|ban điều hành|tổ giúp việc)\s$", re.IGNORECASE)
""""Tổ công tác Đề án 06" is a body."""
_PURPOSE = 2
"""Tokens between a paper's kind and "số"."""
_AND = re.compile(r"\bvới\b")


def read_references(document: Document, sentences: Sequence[Sentence] | None = None) -> tuple[Reference, ...]:
    """Each document named, once, by its fullest mention, in order of the text."""
    found: list[Reference] = []
    for sentence in read_sentences(document) if sentences is None else sentences:
        found += _in_sentence(sentence)
    return tuple(sorted(_distinct(found), key=lambda reference: reference.start))


def _in_sentence(sentence: Sentence) -> Iterator[Reference]:
    tokens, papers, at = sentence.tokens, shipped("papers"), 0
    while at < len(tokens):
        kind = papers.longest(tokens, at)
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
    number = _number(sentence, head, kind, sentence.tokens[start].start)
    end = number[1] if number else name_end(sentence.tokens, head, kind)
    if end is None:
        return None
    end = with_issuer(sentence.tokens, with_date(sentence.tokens, end) if number else end)
    first, last = sentence.tokens[start].start, sentence.tokens[end - 1].end
    last = max(last, number[2]) if number else last
    return Reference(sentence.text[first:last], kind, first, last, number[0] if number else None)


def _number(sentence: Sentence, at: int, kind: str, start: int) -> tuple[str, int, int] | None:
    """The number behind the kind, the token after it, and where it ends in the text."""
    tokens, said = sentence.tokens, _number_word(sentence.tokens, at)
    at = at if said is None else said + 1
    at += said is not None and at < len(tokens) and tokens[at].text == ":"
    if at >= len(tokens) or not tokens[at].is_number:
        return None
    symbol = _SYMBOL.match(sentence.text, tokens[at].start, sentence.end)
    if symbol:
        number, end = symbol.group(), symbol.end()
    elif "," in tokens[at].text or (said is None and not _is_bare_number(sentence, at, kind, start)):
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


def _is_bare_number(sentence: Sentence, at: int, kind: str, start: int) -> bool:
    """ "Chỉ thị 05 của …": a number without "số" that counts nothing."""
    if _OF_BODY.search(sentence.text, max(sentence.start, start - 20), start):
        return False
    return kind in _BARE_NUMBER and bool(
        _AFTER_BARE.match(sentence.text, sentence.tokens[at].end, sentence.end)
    )


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
