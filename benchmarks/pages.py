"""How long a page takes, of a document with text and of a scan, and how much of that is the recognition.

    python -m benchmarks.pages

Each file is opened and its facts are read, on one processor. Recognition is what the processes take that
are started for it; the slowest page is told without it, but with the cleaning of the picture.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import process_time

from benchmarks import made_documents as made
from benchmarks.beside import RUNS, on_one_processor
from nghiquyet.reading import read
from nghiquyet.reading.documents import open_document

SCAN = made.REPORT.with_name("B06_muong_sao_scan.pdf")
A_SECOND, PARAGRAPHS = 1.0, 400


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds of the processor for one document: own ones, those of recognition, own ones for the slowest
    page where pages are told one by one (else for the average page)."""

    own: float
    recognising: float
    slowest: float


def main() -> None:
    """Print a line for each document; end with 1 where a page with text takes a second."""
    on_one_processor()
    print(
        f"{'what':<26}{'pages':>6}{'seconds':>9}{'pages a second':>16}{'recognising':>13}{'slowest page':>14}"
    )
    with tempfile.TemporaryDirectory() as folder:
        text = made.pdf(Path(folder) / "text.pdf", PARAGRAPHS)
        pages = len(open_document(text).pages)
        taken = [
            _shown("PDF with text and tables", text, pages),
            _shown("the same in Word", made.word_file(Path(folder) / "text.docx", PARAGRAPHS), pages),
        ]
    _shown("scan of the demo", SCAN, len(open_document(SCAN).pages))
    if any(one.slowest >= A_SECOND for one in taken):
        sys.exit("A page with text takes a second or more.")


def _shown(what: str, path: Path, pages: int) -> Taken:
    runs = sorted((_taken(path, pages) for _ in range(RUNS)), key=lambda one: one.own + one.recognising)
    one = runs[RUNS // 2]
    seconds = one.own + one.recognising
    rate, share = f"{pages / seconds:.2f}", f"{one.recognising / seconds:.0%}"
    print(f"{what:<26}{pages:>6}{seconds:>8.2f}s{rate:>16}{share:>13}{one.slowest:>13.2f}s", flush=True)
    return one


def _taken(path: Path, pages: int) -> Taken:
    marks = [_spent()]
    read(path, progress=partial(_note, marks))
    own, started = (after - before for before, after in zip(marks[0], _spent(), strict=True))
    steps = [after[0] - before[0] for before, after in pairwise(marks)]
    one_by_one = len(steps) == pages and not started
    return Taken(own, started, max(steps) if one_by_one else own / pages)


def _note(marks: list[tuple[float, float]], done: int, total: int) -> None:
    marks.append(_spent())


def _spent() -> tuple[float, float]:
    """Seconds of the processor: of this process, of those that it started."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time(), ended.ru_utime + ended.ru_stime


if __name__ == "__main__":
    main()
