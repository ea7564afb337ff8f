"""Figures of several periods: which lie inside another, whether they follow on, what they add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from nghiquyet.phrases import Phrase
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.mention import Mention

SLACK = 45
"""Days that a series may begin after the term or end before the review."""


def sum_of_periods(run: Sequence[Mention], why: Phrase) -> Mention:
    """The figures of separate periods added up, in place of the last one; `series` is the time they cover."""
    terms = tuple(m.value for m in run)
    covered = sorted(spans(run))
    printed = tuple(m.value if m.clash is None else m.clash for m in run)
    whole = bool(covered) and len(covered) == len(run) and contiguous(run)
    return replace(
        run[-1], value=sum(terms, Decimal(0)), period=None, derived=True, parts=terms, why=(why,),
        series=(covered[0][0], covered[-1][1]) if whole else None,
        clash=None if printed == terms else sum(printed, Decimal(0)),
    )  # fmt: skip


def whole_series(mention: Mention, frame: Frame) -> bool:
    """Whether a sum of periods covers the term so far without a gap, and adds amounts, not states.

    A state told year after year ("8 xã, 9 xã, 11 xã") rises little; amounts of single periods go up and down.
    """
    rises = all(early <= late for early, late in pairwise(mention.parts))
    return covers_term(mention, frame) and not (
        rises and mention.parts[-1] <= mention.parts[0] * Decimal("1.5")
    )


def covers_term(mention: Mention, frame: Frame) -> bool:
    """Whether a sum of periods begins with the term and reaches the review."""
    if mention.series is None:
        return False
    first, last = mention.series
    return (first - frame.term_start).days <= SLACK and (frame.as_of - last).days <= SLACK


def overlapping(mentions: Sequence[Mention]) -> bool:
    """Whether two of the periods share a day."""
    return any(late[0] <= early[1] for early, late in pairwise(sorted(spans(mentions))))


def outermost(mentions: Sequence[Mention]) -> list[Mention]:
    """Those whose period does not lie inside another's: a half-year goes where its year has a figure."""
    all_spans = spans(mentions)
    kept = []
    for mention in mentions:
        for own in spans([mention]):
            if not any(span != own and span[0] <= own[0] and own[1] <= span[1] for span in all_spans):
                kept.append(mention)
    return kept


def contiguous(mentions: Sequence[Mention]) -> bool:
    """Whether the periods follow one another without a gap or an overlap."""
    return all((late[0] - early[1]).days == 1 for early, late in pairwise(sorted(spans(mentions))))


def spans(mentions: Sequence[Mention]) -> list[tuple[date, date]]:
    """First and last day of each period that has both."""
    named = [m.period for m in mentions if m.period is not None]
    return [(p.first, p.last) for p in named if p.first and p.last]
