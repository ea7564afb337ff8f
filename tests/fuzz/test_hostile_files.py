"""Every hostile file is read or refused with a reason: no crash, no hang, nothing done but reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fuzz.archives import ARCHIVES
from tests.fuzz.hostile import Hostile
from tests.fuzz.judging import judged
from tests.fuzz.offices import OFFICES
from tests.fuzz.pages import PAGES
from tests.fuzz.pdfs import PDFS
from tests.fuzz.pictures import PICTURES
from tests.fuzz.sheets import SHEETS
from tests.fuzz.texts import TEXTS
from tests.fuzz.words import WORDS
from tests.reading.documents.office import needs_office

GROUPS = {
    "texts": TEXTS, "pages": PAGES, "words": WORDS, "sheets": SHEETS, "pdfs": PDFS, "pictures": PICTURES,
    "archives": ARCHIVES,
}  # fmt: skip
ENORMOUS = [one for group in GROUPS.values() for one in group if one.heavy]


@pytest.mark.parametrize("group", GROUPS)
def test_hostile_files_are_read_or_refused(group: str, tmp_path: Path) -> None:
    assert _wrong([one for one in GROUPS[group] if not one.heavy], tmp_path) == {}


@needs_office
def test_hostile_files_of_office_programs_are_read_or_refused(tmp_path: Path) -> None:
    assert _wrong([one for one in OFFICES if not one.heavy], tmp_path) == {}


@needs_office
@pytest.mark.heavy
@pytest.mark.parametrize("one", [one for one in OFFICES if one.heavy], ids=lambda one: one.name)
def test_enormous_file_of_an_office_program_is_read_or_refused(one: Hostile, tmp_path: Path) -> None:
    assert _wrong([one], tmp_path) == {}


@pytest.mark.heavy
@pytest.mark.parametrize("one", ENORMOUS, ids=lambda one: one.name)
def test_enormous_file_is_read_or_refused(one: Hostile, tmp_path: Path) -> None:
    assert _wrong([one], tmp_path) == {}


def _wrong(group: list[Hostile], folder: Path) -> dict[str, str]:
    """Everything that is wrong with what became of these files, all opened in one go."""
    (folder / "in").mkdir()
    files = [folder / "in" / one.name for one in group]
    for one, file in zip(group, files, strict=True):
        one.write(file)
    return judged(files, [one.outcomes for one in group])
