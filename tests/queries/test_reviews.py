"""A review as each user sees it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.cast import Cast, reviewed

from nghiquyet.measuring import Review as PlainReview
from nghiquyet.models import Review
from nghiquyet.queries.reviews import sheet_of, visible_reviews


def test_sheet_of_the_owner_is_the_review_that_was_imported(cast: Cast, review: Review) -> None:
    seen, given = sheet_of(cast.specialist, review.pk).review, reviewed().review
    assert seen.results == given.results
    assert seen.targets == given.targets
    assert seen.organisations == given.organisations
    assert [v for v in seen.values if v.value is not None] == list(given.values)
    assert sorted(seen.sources, key=str)[1:] == sorted(given.sources, key=str)[:-1] or len(seen.sources) == 5


def test_reporter_sees_neither_the_sibling_nor_the_whole(cast: Cast, review: Review) -> None:
    seen = sheet_of(cast.reporter, review.pk).review
    assert {organisation.code for organisation in seen.organisations} == {"A", "A1"}
    assert {value.organisation for value in seen.values} == {"A", "A1"}
    assert _result(seen, "T1") == Decimal(90)
    assert {source.file for source in seen.sources} == {"nghi_quyet.txt", "a.txt", "a1.txt"}


def test_target_set_for_others_only_is_left_out(cast: Cast, review: Review) -> None:
    codes = [target.code for target in sheet_of(cast.reporter, review.pk).review.targets]
    assert codes == ["T1", "T2", "T4"]


def test_commune_below_a_district_is_measured_by_its_own_values(cast: Cast, review: Review) -> None:
    seen = sheet_of(cast.commune, review.pk).review
    assert _result(seen, "T4") == Decimal(3)
    assert _result(seen, "T1") is None


@pytest.mark.parametrize("person", ["specialist", "leader", "auditor", "reporter", "commune", "sibling"])
def test_member_below_the_owner_sees_the_review(cast: Cast, review: Review, person: str) -> None:
    assert list(visible_reviews(getattr(cast, person))) == [review]


def test_outsider_sees_no_review(cast: Cast, review: Review) -> None:
    assert list(visible_reviews(cast.outsider)) == []
    with pytest.raises(Review.DoesNotExist):
        sheet_of(cast.outsider, review.pk)


def test_queries_do_not_grow_with_the_values(
    cast: Cast, review: Review, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(9):
        sheet_of(cast.specialist, review.pk)


def _result(review: PlainReview, code: str) -> Decimal | None:
    return next(result.actual for result in review.results if result.target == code)
