"""The pages of aliases and abbreviations by plain forms."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import SECRET_OF_B, Cast, SignedIn, ValueOf

from nghiquyet.actions.abbreviations import set_abbreviation
from nghiquyet.actions.aliases import add_alias
from nghiquyet.actions.decisions import accept
from nghiquyet.models import Abbreviation, Alias, Organisation
from nghiquyet.reading.language.abbreviations import parse_abbreviations
from nghiquyet.reading.matching.alias_lists import parse_aliases

FOREST = "Diện tích rừng trồng mới"
GETS = ["/words/", "/words/aliases.csv", "/words/abbreviations/", "/words/abbreviations.csv"]


@pytest.fixture
def owner(cast: Cast) -> Organisation:
    return Organisation.objects.get(code="P")


@pytest.fixture
def alias(cast: Cast, owner: Organisation) -> Alias:
    return add_alias(owner, "phủ xanh đồi trọc", FOREST, means=True, by=cast.specialist)


@pytest.fixture
def short(cast: Cast, owner: Organisation) -> Abbreviation:
    return set_abbreviation(owner, "BCĐ 35", "ban chỉ đạo 35", by=cast.specialist)


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.mark.parametrize("address", GETS)
@pytest.mark.parametrize("person", ["specialist", "leader", "reporter", "outsider"])
def test_page_works_for_everybody_who_is_signed_in(
    signed_in: SignedIn, alias: Alias, short: Abbreviation, address: str, person: str
) -> None:
    told = text(signed_in(person), address)
    seen = person in ("specialist", "leader")
    assert (("phủ xanh đồi trọc" in told) or ("BCĐ 35" in told)) is seen


@pytest.mark.parametrize("address", [*GETS, "/words/1/"])
def test_without_login_the_login_page_is_shown_first(client: Client, db: None, address: str) -> None:
    assert client.get(address).headers["Location"] == f"/login/?next={address}"


@pytest.mark.parametrize(
    "address", ["/words/file/", "/words/1/off/", "/words/abbreviations/file/", "/words/abbreviations/1/off/"]
)
def test_deeds_take_only_post(signed_in: SignedIn, address: str) -> None:
    assert signed_in("specialist").get(address).status_code == 405


def test_only_who_may_change_words_sees_buttons(signed_in: SignedIn, alias: Alias) -> None:
    assert "Tự ghi một cách gọi" in text(signed_in("specialist"), "/words/")
    told = text(signed_in("leader"), "/words/")
    assert [word for word in ("Tự ghi một cách gọi", "/off/", "/remove/") if word in told] == []


def test_sentence_of_an_organisation_not_seen_is_not_told(
    signed_in: SignedIn, cast: Cast, value_of: ValueOf
) -> None:
    value = value_of("B", "T1")
    value.readings.filter(place=0).update(named="phủ xanh đồi trọc", quote=SECRET_OF_B)
    accept(value.pk, by=cast.specialist, version=0)
    assert SECRET_OF_B in text(signed_in("leader"), "/words/")
    for address in ("/words/", "/words/aliases.csv", f"/words/{Alias.objects.get().pk}/"):
        assert SECRET_OF_B not in text(signed_in("reporter"), address)


def test_alias_is_written_changed_switched_removed_and_brought_back(signed_in: SignedIn, cast: Cast) -> None:
    client = signed_in("specialist")
    owner = str(Organisation.objects.get(code="P").pk)
    said = {"owner": owner, "phrase": "phủ xanh đồi trọc", "indicator": FOREST, "means": "1"}
    assert client.post("/words/", said).status_code == 302
    at = f"/words/{Alias.objects.get().pk}/"
    client.post(at, {**said, "phrase": "phủ xanh đất trống", "means": "0", "version": "1"})
    assert Alias.objects.filter(phrase="phủ xanh đất trống", means=False).exists()
    client.post(f"{at}off/", {"version": "2"})
    assert "đã tắt" in text(client, "/words/")
    removed = client.post(f"{at}remove/", {"version": "3"}, follow=True).content.decode()
    assert "Đã xóa “phủ xanh đất trống”." in removed
    client.post(f"{at}restore/", {"version": "4"})
    assert "phủ xanh đất trống" in text(client, "/words/")


@pytest.mark.parametrize(
    ("field", "said", "told"),
    [
        ("phrase", "TTKNC", "từ hai tiếng có nghĩa"),
        ("phrase", "", "Hãy điền vào đây."),
        ("indicator", "…", "tên"),
    ],
)
def test_wrong_field_is_named_beside_it(
    signed_in: SignedIn, owner: Organisation, field: str, said: str, told: str
) -> None:
    form = {"owner": owner.pk, "phrase": "phủ xanh đồi", "indicator": FOREST, "means": "1", field: said}
    answer = signed_in("specialist").post("/words/", form)
    assert (answer.status_code, told in answer.content.decode()) == (422, True)
    assert Alias.objects.count() == 0


def test_somebody_elses_organisation_cannot_be_chosen(signed_in: SignedIn, owner: Organisation) -> None:
    form = {"owner": owner.pk, "phrase": "phủ xanh đồi", "indicator": FOREST, "means": "1"}
    assert signed_in("outsider").post("/words/", form).status_code == 422
    assert Alias.objects.count() == 0


def test_stale_button_says_that_somebody_was_first(signed_in: SignedIn, alias: Alias) -> None:
    told = signed_in("specialist").post(f"/words/{alias.pk}/off/", {"version": "0"}, follow=True)
    assert "đã có người sửa" in told.content.decode()
    assert Alias.objects.get().active


@pytest.mark.parametrize(("person", "status"), [("leader", 403), ("reporter", 404), ("outsider", 404)])
@pytest.mark.parametrize("verb", ["off", "remove", "restore"])
def test_others_press_no_buttons(
    signed_in: SignedIn, alias: Alias, short: Abbreviation, person: str, status: int, verb: str
) -> None:
    client = signed_in(person)
    for address in (f"/words/{alias.pk}/{verb}/", f"/words/abbreviations/{short.pk}/{verb}/"):
        assert client.post(address, {"version": "1"}).status_code == status


@pytest.mark.parametrize("address", ["/words/{}/burn/", "/words/999/off/"])
def test_deed_that_is_none_is_not_found(signed_in: SignedIn, alias: Alias, address: str) -> None:
    assert signed_in("specialist").post(address.format(alias.pk), {"version": "1"}).status_code == 404


def test_files_go_out_as_they_come_in(signed_in: SignedIn, alias: Alias, short: Abbreviation) -> None:
    client = signed_in("specialist")
    out = client.get("/words/aliases.csv")
    assert out.headers["Content-Disposition"] == 'attachment; filename="cach-goi.csv"'
    assert [one.alias.phrase for one in parse_aliases(out.content, "a.csv")] == ["phủ xanh đồi trọc"]
    given = client.get("/words/abbreviations.csv").content
    assert parse_abbreviations(given, "a.csv") == {"BCĐ 35": "ban chỉ đạo 35"}


@pytest.mark.parametrize(
    ("address", "content", "status", "told"),
    [
        ("/words/file/", "cụm từ,chỉ tiêu\nphủ xanh đồi,Rừng\n", 200, "thêm 1, sửa 0"),
        ("/words/file/", "cụm từ,chỉ tiêu\nphủ xanh đồi,\n", 422, "dòng 2: cột chỉ tiêu để trống"),
        ("/words/file/", "", 422, "Tệp không có gì."),
        ("/words/abbreviations/file/", "chữ tắt,nghĩa\nBCĐ,ban chỉ đạo\n", 200, "thêm 1, sửa 0"),
        ("/words/abbreviations/file/", "chữ tắt,nghĩa\nB,ban\n", 422, "dòng 2: chữ tắt B"),
    ],
)
def test_file_comes_in_or_its_wrong_row_is_named(
    signed_in: SignedIn, owner: Organisation, address: str, content: str, status: int, told: str
) -> None:
    file = SimpleUploadedFile("tu.csv", content.encode())
    answer = signed_in("specialist").post(address, {"owner": owner.pk, "file": file}, follow=True)
    assert (answer.status_code, told in answer.content.decode()) == (status, True)


def test_abbreviation_is_written_and_a_useless_one_refused(signed_in: SignedIn, owner: Organisation) -> None:
    client = signed_in("specialist")
    said = {"owner": owner.pk, "short": "BCĐ 35", "words": "ban chỉ đạo 35"}
    assert client.post("/words/abbreviations/", said).status_code == 302
    wrong = client.post("/words/abbreviations/", said | {"short": "ban"})
    assert (wrong.status_code, "Chữ tắt phải ngắn hơn" in wrong.content.decode()) == (422, True)
    assert Abbreviation.objects.get().short == "BCĐ 35"
