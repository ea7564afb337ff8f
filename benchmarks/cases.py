"""What is measured: start, reading, reviewing, measuring, writing."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

from benchmarks.timing import Case
from nghiquyet.measuring import Comparator, Organisation, Result, Review, State, Target, Value, measure
from nghiquyet.reading import read
from nghiquyet.reading.documents import open_document
from nghiquyet.reviewing import load_organisations, review_files
from nghiquyet.writing import write_files

DEMO = Path(__file__).resolve().parents[1] / "src" / "nghiquyet" / "demo" / "son_linh"
AS_OF = date(2023, 3, 31)
ORGANISATIONS = 3_000
TARGETS = 20


def cases() -> Iterator[Case]:
    """Every measurement, in the order in which a user meets them."""
    yield Case("start: nghiquyet --help", 1, "start", _start)
    yield from _reading()
    yield from _reviewing()
    yield Case("measure: totals and statuses", ORGANISATIONS * TARGETS, "values", _measuring())


def _start() -> None:
    subprocess.run([sys.executable, "-m", "nghiquyet", "--help"], check=True, capture_output=True)


def _reading() -> Iterator[Case]:
    for file in sorted((DEMO / "reports").iterdir()):
        document = open_document(file)
        runs = 1 if document.media == "scan" else 3
        yield Case(f"read: {file.name}", len(document.text), "characters", partial(read, file), runs)


def _reviewing() -> Iterator[Case]:
    reports = sorted((DEMO / "reports").iterdir())
    yield Case("review: the demo's reports", len(reports), "reports", _review, runs=1)
    review = _review()
    with tempfile.TemporaryDirectory() as folder:
        yield Case("write: docx, xlsx and pdf", 3, "documents", partial(write_files, review, Path(folder)))


def _review() -> Review:
    organisations = load_organisations(DEMO / "organisations.json")
    reports = sorted((DEMO / "reports").iterdir())
    return review_files(DEMO / "resolution.docx", organisations, reports, as_of=AS_OF).review


def _measuring() -> partial[tuple[Result, ...]]:
    communes = [Organisation(f"C{n}", f"Xã {n}", parent="P") for n in range(ORGANISATIONS)]
    targets = [
        Target(f"T{n}", "Trồng rừng", "ha", Decimal(1000), Comparator.AT_LEAST) for n in range(TARGETS)
    ]
    values = [
        Value(commune.code, target.code, State.ACCEPTED, Decimal("0.25"))
        for commune in communes
        for target in targets
    ]
    return partial(
        measure,
        targets,
        values,
        organisations=[Organisation("P", "Tỉnh"), *communes],
        owner="P",
        elapsed=Decimal("0.5"),
        as_of=AS_OF,
        term_end=date(2025, 6, 30),
    )
