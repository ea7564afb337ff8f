"""Accepting many guesses by a plain form."""

from __future__ import annotations

import pytest
from tests.cast import Cast, SignedIn, ValueOf

from nghiquyet.actions.decisions import accept
from nghiquyet.measuring import State
from nghiquyet.models import Review, Value
from nghiquyet.queries.levels import LEVELS

WORDS = {"template": "ít từ của chỉ tiêu ở gần số", "values": {}}


@pytest.fixture
def guess(value_of: ValueOf) -> Value:
    """B's value for the villages, read clearly."""
    found = value_of("B", "T2")
    found.why, found.state = [WORDS], State.CLEAR
    found.save()
    return found


def address(review: Review) -> str:
    return f"/reviews/{review.pk}/questions/bulk/"


def test_page_says_what_it_would_accept_and_why_the_rest_is_asked(
    signed_in: SignedIn, review: Review, guess: Value
) -> None:
    told = signed_in("specialist").get(address(review)).content.decode()
    assert f'value="{guess.pk}:0"' in told
    assert "nhận 1 số" in told
    assert "báo cáo tự mâu thuẫn" in told
    counts = f"{LEVELS[0].right:,}/{LEVELS[0].measured:,}".replace(",", ".")
    assert f"đúng {counts};" in told


def test_ticked_are_accepted_and_undone_as_one(
    signed_in: SignedIn, review: Review, guess: Value, value_of: ValueOf
) -> None:
    client = signed_in("specialist")
    form = {"level": "clear", "value": [f"{guess.pk}:0"]}
    assert "Đã nhận 1 số." in client.post(address(review), form, follow=True).content.decode()
    assert value_of("B", "T2").state == State.ACCEPTED
    told = client.post(f"/reviews/{review.pk}/questions/undo/", follow=True).content.decode()
    assert "Đã hoàn tác 1 số nhận cùng lúc." in told
    assert value_of("B", "T2").state == State.CLEAR


def test_what_somebody_settled_meanwhile_is_left_and_told(
    signed_in: SignedIn, cast: Cast, review: Review, guess: Value, value_of: ValueOf
) -> None:
    other = value_of("A", "T1")
    Value.objects.filter(pk=other.pk).update(state=State.TO_CONFIRM)
    accept(other.pk, by=cast.specialist, version=0)
    form = {"value": [f"{guess.pk}:0", f"{other.pk}:0"]}
    told = signed_in("specialist").post(address(review), form, follow=True).content.decode()
    assert "1 số đã có người xử lý trong lúc đó" in told


@pytest.mark.parametrize("ticked", [[], ["x"], ["1"], ["1:x"], ["²:0"], ["9" * 30 + ":0"]])
def test_nothing_ticked_is_refused_with_words(signed_in: SignedIn, review: Review, ticked: list[str]) -> None:
    answer = signed_in("specialist").post(address(review), {"value": ticked})
    assert answer.status_code == 409
    assert "Không còn số nào để nhận" in answer.content.decode()


@pytest.mark.parametrize(("person", "status"), [("leader", 403), ("reporter", 404), ("outsider", 404)])
def test_others_accept_nothing(
    signed_in: SignedIn, review: Review, guess: Value, value_of: ValueOf, person: str, status: int
) -> None:
    answer = signed_in(person).post(address(review), {"value": [f"{guess.pk}:0"]})
    assert answer.status_code == status
    assert value_of("B", "T2").state == State.CLEAR
