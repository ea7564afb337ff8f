"""Checking a document from its page: uploaded, answered in words and as files, and not kept."""

from __future__ import annotations

import io
import json
import re
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import SECRET_OF_B, SignedIn

from nghiquyet.models import Document, Review
from nghiquyet.reading.documents import Limits
from nghiquyet.web import uploads

SPEECH = (
    "BÁO CÁO CỦA TỈNH P\n\n"
    "Huyện A trồng mới 90 ha rừng; huyện B trồng mới 30 ha rừng.\n\n"
    "Toàn tỉnh trồng mới 210 ha rừng.\n\n"
    "Có 999 em học sinh giỏi."
)


def send(client: Client, review: Review, content: bytes | str, name: str = "bao cao.txt", **more: str) -> Any:
    data = content.encode() if isinstance(content, str) else content
    address = f"/reviews/{review.pk}/check/{more.pop('kind', '')}"
    return client.post(address, {"file": SimpleUploadedFile(name, data), **more})


def word_file(text: str) -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    for line in text.split("\n\n"):
        document.add_paragraph(line)
    document.save(stream)
    return stream.getvalue()


def marks(answer: Any) -> list[tuple[str, str]]:
    """Every figure of the page with its mark."""
    pattern = r'class="figure figure-(\w+)".*?</span>([^<]*)</'
    return [(mark, words) for mark, words in re.findall(pattern, answer.content.decode())]


def errors(answer: Any) -> list[str]:
    return re.findall(r'field-error"[^>]*>([^<]*)<', answer.content.decode())


def test_every_figure_is_marked(signed_in: SignedIn, review: Review) -> None:
    answer = send(signed_in("specialist"), review, SPEECH)
    assert answer.status_code == 200
    assert marks(answer) == [
        ("agrees", "90 ha"),
        ("agrees", "30 ha"),
        ("differs", "210 ha"),
        ("not_found", "999 em"),
    ]


def test_differing_figure_leads_to_what_it_differs_from(signed_in: SignedIn, review: Review) -> None:
    told = send(signed_in("specialist"), review, SPEECH).content.decode()
    [finding] = re.findall(r'<li id="f\d+" class="finding finding-differs".*?</li>', told, re.DOTALL)
    assert "Khác số liệu: 120 ha" in finding
    assert f'href="/reviews/{review.pk}/targets/T1/"' in finding


def test_htmx_gets_the_result_alone(signed_in: SignedIn, review: Review) -> None:
    file = SimpleUploadedFile("a.txt", SPEECH.encode())
    address = f"/reviews/{review.pk}/check/"
    answer = signed_in("leader").post(address, {"file": file}, headers={"HX-Request": "true"})
    assert answer.content.decode().startswith('<section class="check"')


def test_speaker_is_taken_from_the_form(signed_in: SignedIn, review: Review) -> None:
    client, text = signed_in("specialist"), "BÁO CÁO\n\nĐã trồng mới 95 ha rừng."
    assert marks(send(client, review, text, speaker="A")) == [("differs", "95 ha")]
    assert send(client, review, text, speaker="Z").status_code == 422


def test_json_is_a_file_with_what_the_command_prints(signed_in: SignedIn, review: Review) -> None:
    answer = send(signed_in("auditor"), review, SPEECH, kind="json/")
    told = json.loads(answer.content)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="bao cao.check.json"'
    assert [(one["mark"], one["surface"]) for one in told["findings"]][-1] == ("not_found", "999 em")


def test_word_file_comes_back_with_comments(signed_in: SignedIn, review: Review) -> None:
    answer = send(signed_in("specialist"), review, word_file(SPEECH), "Báo cáo.docx", kind="docx/")
    commented = docx.Document(io.BytesIO(answer.content))
    assert answer.headers["Content-Disposition"].startswith("attachment; ")
    assert [comment.paragraphs[0].text for comment in commented.comments] == [
        "Văn bản ghi “210 ha”. Khác số liệu: 120 ha."
    ]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("trong.docx", b"", "Tệp trong.docx không có nội dung."),
        ("hong.docx", b"PK\x03\x04 hong", "Tệp hong.docx bị hỏng hoặc chưa tải về đủ."),
        ("anh.exe", b"MZ\x90\x00\x03" * 40, "anh.exe"),
    ],
)
def test_file_that_cannot_be_read_is_named(
    signed_in: SignedIn, review: Review, name: str, content: bytes, told: str
) -> None:
    answer = send(signed_in("specialist"), review, content, name)
    assert answer.status_code == 422
    [error] = errors(answer)
    assert told in error


def test_file_is_asked_for(signed_in: SignedIn, review: Review) -> None:
    answer = signed_in("specialist").post(f"/reviews/{review.pk}/check/")
    assert (answer.status_code, errors(answer)) == (422, ["Hãy chọn tệp cần kiểm tra."])


def test_too_large_file_is_dropped_and_named(
    signed_in: SignedIn, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "LIMITS", Limits(bytes=100_000))
    answer = send(signed_in("specialist"), review, b"x" * 3_000_000, "nang.txt")
    assert (answer.status_code, errors(answer)[0][:20]) == (422, "Tệp nang.txt nặng 3 ")


def test_other_files_than_word_get_no_comments(signed_in: SignedIn, review: Review) -> None:
    answer = send(signed_in("specialist"), review, SPEECH, kind="docx/")
    assert (answer.status_code, len(errors(answer))) == (422, 1)
    assert send(signed_in("specialist"), review, SPEECH, kind="exe/").status_code == 404


def test_archive_inside_is_no_way_out_of_the_folder(signed_in: SignedIn, review: Review) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../a.txt", SPEECH)
    assert send(signed_in("specialist"), review, packed.getvalue(), "../../a.zip").status_code == 422


def test_nothing_is_kept(
    signed_in: SignedIn, review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = Document.objects.count()
    send(signed_in("specialist"), review, SPEECH)
    assert Document.objects.count() == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("nghiquyet-")] == []


@pytest.mark.parametrize("kind", ["", "json/", "docx/"])
def test_stranger_and_forged_forms_get_nothing(signed_in: SignedIn, review: Review, kind: str) -> None:
    assert send(signed_in("outsider"), review, SPEECH, kind=kind).status_code == 404
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = signed_in("specialist").cookies
    assert send(strict, review, SPEECH, kind=kind).status_code == 403


@pytest.mark.parametrize("kind", ["json/", "docx/"])
def test_files_are_made_by_post_alone(signed_in: SignedIn, review: Review, kind: str) -> None:
    assert signed_in("specialist").get(f"/reviews/{review.pk}/check/{kind}").status_code == 405


def test_reporter_of_a_learns_nothing_of_b_or_the_whole(signed_in: SignedIn, review: Review) -> None:
    answer = send(signed_in("reporter"), review, SPEECH)
    told = answer.content.decode()
    assert marks(answer) == [
        ("agrees", "90 ha"),
        *(("not_found", words) for words in ("30 ha", "210 ha", "999 em")),
    ]
    assert [word for word in (SECRET_OF_B, "b.txt", "120 ha", "5 trạm") if word in told] == []


def test_words_of_the_file_are_no_markup(signed_in: SignedIn, review: Review) -> None:
    told = send(signed_in("specialist"), review, SPEECH + "\n\n<script>alert(1)</script>").content.decode()
    assert "<script>alert" not in told
