"""Pages for what goes wrong say what to do next."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from tests.cast import SignedIn, ValueOf

from nghiquyet.errors import EmptyFile, NghiquyetError, NotAllowed, Refused
from nghiquyet.models import Review
from nghiquyet.web import home
from nghiquyet.web.errors import bad_request, broken, forbidden
from nghiquyet.web.middleware import ErrorPageMiddleware


def test_page_that_is_not_there_leads_back(signed_in: SignedIn) -> None:
    answer = signed_in("leader").get("/khong-co/")
    assert (answer.status_code, "Không có trang này" in answer.content.decode()) == (404, True)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotAllowed("Không được làm với {file}.", file="a.docx"), 403),
        (Refused("Đã có {file}.", file="a.docx"), 409),
        (EmptyFile("Tệp {file} không có nội dung.", file="a.docx"), 422),
    ],
)
def test_every_error_of_the_tree_has_its_status_and_its_sentence(
    rf: RequestFactory, error: NghiquyetError, status: int
) -> None:
    middleware = ErrorPageMiddleware(lambda request: HttpResponse())
    request = rf.get("/")
    answer = middleware.process_exception(request, error)
    assert answer is not None
    assert answer.status_code == status
    assert str(error.phrase) in answer.content.decode()


def test_error_that_is_not_the_users_is_left_to_the_500_page(rf: RequestFactory) -> None:
    middleware = ErrorPageMiddleware(lambda request: HttpResponse())
    assert middleware.process_exception(rf.get("/"), ValueError()) is None


def test_our_own_fault_is_told_without_details(signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(user: object) -> None:
        raise ValueError("mật khẩu của máy chủ")

    monkeypatch.setattr(home, "visible_reviews", fail)
    client = signed_in("leader")
    client.raise_request_exception = False
    answer = client.get("/reviews/")
    assert answer.status_code == 500
    assert "Phần mềm gặp lỗi" in answer.content.decode()
    assert "mật khẩu của máy chủ" not in answer.content.decode()


@pytest.mark.parametrize(
    ("page", "status"),
    [
        (lambda request: bad_request(request, ValueError()), 400),
        (lambda request: forbidden(request, ValueError()), 403),
        (broken, 500),
    ],
)
def test_page_stands_without_a_user(
    rf: RequestFactory, page: Callable[[HttpRequest], HttpResponse], status: int
) -> None:
    assert page(rf.get("/")).status_code == status


def test_fragment_asked_for_after_the_session_ended_leads_to_the_login(
    client: Client, value_of: ValueOf
) -> None:
    address = f"/values/{value_of('A', 'T1').pk}/panel/"
    answer = client.get(address, headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, f"/login/?next={address}")


def test_error_of_a_fragment_takes_the_whole_page(signed_in: SignedIn, review: Review) -> None:
    answer = signed_in("leader").get(f"/reviews/{review.pk}/targets/T99/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["HX-Retarget"]) == (404, "#main")
