"""One search: marks and case don't matter, a slip is forgiven, nobody finds what others wrote for others."""

from __future__ import annotations

import pytest
from tests.cast import Cast, reviewed

from nghiquyet.actions.imports import import_review
from nghiquyet.actions.search import fill_search
from nghiquyet.models import Review, SearchEntry, User
from nghiquyet.queries.search import Search, search


def _found(user: User, sought: str, kind: str = "") -> list[tuple[str, str]]:
    found = search(user, sought, kind=kind)
    assert found is not None
    return [(one.row.kind[2:], "".join(piece for piece, _ in one.pieces)) for one in found.found]


def _marked(found: Search) -> list[str]:
    return [piece for one in found.found for piece, sought in one.pieces if sought]


@pytest.mark.parametrize("sought", ["trồng mới 200 ha", "TRONG MOI 200 HA", "trong moi 200"])
def test_marks_and_case_do_not_matter(cast: Cast, sought: str) -> None:
    assert _found(cast.specialist, sought) == [("clause", "Trồng mới 200 ha rừng.")]


def test_the_last_word_may_be_begun_and_a_phrase_comes_first(cast: Cast) -> None:
    kinds = [kind for kind, _ in _found(cast.specialist, "rừng tr")]
    assert kinds[0] == "target"
    assert _found(cast.specialist, "tập huấ") == _found(cast.specialist, "tập huấn")


def test_a_slip_of_the_keys_is_forgiven_and_told(cast: Cast) -> None:
    found = search(cast.specialist, "tập huánn")
    assert found is not None
    assert found.corrected == (("huann", ("huan",)),)
    assert set(_marked(found)) == {"tập", "huấn"}


def test_nobody_finds_what_others_report(cast: Cast) -> None:
    secret = ("passage", "Rừng cấm của huyện B.")
    assert secret in _found(cast.specialist, "rừng cấm")
    assert secret in _found(cast.sibling, "rừng cấm")
    assert _found(cast.reporter, "rừng cấm của huyện") == []
    assert _found(cast.outsider, "rừng") == []


def test_everyone_below_finds_the_resolution(cast: Cast) -> None:
    assert _found(cast.commune, "01-NQ/P") == [("resolution", "01-NQ/P Nghị quyết về rừng")]


@pytest.mark.parametrize("sought", ["", " ,.;", "“”"])
def test_without_a_word_nothing_is_sought(cast: Cast, sought: str) -> None:
    assert search(cast.specialist, sought) is None


@pytest.mark.parametrize("sought", ["a AND", "rừng OR (", '"rừng', "rừng* NEAR", "rừng & | !", "'); DROP"])
def test_signs_of_the_database_are_words_like_others(cast: Cast, sought: str) -> None:
    assert search(cast.specialist, sought) is not None


def test_kinds_are_told_and_chosen(cast: Cast) -> None:
    found = search(cast.specialist, "rừng")
    assert found is not None
    assert [kind[2:] for kind in found.kinds] == ["resolution", "target", "clause", "passage"]
    assert {kind for kind, _ in _found(cast.specialist, "rừng", found.kinds[1])} == {"target"}


def test_importing_again_finds_everything_once(cast: Cast, review: Review) -> None:
    before = _found(cast.specialist, "rừng")
    import_review(reviewed(), by=None, again=True)
    assert _found(cast.specialist, "rừng") == before


def test_reviews_of_before_are_indexed(cast: Cast, review: Review) -> None:
    before = _found(cast.specialist, "rừng")
    SearchEntry.objects.all().delete()
    assert _found(cast.specialist, "rừng") == []
    fill_search()
    assert _found(cast.specialist, "rừng") == before
