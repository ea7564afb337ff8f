"""Tables drawn in plain text; cells keep their place in the text.

A cell that was broken over several lines has no such place. So the rows of a table with such cells are
written anew, one line each, before anything else is made of the text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from nghiquyet.reading.documents.document import Cell, Table
from nghiquyet.reading.documents.header_rows import count_header_rows, is_result
from nghiquyet.reading.documents.parts import GridCell, flat
from nghiquyet.reading.documents.txt_runs import DrawnCell, Run, TextLine, find_runs

Row = Sequence[DrawnCell]


def find_tables(lines: Sequence[TextLine], text: str) -> list[Table]:
    """Tables from top to bottom."""
    return [_table(run, lines, text) for run in find_runs(lines, text)]


def _table(run: Run, lines: Sequence[TextLine], text: str) -> Table:
    cells = [Cell(row, c.column, c.start, c.end) for row, own in enumerate(run.rows) for c in own]
    grid = [GridCell(cell.row, cell.column, text[cell.start : cell.end]) for cell in cells]
    columns = max(cell.column for cell in cells) + 1
    start, end = lines[run.first].start, lines[run.end - 1].end
    return Table(start, end, len(run.rows), columns, tuple(cells), count_header_rows(grid))


def with_whole_rows(lines: Sequence[TextLine], text: str) -> str:
    """The text with every row of a table on one line."""
    written, done = [], 0
    for run in find_runs(lines, text):
        rows = _whole(run, text)
        if len(rows) < len(run.rows):
            written += [text[done : lines[run.first].start], _drawn(rows, text)]
            done = lines[run.end - 1].end
    return "".join([*written, text[done:]])


def _drawn(rows: Sequence[Sequence[Row]], text: str) -> str:
    """Rows with bars between the cells, one row a line."""
    columns = max(cell.column for lines in rows for line in lines for cell in line) + 1
    drawn = []
    for lines in rows:
        words: dict[int, list[str]] = defaultdict(list)
        for cell in (cell for line in lines for cell in line):
            words[cell.column].append(text[cell.start : cell.end])
        drawn.append("| " + " | ".join(flat(" ".join(words[n])) for n in range(columns)) + " |")
    return "\n".join(drawn)


def _whole(run: Run, text: str) -> list[list[Row]]:
    """The lines of every row of the table: those between two drawn lines, or one with those that go on."""
    rows: list[list[Row]] = []
    parted = _is_parted_by_rules(run, text)
    for place, row in enumerate(run.rows):
        same = place > 0 and run.sections[place] == run.sections[place - 1]
        if same and (parted or _goes_on(row, text)):
            rows[-1].append(row)
        else:
            rows.append([row])
    return rows


def _is_parted_by_rules(run: Run, text: str) -> bool:
    """Whether a line is drawn between any two rows: words in the first column only begin a section."""
    sizes = Counter(run.sections)
    below = [
        row
        for row, section, above in zip(run.rows[1:], run.sections[1:], run.sections, strict=False)
        if section == above
    ]
    return len(sizes) > 2 and not any(_first(row, text) for row in below)


def _goes_on(row: Row, text: str) -> bool:
    """Whether a line goes on with the cells of the line above: small letters, no number, no first cell."""
    filled = [text[cell.start : cell.end] for cell in row if cell.end > cell.start]
    if _first(row, text) or any(is_result(GridCell(0, 0, words)) for words in filled):
        return False
    return all(words[0].islower() or words[0] == "(" for words in filled)


def _first(row: Row, text: str) -> str:
    """The words of the first column."""
    return next((text[cell.start : cell.end] for cell in row if cell.column == 0), "")
