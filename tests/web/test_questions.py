"""The reading desk by plain forms, as without any script."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client
from tests.cast import Cast, SignedIn, ValueOf

from nghiquyet.actions.decisions import accept
from nghiquyet.measuring import State
from nghiquyet.models import Review, Value


def address(value: Value) -> str:
    return f"/reviews/{value.review_id}/questions/{value.pk}/"


@pytest.mark.parametrize(
    ("form", "state", "amount"),
    [
        ({"verb": "accept"}, State.ACCEPTED, Decimal(30)),
        ({"verb": "choose", "place": "1"}, State.ACCEPTED, Decimal(40)),
        ({"verb": "correct", "amount": "1.035,5", "reason": "hỏi lại"}, State.ACCEPTED, Decimal("1035.5")),
        ({"verb": "missing", "reason": "số kế hoạch"}, State.MISSING, None),
    ],
)
def test_decision_is_saved_and_leads_to_the_next_question(
    signed_in: SignedIn, value_of: ValueOf, form: dict[str, str], state: State, amount: Decimal | None
) -> None:
    answer = signed_in("specialist").post(address(value_of("B", "T1")), form | {"version": "0"})
    assert answer.headers["Location"] == address(value_of("B", "T2"))
    assert (value_of("B", "T1").state, value_of("B", "T1").amount) == (state, amount)


def test_board_changes_at_once(signed_in: SignedIn, review: Review, value_of: ValueOf) -> None:
    client = signed_in("specialist")
    form = {"verb": "choose", "place": "1", "version": "0"}
    told = client.post(address(value_of("B", "T1")), form, follow=True).content.decode()
    assert "Kết quả chung nay là 130 ha (65%)" in told
    assert ">130</a>" in client.get(f"/reviews/{review.pk}/").content.decode()


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ({"verb": "correct", "amount": "ba mươi", "reason": "vì"}, "“ba mươi” không phải là số"),
        ({"verb": "correct", "amount": "1.5", "reason": "vì"}, "“1.5” không phải là số"),
        ({"verb": "correct", "amount": "", "reason": "vì"}, "Hãy điền vào đây."),
        ({"verb": "correct", "amount": "35", "reason": " "}, "Hãy ghi lý do"),
        ({"verb": "missing", "reason": ""}, "Hãy ghi lý do"),
    ],
)
def test_wrong_field_is_named_beside_it_and_nothing_is_saved(
    signed_in: SignedIn, value_of: ValueOf, form: dict[str, str], message: str
) -> None:
    answer = signed_in("specialist").post(address(value_of("B", "T1")), form | {"version": "0"})
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert value_of("B", "T1").version == 0


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ({"numerator": "7"}, "Tử số và mẫu số phải đi với nhau."),
        ({"numerator": "7", "denominator": "0"}, "Mẫu số phải lớn hơn 0."),
    ],
)
def test_ratio_needs_both_parts(
    signed_in: SignedIn, value_of: ValueOf, form: dict[str, str], message: str
) -> None:
    sent = {"verb": "correct", "version": "0", "reason": "vì"} | form
    answer = signed_in("specialist").post(address(value_of("B", "T2")), sent)
    assert (answer.status_code, message in answer.content.decode()) == (422, True)


def test_ratio_is_made_of_its_parts(signed_in: SignedIn, value_of: ValueOf) -> None:
    sent = {"verb": "correct", "version": "0", "reason": "vì", "numerator": "6", "denominator": "9"}
    signed_in("specialist").post(address(value_of("B", "T2")), sent)
    now = value_of("B", "T2")
    assert (now.amount, now.numerator, now.denominator) == (Decimal("66.67"), Decimal(6), Decimal(9))


def test_second_person_gets_409_with_what_changed(signed_in: SignedIn, cast: Cast, value_of: ValueOf) -> None:
    accept(value_of("B", "T1").pk, by=cast.specialist, version=0)
    answer = signed_in("specialist").post(
        address(value_of("B", "T1")), {"verb": "missing", "version": "0", "reason": "vì"}
    )
    told = answer.content.decode()
    assert answer.status_code == 409
    assert "nay là 30 ha" in told
    assert value_of("B", "T1").amount == Decimal(30)
    assert 'value="vì"' in told
    assert '<input type="hidden" name="version" value="1"' in told


def test_news_are_told_only_where_there_are_some(signed_in: SignedIn, cast: Cast, value_of: ValueOf) -> None:
    client, at = signed_in("leader"), address(value_of("B", "T1"))
    assert client.get(f"{at}news/0/").status_code == 204
    accept(value_of("B", "T1").pk, by=cast.specialist, version=0)
    assert "Chuyenvien đã xử lý số này" in client.get(f"{at}news/0/").content.decode()
    assert client.get(f"{at}news/1/").status_code == 204
    assert signed_in("outsider").get(f"{at}news/0/").status_code == 404


def test_what_was_remembered_is_told(signed_in: SignedIn, value_of: ValueOf) -> None:
    value_of("B", "T1").readings.filter(place=0).update(named="phủ xanh đồi trọc")
    form = {"verb": "accept", "version": "0"}
    told = signed_in("specialist").post(address(value_of("B", "T1")), form, follow=True).content.decode()
    assert "Đã nhớ: “phủ xanh đồi trọc” là chỉ tiêu này" in told


def test_missing_value_can_be_filled_in(signed_in: SignedIn, value_of: ValueOf) -> None:
    client, at = signed_in("specialist"), address(value_of("B", "T4"))
    assert "ngoài danh sách cần hỏi" in client.get(at).content.decode()
    client.post(at, {"verb": "correct", "version": "0", "amount": "2", "reason": "gọi lại"})
    assert value_of("B", "T4").amount == Decimal(2)


@pytest.mark.parametrize("person", ["leader", "auditor", "sibling"])
def test_who_may_not_settle_gets_403_and_no_buttons(
    signed_in: SignedIn, value_of: ValueOf, person: str
) -> None:
    client, at = signed_in(person), address(value_of("B", "T1"))
    assert 'id="accept"' not in client.get(at).content.decode()
    assert client.post(at, {"verb": "accept", "version": "0"}).status_code == 403
    assert value_of("B", "T1").version == 0


@pytest.mark.parametrize(
    "form", [{"verb": "burn"}, {}, {"verb": "choose", "place": "x"}, {"verb": "choose", "place": "9"}]
)
def test_decision_that_is_none_is_not_found(
    signed_in: SignedIn, value_of: ValueOf, form: dict[str, str]
) -> None:
    answer = signed_in("specialist").post(address(value_of("B", "T1")), form | {"version": "0"})
    assert answer.status_code == 404


def test_undo_returns_to_the_question(signed_in: SignedIn, review: Review, value_of: ValueOf) -> None:
    client = signed_in("specialist")
    client.post(address(value_of("B", "T1")), {"verb": "accept", "version": "0"})
    answer = client.post(f"/reviews/{review.pk}/questions/undo/")
    assert answer.headers["Location"] == address(value_of("B", "T1"))
    assert value_of("B", "T1").state == State.CONFLICT


def test_undo_with_nothing_to_undo_says_so(signed_in: SignedIn, review: Review) -> None:
    answer = signed_in("specialist").post(f"/reviews/{review.pk}/questions/undo/", follow=True)
    assert "Không còn gì để hoàn tác." in answer.content.decode()


def test_undo_takes_only_post_and_refuses_the_stranger(signed_in: SignedIn, review: Review) -> None:
    undo = f"/reviews/{review.pk}/questions/undo/"
    assert signed_in("specialist").get(undo).status_code == 405
    assert signed_in("outsider").post(undo).status_code == 404


def test_last_question_settled_leads_back_to_the_board(
    signed_in: SignedIn, review: Review, value_of: ValueOf
) -> None:
    client = signed_in("specialist")
    client.post(address(value_of("B", "T1")), {"verb": "accept", "version": "0"})
    answer = client.post(address(value_of("B", "T2")), {"verb": "accept", "version": "0"}, follow=True)
    assert "Đã xử lý cả 2 số cần hỏi." in answer.content.decode()


def test_form_without_its_token_is_refused(cast: Cast, value_of: ValueOf) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.specialist)
    answer = strict.post(address(value_of("B", "T1")), {"verb": "accept", "version": "0"})
    assert answer.status_code == 403
    assert "Biểu mẫu đã hết hạn" in answer.content.decode()
