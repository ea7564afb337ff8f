"""Who sees and settles what."""

from __future__ import annotations

import pytest
from tests.cast import Cast

from nghiquyet.models import Organisation
from nghiquyet.queries.access import Access, access_of, visible_organisations


@pytest.mark.parametrize(
    ("person", "codes"),
    [
        ("specialist", {"P", "A", "A1", "B"}),
        ("leader", {"P", "A", "A1", "B"}),
        ("auditor", {"P", "A", "A1", "B"}),
        ("reporter", {"A", "A1"}),
        ("commune", {"A1"}),
        ("sibling", {"B"}),
        ("outsider", {"X"}),
    ],
)
def test_member_sees_the_own_subtree_only(cast: Cast, person: str, codes: set[str]) -> None:
    seen = visible_organisations(access_of(getattr(cast, person)))
    assert {organisation.code for organisation in seen} == codes


def test_only_a_specialist_settles(cast: Cast) -> None:
    path = Organisation.objects.get(code="A1").path
    settling = {name for name in Cast.__dataclass_fields__ if access_of(getattr(cast, name)).settles(path)}
    assert settling == {"specialist"}


def test_path_of_another_tree_with_the_same_digits_is_not_seen() -> None:
    access = Access(seen=("1/",), settled=("1/",))
    assert access.sees("1/7/")
    assert not access.sees("11/7/")


def test_without_membership_nothing_is_seen() -> None:
    access = Access(seen=(), settled=())
    assert not access.sees("1/")
