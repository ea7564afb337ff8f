"""The review of the fictional province, and its drafts held against it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from tests.checking.drafting import Version
from tests.checking.test_drafts import CheckDraft, draft
from tests.packs.son_linh import son_linh_review

from nghiquyet.checking import Checked, check
from nghiquyet.measuring import Review
from nghiquyet.reading.documents import open_document


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
