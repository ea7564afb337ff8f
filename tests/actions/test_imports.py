"""Taking a review in: whole or not at all, by those who may."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.cast import AS_OF, TEXTS, Cast, plain_text, reviewed

from nghiquyet import models
from nghiquyet.actions.imports import import_review
from nghiquyet.errors import NotAllowed, Refused
from nghiquyet.measuring import Organisation, Source
from nghiquyet.queries.plain import plain_document
from nghiquyet.reviewing import Reviewed


def later(given: Reviewed) -> Reviewed:
    """The same review as at a later date."""
    return replace(given, review=replace(given.review, as_of=AS_OF.replace(month=9)))


def test_every_value_and_reading_is_saved(review: models.Review) -> None:
    conflict = review.values.get(organisation__code="B", target__code="T1")
    assert [reading.amount for reading in conflict.readings.all()] == [Decimal(30), Decimal(40)]
    assert conflict.chosen == 0
    assert models.Value.objects.filter(state="missing").count() > 0


def test_words_of_every_reading_stand_where_they_are_said_to(review: models.Review) -> None:
    readings = models.Reading.objects.filter(value__review=review).select_related("document")
    assert [reading.document.text[reading.start : reading.end] for reading in readings] == [
        reading.quote for reading in readings
    ]


def test_document_comes_back_as_it_was_read(review: models.Review) -> None:
    for given in reviewed().documents:
        assert plain_document(review.documents.get(file=given.file)) == given


def test_file_that_could_not_be_read_keeps_its_problem(review: models.Review) -> None:
    assert review.documents.get(file="hong.pdf").problem == {
        "template": "Tệp {file} bị hỏng.",
        "values": {"file": "hong.pdf"},
    }


def test_second_review_at_the_same_date_is_refused_and_changes_nothing(review: models.Review) -> None:
    before = models.Value.objects.count()
    with pytest.raises(Refused):
        import_review(reviewed(), by=None)
    assert (models.Value.objects.count(), models.Review.objects.count()) == (before, 1)


def test_later_review_shares_resolution_targets_and_organisations(review: models.Review) -> None:
    second = import_review(later(reviewed()), by=None)
    assert second.resolution_id == review.resolution_id
    assert models.Target.objects.count() == 4
    assert models.Organisation.objects.count() == 4
    assert second.documents.count() == len(TEXTS) + 1


def test_files_of_one_name_are_told_apart_by_their_contents(db: None) -> None:
    given = reviewed()
    twin = plain_text("a.txt", "BÁO CÁO khác cùng tên tệp")
    source = Source("a.txt", twin.sha256, "txt", 1, "B")
    review = replace(given.review, sources=(*given.review.sources, source))
    saved = import_review(Reviewed(review, (*given.documents, twin)), by=None)
    codes = saved.documents.filter(file="a.txt").values_list("organisation__code", flat=True)
    assert sorted(codes) == ["A", "B"]


def test_specialist_of_the_owner_may_import(cast: Cast) -> None:
    assert import_review(later(reviewed()), by=cast.specialist).pk


@pytest.mark.parametrize("person", ["leader", "auditor", "reporter", "outsider"])
def test_others_may_not_import(cast: Cast, person: str) -> None:
    with pytest.raises(NotAllowed):
        import_review(later(reviewed()), by=getattr(cast, person))
    assert models.Review.objects.count() == 1


def test_importer_does_not_rename_what_lies_outside_the_own_subtree(cast: Cast) -> None:
    given = later(reviewed())
    tree = (*given.review.organisations, Organisation("X", "Chiếm đoạt"))
    import_review(replace(given, review=replace(given.review, organisations=tree)), by=cast.specialist)
    assert models.Organisation.objects.get(code="X").name == "Tỉnh X"


def test_importer_does_not_add_outside_the_own_subtree(cast: Cast) -> None:
    given = later(reviewed())
    added = (Organisation("X", "Tỉnh X"), Organisation("X1", "Xã mới", parent="X"))
    tree = (*given.review.organisations, *added)
    with pytest.raises(NotAllowed):
        import_review(replace(given, review=replace(given.review, organisations=tree)), by=cast.specialist)
    assert not models.Organisation.objects.filter(code="X1").exists()
