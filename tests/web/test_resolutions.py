"""The library and one resolution: who sees them, what they show, putting one into another state."""

from __future__ import annotations

import re

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.cast import SignedIn

from nghiquyet.models import Resolution, Review


@pytest.mark.parametrize("person", ["specialist", "leader", "reporter", "commune"])
def test_everyone_below_reads_what_concerns_them(signed_in: SignedIn, review: Review, person: str) -> None:
    page = signed_in(person).get("/resolutions/").content.decode()
    assert re.findall(r'scope="row"><a href="([^"]*)">([^<]*)<', page) == [
        (f"/resolutions/{review.resolution_id}/", "Nghị quyết về rừng")
    ]


def test_a_stranger_reads_nothing(signed_in: SignedIn, review: Review) -> None:
    client = signed_in("outsider")
    assert "Nghị quyết về rừng" not in client.get("/resolutions/").content.decode()
    assert client.get(f"/resolutions/{review.resolution_id}/").status_code == 404


@pytest.mark.parametrize("query", ["kind=thematic", "state=in_force", "kind=&state=", "kind=khác&page=x"])
def test_the_library_is_filtered(signed_in: SignedIn, review: Review, query: str) -> None:
    assert "Nghị quyết về rừng" in signed_in("leader").get(f"/resolutions/?{query}").content.decode()


def test_a_target_stands_under_its_clause(signed_in: SignedIn, review: Review) -> None:
    page = signed_in("leader").get(f"/resolutions/{review.resolution_id}/").content.decode()
    (clause,) = re.findall(r'id="k-1">(.*?)</div>', page, re.DOTALL)
    words = " ".join(re.sub(r"<[^>]*>", " ", clause).split())
    assert words == "1 Trồng mới 200 ha rừng. Chỉ tiêu T1 Diện tích rừng trồng mới : ≥ 200 ha"


def test_only_who_may_is_offered_another_state(signed_in: SignedIn, review: Review) -> None:
    address = f"/resolutions/{review.resolution_id}/"
    assert "Chuyển trạng thái" in signed_in("specialist").get(address).content.decode()
    assert "Chuyển trạng thái" not in signed_in("leader").get(address).content.decode()


def test_a_state_is_put_and_an_old_screen_told(signed_in: SignedIn, review: Review) -> None:
    client, address = signed_in("specialist"), f"/resolutions/{review.resolution_id}/state/"
    told = {"state": "closed", "version": "0", "reason": "Hết nhiệm kỳ"}
    assert "Đã chuyển sang: đã kết thúc." in client.post(address, told, follow=True).content.decode()
    assert "Người khác vừa đổi" in client.post(address, told, follow=True).content.decode()
    assert "Chưa rõ trạng thái" in client.post(address, {"state": "lạ"}, follow=True).content.decode()
    assert Resolution.objects.get().state == "closed"


def test_queries_do_not_grow_with_the_text(
    signed_in: SignedIn, review: Review, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = signed_in("specialist")
    with django_assert_max_num_queries(10):
        client.get(f"/resolutions/{review.resolution_id}/")
