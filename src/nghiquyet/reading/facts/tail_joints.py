"""Marks and "và" inside the name of an organisation: where a tail goes on behind them, and where it ends."""

from __future__ import annotations

from nghiquyet.reading.facts.names import Tokens, capital_run, name_end
from nghiquyet.reading.facts.tail_ends import Walk, body_at, ends_tail
from nghiquyet.reading.language.lexicon import shipped, word_set

_DASHES = frozenset("-–—")
_PAPERS = word_set("nghị quyết|chỉ thị|kết luận|quyết định|nghị định|thông tư|báo cáo|hướng dẫn", "|")


def over_mark(walk: Walk) -> int:
    """How many tokens the tail takes over the mark it stands at, 0 where it ends."""
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


def _after_dash(walk: Walk, at: int) -> bool:
    """ "Tổ chức - Hành chính", "HĐND - UBND" go on; an office or a name begins something new."""
    tokens = walk.tokens
    if tokens[at].is_number:
        return tokens[at - 2].is_number or tokens[at].start == tokens[at - 2].end + 1
    if ends_tail(tokens, at) or (walk.person and name_end(tokens, at, "list")):
        return False
    return bool(shipped("fields").longest(tokens, at)) or (
        tokens[at].is_acronym and tokens[at - 2].is_acronym
    )


def _after_comma(walk: Walk, at: int) -> bool:
    """ "Văn hóa, Thể thao và Du lịch", "phòng, chống": a further field of the same organisation."""
    tokens = walk.tokens
    if tokens[at - 2].key == "phòng" and tokens[at].key == "chống":
        return True
    field, body = shipped("fields").longest(tokens, at), body_at(tokens, at)
    if field is None or (body is not None and body.length >= field.length) or ends_tail(tokens, at):
        return False
    fights = any(token.key == "chống" for token in tokens[max(walk.start, at - 10) : at])
    return tokens[at].is_capital or fights or walk.about


def joins(walk: Walk, at: int) -> bool:
    """Whether "và" before tokens[at] joins words of one name ("Giáo dục và Đào tạo")."""
    tokens = walk.tokens
    if at >= len(tokens) or at - 1 == walk.start or ends_tail(tokens, at):
        return False
    if " ".join(token.key for token in tokens[at : at + 2]) in _PAPERS or _numbered_paper(tokens, at):
        return False
    if shipped("fields").longest(tokens, at):
        return tokens[at].is_capital or not tokens[_word_start(tokens, at - 2)].is_capital
    body = body_at(tokens, at)
    if body is not None:
        return _stood_before(walk, at, body.length)
    if tokens[at].is_acronym:
        return True
    if not tokens[at].is_capital:
        return False
    return capital_run(tokens, at) == at + 1 and at + 1 < len(tokens) and tokens[at + 1].text[0].islower()


def _numbered_paper(tokens: Tokens, at: int) -> bool:
    """ "… và Kế hoạch số 215/KH-UBND"."""
    paper = shipped("papers").longest(tokens, at)
    return paper is not None and [token.key for token in tokens[at + paper.length :][:1]] == ["số"]


def _stood_before(walk: Walk, at: int, length: int) -> bool:
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
