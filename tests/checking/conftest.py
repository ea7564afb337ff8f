"""Drafts held against the review of the fictional province, sentences against a small review."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.checking.drafting import Version
from tests.checking.small import small_review
from tests.checking.test_drafts import CheckDraft, draft
from tests.packs.son_linh import son_linh_review

from nghiquyet.checking import Checked, Finding, check
from nghiquyet.measuring import Review
from nghiquyet.reading.documents import open_document

CheckText = Callable[..., Checked]
Tell = Callable[..., list[tuple[str, str]]]
Find = Callable[..., Finding]


@pytest.fixture(scope="session")
def review() -> Review:
    return son_linh_review()


@pytest.fixture(scope="session")
def check_draft(review: Review, tmp_path_factory: pytest.TempPathFactory) -> CheckDraft:
    """A draft of tests/checking/drafts as checked; each is checked once."""
    folder: Path = tmp_path_factory.mktemp("drafts")

    @cache
    def checked(name: str, version: Version) -> Checked:
        return check(open_document(draft(folder, name, version)), review)

    return checked


@pytest.fixture
def check_text(tmp_path: Path) -> CheckText:
    """A report of the small review's province with these paragraphs, as checked."""

    def checked(*paragraphs: str, review: Review | None = None, speaker: str | None = None) -> Checked:
        path = tmp_path / "bao-cao.txt"
        path.write_text("\n\n".join(("BÁO CÁO CỦA TỈNH TÂN LẠC", *paragraphs)), encoding="utf-8")
        return check(open_document(path), review or small_review(), speaker=speaker)

    return checked


@pytest.fixture
def tell(check_text: CheckText) -> Tell:
    """Every finding on these paragraphs: its mark and its words."""

    def told(*paragraphs: str, **more: object) -> list[tuple[str, str]]:
        checked = check_text(*paragraphs, **more)
        return [(finding.mark.value, checked.surface(finding)) for finding in checked.findings]

    return told


@pytest.fixture
def find(check_text: CheckText) -> Find:
    """The one finding on a paragraph."""

    def found(*paragraphs: str, **more: object) -> Finding:
        [finding] = check_text(*paragraphs, **more).findings
        return finding

    return found
