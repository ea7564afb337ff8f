"""Mentions in tables: each number with its row's label, its column's head, and what rows above say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from nghiquyet.reading.documents.document import Cell, Document, Table
from nghiquyet.reading.language.countables import countable_nouns
from nghiquyet.reading.language.numbers import parse_number
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.language.sentences import sentences
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.checked import with_checked
from nghiquyet.reading.matching.columns import Column, cell_text, columns
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.heads import explained
from nghiquyet.reading.matching.mention import Mention, Role, Segment
from nghiquyet.reading.matching.ratios import percentage
from nghiquyet.reading.matching.remarks import LABELLED, with_remarks
from nghiquyet.reading.matching.roles import is_earlier, is_later
from nghiquyet.reading.matching.row_sums import with_checked_totals
from nghiquyet.reading.matching.rows import Row, rows_of
from nghiquyet.reading.matching.scopes import scope_of
from nghiquyet.reading.matching.sentence import mentions_of
from nghiquyet.reading.matching.surroundings import Surroundings
from nghiquyet.reading.matching.table_arithmetic import (
    ratio_of_columns,
    sum_of_columns,
    sum_of_rows,
    with_notes,
    with_shares_of_plan,
    with_total_column,
    with_total_of_periods,
    with_whole_column,
)

_WORDY = 8
_COUNT_OF = re.compile(r"(?:tổng )?(?:số lượng|số)\s+((?:[^\W\d_]+\s?){1,3})", re.IGNORECASE)
_OF_WHOLE = re.compile(
    r"(?<!\w)(?:tổng|cộng|thực tế|thực hiện|đúng|cả|chung|toàn|là|số liệu)(?!\w)", re.IGNORECASE
)
"""In the label of a remark's number: it tells of the row itself."""
_REFERS = re.compile(
    r"\W*(?:xem|theo|tại|như|ở)\s+(?:\w+\s+)?(?:biểu|bảng|phụ lục|mục|trang|phần|bieu|bang)(?!\w)",
    re.IGNORECASE,
)
"""A cell that only tells where the figure stands."""
_BARE = re.compile(r"^[+]?\s*(?:trên|gần|khoảng|hơn|≥|≤|>|<)?\s*\d[\d.,]*\s*%?$", re.IGNORECASE)
_FRACTION = re.compile(r"^(\d[\d.]*)\s*/\s*(\d[\d.]*)$")


def cell_mentions(document: Document, frame: Frame) -> Iterator[Mention]:
    """The mentions of every table of the document."""
    for table in document.tables:
        found = explained(
            columns(document, table, year=frame.as_of.year), " ".join(_above(document, table)), frame
        )
        if not any(column.kind in ("result", "plan", "change") for column in found):
            yield from _laid_out(document, table, found, frame)
            continue
        surroundings = _surroundings(document, table, frame)
        read = [
            (row, _row_mentions(document, table, found, row, surroundings, frame))
            for row in rows_of(document, table, found, frame)
        ]
        by_column: defaultdict[int, list[tuple[Row, Mention]]] = defaultdict(list)
        for row, mentions in with_checked_totals(read):
            yield from _of_row(row, mentions, found, frame)
            for column, mention in mentions:
                by_column[column.index].append((row, mention))
        names_units = any(c.kind == "name" and cues.UNIT_NAMES_COLUMN.match(c.head) for c in found)
        for listed in by_column.values():
            yield from sum_of_rows(listed, names_units)


def _laid_out(document: Document, table: Table, found: Sequence[Column], frame: Frame) -> Iterator[Mention]:
    """A table that only arranges text: its cells are running text under their row's label."""
    surroundings = _surroundings(document, table, frame)
    for row in rows_of(document, table, found, frame):
        for _, mention in _row_mentions(document, table, found, row, surroundings, frame):
            yield mention


def _surroundings(document: Document, table: Table, frame: Frame) -> tuple[Segment, ...]:
    """The words above the table: its heading, and a line that announces it, a title, a unit."""
    heading, last = _above(document, table)
    features = frame.vocabulary.spoken
    announced = last.rstrip().endswith(":")
    return ((0.35, features(heading)), (0.6 if announced else 0.25, features(last[-250:])))


def _above(document: Document, table: Table) -> tuple[str, str]:
    """The heading above the table and the block before it, "" where there is none."""
    headings = document.headings_above(table.start)
    before = [b for b in document.blocks if b.end <= table.start and b.kind not in ("aside", "note")]
    heading, last = (
        document.text[blocks[-1].start : blocks[-1].end] if blocks else "" for blocks in (headings, before)
    )
    return heading, last


def _row_mentions(
    document: Document,
    table: Table,
    found: Sequence[Column],
    row: Row,
    surroundings: tuple[Segment, ...],
    frame: Frame,
) -> list[tuple[Column, Mention]]:
    mentions: list[tuple[Column, Mention]] = []
    for column in found:
        cell = table.at(row.index, column.index)
        starts_here = cell is not None and (cell.row, cell.column) == (row.index, column.index)
        if cell is not None and starts_here and column.kind not in ("number", "name", "unit"):
            place = (table.start, column.index)
            clear = column.clear or (column.kind == "result" and not column.period and row.period is not None)
            mentions += [
                (column, mention if column.kind == "note" else replace(mention, column=place, clear=clear))
                for mention in _cell(document, cell, column, row, surroundings, frame)
            ]
    return mentions


def _of_row(
    row: Row, mentions: list[tuple[Column, Mention]], found: Sequence[Column], frame: Frame
) -> Iterator[Mention]:
    """The row's numbers, fractions with their percentages, and what the row implies."""
    mentions = with_shares_of_plan(with_remarks(mentions))
    mentions = list(zip((c for c, _ in mentions), with_checked([m for _, m in mentions]), strict=True))
    mentions = with_total_column(mentions)
    mentions = with_total_of_periods(mentions, frame)
    mentions = with_whole_column(mentions, found)
    yield from with_notes(mentions)
    for summed in sum_of_columns(mentions):
        yield replace(summed, role="part") if row.is_part else summed
    yield from ratio_of_columns(mentions)


def _cell(
    document: Document, cell: Cell, column: Column, row: Row, surroundings: tuple[Segment, ...], frame: Frame
) -> Iterator[Mention]:
    words = cell_text(document, cell)
    features = frame.vocabulary.spoken
    if column.kind == "note" or len(words.split()) > _WORDY:
        yield from _prose(document, cell, column, row, surroundings, frame)
        return
    segments = (
        (1.0, features(row.label) | features(column.head)),
        (0.9 if row.is_total else 0.4, features(row.group)),
        *surroundings,
    )
    start = cell.start + (
        len(document.text[cell.start : cell.end]) - len(document.text[cell.start : cell.end].lstrip())
    )
    if _REFERS.match(words):
        return
    for quantity in _quantities(document, cell, words, start, frame):
        numerator, denominator, value, unit = _value(quantity, row, column, words)
        unit = frame.vocabulary.unit(unit)
        yield Mention(
            value=value,
            unit=unit,
            start=cell.start,
            end=cell.end,
            number_start=quantity.start,
            number_end=quantity.end,
            segments=segments,
            role=_role(column, row, words, frame),
            value_max=quantity.value_max,
            numerator=numerator,
            denominator=denominator,
            comparator=quantity.comparator,
            period=(column.period if cell.column_span == 1 else None) or row.period,
            in_table=True,
            locator=cell.address or _place(row, column),
            whole=row.is_total or row.is_whole or bool(cues.TOTAL_ROW.match(column.head)),
            labels=(row.label, column.head, row.group),
            label=frame.vocabulary.features(row.label),
        )


def _prose(
    document: Document, cell: Cell, column: Column, row: Row, surroundings: tuple[Segment, ...], frame: Frame
) -> Iterator[Mention]:
    """A cell with sentences is read like running text under its row's label and column's head."""
    features = frame.vocabulary.spoken
    near = 1.0 if column.kind == "note" else 0.5
    segments = (
        (near, features(row.label)),
        (0.3, features(column.head)),
        (0.4, features(row.group)),
        *surroundings,
    )
    remark = bool(cues.NOTE_COLUMN.search(column.head))
    around = Surroundings(segments, planned=bool(cues.FUTURE_HEADING.search(column.head)))
    for start, end in sentences(document.text, cell.start, cell.end):
        for mention in mentions_of(document.text, start, end, around, frame):
            listed = mention.labelled and mention.period is not None and column.kind == "note"
            if mention.unit == "" and not mention.zero and not listed:
                continue
            place = cell.address or _place(row, column)
            mention = replace(mention, in_table=True, locator=place, aside=remark or mention.aside)
            named = remark and _is_named(mention, document.text[start : mention.number_start])
            yield replace(mention, cue=LABELLED) if named else mention


def _is_named(mention: Mention, label: str) -> bool:
    """Whether a remark's number is told of something by name, and not of the row itself."""
    return mention.labelled and not mention.derived and not mention.cue and not _OF_WHOLE.search(label)


def _place(row: Row, column: Column) -> str:
    return f"{row.label} · {column.head}"


def _quantities(document: Document, cell: Cell, words: str, start: int, frame: Frame) -> list[Quantity]:
    """The numbers of a cell; a cell that is just a number or a fraction is taken as it stands."""
    fraction = _FRACTION.match(words)
    if fraction:
        value, total = parse_number(fraction.group(1)), parse_number(fraction.group(2))
        if value is not None and total:
            return [Quantity(start, start + len(words), value, "", total=total, number_start=start)]
    if _BARE.match(words) and cell.number is None:
        plain = re.sub(r"[^\d.,]", "", words)
        value = parse_number(plain)
        if value is not None:
            read = quantities(document.text, cell.start, cell.end)
            comparator = read[0].comparator if read else "="
            return [
                Quantity(
                    start,
                    start + len(words),
                    value,
                    "%" if "%" in words else "",
                    comparator=comparator,
                    number_start=start,
                )
            ]
    if cell.number is not None:
        value = cell.number * 100 if cell.percent else cell.number
        return [
            Quantity(
                start, start + len(words), value.normalize(), "%" if cell.percent else "", number_start=start
            )
        ]
    return quantities(document.text, cell.start, cell.end, durations=frame.durations)


def _value(
    quantity: Quantity, row: Row, column: Column, words: str
) -> tuple[Decimal | None, Decimal | None, Decimal, str]:
    unit = quantity.unit or column.unit or row.unit or _counted_in(column.head)
    unit = "%" if unit.startswith("%") else unit
    if not unit and re.search(r"%|tỷ lệ|tỉ lệ", f"{row.label} {column.head}", re.IGNORECASE):
        unit = "%"
    if quantity.total:
        return quantity.value, quantity.total, percentage(quantity.value, quantity.total), unit
    return None, None, quantity.value, unit


def _counted_in(head: str) -> str:
    """The thing that a head says is counted: "Số sáng kiến"."""
    counted = _COUNT_OF.match(head.split(" / ")[-1])
    words = counted.group(1).lower().split() if counted else []
    nouns = countable_nouns()[0]
    return next((noun for size in (3, 2, 1) if (noun := " ".join(words[:size])) in nouns), "")


def _role(column: Column, row: Row, words: str, frame: Frame) -> Role:
    if any(is_earlier(period, frame) for period in (column.period, row.period)):
        return "previous"
    later = any(is_later(period, frame) for period in (column.period, row.period))
    if column.kind == "plan" or row.is_plan or later:
        return "plan"
    if column.kind == "change":
        return "change"
    if "elsewhere" in (
        scope_of(f"{row.label} ", frame.registry),
        scope_of(f"{column.head} ", frame.registry),
    ):
        return "elsewhere"
    return "part" if row.is_part else "result"
