"""Results held against a plan, a norm, a resolution's target or an estimate: "vượt 20% chỉ tiêu", "đạt 74,6% kế hoạch".

Growth against an earlier period is none, nor is what someone wishes, orders or promises for the future.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.basis import basis_end
from nghiquyet.reading.facts.fact import Comparison, Relation
from nghiquyet.reading.facts.syntax import Sentence, read_sentences
from nghiquyet.reading.facts.wishes import is_wish
from nghiquyet.reading.language.numbers import NUMBER, parse_number
from nghiquyet.reading.language.quantities import quantities
from nghiquyet.reading.language.units import dimension

Span = tuple[int, int]
_BASIS = (
    r"(?:chỉ tiêu|kế hoạch|KH|dự toán|DT|mục tiêu|nghị quyết|NQ|định mức|mức khống chế|tiến độ|lộ trình|nhiệm vụ,? chỉ tiêu|nhiệm vụ,? mục tiêu)(?!\w)"
)
_NORM = rf"(?:{_BASIS}|(?:nội dung,? )?chương trình(?!\w)|nội dung, yêu cầu)"
_EACH = r"(?:(?:các|những|toàn bộ|mọi|nhiều|tất cả các|hầu hết các|100%|được|mức|tốt|xuất sắc|toàn diện|cơ bản|so với)\s+){0,4}"
_HEDGE = r"(?:(?:hơn|trên|gần|khoảng|xấp xỉ|mới|chỉ|ước|ước đạt|tới|đến|là|được)\s+){0,2}"
_AMOUNT = rf"(?P<number>{NUMBER})\s?(?P<unit>%|(?:điểm )?phần trăm|điểm %|(?:[^\W\d_]+\s){{0,4}}[^\W\d_]+?)"
_PERCENT = rf"(?P<number>{NUMBER})\s?(?P<unit>%|phần trăm)"
_COUNT = (
    rf"(?P<number>(?<![\d.,/-]){NUMBER})\s?(?:/\s?(?P<total>{NUMBER})|\s(?:trong tổng số|trên tổng số|trong số)\s(?P<whole>{NUMBER}))?\s"
    r"(?P<unit>chỉ tiêu|mục tiêu|nhiệm vụ|tiêu chí)(?P<of>(?:\s(?!và\s|đạt\s|đạt$|vượt|hoàn thành|chưa|không|chậm|đều)[^\s,.;:()]{1,20}){0,8})"
)
_ENOUGH = r"(?:hoàn thành\s)?(?:đạt|hoàn thành)(?:\s?,|\svà|\shoặc|\shay)\s(?:hoàn thành\s)?vượt(?:\smức)?"


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)


_RULES: tuple[tuple[re.Pattern[str], Relation], ...] = (
    (_rule(rf"{_COUNT}\s(?:đều\s)?{_ENOUGH}(?!\w)(?:\s{_EACH}(?P<basis>{_BASIS}))?"), "met_or_exceeded"),
    (_rule(rf"{_COUNT}\s(?:chưa|không)\s(?:đạt|hoàn thành)(?!\w)(?:\s{_EACH}(?P<basis>{_BASIS}))?"), "not_met"),
    (_rule(rf"{_COUNT}\s(?:đều\s)?vượt(?:\smức)?(?!\w)(?:\s{_EACH}(?P<basis>{_BASIS}))?(?!\s\d)"), "exceeded"),
    (_rule(rf"{_COUNT}\s(?:còn\s)?(?:đạt thấp|chậm)(?!\w)(?:\sso với\s(?P<basis>{_BASIS}))?"), "below"),
    (_rule(rf"{_COUNT}\s(?:đã\s|đều\s)?(?:đạt|hoàn thành)(?!\w)(?!\s\d|\stừ|\strên|\sdưới|\skhá|\stốt)(?:\s{_EACH}(?P<basis>{_BASIS}))?"), "met"),
    (_rule(rf"(?:(?:các|một số|nhiều)\s)?chỉ tiêu(?P<of>(?:\s[^\s,.;:()]{{1,20}}){{0,9}}?)\s(?:đều\s)?{_ENOUGH}(?!\w)(?:\s{_EACH}(?P<basis>{_BASIS}))?"), "met_or_exceeded"),
    (_rule(rf"{_ENOUGH}\s{_EACH}(?P<basis>{_BASIS})"), "met_or_exceeded"),
    (_rule(rf"(?:chưa|không)\s(?:đạt|hoàn thành|bảo đảm|đảm bảo)\s{_EACH}(?P<basis>{_BASIS})"), "not_met"),
    (_rule(rf"(?P<basis>(?:(?:các|một số|nhiều)\s)?chỉ tiêu)(?P<of>(?:,?\s[^\s,.;:()]{{1,20}}){{0,8}}?)\s(?:còn\s)?(?:đạt thấp|(?:đạt\s)?thấp hơn)(?!\w)(?:\s(?:so với\s)?{_BASIS})?"), "below"),
    (_rule(rf"(?:thấp|ít|chậm)\s(?:hơn\s)?{_HEDGE}{_AMOUNT}\sso với\s(?:mức\s)?(?P<basis>{_BASIS})"), "below"),
    (_rule(rf"(?:giảm|hụt|thiếu)\s{_HEDGE}{_AMOUNT}\sso với\s(?:mức\s)?(?P<basis>{_BASIS})"), "below"),
    (_rule(rf"(?:thấp hơn|dưới mức|chậm so với|thấp so với|không bằng)\s(?:so với\s)?(?:mức\s)?(?P<basis>{_BASIS})"), "below"),
    (_rule(rf"vượt\s{_HEDGE}{_AMOUNT}\s(?:so với\s|so\s)?{_EACH}(?P<basis>{_BASIS})"), "exceed_by"),
    (_rule(rf"(?:tăng|cao hơn|nhiều hơn)\s{_HEDGE}{_AMOUNT}\s(?:so với|so)\s{_EACH}(?P<basis>{_BASIS})"), "exceed_by"),
    (_rule(rf"vượt\s(?:so với\s)?{_EACH}(?P<basis>{_BASIS})"), "exceeded"),
    (_rule(rf"(?:(?:ước\s)?(?:đạt|bằng|hoàn thành|thực hiện|tương đương)\s)?{_HEDGE}{_PERCENT}\s(?:so với\s|so\s|của\s)?{_EACH}(?P<basis>{_NORM})"), "percent_of"),
    (_rule(rf"(?:hoàn thành|đạt)\s{_EACH}(?P<basis>{_BASIS})"), "met"),
)  # fmt: skip
_BEHIND = re.compile(rf"\s(?:là\s)?{_HEDGE}(?P<number>{NUMBER})\s?(?P<unit>%|(?:điểm )?phần trăm|điểm %)", re.IGNORECASE)
_NEGATED = re.compile(r"(?:chưa|không|đừng|tránh)\s+$", re.IGNORECASE)
_PARTED = re.compile(r"[,;:.()–—]|\s-\s")


def read_comparisons(document: Document, sentences: Sequence[Sentence] | None = None) -> tuple[Comparison, ...]:
    """Comparisons in the order of the text; each place is read once, by the first rule that fits it."""
    found: list[Comparison] = []
    for sentence in read_sentences(document) if sentences is None else sentences:
        if sentence.kind != "aside":
            found += _in_sentence(sentence)
    return tuple(sorted(found, key=lambda comparison: comparison.start))


def _in_sentence(sentence: Sentence) -> list[Comparison]:
    found: list[Comparison] = list(_fractions(sentence))
    taken: list[Span] = []
    for pattern, relation in _RULES:
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            comparison = _comparison(sentence, match, relation)
            if comparison and not _overlaps((comparison.start, comparison.end), taken):
                taken.append((comparison.start, comparison.end))
                if not is_wish(sentence, comparison.start, relation):
                    found.append(comparison)
    return found


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)


def _comparison(sentence: Sentence, match: re.Match[str], relation: Relation) -> Comparison | None:
    if relation not in ("not_met", "below") and _NEGATED.search(sentence.text[max(sentence.start, match.start() - 8) : match.start()]):
        return None
    groups = match.groupdict()
    basis_start = match.start("basis") if groups.get("basis") else None
    end = max(match.end(), basis_end(sentence, match.start("basis")) if basis_start is not None else 0)
    number, unit = groups.get("number"), groups.get("unit")
    if relation == "exceeded" and not number and (behind := _BEHIND.match(sentence.text, end, sentence.end)):
        relation, end, number, unit = "exceed_by", behind.end(), behind["number"], behind["unit"]
    return Comparison(
        surface=sentence.text[match.start() : end],
        start=match.start(),
        end=end,
        relation=relation,
        value=parse_number(number) if number else None,
        unit=" ".join(unit.split()) if unit else None,
        basis=_basis(sentence, basis_start, end),
        what=_what(sentence, match.start()),
    )


def _basis(sentence: Sentence, start: int | None, end: int) -> str | None:
    return " ".join(sentence.text[start:end].split()) if start is not None else None


def _what(sentence: Sentence, start: int) -> str:
    """The words of the same clause before the comparison."""
    before = sentence.text[sentence.start : start]
    return " ".join(_PARTED.split(before)[-1].split())[-120:]


def _fractions(sentence: Sentence) -> Iterator[Comparison]:
    """"45.799/36.875 tỷ đồng": a result and its target, where no part of a whole can be meant."""
    for quantity in quantities(sentence.text, sentence.start, sentence.end):
        if quantity.total is None or not quantity.digits or "/" not in sentence.text[quantity.start : quantity.end]:
            continue
        measured = dimension(quantity.unit) != "count" or quantity.value > quantity.total > Decimal(1)
        if measured and not is_wish(sentence, quantity.start, "actual_vs_target"):
            yield Comparison(
                surface=sentence.text[quantity.start : quantity.end],
                start=quantity.start,
                end=quantity.end,
                relation="actual_vs_target",
                value=quantity.value,
                unit=quantity.unit,
                what=_what(sentence, quantity.start),
            )
