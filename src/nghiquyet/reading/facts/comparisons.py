"""Results held against a plan, a norm, a resolution's target or an estimate: "vượt 20% chỉ tiêu".

Growth against an earlier period is none, nor is what someone wishes, orders or promises for the future.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.basis import basis_end
from nghiquyet.reading.facts.comparison_rules import AMOUNT_BEHIND, NEGATED, RULES
from nghiquyet.reading.facts.fact import Comparison, Relation
from nghiquyet.reading.facts.syntax import Sentence, read_sentences
from nghiquyet.reading.facts.wishes import is_wish
from nghiquyet.reading.language.numbers import parse_number
from nghiquyet.reading.language.quantities import quantities
from nghiquyet.reading.language.units import dimension

_PARTED = re.compile(r"[,;:.()–—]|\s-\s")
_WHAT = 120
"""Characters of the words that say what is compared."""


def read_comparisons(
    document: Document, sentences: Sequence[Sentence] | None = None
) -> tuple[Comparison, ...]:
    """Comparisons in the order of the text; each place is read once, by the first rule that fits it."""
    found: list[Comparison] = []
    for sentence in read_sentences(document) if sentences is None else sentences:
        if sentence.kind != "aside":
            found += _fractions(sentence)
            found += _told(sentence)
    return tuple(sorted(found, key=lambda comparison: comparison.start))


def _told(sentence: Sentence) -> Iterator[Comparison]:
    taken: list[tuple[int, int]] = []
    for pattern, relation in RULES:
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            comparison = _comparison(sentence, match, relation)
            if comparison is None or any(s < comparison.end and comparison.start < e for s, e in taken):
                continue
            taken.append((comparison.start, comparison.end))
            if not is_wish(sentence, comparison.start, relation):
                yield comparison


def _comparison(sentence: Sentence, match: re.Match[str], relation: Relation) -> Comparison | None:
    before = sentence.text[max(sentence.start, match.start() - 8) : match.start()]
    if relation not in ("not_met", "below") and NEGATED.search(before):
        return None
    groups = match.groupdict()
    basis = match.start("basis") if groups.get("basis") else None
    end = match.end() if basis is None else max(match.end(), basis_end(sentence, basis))
    number, unit = groups.get("number"), groups.get("unit")
    behind = AMOUNT_BEHIND.match(sentence.text, end, sentence.end) if relation == "exceeded" else None
    if behind and not number:
        relation, end, number, unit = "exceed_by", behind.end(), behind["number"], behind["unit"]
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


def _what(sentence: Sentence, start: int) -> str:
    """The words of the same clause before the comparison."""
    clause = _PARTED.split(sentence.text[max(sentence.start, start - 4 * _WHAT) : start])[-1]
    return " ".join(clause.split())[-_WHAT:]


def _fractions(sentence: Sentence) -> Iterator[Comparison]:
    """ "45.799/36.875 tỷ đồng": a result and its target, where no part of a whole can be meant."""
    for quantity in quantities(sentence.text, sentence.start, sentence.end):
        surface = sentence.text[quantity.start : quantity.end]
        if quantity.total is None or not quantity.digits or "/" not in surface:
            continue
        measured = dimension(quantity.unit) != "count" or quantity.value > quantity.total > Decimal(1)
        if measured and not is_wish(sentence, quantity.start, "actual_vs_target"):
            yield Comparison(
                surface=surface,
                start=quantity.start,
                end=quantity.end,
                relation="actual_vs_target",
                value=quantity.value,
                unit=quantity.unit,
                what=_what(sentence, quantity.start),
            )
