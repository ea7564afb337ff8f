"""The same review read again: decisions stay, the rest follows the new reading."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from tests.cast import TEXTS, Cast, ValueOf, evidence, plain_text, reviewed

from nghiquyet import models
from nghiquyet.actions.audit import first_broken
from nghiquyet.actions.decisions import accept, choose_reading, correct, mark_missing, snapshot, undo
from nghiquyet.actions.imports import import_review
from nghiquyet.errors import NotAllowed, Refused
from nghiquyet.measuring import Evidence, Source, State, Value
from nghiquyet.reviewing import Reviewed


def again(given: Reviewed | None = None, by: models.User | None = None) -> models.Review:
    return import_review(given or reviewed(), by=by, again=True)


def with_value(given: Reviewed, code: str, target: str, **changes: Any) -> Reviewed:
    """The same review with one value read otherwise."""
    values = tuple(
        replace(value, **changes) if (value.organisation, value.target) == (code, target) else value
        for value in given.review.values
    )
    return replace(given, review=replace(given.review, values=values))


def with_report(given: Reviewed, text: str) -> tuple[Reviewed, Evidence]:
    """The same review with another report of B, and its last line as evidence."""
    document = plain_text("b_bo_sung.txt", text)
    words = text.split("\n")[-1]
    found = Evidence(document.file, document.sha256, words, len(text) - len(words), len(text), 1)
    source = Source(document.file, document.sha256, "txt", 1, "B")
    review = replace(given.review, sources=(*given.review.sources, source))
    return Reviewed(review, (*given.documents, document)), found


@pytest.mark.usefixtures("review")
def test_reading_again_changes_nothing_where_nothing_changed(value_of: ValueOf) -> None:
    before = {value.pk: snapshot(value) for value in models.Value.objects.all()}
    documents = set(models.Document.objects.values_list("pk", flat=True))
    again()
    assert {value.pk: snapshot(value) for value in models.Value.objects.all()} == before
    assert set(models.Document.objects.values_list("pk", flat=True)) == documents
    assert (models.Review.objects.count(), models.Target.objects.count()) == (1, 4)


def test_every_decision_outlives_another_reading(cast: Cast, value_of: ValueOf) -> None:
    accept(value_of("B", "T2").pk, by=cast.specialist, version=0)
    choose_reading(value_of("B", "T1").pk, 1, by=cast.specialist, version=0)
    correct(value_of("A", "T1").pk, Decimal(91), by=cast.specialist, version=0, reason="gọi lại")
    mark_missing(value_of("A1", "T4").pk, by=cast.specialist, version=0, reason="số kế hoạch")
    cells = [("B", "T2"), ("B", "T1"), ("A", "T1"), ("A1", "T4")]
    before = [snapshot(value_of(*cell)) for cell in cells]
    given = reviewed()
    for code, target in cells:
        given = with_value(given, code, target, value=Decimal(7), state=State.CONFLICT)
    again(given)
    assert [snapshot(value_of(*cell)) for cell in cells] == before
    assert value_of("B", "T1").readings.get(place=1).quote == "40 ha"
    assert (models.AuditEntry.objects.get(verb="import_again").after or {})["kept"] == 4


def test_decision_can_still_be_undone_after_reading_again(cast: Cast, value_of: ValueOf) -> None:
    entry = choose_reading(value_of("B", "T1").pk, 1, by=cast.specialist, version=0)
    again(with_value(reviewed(), "B", "T1", value=Decimal(31)))
    undo(entry, by=cast.specialist)
    now = value_of("B", "T1")
    assert (now.amount, now.chosen, now.readings.get(place=0).amount) == (Decimal(30), 0, Decimal(30))


def test_value_nobody_decided_on_follows_the_new_reading(value_of: ValueOf, review: models.Review) -> None:
    again(with_value(reviewed(), "B", "T2", value=Decimal(71), state=State.ACCEPTED))
    now = value_of("B", "T2")
    assert (now.amount, now.state, now.version) == (Decimal(71), State.ACCEPTED, 1)


def test_page_shown_before_reading_again_cannot_overwrite(cast: Cast, value_of: ValueOf) -> None:
    again(with_value(reviewed(), "B", "T1", value=Decimal(35)))
    with pytest.raises(Refused):
        accept(value_of("B", "T1").pk, by=cast.specialist, version=0)


def test_new_file_that_says_otherwise_asks_again_and_keeps_the_number(cast: Cast, value_of: ValueOf) -> None:
    accept(value_of("B", "T2").pk, by=cast.specialist, version=0)
    given, found = with_report(reviewed(), "BÁO CÁO BỔ SUNG\n9/10 thôn đạt chuẩn")
    again(with_value(given, "B", "T2", value=Decimal(90), numerator=Decimal(9), evidence=found))
    now = value_of("B", "T2")
    assert (now.state, now.amount) == (State.CONFLICT, Decimal(70))
    assert [reading.amount for reading in now.readings.all()] == [Decimal(70), Decimal(90)]
    assert "b_bo_sung.txt" in str(now.why[0])
    assert models.AuditEntry.objects.get(verb="reopen").value == now
    accept(now.pk, by=cast.specialist, version=now.version)
    again(with_value(given, "B", "T2", value=Decimal(90), numerator=Decimal(9), evidence=found))
    assert (value_of("B", "T2").state, value_of("B", "T2").amount) == (State.ACCEPTED, Decimal(70))


def test_new_file_with_a_number_for_what_was_missing_is_put_to_a_person(
    cast: Cast, value_of: ValueOf
) -> None:
    mark_missing(value_of("B", "T1").pk, by=cast.specialist, version=0, reason="chỉ là kế hoạch")
    given, found = with_report(reviewed(), "BÁO CÁO BỔ SUNG\nđã trồng 33 ha")
    again(with_value(given, "B", "T1", value=Decimal(33), state=State.ACCEPTED, evidence=found))
    assert (value_of("B", "T1").state, value_of("B", "T1").amount) == (State.TO_CONFIRM, Decimal(33))


def test_file_taken_back_goes_unless_a_decision_stands_on_it(cast: Cast, value_of: ValueOf) -> None:
    accept(value_of("B", "T2").pk, by=cast.specialist, version=0)
    given = reviewed()
    sources = tuple(source for source in given.review.sources if source.file not in ("a.txt", "b.txt"))
    left = Reviewed(
        replace(given.review, values=(), sources=sources),
        tuple(document for document in given.documents if document.file not in ("a.txt", "b.txt")),
    )
    again(left)
    kept = value_of("B", "T2")
    assert (kept.amount, kept.readings.get().quote) == (Decimal(70), "7/10 thôn đạt chuẩn")
    files = set(models.Document.objects.values_list("file", flat=True))
    assert ("b.txt" in files, "a.txt" in files) == (True, False)
    assert not models.Value.objects.filter(organisation__code="A", target__code="T1", amount=90).exists()


def test_decision_follows_its_target_when_the_codes_move(cast: Cast, value_of: ValueOf) -> None:
    accept(value_of("B", "T2").pk, by=cast.specialist, version=0)
    decided = value_of("B", "T2")
    given = reviewed()
    codes = {"T1": "T2", "T2": "T3", "T3": "T4", "T4": "T5"}
    extra = replace(given.review.targets[0], code="T1", name="Số vườn ươm", unit="vườn")
    targets = (extra, *(replace(target, code=codes[target.code]) for target in given.review.targets))
    values = tuple(replace(value, target=codes[value.target]) for value in given.review.values)
    again(replace(given, review=replace(given.review, targets=targets, values=values, results=())))
    assert value_of("B", "T3").pk == decided.pk
    assert value_of("B", "T3").decided_by == cast.specialist
    assert value_of("B", "T3").target.name == "Tỷ lệ thôn đạt chuẩn"


def test_reworded_target_keeps_its_decisions(cast: Cast, value_of: ValueOf) -> None:
    accept(value_of("B", "T2").pk, by=cast.specialist, version=0)
    given = reviewed()
    targets = tuple(
        replace(target, name="Thôn đạt chuẩn") if target.code == "T2" else target
        for target in given.review.targets
    )
    again(replace(given, review=replace(given.review, targets=targets)))
    assert (value_of("B", "T2").target.name, value_of("B", "T2").state) == ("Thôn đạt chuẩn", State.ACCEPTED)


def test_kept_words_are_found_again_in_a_text_that_moved(cast: Cast, value_of: ValueOf) -> None:
    accept(value_of("B", "T2").pk, by=cast.specialist, version=0)
    given = reviewed()
    moved = tuple(
        replace(document, text="\n\n" + document.text) if document.file == "b.txt" else document
        for document in given.documents
    )
    again(Reviewed(replace(given.review, values=()), moved))
    reading = value_of("B", "T2").readings.get()
    assert reading.document.text[reading.start : reading.end] == reading.quote
    assert reading.start == TEXTS["b.txt"].index("7/10") + 2


def test_value_of_a_withdrawn_target_is_gone_unless_decided(cast: Cast, value_of: ValueOf) -> None:
    accept(value_of("B", "T2").pk, by=cast.specialist, version=0)
    given = reviewed()
    left = tuple(target for target in given.review.targets if target.code not in ("T2", "T3"))
    values = tuple(value for value in given.review.values if value.target not in ("T2", "T3"))
    again(replace(given, review=replace(given.review, targets=left, values=values, results=())))
    codes = set(models.Target.objects.values_list("code", flat=True))
    assert codes == {"T1", "T2", "T4"}
    assert value_of("B", "T2").amount == Decimal(70)


def test_new_value_is_saved_with_its_words(review: models.Review, value_of: ValueOf) -> None:
    given = reviewed()
    found = Value("A", "T4", State.ACCEPTED, Decimal(8), evidence=evidence("a.txt", "8/10 thôn"))
    again(replace(given, review=replace(given.review, values=(*given.review.values, found))))
    assert (value_of("A", "T4").amount, value_of("A", "T4").readings.get().quote) == (8, "8/10 thôn")


@pytest.mark.parametrize("person", ["leader", "auditor", "reporter", "outsider"])
def test_others_may_not_read_again(cast: Cast, person: str) -> None:
    with pytest.raises(NotAllowed):
        again(by=getattr(cast, person))


def test_audit_stays_whole(cast: Cast, value_of: ValueOf) -> None:
    accept(value_of("B", "T2").pk, by=cast.specialist, version=0)
    again(by=cast.specialist)
    assert first_broken() is None
