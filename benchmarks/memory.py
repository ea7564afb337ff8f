"""How much memory opening a PDF of 300 pages takes at its peak.

    python -m benchmarks.memory

The file is made by code and opened by a process of its own, which tells its largest resident set.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

PARAGRAPHS, PAGES, MOST = 3_400, 300, 500_000_000


def main() -> None:
    """Print the peak; end with 1 where it is over the aim or the file is too short to tell."""
    if len(sys.argv) > 2:
        {"make": _make, "open": _open}[sys.argv[1]](Path(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        _apart("make", path)
        pages, cells, peak = map(int, _apart("open", path).split())
        size = path.stat().st_size
    print(f"PDF of {pages} pages, {cells:,} cells, {size / 1e6:.1f} MB: opened with {peak / 1e6:.0f} MB")
    if pages < PAGES or peak >= MOST:
        sys.exit(f"The aim is less than {MOST / 1e6:.0f} MB for {PAGES} pages or more.")


def _apart(what: str, path: Path) -> str:
    """Run this module once more; this process stays small: a child starts with the peak of its parent."""
    command = [sys.executable, "-m", "benchmarks.memory", what, str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _make(path: Path) -> None:
    from benchmarks.made_documents import pdf

    pdf(path, PARAGRAPHS)


def _open(path: Path) -> None:
    from nghiquyet.reading.documents import open_document

    document = open_document(path)
    cells = sum(len(table.cells) for table in document.tables)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1_024
    print(len(document.pages), cells, peak)


if __name__ == "__main__":
    main()
