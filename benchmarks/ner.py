"""How fast facts are read from text, held against a statistical reader of names: underthesea's CRF.

    make ner                     install that into .tools/ner, once
    python -m benchmarks.ner

From text in memory ours reads figures, comparisons, people, organisations, the event, references and
directives; the other finds names alone. It is fastest sentence by sentence; a whole text at once takes it
far longer than its sentences.
"""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

from benchmarks.beside import Pair, clocked, compare, on_one_processor
from nghiquyet.reading import read_facts
from nghiquyet.reading.documents import open_document

ROOT = Path(__file__).resolve().parents[1]
PYTHON = ROOT / ".tools" / "ner" / "bin" / "python"
ARTICLES = sorted((ROOT / "tests" / "articles").glob("*.txt"))
TEN_TIMES = 10.0


def main() -> None:
    """Print one line; end with 1 where the aim is not reached or there is nothing to compare with."""
    if not PYTHON.exists():
        sys.exit("underthesea is not installed, so there is nothing to compare with. Run `make ner` first.")
    on_one_processor()
    syllables = sum(len(path.read_text("utf-8").split()) for path in ARTICLES)
    documents = [open_document(path) for path in ARTICLES]
    ours = clocked(lambda: [read_facts(document) for document in documents])
    with _worker() as worker:
        reached = compare(
            Pair(
                "read facts",
                syllables,
                "syllables",
                ours,
                f"underthesea.ner (CRF), each {piece}",
                theirs,
                aim,
            )
            for piece, aim in (("sentence", TEN_TIMES), ("paragraph", TEN_TIMES))
            for theirs in [partial(_once, worker, piece)]
        )
    sys.exit(not reached)


def _worker() -> subprocess.Popen[str]:
    command = [str(PYTHON), str(Path(__file__).with_name("ner_worker.py")), *map(str, ARTICLES)]
    worker = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={"HF_HUB_OFFLINE": "1"}
    )
    _answer(worker)
    return worker


def _once(worker: subprocess.Popen[str], piece: str) -> float:
    """Lets the worker read all texts once more; it tells its own seconds."""
    assert worker.stdin
    worker.stdin.write(f"{piece}\n")
    worker.stdin.flush()
    return float(_answer(worker))


def _answer(worker: subprocess.Popen[str]) -> str:
    """The next line that the worker says; ends with what it said where it has ended."""
    assert worker.stdout
    line = worker.stdout.readline()
    if not line:
        sys.exit(f"{PYTHON} ended with {worker.wait()}. Run `make ner` again.")
    return line


if __name__ == "__main__":
    main()
