"""How far the plan reaches that a result is held against: "kế hoạch năm", "dự toán HĐND tỉnh giao"."""

from __future__ import annotations

from nghiquyet.reading.facts.syntax import Sentence
from nghiquyet.reading.facts.tails import tail_end
from nghiquyet.reading.language.lexicon import Lexicon, shipped, word_set

_SAID = (
    "chỉ tiêu, kế hoạch, kh, dự toán, dt, mục tiêu, nghị quyết, nq, định mức, mức khống chế, "
    "tiến độ, lộ trình, nhiệm vụ, yêu cầu, nội dung, chương trình, đại hội, đại biểu, hội nghị, "
    "năm, tháng, quý, tuần, cả năm, năm học, học kỳ, nhiệm kỳ, giai đoạn, vụ, đầu năm, giao, "
    "được giao, đề ra, đã đề ra, đặt ra, đã đặt ra, đã giao, ban đầu, chung, thi đua, pháp lệnh, "
    "phấn đấu, chủ yếu, cơ bản, vốn, vốn giao, thu, chi, lần thứ, các cấp, trên giao, "
    "cấp trên giao, phát triển, đăng ký, huấn luyện, tuyển quân, công tác, phê duyệt, "
    "được phê duyệt"
)
_WORDS = Lexicon((word, "") for word in _SAID.split(", "))
_JOINED = word_set("chỉ mục nhiệm yêu kế dự")
_BEFORE_NUMBER = word_set("năm quý thứ kỳ đoạn học - –")
_LONGEST = 24
_YEAR = 4
"""Digits of a year."""


def basis_end(sentence: Sentence, start: int) -> int:
    """Where, in the text, the plan's name ends that begins at offset `start`."""
    tokens = sentence.tokens
    at = first = next((place for place, token in enumerate(tokens) if token.start >= start), len(tokens))
    while at < len(tokens) and at - first < _LONGEST:
        step = _step(sentence, at)
        if not step:
            break
        at += step
    return tokens[at - 1].end if at > first else start


def _step(sentence: Sentence, at: int) -> int:
    tokens = sentence.tokens
    if tokens[at].text == "," or tokens[at].key in ("và", "của"):
        joined = at + 1 < len(tokens) and tokens[at + 1].key in _JOINED and _WORDS.longest(tokens, at + 1)
        owner = tokens[at].key == "của" and at + 1 < len(tokens) and shipped("bodies").longest(tokens, at + 1)
        return int(bool(joined or owner))
    known, verb = _WORDS.longest(tokens, at), shipped("imperatives").longest(tokens, at)
    if known:
        return known.length
    if verb and verb.length > 1:
        return 0
    if tokens[at].is_number:
        named = tokens[at - 1].key in _BEFORE_NUMBER and not _counts_amount(sentence, at)
        return int(named or _counts_months(sentence, at))
    if tokens[at].text in "-–" and _between_numbers(sentence, at):
        return 1
    return max(0, tail_end(tokens, at, person=False, loose=False) - at)


def _between_numbers(sentence: Sentence, at: int) -> bool:
    """ "nhiệm kỳ 2020 - 2025"."""
    tokens = sentence.tokens
    return at + 1 < len(tokens) and tokens[at - 1].is_number and tokens[at + 1].is_number


def _counts_amount(sentence: Sentence, at: int) -> bool:
    """ "kế hoạch năm 140 ha": behind "năm" only four digits are a year."""
    return sentence.tokens[at - 1].key == "năm" and len(sentence.tokens[at].text) != _YEAR


def _counts_months(sentence: Sentence, at: int) -> bool:
    """ "chỉ tiêu 6 tháng"."""
    return at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].key in ("tháng", "năm")
