"""Who asks in a sentence, with which verb and of whom: "Bí thư Tỉnh ủy … yêu cầu Đảng ủy … tiếp tục …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nghiquyet.reading.facts.chunks import Chunk
from nghiquyet.reading.facts.fact import Person
from nghiquyet.reading.facts.offices import is_shorter_form
from nghiquyet.reading.facts.syntax import Sentence
from nghiquyet.reading.language.lexicon import Lexicon, shipped, word_set

ADDRESSEE = 26
"""Tokens between the verb and what is asked at most."""
_ASKS = Lexicon(
    (verb, label)
    for label, verbs in (
        (
            "ask",
            "yêu cầu, đề nghị, mong muốn, mong, lưu ý, kêu gọi, nhắc nhở, căn dặn, dặn dò, đôn đốc",
        ),
        ("order", "giao, giao nhiệm vụ, chỉ đạo, phân công"),
        ("stress", "nhấn mạnh, cho rằng, khẳng định, chỉ rõ, nêu rõ"),
        ("suggest", "gợi mở, gợi ý, định hướng"),
        ("propose", "kiến nghị, đề xuất, kiến nghị với, đề xuất với"),
    )
    for verb in verbs.split(", ")
)
_MODALS = Lexicon((modal, "") for modal in ("cần", "phải", "cần phải", "hãy", "nên", "cần tiếp tục phải"))
_NOUN_BEFORE = {
    "ask": word_set("lời sát các những nhiều ứng đạt theo tờ trình bản kiến với dung một tiêu đơn là"),
    "order": word_set(
        "được , và biểu tỉnh huyện trung trên vốn hoạch toán tiêu nhiệm bàn chuyển điều lãnh bộ ban sự"
        " công tác"
    ),
}
_PLEADERS = word_set("cử tri|đại biểu|ý kiến|nhân dân|người dân|bà con|doanh nghiệp|hộ dân", "|")
_OF_PROPOSAL = word_set("của cử này đó nêu trên sau được đã và hợp")
_PENALTIES = word_set("thu hồi|xử lý|xử phạt|truy thu|kiểm điểm|khởi tố|giảm trừ", "|")
"""What inspectors propose is a finding, no wish to those above."""
_BEFORE_PROPOSAL = word_set("đã cũng thời thẳng thắn mạnh dạn tiếp tục")
_JOINS = frozenset({",", "và", "cùng", "với", ":"})
_SAYERS = frozenset({"name", "office", "one", "body", "aside"})
_WHOEVER = word_set("các cho ngành từng đồng cần phải")
_OF_NOUN = frozenset(
    {"nhiệm vụ", "thực tiễn", "thực tế", "công tác", "công việc", "của các", "của người", "của nhân"}
)
_VERBAL_NOUN = word_set("công việc sự tác các những năm của")
_DEALS_WITH = word_set("ngành bộ vực phòng ban sở quan")
_ENDED = word_set("vị ngành cấp ban sở viên đội trường hội đoàn")
_TIME = re.compile(r",\s(?:ngay|trong|trước|sau|từ|thời gian)\s")
_AFTER_NOUN = word_set("nhiệm thực lưu thông dịch thừa của vốn đất xã ban hội tại")


@dataclass(frozen=True, slots=True)
class Asking:
    """A verb of asking at tokens[verb:end] of a sentence, its kind, and who asks (a name or None)."""

    verb: int
    end: int
    kind: str
    by: str | None


def askings(sentence: Sentence, people: Sequence[Person], speaker: str | None) -> Iterator[Asking]:
    """The verbs of asking in a sentence; `speaker` spoke last: "Đồng chí", or no subject at all.

    Those who can only plead (voters, delegates) propose.
    """
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        found = _ASKS.longest(tokens, at)
        if found and _is_verb(sentence, at, found.length, found.label):
            by, pleads = _subject(sentence, at, people, speaker)
            if not pleads:
                yield Asking(at, at + found.length, found.label, by)
            elif found.label in ("ask", "propose"):
                yield Asking(at, at + found.length, "propose", None)
        at += found.length if found else 1


def _is_verb(sentence: Sentence, at: int, length: int, label: str) -> bool:
    """No noun ("đáp ứng yêu cầu", "lãnh đạo, chỉ đạo", "kế hoạch giao", "giao thông")."""
    tokens, after = sentence.tokens, at + length
    if after >= len(tokens):
        return False
    before = tokens[at - 1].key if at else ""
    if label == "order":
        return _orders(sentence, at, after)
    if label == "propose":
        return _proposes(sentence, at, after)
    if label == "ask" and before in _NOUN_BEFORE["ask"]:
        return False
    return not (
        tokens[at].key in ("yêu", "đề") and " ".join(t.key for t in tokens[after : after + 2]) in _OF_NOUN
    )


def _proposes(sentence: Sentence, at: int, after: int) -> bool:
    """ "kiến nghị", "đề xuất" as what someone says: behind a subject, no link of an order, no noun."""
    tokens = sentence.tokens
    penalty = " ".join(token.key for token in tokens[after : after + 2]) in _PENALTIES
    if penalty or tokens[after].key in _OF_PROPOSAL or tokens[after].text in ",.;)":
        return False
    behind = next((piece for piece in sentence.chunks if piece.end == at), None)
    said = at == 0 or (behind is not None and behind.kind in _SAYERS)
    said = said or tokens[at - 1].text in ";“" or tokens[at - 1].key in _BEFORE_PROPOSAL
    return said or " ".join(token.key for token in tokens[max(0, at - 2) : at]) in _PLEADERS


def _orders(sentence: Sentence, at: int, after: int) -> bool:
    """ "giao" and "chỉ đạo" order where somebody follows who shall do it."""
    tokens = sentence.tokens
    lists = ("bodies", "offices", "addresses", "levels")
    somebody = any(shipped(name).longest(tokens, after) for name in lists)
    if tokens[after].key in _AFTER_NOUN and not tokens[after].is_capital:
        return False
    before = tokens[at - 1].key if at else ""
    if before == "biểu":
        return somebody and tokens[after].is_capital
    held = any(piece.end == at and piece.kind in ("office", "name") for piece in sentence.chunks)
    return (somebody or tokens[after].key in _WHOEVER) and (held or before not in _NOUN_BEFORE["order"])


def _subject(
    sentence: Sentence, verb: int, people: Sequence[Person], speaker: str | None
) -> tuple[str | None, bool]:
    """Who asks, and whether it is someone who can only plead (voters, delegates)."""
    for piece in reversed(sentence.chunks):
        if piece.start >= verb:
            continue
        if piece.kind == "name":
            return sentence.words(piece), _pleads(sentence, piece, before=True)
        if piece.kind == "office":
            return holder(sentence.words(piece), people, speaker), False
        if piece.kind == "one":
            return speaker, False
        if _pleads(sentence, piece):
            return None, True
    return speaker, False


def _pleads(sentence: Sentence, piece: Chunk, *, before: bool = False) -> bool:
    """Whether voters or delegates are named here; `before`: the name behind "đại biểu" is one."""
    if before:
        return " ".join(token.key for token in sentence.tokens[piece.start - 2 : piece.start]) in _PLEADERS
    keys = [token.key for token in sentence.tokens[max(0, piece.start - 1) : piece.start + 2]]
    if piece.start and keys[0] in ("thu", "cho", "góp", "sự", "với"):
        return False
    return " ".join(keys[-2:]) in _PLEADERS


def holder(office: str, people: Sequence[Person], speaker: str | None) -> str | None:
    """The one person whose office this is, by its full or a shorter form; the last speaker among several."""
    names = [
        person.name for person in people if any(is_shorter_form(office, held) for held in person.offices)
    ]
    if speaker in names:
        return speaker
    return names[0] if len(names) == 1 else None


def request_start(sentence: Sentence, asking: Asking) -> tuple[int, str | None] | None:
    """The token at which what is asked begins, and of whom; None where nothing is asked.

    "stress" and "suggest" ask only with "cần", "phải" or "để … <verb>".
    """
    tokens, at = sentence.tokens, asking.end
    while at < len(tokens) and (tokens[at].text in ':,“"–-' or tokens[at].key in ("rằng", "cho", "là")):
        at += 1
    if asking.kind == "suggest":
        purpose = next((place for place in range(at, len(tokens)) if tokens[place].key == "để"), None)
        if purpose is None:
            return None
        at = purpose + 1
    modal = _first_modal(sentence, at, whole=asking.kind != "stress")
    if asking.kind == "stress":
        return modal
    body = _body_at(sentence, at)
    if asking.kind == "propose":
        return _proposed(sentence, at, body)
    verb = _first_imperative(sentence, _behind_name(sentence, at, body))
    if verb is not None and (modal is None or verb < modal[0]):
        alone = body is not None and all(tokens[place].key not in _JOINS for place in range(body.end, verb))
        if body is not None and body.end < verb and alone:
            return body.end, sentence.words(body)
        return verb, _words(sentence, at, verb)
    if modal is not None:
        return modal[0], _without_time(modal[1])
    return _behind_body(sentence, at)


def _proposed(sentence: Sentence, at: int, body: Chunk | None) -> tuple[int, str | None] | None:
    """Behind whom it is proposed to; all the rest where nobody is named."""
    end = _behind_name(sentence, at, body)
    if at < end < len(sentence.tokens):
        return end, _words(sentence, at, end)
    level = shipped("levels").longest(sentence.tokens, at) or shipped("bodies").longest(sentence.tokens, at)
    end = at + (level.length if level else 0)
    return (end, _words(sentence, at, end)) if end < len(sentence.tokens) else None


def _first_modal(sentence: Sentence, at: int, *, whole: bool) -> tuple[int, str | None] | None:
    """Behind the first "cần" or "phải"; before it stands who shall: all of it, or the last clause."""
    tokens = sentence.tokens
    for place in range(at, min(at + ADDRESSEE, len(tokens))):
        found = _MODALS.longest(tokens, place)
        if found and tokens[place - 1].key not in ("điều", "việc", "những", "gì"):
            marks = (mark + 1 for mark in range(at, place) if tokens[mark].text in ",:;")
            clause = at if whole else max(marks, default=at)
            return place + found.length, _words(sentence, clause, place)
        if tokens[place].text in ";.":
            return None
    return None


def _without_time(addressee: str | None) -> str | None:
    """Without "…, ngay sau kỳ họp"."""
    return _TIME.split(addressee)[0] if addressee else None


def _behind_name(sentence: Sentence, at: int, body: Chunk | None) -> int:
    """Where the words end that name the body at tokens[at]; lower-case ones may say what it shall do."""
    tokens, place, territory = sentence.tokens, at, False
    while body is not None and place < body.end:
        found = {name: shipped(name).longest(tokens, place) for name in ("bodies", "fields", "levels")}
        length = max((entry.length for entry in found.values() if entry), default=0)
        if tokens[place].text[0].islower() and (not length or (territory and not found["levels"])):
            break
        territory = found["levels"] is not None and found["levels"].length == length
        place += max(length, 1)
    return place


def _first_imperative(sentence: Sentence, at: int) -> int | None:
    tokens = sentence.tokens
    for place in range(at, min(at + ADDRESSEE, len(tokens))):
        if tokens[place].text in ";.":
            return None
        named = place == at and _body_at(sentence, at) is not None
        if is_imperative(sentence, place) and not named and (place == at or _is_sure(sentence, place)):
            return place
    return None


def _is_sure(sentence: Sentence, at: int) -> bool:
    """Behind an addressee a verb of one syllable needs an ended word before it ("các xã làm …")."""
    tokens = sentence.tokens
    found = shipped("imperatives").longest(tokens, at)
    if found is not None and found.length > 1:
        return True
    before = tokens[at - 1]
    ended = before.is_capital or before.is_acronym or before.key in _ENDED
    return ended or shipped("levels").longest(tokens, at - 1) is not None


def is_imperative(sentence: Sentence, at: int) -> bool:
    """Whether a verb or adverb that begins an order stands at tokens[at], no part of "Ban tổ chức"."""
    tokens = sentence.tokens
    if at >= len(tokens) or not shipped("imperatives").longest(tokens, at):
        return False
    if tokens[at].is_capital and at and tokens[at - 1].text not in ".:-–“":
        return False
    before = tokens[at - 1].key if at else ""
    return before not in _VERBAL_NOUN and not (
        before in _DEALS_WITH and shipped("fields").longest(tokens, at)
    )


def _body_at(sentence: Sentence, at: int) -> Chunk | None:
    return next((piece for piece in sentence.chunks if piece.start == at and piece.kind == "body"), None)


def _behind_body(sentence: Sentence, at: int) -> tuple[int, str | None] | None:
    """An organisation, then whatever verb follows."""
    body = _body_at(sentence, at)
    if body and body.end < len(sentence.tokens) and sentence.tokens[body.end].is_word:
        return body.end, sentence.words(body)
    return None


def _words(sentence: Sentence, start: int, end: int) -> str | None:
    tokens = sentence.tokens
    while end > start and tokens[end - 1].text in ",:":
        end -= 1
    return " ".join(sentence.text[tokens[start].start : tokens[end - 1].end].split()) if end > start else None
