"""Recording organisations over time: all of a list or nothing, nothing rewritten, values where they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.cast import Cast, reviewed

from nghiquyet import models
from nghiquyet.actions.history import bring_up_to, keep_history
from nghiquyet.actions.imports import import_review
from nghiquyet.errors import HistoryRefused, NotAllowed
from nghiquyet.measuring import Review
from nghiquyet.organising import History, Kind, Spell, Succession
from nghiquyet.queries.history import known_history
from nghiquyet.queries.reviews import sheet_of

pytestmark = pytest.mark.django_db
JULY = date(2023, 7, 1)
MERGER = History(
    (
        Spell("A", "Huyện A", "P", "huyện", ("Huyện A",), end=JULY),
        Spell("B", "Huyện B", "P", "huyện", ("Huyện B",), end=JULY),
        Spell("C", "Thành phố C", "P", "thành phố", start=JULY),
        Spell("A1", "Xã A1", "A", "xã", ("A1",), end=JULY),
        Spell("A1", "Phường A1", "C", "phường", ("A1",), start=JULY),
    ),
    (Succession(Kind.MERGED, "A", JULY, "C"), Succession(Kind.MERGED, "B", JULY, "C")),
)


def _tree(seen: Review) -> list[tuple[str, str, str | None]]:
    return sorted((o.code, o.name, o.parent) for o in seen.organisations)


def test_a_merger_leaves_the_review_before_it_as_it_was(cast: Cast, review: models.Review) -> None:
    before = sheet_of(cast.specialist, review.pk).review
    keep_history(MERGER, by=cast.specialist, today=JULY)
    after = sheet_of(cast.specialist, review.pk).review
    assert _tree(after) == _tree(before)
    assert (after.results, after.values) == (before.results, before.values)


def test_after_a_merger_totals_are_those_of_recomputation_and_values_stay(
    cast: Cast, review: models.Review
) -> None:
    keep_history(MERGER, by=None, today=JULY)
    told = reviewed()
    later = import_review(replace(told, review=replace(told.review, as_of=JULY)), by=None)
    seen = sheet_of(cast.specialist, later.pk).review
    names = {
        "A": ("Huyện A", "C"),
        "B": ("Huyện B", "C"),
        "A1": ("Phường A1", "C"),
        "C": ("Thành phố C", "P"),
    }
    assert _tree(seen) == sorted([("P", "Tỉnh P", None), *((code, *said) for code, said in names.items())])
    assert [result.actual for result in seen.results] == [result.actual for result in told.review.results]
    assert {value.organisation for value in seen.values if value.value is not None} == {"A", "A1", "B"}


def test_what_was_set_for_one_that_is_gone_is_asked_of_its_heir(cast: Cast, review: models.Review) -> None:
    keep_history(MERGER, by=None, today=JULY)
    row = models.Review.objects.create(resolution=review.resolution, as_of=JULY, elapsed=review.elapsed)
    seen = sheet_of(cast.specialist, row.pk).review
    assert {target.code: target.applies_to for target in seen.targets}["T3"] == ("C",)


def test_whoever_carries_on_sees_what_was_reported_before(cast: Cast, review: models.Review) -> None:
    keep_history(MERGER, by=None, today=JULY)
    models.Membership.objects.filter(user=cast.sibling).update(
        organisation=models.Organisation.objects.get(code="C")
    )
    seen = sheet_of(cast.sibling, review.pk).review
    assert {value.organisation for value in seen.values} == {"A", "A1", "B"}


def test_a_day_that_has_not_come_changes_nothing_until_it_does(cast: Cast) -> None:
    keep_history(MERGER, by=None, today=date(2023, 6, 1))
    assert models.Organisation.objects.get(code="A1").name == "Xã A1"
    bring_up_to(JULY)
    row = models.Organisation.objects.select_related("parent").get(code="A1")
    assert (row.name, row.parent.code, row.path) == ("Phường A1", "C", f"{row.parent.path}{row.pk}/")


def test_the_same_list_again_changes_nothing(cast: Cast) -> None:
    first = keep_history(MERGER, by=None, today=JULY)
    spells = list(models.Spell.objects.values_list("pk", "withdrawn_at"))
    again = keep_history(MERGER, by=None, today=JULY)
    assert ((first.added, first.changed, first.same), again.same) == ((1, 3, 0), 4)
    assert list(models.Spell.objects.values_list("pk", "withdrawn_at")) == spells


def test_what_is_told_otherwise_is_withdrawn_and_stays_recorded(cast: Cast) -> None:
    keep_history(History((Spell("B", "Quận B", "P", "quận"),)), by=None, today=JULY)
    (spell,) = known_history().by_code["B"]
    assert spell.name == "Quận B"
    assert models.Spell.objects.filter(organisation__code="B").exclude(withdrawn_at=None).count() == 1


def test_a_list_that_contradicts_what_is_known_is_refused_whole(cast: Cast) -> None:
    gone = History((Spell("A", "Huyện A", "P", end=JULY, place="ds.xlsx, A2"), Spell("D", "Huyện D", "P")))
    with pytest.raises(HistoryRefused) as refused:
        keep_history(gone, by=None, today=JULY)
    assert [str(why) for _, why in refused.value.problems] == [
        "A1: cấp trên A không tồn tại vào ngày 01/07/2023."
    ]
    assert not models.Organisation.objects.filter(code="D").exists()


@pytest.mark.parametrize(
    "outside",
    [
        Spell("X", "Tỉnh X", None, "tỉnh"),
        Spell("N", "Huyện N", "X"),
        Spell("N", "Tỉnh N", None),
        Spell("B", "Huyện B", "X", "huyện"),
    ],
)
def test_a_specialist_changes_nothing_outside(cast: Cast, outside: Spell) -> None:
    with pytest.raises(NotAllowed):
        keep_history(History((outside,)), by=cast.specialist, today=JULY)


def test_a_leader_records_nothing(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        keep_history(History((Spell("B", "Quận B", "P"),)), by=cast.leader, today=JULY)
