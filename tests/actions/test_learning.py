"""What decisions tell about words, and what the next reading makes of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.cast import Cast, ValueOf, plain_text

from nghiquyet.actions.bulk import accept_many
from nghiquyet.actions.decisions import accept, choose_reading, correct, mark_missing, undo
from nghiquyet.actions.learning import note_uses
from nghiquyet.actions.stored import stored_layout
from nghiquyet.models import Alias, AliasUse, AuditEntry, Reading, Review, User, Value
from nghiquyet.queries.aliases import alias_rows, remembered_aliases, standing_of, with_uses
from nghiquyet.reading.matching.aliases import CONFIRMED

SAID, OTHER = "phủ xanh đồi trọc … ha", "độ che phủ tán rừng … ha"


@pytest.fixture
def value(review: Review, value_of: ValueOf) -> Value:
    """B's value for the forest, whose two readings are named otherwise than the target."""
    found = value_of("B", "T1")
    found.readings.filter(place=0).update(named=SAID)
    found.readings.filter(place=1).update(named=OTHER)
    return found


def kinds(user: User) -> dict[str, tuple[bool, int, int, bool]]:
    """Phrase: does it mean the target, how often confirmed and contradicted, is it in use."""
    return {
        shown.row.phrase: (
            shown.row.means,
            shown.standing.confirmed,
            shown.standing.contradicted,
            shown.in_use,
        )
        for shown in alias_rows(user)
    }


def test_words_of_an_accepted_number_are_remembered(cast: Cast, value: Value) -> None:
    entry = accept(value.pk, by=cast.specialist, version=0)
    [shown] = alias_rows(cast.specialist)
    assert (shown.row.phrase, shown.row.indicator) == (SAID, "Diện tích rừng trồng mới")
    assert shown.row.means
    assert shown.row.by == cast.specialist
    assert shown.last is not None
    assert (shown.last.at, shown.last.file, shown.last.quote) == (entry.at, "b.txt", "30 ha")


def test_another_reading_confirms_its_words_and_denies_the_proposal(cast: Cast, value: Value) -> None:
    choose_reading(value.pk, 1, by=cast.specialist, version=0)
    assert kinds(cast.specialist) == {OTHER: (True, 1, 0, True), SAID: (False, 1, 0, True)}


def test_another_number_of_the_same_words_denies_nothing(cast: Cast, value: Value) -> None:
    value.readings.update(named=SAID)
    choose_reading(value.pk, 1, by=cast.specialist, version=0)
    assert kinds(cast.specialist) == {SAID: (True, 1, 0, True)}


def test_typed_number_confirms_the_words_beside_which_it_stands(cast: Cast, value: Value) -> None:
    text = "BÁO CÁO\nHuyện B phủ xanh đồi trọc được 35,5 ha."
    document = value.readings.get(place=0).document
    document.text, document.layout = text, stored_layout(plain_text("b.txt", text))
    document.save()
    value.readings.filter(place=0).update(named=OTHER)
    correct(value.pk, Decimal("35.5"), by=cast.specialist, version=0, reason="đọc lại")
    found = kinds(cast.specialist)
    assert found == {"phủ xanh đồi trọc": (True, 1, 0, True), OTHER: (False, 1, 0, True)}
    [use] = AliasUse.objects.filter(kind="confirmed")
    assert (use.document, use.quote) == (document, "Huyện B phủ xanh đồi trọc được 35,5 ha.")


def test_number_from_outside_the_reports_tells_nothing(cast: Cast, value: Value) -> None:
    correct(value.pk, Decimal(777), by=cast.specialist, version=0, reason="gọi lại")
    assert kinds(cast.specialist) == {}


def test_words_of_what_is_no_number_of_the_organisation_are_denied(cast: Cast, value: Value) -> None:
    mark_missing(value.pk, by=cast.specialist, version=0, reason="của đơn vị bạn")
    assert kinds(cast.specialist) == {SAID: (False, 1, 0, True)}


def test_words_of_the_target_itself_are_not_remembered(cast: Cast, value: Value) -> None:
    value.readings.filter(place=0).update(named="diện tích rừng trồng mới của huyện")
    accept(value.pk, by=cast.specialist, version=0)
    assert kinds(cast.specialist) == {}


def test_undone_decision_no_longer_counts(cast: Cast, value: Value) -> None:
    undo(accept(value.pk, by=cast.specialist, version=0), by=cast.specialist)
    [shown] = alias_rows(cast.specialist)
    assert (shown.standing.confirmed, shown.in_use) == (0, False)
    assert remembered_aliases(value.review.resolution.owner) == ()


def test_contradicted_words_are_left_aside(cast: Cast, value: Value) -> None:
    accept(value.pk, by=cast.specialist, version=0)
    mark_missing(value.pk, by=cast.specialist, version=1, reason="xem lại: không phải")
    assert kinds(cast.specialist) == {SAID: (True, 0, 1, False)}


def test_bulk_tells_nothing_about_words(cast: Cast, value_of: ValueOf, review: Review) -> None:
    guess = value_of("B", "T2")
    guess.readings.update(named="thôn văn hóa kiểu mẫu")
    accept_many(review.pk, {guess.pk: 0}, by=cast.specialist, level="likely")
    assert kinds(cast.specialist) == {}


def test_next_reading_gets_what_was_told(cast: Cast, value: Value, review: Review) -> None:
    accept(value.pk, by=cast.specialist, version=0)
    [alias] = remembered_aliases(review.resolution.owner)
    assert (alias.phrase, alias.by, alias.times, alias.organisations) == (SAID, "Chuyenvien", 1, {"B"})


def test_values_read_by_an_alias_are_counted_once(cast: Cast, value: Value, value_of: ValueOf) -> None:
    entry = accept(value.pk, by=cast.specialist, version=0)
    why = [{"template": CONFIRMED, "values": {"who": "Chuyenvien", "phrase": SAID}}]
    Reading.objects.filter(value=value_of("A", "T1"), place=0).update(why=why)
    for _ in range(2):
        note_uses(entry, value.review)
    [row] = with_uses(Alias.objects.all())
    assert standing_of(row).used == 1
    assert AuditEntry.objects.filter(verb="accept").count() == 1
