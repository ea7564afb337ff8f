"""What people do with their own abbreviations."""

from __future__ import annotations

import pytest
from tests.cast import Cast

from nghiquyet.actions.abbreviations import (
    import_abbreviations,
    remove_abbreviation,
    restore_abbreviation,
    set_abbreviation,
    switch_abbreviation,
)
from nghiquyet.errors import NotAllowed, Refused, WordListInvalid
from nghiquyet.models import Abbreviation, AuditEntry, Organisation
from nghiquyet.queries.abbreviations import abbreviations_page, own_abbreviations
from nghiquyet.queries.remembered import remembered_for


@pytest.fixture
def owner(cast: Cast) -> Organisation:
    return Organisation.objects.get(code="P")


@pytest.fixture
def row(cast: Cast, owner: Organisation) -> Abbreviation:
    return set_abbreviation(owner, " BCĐ  35", "ban chỉ đạo  35", by=cast.specialist)


def test_own_abbreviation_is_used_at_once(owner: Organisation, row: Abbreviation) -> None:
    assert own_abbreviations(owner) == {"bcđ 35": "ban chỉ đạo 35"}
    assert remembered_for("A1").abbreviations == {"bcđ 35": "ban chỉ đạo 35"}
    assert remembered_for("X").abbreviations == remembered_for("nobody").abbreviations == {}


def test_nearer_organisation_decides_what_letters_mean(cast: Cast, row: Abbreviation) -> None:
    below = Organisation.objects.get(code="A")
    set_abbreviation(below, "BCĐ 35", "ban chỉ đạo phòng dịch", by=cast.specialist)
    assert own_abbreviations(below) == {"bcđ 35": "ban chỉ đạo phòng dịch"}


def test_said_again_it_stands_for_the_new_words(cast: Cast, owner: Organisation, row: Abbreviation) -> None:
    set_abbreviation(owner, "bcđ 35", "ban chủ nhiệm đề tài 35", by=cast.specialist)
    assert own_abbreviations(owner) == {"bcđ 35": "ban chủ nhiệm đề tài 35"}
    assert Abbreviation.objects.count() == 1


def test_switched_off_removed_and_brought_back(cast: Cast, owner: Organisation, row: Abbreviation) -> None:
    by = cast.specialist
    switch_abbreviation(row.pk, active=False, by=by, version=1)
    assert own_abbreviations(owner) == {}
    switch_abbreviation(row.pk, active=True, by=by, version=2)
    remove_abbreviation(row.pk, by=by, version=3)
    assert (own_abbreviations(owner), abbreviations_page(by).own) == ({}, ())
    restore_abbreviation(row.pk, by=by, version=4)
    assert own_abbreviations(owner) == {"bcđ 35": "ban chỉ đạo 35"}
    assert AuditEntry.objects.filter(verb__startswith="abbreviation").count() == 5


def test_shipped_one_is_replaced(cast: Cast, owner: Organisation) -> None:
    assert ("DQTV", "dân quân tự vệ") in abbreviations_page(cast.leader).shipped
    set_abbreviation(owner, "DQTV", "đội quản trị tài vụ", by=cast.specialist)
    page = abbreviations_page(cast.leader)
    assert ("DQTV", "dân quân tự vệ") not in page.shipped
    assert [(row.short, editable) for row, editable in page.own] == [("DQTV", False)]


@pytest.mark.parametrize(
    ("short", "words"), [("B", "ban chỉ đạo"), ("ban", "ban chỉ đạo"), ("BCĐ" * 20, "x" * 99), ("", "a")]
)
def test_what_cannot_help_is_refused(cast: Cast, owner: Organisation, short: str, words: str) -> None:
    with pytest.raises(Refused):
        set_abbreviation(owner, short, words, by=cast.specialist)


def test_second_person_is_told_what_changed_meanwhile(cast: Cast, row: Abbreviation) -> None:
    remove_abbreviation(row.pk, by=cast.specialist, version=1)
    with pytest.raises(Refused, match="đã có người sửa"):
        switch_abbreviation(row.pk, active=False, by=cast.specialist, version=1)


def test_others_change_nothing(cast: Cast, owner: Organisation, row: Abbreviation) -> None:
    with pytest.raises(NotAllowed):
        set_abbreviation(owner, "TTKNC", "tổ tự quản nông thôn", by=cast.leader)
    with pytest.raises(NotAllowed):
        remove_abbreviation(row.pk, by=cast.leader, version=1)
    with pytest.raises(Abbreviation.DoesNotExist):
        remove_abbreviation(row.pk, by=cast.outsider, version=1)
    assert abbreviations_page(cast.outsider).own == ()


def test_file_comes_in_whole_or_not_at_all(cast: Cast, owner: Organisation, row: Abbreviation) -> None:
    content = "chữ tắt;nghĩa\nBCĐ 35;ban chỉ đạo 35\nTTKNC;tổ tự quản\nQĐ 9;quy định số 9\n".encode()
    assert import_abbreviations(owner, content, "a.csv", by=cast.specialist) == (2, 0)
    wrong = "chữ tắt,nghĩa\nQĐ 9,quy định số chín\nX,y\n".encode()
    with pytest.raises(WordListInvalid, match="dòng 3"):
        import_abbreviations(owner, wrong, "b.csv", by=cast.specialist)
    assert own_abbreviations(owner)["qđ 9"] == "quy định số 9"
