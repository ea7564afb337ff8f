"""Values that a sentence implies: a series summed, a level after a change, a result given as a surplus."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.periods import Period
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.series import sum_of_periods

_OCCASION = re.compile(
    r"(?<!\w)vụ (?:đông xuân|hè thu|thu đông|mùa|xuân|hè|đông|ba)[ :]*$"
    r"|(?<!\w)(?:đợt|lần|vòng|giai đoạn|lớp|chuyến|bước) (?:thứ )?(?:một|hai|ba|bốn|tư|năm|sáu|nhất|nhì"
    r"|đầu(?: tiên)?|cuối|\d{1,2}|[IVX]{1,4})(?: [^\d,;:.]{1,30})?[ :]*$",
    re.IGNORECASE,
)
"""Before a number: which of several times it is of."""


def derived(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The implied mentions of one sentence; each says how it was found in `why`."""
    found = [
        _series(mentions),
        _occasions(text, mentions),
        _after_change(text, mentions),
        _surplus(text, mentions),
    ]
    return [mention for mention in found if mention is not None]


def _series(mentions: Sequence[Mention]) -> Mention | None:
    """ "năm 2020: 2 cuộc, năm 2021: 4 cuộc, …" without a total: the sum of the periods."""
    run = [
        m for m in mentions if m.role == "result" and m.numerator is None and m.unit != "%" and _bounded(m)
    ]
    firsts = [m.period.first for m in run if m.period]
    others = [
        m
        for m in mentions
        if m not in run and m.role == "result" and m.unit in ("", run[0].unit if run else "")
    ]
    if len(run) < 2 or others or len(set(firsts)) != len(firsts):
        return None
    if any(m.unit != run[0].unit or not (m.unit or m.labelled) for m in run):
        return None
    why = Phrase(
        "cộng {count} kỳ nêu trong câu: {terms}",
        count=len(run),
        terms=" + ".join(_shown(m.value) for m in run),
    )
    summed = sum_of_periods(run, why)
    return replace(summed, period=whole_span(run), number_start=run[0].number_start)


def _occasions(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """ "đợt một 12 căn, đợt hai 15 căn, đợt ba 8 căn" without a total: the sum of the times."""
    counted = [m for m in mentions if m.numerator is None and m.unit and m.unit != "%"]
    run = [m for m in counted if _OCCASION.search(text[m.start : m.number_start])]
    if len(run) < 2 or len({m.unit for m in run}) > 1 or any(m.period or m.role != "result" for m in run):
        return None
    if any(m.unit == run[0].unit and m not in run and m.role == "result" for m in counted):
        return None
    terms = tuple(m.value for m in run)
    why = Phrase(
        "cộng {count} lần nêu trong câu: {terms}", count=len(run), terms=" + ".join(map(_shown, terms))
    )
    return replace(
        run[-1], value=sum(terms, Decimal(0)), number_start=run[0].number_start, derived=True, parts=terms,
        why=(why,),
    )  # fmt: skip


def whole_span(run: Sequence[Mention]) -> Period | None:
    """From the first day of the first period to the last of the last, where both lie in one year."""
    firsts = [m.period.first for m in run if m.period and m.period.first]
    lasts = [m.period.last for m in run if m.period and m.period.last]
    if not firsts or not lasts or min(firsts).year != max(lasts).year:
        return None
    return Period(0, 0, "bounded", min(firsts), max(lasts))


def _bounded(mention: Mention) -> bool:
    return mention.period is not None and mention.period.kind == "bounded"


def _after_change(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """ "cuối năm 2020 là 6,1%, đến nay giảm 1,8 điểm %": the base with the change applied."""
    for base, change in pairwise(mentions):
        between = text[base.number_end : change.number_start]
        direction = re.search(r"(giảm|tăng)(?: thêm| được)*\s*$", between, re.IGNORECASE)
        now = re.search(
            r"đến nay|hiện nay|đến thời điểm|hiện|qua \d+ tháng|(?:đến|nay)(?= )", between, re.IGNORECASE
        )
        later = _follows(base.period, change.period)
        moved = direction and (now or later) and base.numerator is None
        if base.unit == "%" and "điểm" in change.unit and direction and moved:
            sign = -1 if direction.group(1).lower() == "giảm" else 1
            why = Phrase(
                "{base} % rồi {direction} {change} điểm %",
                base=_shown(base.value),
                direction=direction.group(1),
                change=_shown(change.value),
            )
            return replace(
                base,
                value=base.value + sign * change.value,
                period=change.period if later else None,
                role="result",
                number_end=change.number_end,
                derived=True,
                why=(why,),
            )
    return None


def _follows(base: Period | None, change: Period | None) -> bool:
    """Whether a change is of a time after its base: "năm 2025 là 89,9%, năm 2026 tăng 1,8 điểm"."""
    return bool(base and change and base.last and change.first and base.last < change.first)


def _surplus(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """ "vượt 20% chỉ tiêu (chỉ tiêu giao 5 căn)": the count promised, multiplied out."""
    for share in mentions:
        if share.unit != "%" or not cues.EXCEEDS.search(text[share.start : share.number_start]):
            continue
        planned = [m for m in mentions if m.role == "plan" and m.unit and m.unit != "%"]
        after = [m for m in planned if m.number_start > share.number_end]
        bases = after or [m for m in reversed(planned) if m.number_end < share.number_start]
        if bases and dimension(bases[0].unit) != "percent":
            base = bases[0]
            why = Phrase("vượt {share} % của {base}", share=_shown(share.value), base=_shown(base.value))
            return replace(
                base, value=base.value * (100 + share.value) / 100, role="result", segments=share.segments,
                number_start=share.number_start, derived=True, why=(why,),
            )  # fmt: skip
    return None


def _shown(value: Decimal) -> str:
    """A number in Vietnamese notation."""
    return f"{value:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
