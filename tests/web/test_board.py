"""The board's page."""

from __future__ import annotations

import re

from tests.cast import SignedIn, ValueOf

from nghiquyet.models import Review


def test_verdict_stands_before_the_table(signed_in: SignedIn, review: Review) -> None:
    page = signed_in("leader").get(f"/reviews/{review.pk}/").content.decode()
    verdict = page.index("2 trong 4 chỉ tiêu đạt hoặc đúng tiến độ; 2 chậm; 0 chưa có số liệu")
    assert verdict < page.index("<table")
    assert "1 mâu thuẫn, 1 cần xác nhận" in page


def test_number_is_two_clicks_from_its_words(signed_in: SignedIn, review: Review, value_of: ValueOf) -> None:
    client = signed_in("leader")
    board = client.get(f"/reviews/{review.pk}/").content.decode()
    [first] = set(re.findall(r'<a class="proof opens" href="([^"]+/T1/)"', board))
    parts = client.get(first, headers={"HX-Request": "true"}).content.decode()
    second = f"/values/{value_of('A', 'T1').pk}/"
    assert f'<a class="proof" href="{second}#here">90</a>' in parts
    assert '<mark class="here" id="here">trồng 90 ha rừng</mark>' in client.get(second).content.decode()


def test_contributions_come_alone_for_htmx_and_in_a_page_otherwise(
    signed_in: SignedIn, review: Review
) -> None:
    client, address = signed_in("leader"), f"/reviews/{review.pk}/targets/T1/"
    assert "<html" not in client.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" in client.get(address).content.decode()


def test_status_is_told_in_words(signed_in: SignedIn, review: Review) -> None:
    page = signed_in("leader").get(f"/reviews/{review.pk}/").content.decode()
    assert re.search(r'class="status status-on_track"><svg.*?</svg>đúng tiến độ</span>', page)
