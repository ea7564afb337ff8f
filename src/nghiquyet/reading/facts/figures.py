"""The figures of a document: every quantity written with digits that counts or measures something."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial

from nghiquyet.reading.documents.document import Block, Document
from nghiquyet.reading.facts.extents import placed_on
from nghiquyet.reading.facts.fact import Figure
from nghiquyet.reading.facts.syntax import Sentence
from nghiquyet.reading.language.comparators import or_more_end
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.language.sentences import clauses
from nghiquyet.reading.language.sentences import sentences as sentences_of

_QUOTED = re.compile(r"\s[“\"]([^“”\"]{2,40})[”\"]")
""""31 “Mái ấm tình thương”": things counted by their name."""
_TARGET_BEFORE = re.compile(
    r"(?:chỉ tiêu|mục tiêu|kế hoạch|phấn đấu|lộ trình|đăng ký|quyết tâm)[^.;]{0,60}$", re.IGNORECASE
)
_PERIOD = re.compile(
    r"(?:lũy kế|từ đầu nhiệm kỳ|đầu nhiệm kỳ|nhiệm kỳ trước|cùng kỳ|(?:\d+ tháng (?:đầu"
    r"|cuối) )?năm(?: học)? \d{4}(?:\s?[–-]\s?\d{4})?"
    r"|quý [IVX\d]+(?:[/ ]+(?:năm )?\d{4})?|tháng \d{1,2}(?:/\d{4})?|(?:đến"
    r"|tính đến)(?: hết)? (?:ngày )?[\d/.]+\d)",
    re.IGNORECASE,
)
_NEAR = 80
"""More characters than `_TARGET_BEFORE` reaches back."""
_LONGEST_WHAT = 120


def read_figures(document: Document, sentences: Sequence[Sentence] = ()) -> tuple[Figure, ...]:
    """Figures in the order of the text; furniture (menus, heads, footers) is left out.

    A number without any unit is a figure only as a fraction. `sentences`, where they are cut already, know
    what is counted in them.
    """
    cut = {(sentence.start, sentence.end): sentence for sentence in sentences}
    return tuple(
        figure
        for block in document.blocks
        if block.kind != "aside"
        for begin, end in _parts(document, block)
        for figure in _figures(document, begin, end, cut.get((begin, end)))
    )


def _parts(document: Document, block: Block) -> list[tuple[int, int]]:
    """The pieces of a block that read as one: its sentences, or the cells of a table."""
    if block.kind == "table":
        return [
            (cell.start, cell.end)
            for table in document.tables
            if block.start <= table.start and table.end <= block.end
            for cell in table.cells
        ]
    return list(sentences_of(document.text, block.start, block.end))


def _figures(document: Document, begin: int, end: int, cut: Sentence | None) -> list[Figure]:
    counted = cut.quantities if cut else quantities(document.text, begin, end)
    told = [quantity for quantity in counted if quantity.digits]
    placed = map(partial(placed_on, document.text), told, [None, *told])
    read = (_named(document.text, quantity) for quantity in placed)
    around = _Around(document.text, begin, end)
    return [_figure(document, q, around) for q in read if q.unit or q.total is not None]


def _named(text: str, quantity: Quantity) -> Quantity:
    name = None if quantity.unit else _QUOTED.match(text, quantity.end)
    return replace(quantity, unit=name.group(1), end=name.end()) if name else quantity


def _figure(document: Document, quantity: Quantity, around: _Around) -> Figure:
    text = document.text
    stop = or_more_end(text, quantity.start, quantity.end)
    return Figure(
        surface=text[quantity.start : stop],
        start=quantity.start,
        end=stop,
        page=document.page_of(quantity.start),
        value=quantity.value,
        value_max=quantity.value_max,
        total=quantity.total,
        comparator=quantity.comparator,
        unit=quantity.unit,
        what=around.what(quantity),
        period=around.period(quantity),
        estimate=quantity.estimate,
        target=around.is_target(quantity),
        confidence=document.legible(quantity.start, quantity.end),
    )


class _Around:
    """A sentence, or a cell, whose clauses and periods are found once for all its figures."""

    def __init__(self, text: str, begin: int, end: int) -> None:
        self._text, self._begin, self._end = text, begin, end

    @cached_property
    def _clauses(self) -> list[tuple[int, int]]:
        return list(clauses(self._text, self._begin, self._end))

    @cached_property
    def _periods(self) -> list[re.Match[str]]:
        return list(_PERIOD.finditer(self._text, self._begin, self._end))

    def what(self, quantity: Quantity) -> str:
        """The words of the quantity's own clause, without the quantity."""
        place = bisect.bisect_right(self._clauses, quantity.number_start, key=lambda clause: clause[0]) - 1
        start, end = self._clauses[place] if place >= 0 else (0, 0)
        if quantity.number_start >= end:
            return ""
        words = self._text[start : quantity.start] + " " + self._text[quantity.end : end]
        return " ".join(words.split(None, _LONGEST_WHAT)[:_LONGEST_WHAT])[:_LONGEST_WHAT]

    def period(self, quantity: Quantity) -> str | None:
        """The last period that is named before the quantity."""
        count = bisect.bisect_left(self._periods, quantity.start, key=lambda period: period.start())
        named = self._periods[:count]
        if named and named[-1].end() > quantity.start:
            named[-1:] = _PERIOD.finditer(self._text, named[-1].start(), quantity.start)
        return " ".join(named[-1].group().split()) if named else None

    def is_target(self, quantity: Quantity) -> bool:
        """Whether words right before the quantity say that it is aimed at."""
        near = max(self._begin, quantity.start - _NEAR)
        return bool(_TARGET_BEFORE.search(self._text[near : quantity.start]))
