"""Authors and photographers: "Tin, ảnh: …", "Ảnh: …" and a last line that is nothing but names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.names import LONGEST, Tokens, capital_run
from nghiquyet.reading.facts.syntax import passages
from nghiquyet.reading.language.folding import bare
from nghiquyet.reading.language.lexicon import shipped, word_set
from nghiquyet.reading.language.tokens import Token, tokenise

Span = tuple[int, int]
_LABEL = re.compile(
    r"(?<![\w])(?:(?:Tin|Bài|Ảnh|Video|Clip|Đồ họa)(?:(?:, | và |/| - |,|-)(?:tin|bài|ảnh|video"
    r"|clip))*(?: và ảnh)?"
    r"|Thực hiện|Người viết|Tác giả|Phóng viên)\s*:\s*",
    re.IGNORECASE,
)
_ALONE = re.compile(r"[^\W\d_][^\n.:;?!“”\"]{2,60}")
_BY_LINE_END = 90
_HEADINGS = word_set("phụ mục kính phần biểu")
_FURNITURE = word_set(
    "đọc thêm|xem thêm|đọc nhiều|xem nhiều|tin khác|tin mới|tin liên|tin cùng|bài khác|bài viết"
    "|cùng chuyên|bình luận"
    "|chia sẻ|từ khóa|thông tin|mới nhất|nổi bật|có thể|ý kiến|gửi bài|in trang|trang chủ|liên hệ|bản in"
    "|nhóm phóng|nhóm pv|nhóm tác|nhóm biên|tổ phóng|phóng viên|cộng tác|ban biên|thường trú",
    "|",
)
"""What lines below an article begin with, and groups that sign together without a name."""
_VOWELS = "aeiouy"
_CLOSING_LINES = 4
_OPENING_LINES = 6
_PARTS = re.compile(r"\s+[-–—]\s+|\s*[,;/&]\s*|\s+và\s+|[.\n(]|\s*[-–—]\s*")
_DATE_LINE = re.compile(r"^\W*(?:thứ \w+,?\s*)?(?:ngày\s*)?\d{1,2}[-/.]\d{1,2}[-/.]\d{4}", re.IGNORECASE)


def read_bylines(document: Document) -> list[tuple[str, Span]]:
    """Names of authors and photographers with their places."""
    found = [*_labelled(document.text), *_alone(document)]
    return sorted(set(found), key=lambda byline: byline[1])


def _labelled(text: str) -> Iterator[tuple[str, Span]]:
    for label in _LABEL.finditer(text):
        line_end = text.find("\n", label.end())
        limit = min(line_end if line_end >= 0 else len(text), label.end() + _BY_LINE_END)
        yield from _names(text, label.end(), limit)


def _alone(document: Document) -> Iterator[tuple[str, Span]]:
    """A short line of names only, at the end, or before the date under the headline."""
    blocks = [block for block in passages(document) if block.kind != "table"]
    texts = [document.text[block.start : block.end].strip() for block in blocks]
    for place, (block, words) in enumerate(zip(blocks, texts, strict=True)):
        closing = place and place >= len(blocks) - _CLOSING_LINES
        dated = place < _OPENING_LINES and place + 1 < len(texts) and _DATE_LINE.match(texts[place + 1])
        if (closing or dated) and _ALONE.fullmatch(words):
            names = list(_names(document.text, block.start, block.end))
            if sum(len(name) for name, _ in names) * 2 > len(words):
                yield from names


def _names(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The names of a byline, until a part of it is none."""
    begin = start
    for cut in [*((m.start(), m.end()) for m in _PARTS.finditer(text, start, end)), (end, end)]:
        name = _name(text, begin, cut[0])
        if name is None:
            return
        yield text[name[0] : name[1]], name
        begin = cut[1]


def _name(text: str, start: int, end: int) -> Span | None:
    tokens = tokenise(text, start, end)
    if not 2 <= len(tokens) <= LONGEST or max(len(token.text) for token in tokens) < 2:
        return None
    named = capital_run(tokens, 0) == len(tokens) or all(_is_shouted(token) for token in tokens)
    if not named or _is_body(tokens):
        return None
    return tokens[0].start, tokens[-1].end


def _is_shouted(token: Token) -> bool:
    """A syllable of a name set in capitals: "THƠM", no abbreviation like "TTXVN"."""
    return token.is_acronym and any(letter in _VOWELS for letter in bare(token.text))


def _is_body(tokens: Tokens) -> bool:
    if " ".join(token.key for token in tokens[:2]) in _FURNITURE:
        return True
    if any(
        shipped("offices").longest(tokens, at) or tokens[at].key in _HEADINGS for at in range(len(tokens))
    ):
        return True
    known = any(shipped(name).longest(tokens, 0) for name in ("bodies", "levels", "places", "fields"))
    return known and shipped("surnames").longest(tokens, 0) is None
