"""A branch of the tree on any day, as each user sees it."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.actions.test_history import JULY, MERGER
from tests.cast import Cast

from nghiquyet.actions.history import keep_history
from nghiquyet.models import Spell, User
from nghiquyet.queries.tree import Branch, branch

JUNE = date(2023, 6, 30)


@pytest.fixture
def merged(cast: Cast) -> Cast:
    keep_history(MERGER, by=None, today=JULY)
    return cast


def _shown(page: Branch) -> list[tuple[str, int]]:
    return [(spell.name, spell.children) for spell in page.below]


def _of(user: User, code: str | None, day: date) -> list[tuple[str, int]]:
    return _shown(branch(user, code, day))


def test_the_branch_differs_from_one_day_to_the_next(merged: Cast) -> None:
    assert _of(merged.specialist, "P", JUNE) == [("Huyện A", 1), ("Huyện B", 0)]
    assert _of(merged.specialist, "P", JULY) == [("Thành phố C", 1)]


def test_everyone_begins_at_the_top_of_what_they_see(merged: Cast) -> None:
    assert _of(merged.specialist, None, JUNE) == [("Tỉnh P", 2)]
    assert _of(merged.reporter, None, JUNE) == [("Huyện A", 1)]
    assert _of(merged.commune, None, JULY) == [("Phường A1", 0)]


def test_the_line_leads_through_the_tree_of_that_day(merged: Cast) -> None:
    before, after = branch(merged.specialist, "A1", JUNE), branch(merged.specialist, "A1", JULY)
    assert [spell.name for spell in before.line] == ["Tỉnh P", "Huyện A", "Xã A1"]
    assert [spell.name for spell in after.line] == ["Tỉnh P", "Thành phố C", "Phường A1"]
    assert (before.total, after.total, after.turning) == (4, 3, (JULY,))


def test_a_stranger_finds_nobody(merged: Cast) -> None:
    with pytest.raises(Spell.DoesNotExist):
        branch(merged.outsider, "A1", JULY)
    with pytest.raises(Spell.DoesNotExist):
        branch(merged.specialist, "C", JUNE)


def test_queries_do_not_grow_with_the_tree(
    merged: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(9):
        assert _of(merged.specialist, "C", JULY) == [("Phường A1", 0)]
