"""Reports with one table, and what they say for a target."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.reading.documents.making import opened, written
from tests.reading.matching.matched import TARGETS, UNITS

from nghiquyet.reading.matching import Match, match_reports


def told(folder: Path, target: str, *rows: tuple[str, ...], before: str = "", after: str = "") -> Match:
    """The match of a page whose table has these rows, the first one its head, between two paragraphs."""
    cells = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows[1:]]
    head = "".join(f"<th>{cell}</th>" for cell in rows[0])
    table = f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    page = (
        f"<html><body><h1>BÁO CÁO</h1><h2>I. Kết quả</h2><p>{before}</p>{table}<p>{after}</p></body></html>"
    )
    document = opened(written(folder / "a.html", page))
    found = match_reports(
        [document], TARGETS, organisation="A", organisations=UNITS, term_start=date(2021, 1, 1),
        as_of=date(2023, 6, 30),
    )  # fmt: skip
    return next(match for match in found if match.target == target)
