"""Vietnamese first, English complete."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.cast import SignedIn, ValueOf

from nghiquyet.models import Review


def test_browser_that_claims_english_gets_vietnamese(client: Client) -> None:
    answer = client.get("/login/", headers={"Accept-Language": "en-US,en"})
    assert '<html lang="vi">' in answer.content.decode()
    assert answer.headers["Content-Language"] == "vi"


def test_language_chosen_is_kept(client: Client) -> None:
    answer = client.post("/language/", {"language": "en", "next": "/login/"}, follow=True)
    assert '<html lang="en">' in answer.content.decode()
    assert "Sign in" in answer.content.decode()


def test_language_that_is_none_is_passed_over(client: Client) -> None:
    client.cookies["django_language"] = "xx"
    assert '<html lang="vi">' in client.get("/login/").content.decode()


def test_language_switch_takes_only_post(client: Client) -> None:
    assert client.get("/language/").status_code == 405


def test_numbers_follow_the_language(signed_in: SignedIn, value_of: ValueOf) -> None:
    client, value = signed_in("specialist"), value_of("B", "T1")
    sent = {"verb": "correct", "version": "0", "amount": "1.035,5", "reason": "vì"}
    client.post(f"/reviews/{value.review_id}/questions/{value.pk}/", sent)
    board = f"/reviews/{value.review_id}/"
    assert ">1.125,5</a>" in client.get(board).content.decode()
    client.cookies["django_language"] = "en"
    assert ">1,125.5</a>" in client.get(board).content.decode()


@pytest.mark.parametrize("page", ["", "matrix/", "files/", "questions/", "organisations/B/", "targets/T1/"])
def test_english_page_has_no_vietnamese_but_the_users_own(
    signed_in: SignedIn, review: Review, page: str
) -> None:
    client = signed_in("leader")
    client.cookies["django_language"] = "en"
    told = client.get(f"/reviews/{review.pk}/{page}").content.decode()
    ours = ["Chỉ tiêu", "Tổ chức", "Trạng thái", "Kết quả", "mâu thuẫn", "Cần hỏi", "Xuất", "Tệp đã", "Thoát"]
    assert [word for word in ours if word in told] == []
