"""Saving the tree: paths follow parents, whatever the order of the list."""

from __future__ import annotations

import pytest

from nghiquyet.actions.organisations import save_organisations
from nghiquyet.measuring import Organisation
from nghiquyet.models import Organisation as Row

pytestmark = pytest.mark.django_db

TREE = (
    Organisation("A1", "Xã A1", parent="A"),
    Organisation("P", "Tỉnh P"),
    Organisation("A", "Huyện A", parent="P"),
)


def path(code: str) -> list[str]:
    ids = Row.objects.get(code=code).path.strip("/").split("/")
    codes = dict(Row.objects.values_list("pk", "code"))
    return [codes[int(pk)] for pk in ids]


def test_paths_run_from_the_root_down() -> None:
    save_organisations(TREE, None)
    assert (path("P"), path("A"), path("A1")) == (["P"], ["P", "A"], ["P", "A", "A1"])


def test_saving_again_renames_and_adds_nothing() -> None:
    save_organisations(TREE, None)
    save_organisations((Organisation("P", "Tỉnh P mới"),), None)
    assert Row.objects.count() == 3
    assert Row.objects.get(code="P").name == "Tỉnh P mới"


def test_organisations_below_a_moved_one_follow_it() -> None:
    save_organisations(TREE, None)
    save_organisations((Organisation("Q", "Tỉnh Q"), Organisation("A", "Huyện A", parent="Q")), None)
    assert path("A1") == ["Q", "A", "A1"]
