"""The way from an opened document to a resolution: head, term, sections, targets from text and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nghiquyet.errors import ResolutionWithoutTargets
from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.resolutions.appendix import table_drafts
from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.head import Head, read_head
from nghiquyet.reading.resolutions.meaning import (
    aggregation_of,
    basis_of,
    comparator_of,
    direction_of,
    ratio_words,
)
from nghiquyet.reading.resolutions.merging import merged
from nghiquyet.reading.resolutions.outline import Heading, Line, Outline, outline
from nghiquyet.reading.resolutions.passages import text_drafts
from nghiquyet.reading.resolutions.resolution import Clause, Resolution, Target
from nghiquyet.reading.resolutions.scales import as_written
from nghiquyet.reading.resolutions.terms import read_term
from nghiquyet.reading.resolutions.wording import without_addressee
from nghiquyet.reading.resolutions.zones import Zone

_STATED = re.compile(r"(?<!\w)(?P<count>\d{1,3})\s+(?:nhóm\s+)?chỉ tiêu(?!\w)", re.IGNORECASE)


def read_resolution(document: Document) -> Resolution:
    """What the document resolves.

    Raises ResolutionWithoutTargets, naming the file, where neither its text nor its tables promise a level.
    """
    head = read_head(document)
    if _is_report(head):
        raise ResolutionWithoutTargets(
            "Tệp {file} là một báo cáo, không phải nghị quyết. Hãy chọn nghị quyết có các chỉ tiêu.",
            file=document.file,
        )
    term = read_term(head.title, head.date, head.year)
    term = term or read_term(document.text[:3000], head.date, head.year)
    first_year = term.years[0] if term else None
    lines = outline(document, first_year)
    in_tables = table_drafts(document, lines, term)
    in_text = text_drafts(document.text, lines.lines, first_year, beside_tables=bool(in_tables))
    drafts = merged(in_text, in_tables)
    if not drafts:
        raise ResolutionWithoutTargets(
            "Không tìm thấy chỉ tiêu nào trong {file}. Hãy kiểm tra đây có phải là nghị quyết có chỉ tiêu, "
            "hoặc nhập chỉ tiêu bằng tay.",
            file=document.file,
        )
    return Resolution(
        number=head.number,
        kind=head.kind,
        title=head.title,
        issuer=head.issuer,
        date=head.date,
        term=term,
        targets=tuple(_target(document, draft, number) for number, draft in enumerate(drafts, 1)),
        breakthroughs=_clauses(document, lines, ("breakthroughs",)),
        tasks=_clauses(document, lines, ("tasks",)),
        measures=_clauses(document, lines, ("measures",)),
        targets_stated=_stated(document.text, lines),
    )


def _is_report(head: Head) -> bool:
    """A report by its title and its number ("47-BC/ĐU"): its figures are results, not promises."""
    return head.title.lower().startswith("báo cáo") and "bc" in re.split(r"\W+", head.number.lower())


def _target(document: Document, draft: Draft, number: int) -> Target:
    surface = document.text[draft.level_start : draft.level_end]
    draft = as_written(draft, surface)
    aggregation = aggregation_of(draft)
    numerator, denominator = ratio_words(draft) if aggregation == "weighted_ratio" else (None, None)
    return Target(
        code=f"T{number:02d}",
        name=without_addressee(draft.name),
        unit=draft.unit,
        level=draft.level,
        comparator=comparator_of(draft),
        basis=basis_of(draft),
        aggregation=aggregation,
        direction=direction_of(draft),
        start=draft.start,
        end=draft.end,
        level_start=draft.level_start,
        level_end=draft.level_end,
        surface=surface,
        page=document.page_of(draft.level_start),
        upper=draft.upper,
        numerator=numerator,
        denominator=denominator,
        applies_to=draft.applies_to,
        baseline=draft.baseline,
        group=draft.group,
        due=draft.due,
        locator=draft.locator,
        milestones=draft.milestones,
        also_at=draft.also_at,
    )


def _clauses(document: Document, lines: Outline, zones: Sequence[Zone]) -> tuple[Clause, ...]:
    """The items of the sections of a kind: their numbered headings where they have such, else their lines."""
    items: list[Clause] = []
    for line in lines.lines:
        if line.zone not in zones:
            continue
        place = _item_place(line, zones)
        if not items or items[-1].start != place[0]:
            items.append(Clause(" ".join(document.text[place[0] : place[1]].split()), *place))
    return tuple(items)


def _item_place(line: Line, zones: Sequence[Zone]) -> tuple[int, int]:
    """The outermost heading below the one that opens the zone, or the line itself."""
    opened = next((k for k, heading in enumerate(line.path) if heading.zone in zones), len(line.path))
    below = line.path[opened + 1 :]
    return (below[0].start, below[0].end) if below else (line.start, line.end)


def _stated(text: str, lines: Outline) -> int | None:
    """How many targets the resolution says that it sets; counts behind group headings are added up."""
    groups = 0
    places: list[Heading | Line] = [*lines.lines, *lines.headings]
    for place in sorted(places, key=lambda place: place.start):
        match = _STATED.search(text, place.start, place.end)
        if not match or place.zone in ("results", "viewpoints"):
            continue
        if text[match.start() - 1] != "(" or isinstance(place, Line):
            return groups or int(match["count"])
        groups += int(match["count"])
    return groups or None
