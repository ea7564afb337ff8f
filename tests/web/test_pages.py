"""Every page: works, with only its methods, and refuses the stranger."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.cast import SECRET_OF_B, SignedIn, ValueOf

from nghiquyet.models import Review

Address = Callable[[Review, ValueOf], str]


def under(path: str) -> Address:
    return lambda review, value_of: f"/reviews/{review.pk}/{path}"


PAGES: dict[str, Address] = {
    "board": under(""),
    "target": under("targets/T1/"),
    "clause": under("targets/T1/clause/"),
    "matrix": under("matrix/"),
    "organisation": under("organisations/B/"),
    "files": under("files/"),
    "check": under("check/"),
    "questions": under("questions/"),
    "bulk": under("questions/bulk/"),
    "question": lambda review, value_of: f"/reviews/{review.pk}/questions/{value_of('B', 'T1').pk}/",
    "document": lambda review, value_of: f"/documents/{review.documents.get(file='b.txt').pk}/",
    "proof": lambda review, value_of: f"/values/{value_of('B', 'T1').pk}/",
    "panel": lambda review, value_of: f"/values/{value_of('B', 'T1').pk}/panel/",
    "docx": under("export/docx/"),
    "xlsx": under("export/xlsx/"),
    "pdf": under("export/pdf/"),
}
OF_B = ["organisation", "question", "document", "proof", "panel"]
every_page = pytest.mark.parametrize("page", PAGES)


@every_page
@pytest.mark.parametrize("person", ["specialist", "leader", "auditor", "sibling"])
def test_page_works_for_who_may_see_it(
    signed_in: SignedIn, review: Review, value_of: ValueOf, page: str, person: str
) -> None:
    assert signed_in(person).get(PAGES[page](review, value_of)).status_code == 200


@every_page
def test_page_takes_only_its_methods(
    signed_in: SignedIn, review: Review, value_of: ValueOf, page: str
) -> None:
    client, address = signed_in("specialist"), PAGES[page](review, value_of)
    assert client.head(address).status_code == 200
    assert client.delete(address).status_code == 405
    if page not in ("question", "bulk", "check"):
        assert client.post(address).status_code == 405


@every_page
def test_stranger_finds_no_page(signed_in: SignedIn, review: Review, value_of: ValueOf, page: str) -> None:
    assert signed_in("outsider").get(PAGES[page](review, value_of)).status_code == 404


@every_page
def test_without_login_the_login_page_is_shown_first(
    client: Client, review: Review, value_of: ValueOf, page: str
) -> None:
    address = PAGES[page](review, value_of)
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/login/?next={address}")


@pytest.mark.parametrize("page", OF_B)
def test_reporter_of_a_finds_no_page_of_b(
    signed_in: SignedIn, review: Review, value_of: ValueOf, page: str
) -> None:
    assert signed_in("reporter").get(PAGES[page](review, value_of)).status_code == 404


@pytest.mark.parametrize("page", ["board", "target", "matrix", "files", "check"])
def test_nothing_of_b_is_told_to_a(signed_in: SignedIn, review: Review, value_of: ValueOf, page: str) -> None:
    address = PAGES[page](review, value_of)
    assert "Huyện B" in signed_in("specialist").get(address).content.decode()
    told = signed_in("reporter").get(address).content.decode()
    assert [word for word in ("Huyện B", SECRET_OF_B, "b.txt", "7/10", "trạm") if word in told] == []


@every_page
def test_queries_of_a_page_are_bounded(
    signed_in: SignedIn,
    review: Review,
    value_of: ValueOf,
    page: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client, address = signed_in("specialist"), PAGES[page](review, value_of)
    with django_assert_max_num_queries(18):
        client.get(address)


def test_target_that_is_not_there_is_not_found(signed_in: SignedIn, review: Review) -> None:
    assert signed_in("leader").get(f"/reviews/{review.pk}/targets/T99/").status_code == 404


def test_form_of_export_that_is_not_there_is_not_found(signed_in: SignedIn, review: Review) -> None:
    assert signed_in("leader").get(f"/reviews/{review.pk}/export/exe/").status_code == 404
