"""What a document admits to fall short, and why: "hạn chế, khuyết điểm, tồn tại" and "nguyên nhân".

They stand under headings of those names, behind words that announce them ("chỉ rõ một số hạn chế: …"), or in
a sentence that turns ("Tuy nhiên, …", "Bên cạnh kết quả đạt được, …") or admits, and denies. A cause is told
by "nguyên nhân" at the beginning of a clause, or by "về khách quan", "do chủ quan" behind one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.fact import Shortcoming, Shortfall
from nghiquyet.reading.facts.syntax import Sentence, read_sentences
from nghiquyet.reading.facts.wishes import is_item

_LACKS = r"(?:hạn chế|khuyết điểm|tồn tại|yếu kém|thiếu sót|bất cập|điểm nghẽn)"
_MANY = rf"{_LACKS}(?:\s?,\s{_LACKS}|\svà\s{_LACKS}|\s?-\s?{_LACKS})*"
_ADMITS = r"(?:chỉ ra|chỉ rõ|thừa nhận|nhìn nhận|thẳng thắn nêu)"
_ITEM = r"(?:[-–—+•*]\s*|(?:\d+(?:\.\d+)*|[a-zđ]|[IVX]+)[.)]\s+)?"
_HEADING = re.compile(rf"^\W*{_ITEM}(?:(?:về|một số|những)\s)?(?P<lacks>{_LACKS})", re.IGNORECASE)
_CAUSE_HEADING = re.compile(rf"^\W*{_ITEM}(?:về\s)?nguyên nhân", re.IGNORECASE)
_ANNOUNCED = re.compile(
    rf"(?<!\w)(?:(?:{_ADMITS}|nêu rõ|nêu|còn|có|bộc lộ|cho thấy|về|một số|những|các|nhiều)\s){{0,5}}{_MANY}"
    r"(?:\s[^\W\d_]+){0,6}?(?:\s?:\s|\s(?:là|như|gồm|đó là)[,:]?\s)",
    re.IGNORECASE,
)
_ADMITTED = re.compile(rf"(?<!\w){_ADMITS},?\s(?:rằng,?\s)?", re.IGNORECASE)
_OPENS_LIST = re.compile(rf"{_LACKS}[^:.;]{{0,60}}:$", re.IGNORECASE)
_TURN = re.compile(
    r"^\W*(?:tuy nhiên|tuy vậy|song|dẫu vậy|thế nhưng|bên cạnh (?:đó|những kết quả|kết quả|các kết quả)"
    r"|ngoài những kết quả|mặc dù (?:vậy|đạt))(?!\w)",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"(?<!\w)(?:còn(?!\s(?:có|lại|được|giúp|tổ chức|nhận))|vẫn còn|chưa(?! hẳn)"
    r"|không (?:đạt|hoàn thành|đảm bảo|bảo đảm|kịp)|chậm|thiếu|vướng|(?<!chủ )(?<!thiết )(?<!trọng )yếu"
    r"|đạt thấp|thấp hơn|mới (?:chỉ )?đạt|chỉ đạt|khó khăn|hạn chế)(?!\w)",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    rf"(?:^|[;.,:]\s|\svà\s){_ITEM}(?:(?:và|trong đó|những|các|một số)\s)*nguyên nhân(?!\w)"
    r"(?P<what>(?:\s[^\s,.;:]{1,12}){0,6}?)"
    r"(?:\s?:\s?|\s(?:là do|là|do|vì|xuất phát từ|bắt nguồn từ|được xác định là(?: do)?)\s)",
    re.IGNORECASE,
)
_OF_KIND = re.compile(
    rf"^\W*{_ITEM}(?:về\s|do\s|nguyên nhân\s)?(?P<what>khách quan|chủ quan)\s?[:,]\s", re.IGNORECASE
)
_MENDED = re.compile(
    r"(?<!\w)(?:khắc phục|tháo gỡ|xử lý|giải quyết|chấn chỉnh|hạn chế (?:tối đa|thấp nhất))", re.IGNORECASE
)
_ABOUT = 90
"""Characters of the words that say what falls short."""


def read_shortcomings(
    document: Document, sentences: Sequence[Sentence] | None = None
) -> tuple[Shortcoming, ...]:
    """Shortcomings and causes in the order of the text; a cause is about the shortcoming told last."""
    found: list[Shortcoming] = []
    listed: Shortfall | None = None
    for sentence in read_sentences(document) if sentences is None else sentences:
        if sentence.kind in ("aside", "caption", "title", "heading"):
            listed = None
            continue
        listed = listed if is_item(sentence) else None
        section = listed or _section(document, sentence)
        found += _about_last(list(_causes(sentence, section)) or list(_lacks(sentence, section)), found)
        listed = _opened(sentence) or listed
    return tuple(found)


def _section(document: Document, sentence: Sentence) -> Shortfall | None:
    """What the nearest heading of such a name says that its sentences are; one with a colon opens a list."""
    for heading in reversed(document.headings_above(sentence.start)):
        words = document.text[heading.start : heading.end].strip()
        if words.endswith(":") and not is_item(sentence) and not _follows(document, heading.end, sentence):
            continue
        if _CAUSE_HEADING.match(words):
            return _kind(words)
        if _HEADING.match(words):
            return "shortcoming"
    return None


def _follows(document: Document, end: int, sentence: Sentence) -> bool:
    """Whether the sentence stands in the paragraph right behind a heading that ends at `end`."""
    return "\n" not in document.text[end : sentence.start].strip()


def _opened(sentence: Sentence) -> Shortfall | None:
    """What the items of the list are that the sentence opens: "Hạn chế, khuyết điểm:"."""
    words = sentence.text[sentence.start : sentence.end]
    if not words.endswith(":"):
        return None
    if _CAUSE_HEADING.match(words):
        return _kind(words)
    return "shortcoming" if _OPENS_LIST.search(words) and not _MENDED.search(words) else None


def _kind(words: str) -> Shortfall:
    said = words.lower()
    if "chủ quan" in said and "khách quan" not in said:
        return "cause_subjective"
    return "cause_objective" if "khách quan" in said and "chủ quan" not in said else "cause"


def _causes(sentence: Sentence, section: Shortfall | None) -> Iterator[Shortcoming]:
    words = sentence.text[sentence.start : sentence.end]
    told = list(_CAUSE.finditer(words))
    ends = [match.start() for match in told[1:]] + [len(words)]
    for match, end in zip(told, ends, strict=False):
        yield from _pieces(sentence, match.end(), end, _kind(match["what"]))
    if told or section is None or not section.startswith("cause"):
        return
    of_kind = _OF_KIND.match(words)
    if not words.endswith(":"):
        kind = _kind(of_kind["what"]) if of_kind else section
        yield from _pieces(sentence, of_kind.end() if of_kind else 0, len(words), kind)


def _lacks(sentence: Sentence, section: Shortfall | None) -> Iterator[Shortcoming]:
    words = sentence.text[sentence.start : sentence.end]
    announced, admitted = _ANNOUNCED.search(words), _ADMITTED.search(words)
    if announced and not _MENDED.search(words[: announced.end()]):
        yield from _pieces(sentence, announced.end(), len(words), "shortcoming")
    elif section == "shortcoming" and not words.endswith(":"):
        yield from _pieces(sentence, 0, len(words), "shortcoming")
    elif admitted or _TURN.match(words):
        start = admitted.end() if admitted else words.find(",") + 1
        told = _pieces(sentence, start, len(words), "shortcoming")
        yield from (piece for piece in told if _DENIES.search(piece.surface))


def _pieces(sentence: Sentence, start: int, end: int, kind: Shortfall) -> Iterator[Shortcoming]:
    """The stretches between semicolons of sentence[start:end], each without its mark of a list."""
    begin = sentence.start + start
    for part in sentence.text[begin : sentence.start + end].split(";"):
        mark = re.match(rf"\W*{_ITEM}", part)
        at = begin + (mark.end() if mark else 0)
        surface = part[at - begin :].rstrip(" \t\n.,:–-…")
        if len(surface.split()) > 1:
            about = _about(surface) if kind == "shortcoming" else None
            yield Shortcoming(surface, at, at + len(surface), kind, about)
        begin += len(part) + 1


def _about(surface: str) -> str | None:
    """What falls short: "giải ngân vốn" of "giải ngân vốn còn chậm", "45 vụ án" of "còn 45 vụ án quá hạn"."""
    denied = _DENIES.search(surface)
    before = surface[: denied.start()].strip(" ,") if denied else ""
    if before:
        words = re.sub(r"\s(?:đã|vẫn|cũng|còn|có nơi|có lúc|có mặt|một số nơi)$", "", before)
        return " ".join(words.split())[-_ABOUT:]
    rest = surface[denied.end() :] if denied else surface
    return " ".join(re.split(r"[,(]", rest)[0].split())[:_ABOUT] or None


def _about_last(told: Sequence[Shortcoming], found: Sequence[Shortcoming]) -> Iterator[Shortcoming]:
    """Causes are about the shortcoming that was told last."""
    last = next((one.about for one in reversed(found) if one.kind == "shortcoming"), None)
    yield from (one if one.kind == "shortcoming" else replace(one, about=last) for one in told)
