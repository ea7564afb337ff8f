"""Every hostile file is read or refused with a reason: no crash, no hang, nothing done but reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fuzz.archives import ARCHIVES
from tests.fuzz.hostile import Hostile
from tests.fuzz.judging import LIMITS, faults
from tests.fuzz.pages import PAGES
from tests.fuzz.pdfs import PDFS
from tests.fuzz.pictures import PICTURES
from tests.fuzz.sheets import SHEETS
from tests.fuzz.texts import TEXTS
from tests.fuzz.watched import read_watched
from tests.fuzz.words import WORDS

from nghiquyet.isolation import each_apart

GROUPS = {
    "texts": TEXTS, "pages": PAGES, "words": WORDS, "sheets": SHEETS, "pdfs": PDFS, "pictures": PICTURES,
    "archives": ARCHIVES,
}  # fmt: skip
ENORMOUS = [one for group in GROUPS.values() for one in group if one.heavy]


@pytest.mark.parametrize("group", GROUPS)
def test_hostile_files_are_read_or_refused(group: str, tmp_path: Path) -> None:
    assert _wrong([one for one in GROUPS[group] if not one.heavy], tmp_path) == {}


@pytest.mark.heavy
@pytest.mark.parametrize("one", ENORMOUS, ids=lambda one: one.name)
def test_enormous_file_is_read_or_refused(one: Hostile, tmp_path: Path) -> None:
    assert _wrong([one], tmp_path) == {}


def _wrong(group: list[Hostile], folder: Path) -> dict[str, str]:
    """Everything that is wrong with what became of these files, all opened in one go."""
    files = [folder / one.name for one in group]
    for one, file in zip(group, files, strict=True):
        one.write(file)
    outcomes = zip(group, each_apart(read_watched, files, limits=LIMITS), strict=True)
    found = {one.name: faults(one.name, outcome, one.outcomes) for one, outcome in outcomes}
    return {name: fault for name, fault in found.items() if fault}
