"""The pages of organisations over time: seen by who may, lists taken in whole or named cell by cell."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.actions.test_history import JULY, MERGER
from tests.cast import Cast, SignedIn

from nghiquyet.actions.history import keep_history
from nghiquyet.models import Organisation

WHOLE = "Mã;Tên;Mã cấp trên;Cấp;Từ ngày;Đến hết ngày\nD;Huyện D;P;huyện;01/01/2024;\n"
CIRCLE = "Mã;Tên;Mã cấp trên\nA;Huyện A;A1\n"
WRONG = "Mã;Tên;Từ ngày\nD;Huyện D;31/02/2024\n"


@pytest.fixture
def merged(cast: Cast) -> Cast:
    keep_history(MERGER, by=None, today=JULY)
    return cast


def _send(client: Client, text: str) -> tuple[int, str]:
    upload = SimpleUploadedFile("ds.csv", text.encode())
    answer = client.post("/organisations/file/", {"file": upload}, follow=True)
    return answer.status_code, answer.content.decode()


def _names(page: str) -> list[str]:
    return re.findall(r'<th scope="row"><a href="[^"]*">([^<]*)</a>', page)


def test_the_tree_of_two_days(merged: Cast, signed_in: SignedIn) -> None:
    client = signed_in("leader")
    before = client.get("/organisations/P/below/?as_of=2023-06-30").content.decode()
    after = client.get("/organisations/P/below/?as_of=2023-07-01").content.decode()
    assert (_names(before), _names(after)) == (["Huyện A", "Huyện B"], ["Thành phố C"])


def test_a_day_that_is_none_is_told_and_today_is_shown(merged: Cast, signed_in: SignedIn) -> None:
    page = signed_in("leader").get("/organisations/?as_of=hôm qua").content.decode()
    assert (_names(page), "field-error" in page) == (["Tỉnh P"], True)


@pytest.mark.parametrize("address", ["/organisations/A1/below/", "/organisations/A1/"])
def test_a_stranger_learns_nothing(merged: Cast, signed_in: SignedIn, address: str) -> None:
    assert signed_in("outsider").get(address).status_code == 404


def test_a_list_is_taken_in(cast: Cast, signed_in: SignedIn) -> None:
    status, page = _send(signed_in("specialist"), WHOLE)
    assert (status, "thêm 1 tổ chức" in page) == (200, True)
    assert Organisation.objects.get(code="D").name == "Huyện D"


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        (CIRCLE, "ds.csv, A2", "Các tổ chức A → A1 → A là cấp trên vòng tròn của nhau."),
        (WRONG, "ds.csv, C2", "“31/02/2024” không phải là ngày. Hãy ghi như 01/07/2025."),
        ("xin chào", "–", "Không thấy bảng nào có cột “Mã” và “Tên”. Hãy lấy tệp mẫu rồi điền vào."),
    ],
)
def test_a_wrong_list_saves_nothing_and_names_the_cell(
    cast: Cast, signed_in: SignedIn, text: str, place: str, why: str
) -> None:
    status, page = _send(signed_in("specialist"), text)
    assert status == 422
    assert f'<tr><th scope="row">{place}</th><td>{why}</td></tr>' in page
    assert not Organisation.objects.filter(code="D").exists()


def test_a_leader_may_not_hand_in_a_list(cast: Cast, signed_in: SignedIn) -> None:
    status, page = _send(signed_in("leader"), WHOLE)
    assert (status, "Bạn không được sửa" in page) == (422, True)


def test_the_template_is_a_list_that_can_be_taken_in(cast: Cast, signed_in: SignedIn) -> None:
    answer = signed_in("specialist").get("/organisations/template.xlsx")
    assert answer.content.startswith(b"PK")
