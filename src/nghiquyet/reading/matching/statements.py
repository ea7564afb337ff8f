"""Mentions in running text: each quantity of each sentence with its words, role, period and scope."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from nghiquyet.reading.documents.document import Block, Document
from nghiquyet.reading.language.periods import Period, periods
from nghiquyet.reading.language.quantities import quantities
from nghiquyet.reading.language.sentences import sentences
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.derived import derived
from nghiquyet.reading.matching.mention import Mention, Role, Segment
from nghiquyet.reading.matching.ratios import Combined, combine
from nghiquyet.reading.matching.scopes import Registry, scope_of
from nghiquyet.reading.matching.words import Vocabulary

_STRONG_BREAK = re.compile(r"[;:()]|(?<=\D),(?=\s)|(?<=\d),(?=\s)")
_LEAD = re.compile(r"^[^\n]{3,90}?(?:[.:](?=\s))")


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for a whole matching: whose report, the term's first day, the date of the review."""

    registry: Registry
    vocabulary: Vocabulary
    term_start: date
    as_of: date


def statements(document: Document, frame: Frame) -> Iterator[Mention]:
    """The mentions of every paragraph, caption left out (captions repeat what the text says)."""
    for block in document.blocks:
        if block.kind in ("paragraph", "heading"):
            yield from _of_block(document, block, frame)


def _of_block(document: Document, block: Block, frame: Frame) -> Iterator[Mention]:
    text = document.text
    above = document.headings_above(block.start)
    lead = _LEAD.match(text[block.start : block.end])
    surroundings = _heading_segments(document, above, frame)
    if lead:
        surroundings += ((0.5, frame.vocabulary.features(lead.group())),)
    previous = ""
    for start, end in sentences(text, block.start, block.end):
        segments = (*surroundings, (0.2, frame.vocabulary.features(previous)))
        planned = _in_plans(document, above)
        yield from _of_sentence(text, start, end, segments, planned, frame)
        previous = text[start:end]


def _heading_segments(document: Document, above: tuple[Block, ...], frame: Frame) -> tuple[Segment, ...]:
    texts = [document.text[block.start : block.end] for block in reversed(above)]
    return tuple((0.5 if depth == 0 else 0.2, frame.vocabulary.features(text)) for depth, text in enumerate(texts))


def _in_plans(document: Document, above: tuple[Block, ...]) -> bool:
    """Whether the nearest heading that speaks of time speaks of the future."""
    for block in reversed(above):
        heading = document.text[block.start : block.end]
        if cues.FUTURE_HEADING.search(heading):
            return not re.search(r"kết quả", heading, re.IGNORECASE)
        if cues.RESULT_HEADING.search(heading):
            return False
    return False


def _of_sentence(
    text: str, start: int, end: int, surroundings: tuple[Segment, ...], planned: bool, frame: Frame
) -> Iterator[Mention]:
    combined = combine(text, quantities(text, start, end))
    if not combined:
        return
    named = periods(text, start, end)
    mentions = [
        _mention(text, (start, end), combined, index, surroundings, planned, named, frame) for index in range(len(combined))
    ]
    yield from mentions
    yield from derived(text, mentions)


def _mention(
    text: str,
    sentence: tuple[int, int],
    combined: list[Combined],
    index: int,
    surroundings: tuple[Segment, ...],
    planned: bool,
    named: list[Period],
    frame: Frame,
) -> Mention:
    item = combined[index]
    period = _period_of(text, item, combined, named, sentence)
    mention = Mention(
        value=item.value,
        unit=item.unit,
        start=sentence[0],
        end=sentence[1],
        number_start=item.start,
        number_end=item.end,
        segments=(*_near(text, sentence, combined, index, frame), *surroundings),
        value_max=item.quantity.value_max,
        numerator=item.numerator,
        denominator=item.denominator,
        comparator=item.comparator,
        period=period,
        clash=item.clash,
        parts=item.parts,
    )
    return replace(mention, role=_role(text, sentence, item, mention, planned, frame))


def _bounds(text: str, sentence: tuple[int, int], combined: list[Combined], index: int) -> tuple[int, int]:
    """Where the neighbouring quantities end and begin."""
    item = combined[index]
    before = [c.quantity.end for c in combined if c.quantity.end <= item.start]
    after = [c.quantity.start for c in combined if c.quantity.start >= item.end]
    return max(before, default=sentence[0]), min(after, default=sentence[1])


def _near(
    text: str, sentence: tuple[int, int], combined: list[Combined], index: int, frame: Frame
) -> tuple[Segment, ...]:
    """The sentence's words by nearness: own clause, towards the neighbours, the rest before, the rest after."""
    item = combined[index]
    left, right = _bounds(text, sentence, combined, index)
    breaks_before = [m.end() for m in _STRONG_BREAK.finditer(text, left, item.start)]
    breaks_after = [m.start() for m in _STRONG_BREAK.finditer(text, item.end, right)]
    own_left, own_right = (breaks_before or [left])[-1], (breaks_after or [right])[0]
    semicolon = text.rfind(";", sentence[0], item.start)
    clause = max(semicolon, sentence[0])
    features = frame.vocabulary.features
    return (
        (1.0, features(text[own_left:own_right])),
        (0.8, features(text[left:right])),
        (0.55, features(text[clause : item.start])),
        (0.35, features(text[sentence[0] : item.start])),
        (0.3, features(text[item.end : sentence[1]])),
    )


def _period_of(
    text: str, item: Combined, combined: list[Combined], named: list[Period], sentence: tuple[int, int]
) -> Period | None:
    """The period of a number: "… của năm 2021" right after it, else the nearest one named before it."""
    for period in named:
        between = text[item.end : period.start] if period.start >= item.end else None
        if between is not None and re.fullmatch(r"\s*(?:của|trong|\()?\s*", between) and len(between) < 9:
            return period
    before = [period for period in named if period.end <= item.start and not _in_closed_bracket(text, period, item)]
    return before[-1] if before else None


def _in_closed_bracket(text: str, period: Period, item: Combined) -> bool:
    between = text[period.end : item.start]
    return ")" in between and between.find(")") < (between.find("(") if "(" in between else len(between))


def _role(
    text: str, sentence: tuple[int, int], item: Combined, mention: Mention, planned: bool, frame: Frame
) -> Role:
    quantity = item.quantity
    before = text[sentence[0] : quantity.start]
    clause = before[before.rfind(";") + 1 :]
    local = _STRONG_BREAK.split(before)[-1] or ""
    after = text[quantity.end : sentence[1]]
    if "điểm" in item.unit or _is_change(before, after):
        return "change"
    if item.unit == "%" and item.numerator is None and (cues.EXCEEDS.search(before) or cues.OF_PLAN.search(after)):
        return "of_plan"
    if cues.PREVIOUS.search(local) or _is_earlier(mention.period, frame):
        return "previous"
    if _is_planned(before, local, after, planned) or _is_later(mention.period, frame):
        return "plan"
    if item.is_part or cues.PART.search(local) or re.search(r"trong đó|riêng|trong số (?:này|đó)", clause, re.IGNORECASE):
        return "part"
    scope = scope_of(before, frame.registry)
    return {"part": "part", "elsewhere": "elsewhere"}.get(scope, "result")  # type: ignore[return-value]


def _is_change(before: str, after: str) -> bool:
    return bool(cues.CHANGE_BEFORE.search(before)) and not cues.LEVEL_AFTER_CHANGE.search(before)


def _is_planned(before: str, local: str, after: str, planned: bool) -> bool:
    forward = re.search(r"phấn đấu|dự kiến|đề nghị|quyết tâm|kiến nghị|(?<!\w)sẽ(?!\w)|hướng tới", before, re.IGNORECASE)
    if forward and not cues.DONE.search(before[forward.end() :]):
        return True
    if cues.PLAN_BEFORE.search(local) or cues.PLAN_AFTER.search(after):
        return True
    return planned and not cues.DONE.search(before) and not re.match(r"[^,;.]{0,60}\bđã\b", after)


def _is_earlier(period: Period | None, frame: Frame) -> bool:
    if period is None:
        return False
    return period.kind == "previous" or bool(period.last and period.last < frame.term_start)


def _is_later(period: Period | None, frame: Frame) -> bool:
    """A period that ends after the review's date and began after it, or the term's last year as a goal."""
    return bool(period and period.first and period.first > frame.as_of)
