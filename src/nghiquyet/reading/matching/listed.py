"""A total with its parts listed behind it in the sentence, where they add up to something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.digits import alike
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.mention import Mention, addable
from nghiquyet.reading.matching.series import contiguous, covers_term, spans, sum_of_periods

_OPENS = re.compile(
    r"[^.;]{0,80}?(?:\(|:|(?<!\w)(?:gồm|trong đó|cụ thể|riêng|phân bổ|chia ra)(?!\w))[^.;]{0,40}",
    re.IGNORECASE,
)
"""Between a total and the first of its parts."""


def with_contradicted(text: str, mentions: Sequence[Mention], frame: Frame) -> list[Mention]:
    """The mentions; a total that the amounts of all periods of the term contradict tells both.

    "Lắp mới 118 camera, gồm 12 chiếc năm 2025, 51 chiếc năm 2026, 45 chiếc năm 2027".
    """
    result = list(mentions)
    for place, whole in enumerate(mentions):
        if whole.role != "result" or whole.parts or not addable(whole):
            continue
        told = _mistyped(text, whole, mentions[place + 1 :])
        if told:
            result[place] = told
            continue
        run = _listed(text, whole, mentions[place + 1 :])
        if len(run) < 2 or not contiguous(run):
            continue
        summed = sum_of_periods(run, Phrase("cộng {count} kỳ nêu trong câu", count=len(run)))
        if summed.value == whole.value or not covers_term(summed, frame):
            continue
        result[place] = replace(whole, value=summed.value, clash=whole.value, parts=summed.parts)
        result = [replace(m, role="part") if any(m is term for term in run) else m for m in result]
    return result


def _mistyped(text: str, whole: Mention, following: Sequence[Mention]) -> Mention | None:
    """ "21 mô hình, phân bổ vùng thấp 5 mô hình, vùng cao 7 mô hình": 12 with its digits in another order."""
    run = [m for m in following if m.unit == whole.unit and m.role in ("result", "part") and not m.period]
    if len(run) < 2 or len(run) < len(following) or not all(map(addable, run)):
        return None
    if not whole.unit or not _OPENS.fullmatch(text, whole.number_end, run[0].number_start):
        return None
    terms = tuple(m.value for m in run)
    total = sum(terms, Decimal(0))
    if total == whole.value or not alike(total, whole.value):
        return None
    return replace(whole, value=total, clash=whole.value, parts=terms)


def _listed(text: str, whole: Mention, following: Sequence[Mention]) -> list[Mention]:
    """The amounts behind a total, each of a period of its own."""
    run: list[Mention] = []
    for mention in following:
        dated = len(spans([mention])) == 1 and mention.role in ("result", "part") and addable(mention)
        unit = run[0].unit if run else mention.unit
        alike = dimension(mention.unit) == dimension(whole.unit) and mention.unit in ("", unit)
        if not dated or not alike or spans([mention])[0] in spans(run):
            break
        run.append(mention)
    opens = bool(run) and _OPENS.fullmatch(text, whole.number_end, run[0].number_start)
    return run if opens else []
