"""A resolution's text is kept clause by clause, and each target stands in its clause."""

from __future__ import annotations

import pytest
from tests.cast import TEXTS, plain_text, reviewed

from nghiquyet.actions.clauses import fill_clauses, save_clauses
from nghiquyet.actions.imports import import_review
from nghiquyet.models import Clause, Document, Resolution, Review

pytestmark = pytest.mark.django_db


def _clauses() -> list[tuple[str, str, list[str]]]:
    clauses = Clause.objects.prefetch_related("targets")
    return [(c.number, c.text, [t.code for t in c.targets.all()]) for c in clauses if c.number]


EXPECTED = [
    ("1", "Trồng mới 200 ha rừng.", ["T1"]),
    ("2", "Tỷ lệ thôn đạt chuẩn từ 80% trở lên.", ["T2"]),
    ("3", "Huyện B xây 4 trạm bảo vệ rừng.", ["T3"]),
    ("4", "Mở 10 lớp tập huấn.", ["T4"]),
]


def test_each_target_stands_in_its_clause(review: Review) -> None:
    assert _clauses() == EXPECTED


def test_importing_again_keeps_the_rows(review: Review) -> None:
    before = set(Clause.objects.values_list("pk", "identifier"))
    import_review(reviewed(), by=None, again=True)
    assert set(Clause.objects.values_list("pk", "identifier")) == before


def test_a_clause_that_is_gone_goes_and_others_stay(review: Review) -> None:
    known = dict(Clause.objects.values_list("identifier", "pk"))
    text = TEXTS["nghi_quyet.txt"].replace("\n4. Mở 10 lớp tập huấn.", "")
    row = Document.objects.get(file="nghi_quyet.txt")
    save_clauses(Resolution.objects.get(), row, plain_text("nghi_quyet.txt", text))
    left = dict(Clause.objects.values_list("identifier", "pk"))
    assert left == {identifier: pk for identifier, pk in known.items() if identifier != "4"}


def test_resolutions_of_before_get_their_clauses(review: Review) -> None:
    Clause.objects.all().delete()
    fill_clauses()
    assert _clauses() == EXPECTED
