"""Drafts about the fictional province: nothing is wrong in a clean one, and planted errors are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.checking.drafting import Version, plain, planted, word_file

from nghiquyet.checking import Checked, Finding, Kind, Mark

CheckDraft = Callable[[str, Version], Checked]
NAMES = ("speech", "report", "press")
FOUND, FLAGGED = 0.87, 0.97
"""Shares of the planted errors that are said to differ, and that are at least put to a person."""


@pytest.mark.parametrize("name", NAMES)
def test_clean_draft_raises_no_alarm(check_draft: CheckDraft, name: str) -> None:
    checked = check_draft(name, "clean")
    assert [checked.surface(found) for found in checked.findings if found.mark is Mark.DIFFERS] == []
    assert [checked.surface(found) for found in checked.findings if found.mark is Mark.TO_CONFIRM] == []


@pytest.mark.parametrize(("name", "agreeing"), [("speech", 34), ("report", 60), ("press", 14)])
def test_figures_of_a_clean_draft_agree(check_draft: CheckDraft, name: str, agreeing: int) -> None:
    assert check_draft(name, "clean").count(Mark.AGREES) >= agreeing


def test_planted_errors_are_found(check_draft: CheckDraft) -> None:
    told = Counter(mark for name in NAMES for mark in marks_of_planted(check_draft(name, "planted"), name))
    assert told[Mark.DIFFERS] / told.total() >= FOUND, told
    assert (told[Mark.DIFFERS] + told[Mark.TO_CONFIRM]) / told.total() >= FLAGGED, told


@pytest.mark.parametrize("name", NAMES)
def test_nothing_else_differs_in_a_planted_draft(check_draft: CheckDraft, name: str) -> None:
    checked = check_draft(name, "planted")
    places = [(error.start, error.end) for error in planted(name, checked.document.text)]
    alone = [found for found in checked.findings if found.mark is Mark.DIFFERS and not touches(found, places)]
    assert [checked.surface(found) for found in alone if found.kind is not Kind.ARITHMETIC] == []


def marks_of_planted(checked: Checked, name: str) -> list[Mark]:
    """The gravest mark at each planted error."""
    order = (Mark.DIFFERS, Mark.TO_CONFIRM, Mark.NOT_FOUND, Mark.AGREES)
    found = []
    for error in planted(name, checked.document.text):
        here = {one.mark for one in checked.findings if touches(one, [(error.start, error.end)])}
        found.append(next((mark for mark in order if mark in here), Mark.NOT_FOUND))
    return found


def touches(found: Finding, places: list[tuple[int, int]]) -> bool:
    return any(found.start < end and start < found.end for start, end in places)


def draft(folder: Path, name: str, version: Version) -> Path:
    """The press note as plain text, the others as Word files."""
    if name == "press":
        path = folder / f"{name}.txt"
        path.write_text(plain(name, version), encoding="utf-8")
    else:
        path = folder / f"{name}.docx"
        path.write_bytes(word_file(name, version))
    return path
