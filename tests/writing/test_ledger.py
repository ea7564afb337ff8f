from __future__ import annotations

from dataclasses import replace

from tests.writing.reviews import doubtful_review, review_of, target, value

from nghiquyet.measuring import Review, Source, State
from nghiquyet.writing.ledger import UNGROUPED, Ledger, readings


def test_ledger_numbers_targets_group_by_group(review: Review) -> None:
    ledger = Ledger(review)
    groups = [(name, [entry.target.code for entry in entries]) for name, entries in ledger.groups]
    assert groups[1] == ("XÂY DỰNG ĐẢNG, XÂY DỰNG CƠ SỞ", ["T09", "T10", "T15"])
    assert groups[-1][0] == UNGROUPED
    assert [entry.number for _, entries in ledger.groups for entry in entries] == list(range(1, 22))


def test_ledger_without_groups_names_none() -> None:
    [(name, entries)] = Ledger(review_of((target(),))).groups
    assert (name, len(entries)) == ("", 1)


def test_ledger_has_a_value_for_every_organisation(review: Review) -> None:
    for entry in Ledger(review).entries:
        assert [value.organisation for value in entry.values] == [f"B{n:02d}" for n in range(1, 13)]
        silent = [value.organisation for value in entry.values if value.state is State.MISSING]
        assert tuple(silent) == entry.result.missing


def test_ledger_knows_who_reported_and_what_is_owed() -> None:
    ledger = Ledger(doubtful_review())
    assert (ledger.asked, ledger.reported) == (("A", "B", "C"), ("A", "B"))
    assert [entry.number for entry in ledger.owed["C"]] == [1, 2]
    assert [source.file for source in ledger.unread] == ["hong.pdf"]


def test_ledger_place_names_the_page_only_where_there_are_several() -> None:
    evidence = value("A", "1").evidence
    one = (Source("bao_cao.docx", pages=1),)
    assert Ledger(review_of((target(),), sources=one)).place(evidence) == "bao_cao.docx"
    assert Ledger(doubtful_review()).place(evidence) == "bao_cao.docx, trang 2"
    assert Ledger(doubtful_review()).place(None) == ""


def test_ledger_names_are_counted_where_they_are_too_many() -> None:
    ledger = Ledger(doubtful_review())
    assert ledger.names(("A", "B")) == "TH Bình An và Trạm Y tế xã"
    assert ledger.names(("A", "B"), asked=("A", "B")) == "cả 2 tổ chức"
    assert ledger.names(tuple("ABCABCABC")) == "9 tổ chức"
    assert ledger.name("?") == "?"


def test_readings_put_the_kept_one_first(review: Review) -> None:
    [conflict] = [value for value in review.values if value.state is State.CONFLICT and value.target == "T12"]
    kept, other = readings(conflict)
    assert (str(kept.value), str(other.value)) == ("0.245", "0.254")
    assert readings(replace(conflict, value=None)) == (other,)
