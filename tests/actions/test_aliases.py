"""What people do with aliases by hand and by file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.cast import Cast

from nghiquyet.actions.aliases import (
    add_alias,
    change_alias,
    import_aliases,
    remove_alias,
    restore_alias,
    switch_alias,
)
from nghiquyet.errors import NotAllowed, Refused, WordListInvalid
from nghiquyet.models import Alias, AuditEntry, Organisation, User
from nghiquyet.queries.aliases import alias_row, alias_rows, listed_aliases, remembered_aliases
from nghiquyet.reading.matching.alias_lists import write_aliases

FOREST = "Diện tích rừng trồng mới"
Deed = Callable[[Alias, User], Alias]


@pytest.fixture
def owner(cast: Cast) -> Organisation:
    return Organisation.objects.get(code="P")


@pytest.fixture
def alias(cast: Cast, owner: Organisation) -> Alias:
    return add_alias(owner, "phủ xanh  đồi trọc", FOREST, means=True, by=cast.specialist)


def test_alias_written_down_is_used_at_once(owner: Organisation, alias: Alias) -> None:
    [found] = remembered_aliases(owner)
    assert (found.phrase, found.indicator, found.times, found.by) == (
        "phủ xanh đồi trọc",
        FOREST,
        2,
        "Chuyenvien",
    )
    entry = AuditEntry.objects.get(verb="alias_add")
    assert (entry.before, (entry.after or {})["phrase"]) == (None, "phủ xanh đồi trọc")


def test_alias_of_an_organisation_holds_for_all_below_and_none_beside(alias: Alias) -> None:
    below, beside = (Organisation.objects.get(code=code) for code in ("A1", "X"))
    assert len(remembered_aliases(below)) == 1
    assert remembered_aliases(beside) == ()


def test_same_words_are_one_alias(cast: Cast, owner: Organisation, alias: Alias) -> None:
    again = add_alias(owner, "Phủ xanh đồi trọc.", FOREST.upper(), means=False, by=cast.specialist)
    assert (again.pk, again.means, Alias.objects.count()) == (alias.pk, False, 1)


def test_changed_switched_off_and_removed(cast: Cast, owner: Organisation, alias: Alias) -> None:
    by = cast.specialist
    change_alias(alias.pk, "phủ xanh đất trống", FOREST, means=False, by=by, version=1)
    assert [(a.phrase, a.means) for a in remembered_aliases(owner)] == [("phủ xanh đất trống", False)]
    switch_alias(alias.pk, active=False, by=by, version=2)
    assert remembered_aliases(owner) == ()
    switch_alias(alias.pk, active=True, by=by, version=3)
    remove_alias(alias.pk, by=by, version=4)
    assert (alias_rows(by), remembered_aliases(owner)) == ([], ())
    restore_alias(alias.pk, by=by, version=5)
    assert len(remembered_aliases(owner)) == 1
    verbs = AuditEntry.objects.filter(verb__startswith="alias").values_list("verb", flat=True)
    assert list(verbs) == [
        "alias_add", "alias_change", "alias_switch", "alias_switch", "alias_remove", "alias_restore",
    ]  # fmt: skip


def test_words_of_another_alias_are_refused(cast: Cast, owner: Organisation, alias: Alias) -> None:
    other = add_alias(owner, "trồng dặm rừng", FOREST, means=True, by=cast.specialist)
    with pytest.raises(Refused, match="đã có rồi"):
        change_alias(other.pk, "phủ xanh đồi trọc", FOREST, means=True, by=cast.specialist, version=1)


@pytest.mark.parametrize(("phrase", "indicator"), [("TTKNC", FOREST), ("…", FOREST), ("phủ xanh đồi", " . ")])
def test_words_that_tell_nothing_are_refused(
    cast: Cast, owner: Organisation, phrase: str, indicator: str
) -> None:
    with pytest.raises(Refused):
        add_alias(owner, phrase, indicator, means=True, by=cast.specialist)


DEEDS: list[Deed] = [
    lambda row, by: change_alias(row.pk, "chữ nào khác", FOREST, means=True, by=by, version=row.version),
    lambda row, by: switch_alias(row.pk, active=False, by=by, version=row.version),
    lambda row, by: remove_alias(row.pk, by=by, version=row.version),
    lambda row, by: restore_alias(row.pk, by=by, version=row.version),
]


@pytest.mark.parametrize("deed", DEEDS)
def test_second_person_is_told_what_changed_meanwhile(cast: Cast, alias: Alias, deed: Deed) -> None:
    switch_alias(alias.pk, active=True, by=cast.specialist, version=1)
    with pytest.raises(Refused, match="đã có người sửa"):
        deed(alias, cast.specialist)


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize(
    ("person", "error"),
    [("leader", NotAllowed), ("auditor", NotAllowed), ("reporter", Alias.DoesNotExist),
     ("outsider", Alias.DoesNotExist)],
)  # fmt: skip
def test_others_change_nothing(
    cast: Cast, alias: Alias, deed: Deed, person: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        deed(alias, getattr(cast, person))
    assert Alias.objects.get().version == 1


@pytest.mark.parametrize("person", ["leader", "reporter", "outsider"])
def test_others_add_nothing(cast: Cast, owner: Organisation, person: str) -> None:
    with pytest.raises(NotAllowed):
        add_alias(owner, "phủ xanh đồi trọc", FOREST, means=True, by=getattr(cast, person))


@pytest.mark.parametrize(
    ("person", "count"), [("specialist", 1), ("leader", 1), ("reporter", 0), ("outsider", 0)]
)
def test_who_sees_the_organisation_sees_its_aliases(
    cast: Cast, alias: Alias, person: str, count: int
) -> None:
    assert len(alias_rows(getattr(cast, person))) == count


def test_sought_without_marks(cast: Cast, alias: Alias) -> None:
    found = [len(alias_rows(cast.specialist, sought)) for sought in ("doi troc", "RỪNG phủ", "nhà")]
    assert found == [1, 1, 0]


def test_file_goes_out_and_comes_in_elsewhere(cast: Cast, owner: Organisation, alias: Alias) -> None:
    content = write_aliases(listed_aliases(alias_rows(cast.specialist)))
    assert import_aliases(owner, content, "a.csv", by=cast.specialist) == (0, 0)
    elsewhere = Organisation.objects.get(code="X")
    assert import_aliases(elsewhere, content, "a.csv", by=cast.outsider) == (1, 0)
    [found] = remembered_aliases(elsewhere)
    assert (found.phrase, found.by, found.times) == ("phủ xanh đồi trọc", "Chuyenvien", 2)


def test_file_switches_known_ones(cast: Cast, owner: Organisation, alias: Alias) -> None:
    content = f"phrase,indicator,active\nphủ xanh đồi trọc,{FOREST},no\nnhà đại đoàn kết,Số nhà,\n".encode()
    assert import_aliases(owner, content, "a.csv", by=cast.specialist) == (1, 1)
    assert [a.phrase for a in remembered_aliases(owner)] == ["nhà đại đoàn kết"]


def test_wrong_row_lets_nothing_in(cast: Cast, owner: Organisation) -> None:
    with pytest.raises(WordListInvalid, match="dòng 3"):
        import_aliases(owner, b"phrase,indicator\na b c,d e\nx,\n", "a.csv", by=cast.specialist)
    assert Alias.objects.count() == 0


def test_history_of_one_alias(cast: Cast, alias: Alias) -> None:
    shown, history = alias_row(cast.leader, alias.pk)
    assert (shown.row, shown.editable, history) == (alias, False, ())
    with pytest.raises(Alias.DoesNotExist):
        alias_row(cast.outsider, alias.pk)
