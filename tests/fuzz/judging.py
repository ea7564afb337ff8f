"""What holds of every file, however it was made."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.fuzz.hostile import DAMAGED, EMPTY, LARGE, LOCKED, READ, UNKNOWN
from tests.fuzz.watched import Watched, read_watched, told
from tests.reading.documents.making import check

from nghiquyet.errors import InputError
from nghiquyet.isolation import each_apart
from nghiquyet.isolation.task import Work
from nghiquyet.reading import Reading
from nghiquyet.reading.documents import Limits
from nghiquyet.reading.facts.fact import Comparison, Directive, Facts, Figure, Reference

LIMITS = Limits(seconds=60, silent_seconds=60, office_seconds=30, memory=1_000_000_000)
USUAL = (READ, EMPTY, UNKNOWN, DAMAGED, LOCKED, LARGE)
"""What may become of a file that was damaged by chance."""
State = dict[Path, tuple[int, int]]


def judged(
    files: Sequence[Path],
    outcomes: Sequence[tuple[str, ...]] = (),
    *,
    work: Work[Watched] = read_watched,
    limits: Limits = LIMITS,
) -> dict[str, str]:
    """Everything that is wrong with what became of these files of one folder, read apart: name and fault.

    `outcomes` are those that are right, file by file; else any reading and any of the usual errors.
    """
    folder = files[0].parent
    temporary = folder.parent / f"{folder.name}-temporary"
    temporary.mkdir()
    before = _state(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(temporary))
        read = list(each_apart(work, files, limits=limits))
    right = outcomes or [()] * len(files)
    found = {
        file.name: faults(file.name, outcome, allowed)
        for file, outcome, allowed in zip(files, read, right, strict=True)
    }
    found["left behind"] = " ".join(map(str, _changed(before, _state(folder)) | set(temporary.iterdir())))
    return {name: fault for name, fault in found.items() if fault}


def _state(folder: Path) -> State:
    return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in folder.rglob("*")}


def _changed(before: State, after: State) -> set[Path]:
    return {path for path, _ in before.items() ^ after.items()}


def faults(name: str, outcome: Watched | InputError, outcomes: tuple[str, ...] = ()) -> str:
    """What is wrong; nothing where the file was read, or refused by an error that names it, and no more."""
    result = outcome.outcome if isinstance(outcome, Watched) else outcome
    if isinstance(outcome, Watched) and outcome.deeds:
        return f"did {'; '.join(outcome.deeds)}"
    if told(result) not in (outcomes or USUAL):
        return f"{told(result)}: {result}"
    if isinstance(result, InputError):
        return "" if name in str(result) else f"unnamed: {result}"
    return _broken(result)


def _broken(reading: Reading) -> str:
    try:
        check(reading.document)
        check_facts(reading.document.text, reading.facts)
    except AssertionError as error:
        return f"broken: {error}"
    return ""


def check_facts(text: str, facts: Facts) -> None:
    """Every surface stands where it says."""
    placed: list[Figure | Comparison | Reference | Directive] = [*facts.figures, *facts.comparisons]
    for fact in (*placed, *facts.references, *facts.directives):
        assert text[fact.start : fact.end] == fact.surface
    for person in facts.people:
        assert all(0 <= start < end <= len(text) for start, end in person.mentions)
