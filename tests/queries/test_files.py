"""The files page and the organisation's page."""

from __future__ import annotations

import pytest
from tests.cast import Cast

from nghiquyet.models import Organisation, Review
from nghiquyet.queries.files import files_page
from nghiquyet.queries.organisations import organisation_page


def test_resolution_stands_first_and_problems_are_named(cast: Cast, review: Review) -> None:
    page = files_page(cast.specialist, review.pk)
    assert [row.file for row in page.files] == ["nghi_quyet.txt", "a.txt", "a1.txt", "b.txt", "hong.pdf"]
    assert [row.values for row in page.files] == [0, 2, 1, 3, 0]
    assert [str(row.problem) for row in page.troubled] == ["Tệp hong.pdf bị hỏng."]


def test_reporter_sees_the_resolution_and_the_own_files(cast: Cast, review: Review) -> None:
    assert [row.file for row in files_page(cast.reporter, review.pk).files] == [
        "nghi_quyet.txt", "a.txt", "a1.txt",
    ]  # fmt: skip


def test_organisation_page_parts_answers_from_what_is_missing(cast: Cast, review: Review) -> None:
    page = organisation_page(cast.leader, review.pk, "B")
    assert [answer.target.code for answer in page.answers] == ["T1", "T2", "T3"]
    assert [answer.target.code for answer in page.missing] == ["T4"]
    assert [row.file for row in page.files] == ["b.txt"]
    assert page.open == 2
    assert page.parent is not None
    assert page.parent.code == "P"


@pytest.mark.parametrize("code", ["B", "P", "X", "không có"])
def test_organisation_outside_the_subtree_does_not_exist(cast: Cast, review: Review, code: str) -> None:
    with pytest.raises(Organisation.DoesNotExist):
        organisation_page(cast.reporter, review.pk, code)
