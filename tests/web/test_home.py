"""Where people arrive."""

from __future__ import annotations

from tests.cast import SignedIn

from nghiquyet.models import Review


def test_home_is_the_newest_board(signed_in: SignedIn, review: Review) -> None:
    assert signed_in("leader").get("/").headers["Location"] == f"/reviews/{review.pk}/"


def test_without_a_review_the_list_says_what_to_do(signed_in: SignedIn) -> None:
    page = signed_in("outsider").get("/", follow=True).content.decode()
    assert "Chưa có nghị quyết nào để theo dõi." in page
    assert "nghiquyet demo" in page
    assert "01-NQ/P" not in page


def test_list_names_each_review_with_its_date(signed_in: SignedIn, review: Review) -> None:
    page = signed_in("leader").get("/reviews/").content.decode()
    assert "Nghị quyết về rừng" in page
    assert "30/6/2023" in page
