"""The search page: the field, what was found with its place, nothing for a stranger."""

from __future__ import annotations

import re

import pytest
from tests.cast import SignedIn

from nghiquyet.models import Document


def _lead(page: str) -> list[str]:
    return re.findall(r'<li>\s*<a href="([^"]*)"', page)


@pytest.mark.parametrize(
    ("sought", "address"),
    [
        ("01-NQ/P", "/resolutions/1/"),
        ("dien tich rung trong moi", "/reviews/1/targets/T1/"),
        ("trong moi 200 ha", "/resolutions/1/#k-1"),
    ],
)
def test_what_is_found_leads_to_its_place(signed_in: SignedIn, sought: str, address: str) -> None:
    page = signed_in("leader").get("/search/", {"q": sought}).content.decode()
    assert [re.sub(r"\d+(?=/)", "1", lead) for lead in _lead(page)] == [address]


def test_a_passage_of_a_report_is_marked_in_its_document(signed_in: SignedIn) -> None:
    client = signed_in("leader")
    (address,) = _lead(client.get("/search/?q=rung+cam").content.decode())
    document = Document.objects.get(file="b.txt")
    assert address == f"/documents/{document.pk}/?at=8-29#here"
    assert re.search(r'id="here"[^>]*>Rừng cấm của huyện B\.<', client.get(address).content.decode())


@pytest.mark.parametrize("at", ["", "x", "5-2", "0-99999999", "9999999999-1"])
def test_a_place_that_is_none_shows_the_document(signed_in: SignedIn, at: str) -> None:
    client = signed_in("leader")
    document = Document.objects.get(file="b.txt")
    assert client.get(f"/documents/{document.pk}/", {"at": at}).status_code == 200


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "Gõ vài chữ"),
        ("q=khong+co+chu+nao+nhu+vay", "Tìm thấy 0 chỗ."),
        ("q=rung&kind=la&page=x", "Tìm thấy"),
        ("q=rungg", "Không chỗ nào có “rungg”; đã tìm: rung"),
    ],
)
def test_every_search_has_an_answer(signed_in: SignedIn, query: str, told: str) -> None:
    assert told in signed_in("leader").get(f"/search/?{query}").content.decode()


def test_a_stranger_finds_nothing(signed_in: SignedIn) -> None:
    assert _lead(signed_in("outsider").get("/search/?q=rung").content.decode()) == []
