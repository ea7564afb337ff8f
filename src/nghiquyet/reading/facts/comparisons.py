"""Results held against a plan, a norm, a resolution's target or an estimate: "vượt 20% chỉ tiêu".

Growth against an earlier period is none, nor is what someone wishes, orders or promises for the future.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.basis import basis_end
from nghiquyet.reading.facts.comparison_rules import (
    AMOUNT_BEHIND,
    NEGATED,
    OF_PLAN,
    ORDERED,
    PLAN_LETTERS,
    PLAN_WORDS,
    RULES,
    UNMET,
)
from nghiquyet.reading.facts.fact import Comparison, Relation
from nghiquyet.reading.facts.syntax import Sentence, read_sentences
from nghiquyet.reading.facts.wishes import announces_goals, is_item, is_wish, under_goals
from nghiquyet.reading.language.keyed import stands
from nghiquyet.reading.language.numbers import parse_number
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.language.units import dimension

_PARTED = re.compile(r"[,;:.()–—]|\s-\s")
_PARTED_WHOLES = ("count", "length")
"""What a fraction is of: "742/768 km đường" is a part of the roads there are, no plan."""
_OVER = re.compile(r"(?<!\w)(?:cao hơn|vượt)(?!\w)", re.IGNORECASE)
_NEAR = 30
_RESULT = 60
"""Characters before a comparison within which the result itself stands."""
_WHAT = 120
"""Characters of the words that say what is compared."""


def read_comparisons(
    document: Document, sentences: Sequence[Sentence] | None = None
) -> tuple[Comparison, ...]:
    """Comparisons in the order of the text; each place is read once, by the first rule that fits it."""
    found: list[Comparison] = []
    announced = False
    for sentence in read_sentences(document) if sentences is None else sentences:
        announced = announces_goals(sentence) or (announced and is_item(sentence))
        told = [] if sentence.kind == "aside" or announced else [*_fractions(sentence), *_told(sentence)]
        if told and not under_goals(document, sentence):
            found += told
    return tuple(sorted(found, key=lambda comparison: comparison.start))


def _told(sentence: Sentence) -> Iterator[Comparison]:
    taken: list[tuple[int, int]] = []
    for match, relation in _fits(sentence):
        comparison = _comparison(sentence, match, relation)
        if comparison is None or any(s < comparison.end and comparison.start < e for s, e in taken):
            continue
        taken.append((comparison.start, comparison.end))
        if not is_wish(sentence, comparison.start, relation):
            yield comparison


def _fits(sentence: Sentence) -> Iterator[tuple[re.Match[str], Relation]]:
    """Where each rule fits, in the order of the rules."""
    lower = sentence.text[sentence.start : sentence.end].lower()
    if not (stands(PLAN_WORDS, lower) or PLAN_LETTERS.search(lower)):
        return
    for rule, relation in RULES:
        if stands(rule.words, lower):
            for match in rule.pattern.finditer(sentence.text, sentence.start, sentence.end):
                yield match, relation


def _comparison(sentence: Sentence, match: re.Match[str], relation: Relation) -> Comparison | None:
    groups = match.groupdict()
    if _is_none(sentence, match, relation):
        return None
    basis = match.start("basis") if groups.get("basis") else None
    end = match.end() if basis is None else max(match.end(), basis_end(sentence, basis))
    number, unit = groups.get("number"), groups.get("unit")
    if groups.get("things") and (whole := _amount(sentence, match.start("number"))):
        unit = whole.unit
    differs = relation in ("exceeded", "below") and not number and basis is not None
    behind = AMOUNT_BEHIND.match(sentence.text, end, sentence.end) if differs else None
    if behind and _is_difference(sentence, match.start(), behind):
        relation = "exceed_by" if relation == "exceeded" else relation
        number, amount = behind["number"], _amount(sentence, behind.start("number"))
        unit, end = (amount.unit, amount.end) if amount else (behind["unit"], behind.end())
    return Comparison(
        surface=sentence.text[match.start() : end],
        start=match.start(),
        end=end,
        relation=relation,
        value=parse_number(number) if number else None,
        unit=" ".join(unit.split()) if unit else None,
        basis=None if basis is None else " ".join(sentence.text[basis:end].split()),
        what=_what(sentence, match.start()),
    )


def _amount(sentence: Sentence, number: int) -> Quantity | None:
    """The whole amount at `number`."""
    told = (one for one in quantities(sentence.text, number, sentence.end) if one.number_start == number)
    return next((one for one in told if one.unit), None)


def _is_none(sentence: Sentence, match: re.Match[str], relation: Relation) -> bool:
    """What is denied ("chưa hoàn thành …"), asked for ("từ 95% kế hoạch …") or a fraction's lower number.

    Nor is what falls short of a plan above it: "đạt 61,5%, thấp hơn mục tiêu 3,5%" tells by how much."""
    if not _is_level(match) or (match.groupdict().get("things") and not _is_alike(sentence, match)):
        return True
    near = max(sentence.start, match.start() - _NEAR)
    if relation not in ("not_met", "below") and NEGATED.search(sentence.text, near, match.start()):
        return True
    if relation != "percent_of":
        return False
    number = match.start("number")
    return sentence.text[number - 1 : number] == "/" or bool(ORDERED.search(sentence.text, near, number))


def _is_level(match: re.Match[str]) -> bool:
    """Whether the plan's own level, where a rule reads one, stands on the side that the words say."""
    groups = match.groupdict()
    told = groups.get("level") or groups.get("plain_level")
    level, result = told and parse_number(told), parse_number(groups.get("number") or "")
    if not level or result is None:
        return True
    return result > level if _OVER.search(match.group()) else result < level


def _is_alike(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the result and the plan's level count or measure alike: no "40 xã, thấp hơn mục tiêu 90%"."""
    level = "level" if match["level"] else "plain_level"
    told = (_amount(sentence, match.start(group)) for group in ("number", level))
    return len({one and one.unit.split(" ")[0] for one in told}) == 1


def _is_difference(sentence: Sentence, start: int, behind: re.Match[str]) -> bool:
    """Whether "vượt chỉ tiêu 3,4%" tells by how much, no level: more than half of the result is a level."""
    before = quantities(sentence.text, max(sentence.start, start - _RESULT), start)
    amount = _amount(sentence, behind.start("number"))
    by = amount.value if amount else parse_number(behind["number"])
    if not before or by is None:
        return True
    alike = amount is None or before[-1].unit.split("/")[0] == amount.unit.split("/")[0]
    return not alike or by * 2 <= before[-1].value


def _what(sentence: Sentence, start: int) -> str:
    """The words of the same clause before the comparison."""
    clause = _PARTED.split(sentence.text[max(sentence.start, start - 4 * _WHAT) : start])[-1]
    return " ".join(clause.split())[-_WHAT:]


def _fractions(sentence: Sentence) -> Iterator[Comparison]:
    """ "45.799/36.875 tỷ đồng": a result and its target, where no part of a whole can be meant."""
    if "/" not in sentence.text[sentence.start : sentence.end]:
        return
    for quantity in sentence.quantities:
        surface = sentence.text[quantity.start : quantity.end]
        if quantity.total is None or not quantity.digits or "/" not in surface:
            continue
        if _tells_plan(sentence, quantity, quantity.total) and not is_wish(
            sentence, quantity.start, "actual_vs_target"
        ):
            yield Comparison(
                surface=surface,
                start=quantity.start,
                end=quantity.end,
                relation="actual_vs_target",
                value=quantity.value,
                unit=quantity.unit,
                what=_what(sentence, quantity.start),
            )


def _tells_plan(sentence: Sentence, quantity: Quantity, total: Decimal) -> bool:
    """Whether the lower number is a plan: of a measure but length, or exceeded, or called so."""
    if dimension(quantity.unit) not in _PARTED_WHOLES or quantity.value > total > Decimal(1):
        return True
    targets = quantity.unit.lower().startswith(("chỉ tiêu", "mục tiêu", "nhiệm vụ", "tiêu chí", "nội dung"))
    planned = OF_PLAN.match(sentence.text, quantity.end, sentence.end)
    unmet = UNMET.search(sentence.text, sentence.start, quantity.start)
    return not targets and bool(planned or unmet)
