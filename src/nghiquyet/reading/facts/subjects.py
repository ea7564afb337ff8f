"""The subject of a verb of holding: the organisation, or all that share the verb, before "tổ chức hội nghị".

    [newspaper's mark -] [when], [where], SUBJECT [do … làm trưởng đoàn] [phối hợp với …] [đã] tổ chức …

A subject that opens its clause reaches up to the verb, whatever words its name holds; one in the middle of a
clause is as long as the names of organisations are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nghiquyet.reading.facts.chunks import Chunk
from nghiquyet.reading.facts.syntax import Sentence
from nghiquyet.reading.language.lexicon import shipped, word_set

_DASHES = frozenset("-–—")
_PARTING = _DASHES | frozenset(",;:.")
_WHEN = word_set(
    "sáng trưa chiều tối đêm ngày hôm nay qua trong hai ba từ đến vào hồi lúc tháng tuần năm mới đây vừa"
)
_WHERE = word_set("tại ở trên theo nhằm để nhân sau trước với cùng do dưới thực hiện")
_STILL = word_set(
    "đã|vừa|sẽ|cũng|long|trọng|trang|thể|chính|thức|chính thức|chủ trì|đồng chủ trì|đồng|đồng loạt|đăng|cai"
    "|cùng với|tiếp tục|trực tiếp|nay|có|buổi|tổ chức|mở|họp|khai mạc|bế mạc|tiến hành|triệu|tập|ra mắt|và",
    "|",
)
"""What stands between a subject and its verb, or is the verb."""
_OTHER_CLAUSE = word_set("do|dưới|được|là|bị", "|")
_SAYS = frozenset({"name", "one", "speak", "ask"})
_LED = re.compile(r",?\s+do\s[^;:]{4,240}?(?:làm [Tt]rưởng [Đđ]oàn|dẫn đầu)(?=[,\s])")
_JOINTLY = re.compile(r",?\s(?:chủ trì|phối hợp|cùng với|đồng tổ chức)(?!\w)")
_IN_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)(?=\s|$)")
_TERM = re.compile(r",\s(?:nhiệm kỳ|khóa|khoá)\s[^,]*$")


def subject(sentence: Sentence, end: int) -> str | None:
    """The subject of the verb that ends at offset `end`, as written; None where a person holds it."""
    led = _LED.search(sentence.text, sentence.start, end)
    verb = _place(sentence, led.start() if led else end)
    verb = next((i for i in range(verb) if _key(sentence, i) in ("phối", "phối hợp")), verb)
    while verb and _key(sentence, verb - 1) in _STILL | {","}:
        verb -= 1
    first = _opening(sentence, verb)
    return _nearest(sentence, verb - 1) if first is None else _words(sentence, first, verb - 1)


def bare_name(sentence: Sentence, start: int, end: int) -> str:
    """text[start:end] up to those who join, without brackets, which only explain."""
    joint = _JOINTLY.search(sentence.text, start, end)
    words = " ".join(sentence.text[start : joint.start() if joint else end].split())
    return _IN_BRACKETS.sub("", words.rstrip(" ,"))


def _place(sentence: Sentence, offset: int) -> int:
    """The first chunk that begins at the offset or behind it."""
    chunks = sentence.chunks
    return next((i for i, piece in enumerate(chunks) if sentence.span(piece)[0] >= offset), len(chunks))


def _key(sentence: Sentence, place: int) -> str:
    piece = sentence.chunks[place]
    return " ".join(token.key for token in sentence.tokens[piece.start : piece.end])


def _opening(sentence: Sentence, verb: int) -> int | None:
    """Where the subject before chunks[verb] begins that opens its clause, or None where none does."""
    found: list[int] = []
    for begin, end in _parts(sentence, verb):
        if begin < end and _leads_elsewhere(sentence, begin):
            return _not_of_place(sentence, found)
        opener = next((i for i in range(begin, end) if not _tells_when(sentence, i)), end)
        if opener == end or any(_is_other(sentence, i) for i in range(opener, end)):
            break
        if _names_body(sentence, opener, end):
            found.append(opener)
        if opener > begin:
            break
    return found[-1] if found else None


def _parts(sentence: Sentence, verb: int) -> Iterator[tuple[int, int]]:
    """The stretches of chunks between marks, from the verb back to the sentence's beginning."""
    end = verb
    for place in range(verb - 1, -1, -1):
        if sentence.chunks[place].text in _PARTING and sentence.chunks[place].kind == "mark":
            yield place + 1, end
            end = place
    yield 0, end


def _leads_elsewhere(sentence: Sentence, place: int) -> bool:
    """ "tại xã Tân An, …": a place, a purpose, an occasion."""
    piece = sentence.chunks[place]
    return piece.kind != "body" and sentence.tokens[piece.start].key in _WHERE


def _not_of_place(sentence: Sentence, found: list[int]) -> int | None:
    """The first opening that goes on with no place told before: "tại xã Tân An, huyện Sông Mây, …"."""
    return next(
        (place for place in reversed(found) if place == found[0] or not _of_place(sentence, place)), None
    )


def _of_place(sentence: Sentence, place: int) -> bool:
    """A territory, or what a dash joins to the place."""
    tokens, at = sentence.tokens, sentence.chunks[place].start
    territory = shipped("levels").longest(tokens, at) and not shipped("bodies").longest(tokens, at)
    return bool(territory) or sentence.chunks[place - 1].text in _DASHES


def _tells_when(sentence: Sentence, place: int) -> bool:
    piece = sentence.chunks[place]
    token = sentence.tokens[piece.start]
    return piece.kind == "aside" or token.is_number or (piece.kind != "body" and token.key in _WHEN)


def _is_other(sentence: Sentence, place: int) -> bool:
    """A person, or a verb of another clause."""
    piece = sentence.chunks[place]
    return piece.kind in _SAYS or (piece.kind == "other" and _key(sentence, place) in _OTHER_CLAUSE)


def _names_body(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether an organisation begins at chunks[begin]: a word for one, or a proper name inside a sentence."""
    piece: Chunk = sentence.chunks[begin]
    tokens = sentence.tokens[piece.start : sentence.chunks[end - 1].end]
    proper = sum(token.is_capital or token.is_acronym for token in tokens)
    if piece.kind == "body":
        return True
    if any(shipped(name).longest(sentence.tokens, piece.start) for name in ("bodies", "levels")):
        return len(tokens) > 1 and (proper > 0 or tokens[-1].key in ("tỉnh", "huyện", "xã"))
    return piece.start > 0 and piece.kind == "word" and proper > 1 and tokens[0].text[0].isupper()


def _words(sentence: Sentence, first: int, last: int) -> str:
    start, end = sentence.span(sentence.chunks[first])[0], sentence.span(sentence.chunks[last])[1]
    return _TERM.sub("", _IN_BRACKETS.sub("", " ".join(sentence.text[start:end].split())))


def _nearest(sentence: Sentence, last: int) -> str | None:
    """The organisation nearest before the verb that chunks[last] ends, with those that "và" joins to it."""
    chunks = sentence.chunks
    while last >= 0 and chunks[last].kind != "body":
        if chunks[last].kind == "name" or chunks[last].text in (".", ";", ":"):
            return None
        last -= 1
    if last < 0:
        return None
    first = last
    while first >= 2 and chunks[first - 1].kind == "and" and chunks[first - 2].kind == "body":
        first -= 2
    return _words(sentence, _with_brand(sentence, first), last)


def _with_brand(sentence: Sentence, first: int) -> int:
    """With proper words or an abbreviation before "Chi nhánh …", no sentence's first word."""
    while first and sentence.chunks[first - 1].kind == "word" and sentence.chunks[first - 1].start > 0:
        token = sentence.tokens[sentence.chunks[first - 1].start]
        if not (token.is_capital or token.is_acronym):
            break
        first -= 1
    return first
