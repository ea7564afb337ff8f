"""Documents of other fields, as secretaries draft them: planted slips are told, right figures are let be.

What each scored when it was first checked stands in docs/developer/reading-accuracy.md; the bounds are a
little under what is reached, to catch a rule that breaks another.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from tests.checking.drafting import Version, figures, planted, word_file
from tests.checking.packs import KNOWN, review_of
from tests.checking.test_drafts import touches

from nghiquyet.checking import Checked, Finding, Kind, Mark, check
from nghiquyet.checking.wording import source
from nghiquyet.reading.documents import open_document

FOUND, AGREEING = 0.88, 0.95
"""Shares of the slips that are said to differ, and of the right figures that are said to agree."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("documents")


@cache
def checked(folder: Path, name: str, version: Version) -> Checked:
    path = folder / f"{name}-{version}.docx"
    path.write_bytes(word_file(name, version))
    return check(open_document(path), review_of(name))


@pytest.mark.parametrize("name", KNOWN)
def test_right_document_raises_no_alarm(folder: Path, name: str) -> None:
    clean = checked(folder, name, "clean")
    assert [clean.surface(found) for found in clean.findings if found.mark is Mark.DIFFERS] == []
    assert [clean.surface(found) for found in clean.findings if found.mark is Mark.TO_CONFIRM] == []


@pytest.mark.parametrize("name", KNOWN)
def test_nothing_but_the_slips_differs(folder: Path, name: str) -> None:
    slipped = checked(folder, name, "planted")
    places = [(slip.start, slip.end) for slip in planted(name, slipped.document.text)]
    alone = [found for found in slipped.findings if found.mark is Mark.DIFFERS and not touches(found, places)]
    assert [slipped.surface(found) for found in alone] == []


def test_slips_are_told_with_both_numbers_and_both_sources(folder: Path) -> None:
    told: Counter[bool] = Counter()
    for name in KNOWN:
        slipped = checked(folder, name, "planted")
        for slip in planted(name, slipped.document.text):
            here = [found for found in slipped.findings if touches(found, [(slip.start, slip.end)])]
            told[any(found.mark is Mark.DIFFERS and is_proven(found) for found in here)] += 1
    assert told[True] / told.total() >= FOUND, told


def is_proven(found: Finding) -> bool:
    """Whether it tells the data's number with its source, or what should stand there."""
    return bool(found.instead) or (found.kind is Kind.FIGURE and source(found.known) is not None)


def test_right_figures_agree(folder: Path) -> None:
    told: Counter[bool] = Counter()
    for name in KNOWN:
        clean = checked(folder, name, "clean")
        agreeing = [found for found in clean.findings if found.mark is Mark.AGREES]
        for figure in figures(name, "clean", clean.document.text):
            if figure.label != "name":
                place = [(figure.start, figure.end)]
                told[any(touches(found, place) for found in agreeing)] += 1
    assert told[True] / told.total() >= AGREEING, told
