"""Another version of a resolution, handed in on its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.cast import SignedIn

from nghiquyet.actions.clauses import save_clauses
from nghiquyet.actions.stored import stored_layout
from nghiquyet.models import Document, Resolution, Review
from nghiquyet.reading.documents import open_document

KEPT = """NGHỊ QUYẾT
Về phát triển rừng và nông thôn

1. Toàn tỉnh trồng mới 200 ha rừng tập trung trên đất trống trong cả nhiệm kỳ, giao các huyện thực hiện.
2. Tỷ lệ thôn đạt chuẩn nông thôn mới đến cuối nhiệm kỳ đạt từ 80% trở lên.
"""
OTHER = KEPT.replace("200 ha", "250 ha") + "3. Mở 10 lớp tập huấn phòng cháy, chữa cháy rừng cho cán bộ xã.\n"


@pytest.fixture
def kept(review: Review, tmp_path: Path) -> Resolution:
    """The resolution with a text long enough to have clauses of its own."""
    path = tmp_path / "nghi_quyet.txt"
    path.write_text(KEPT, "utf-8")
    document = open_document(path)
    row = Document.objects.get(file="nghi_quyet.txt")
    row.text, row.layout = document.text, stored_layout(document)
    row.save()
    save_clauses(review.resolution, row, document)
    return review.resolution


def _sent(signed_in: SignedIn, resolution: Resolution, text: str, person: str = "leader") -> tuple[int, str]:
    upload = SimpleUploadedFile("ban-moi.txt", text.encode())
    answer = signed_in(person).post(f"/resolutions/{resolution.pk}/compare/", {"file": upload})
    return answer.status_code, answer.content.decode()


def test_what_became_of_clauses_and_targets_is_shown(signed_in: SignedIn, kept: Resolution) -> None:
    status, page = _sent(signed_in, kept, OTHER)
    assert status == 200
    assert "<del>200</del><ins>250</ins>" in page
    (verdict,) = re.findall(r"verdict-line\">([^<]*)<", page)
    assert verdict == "1 điều khoản bị sửa, 1 được thêm, 1 chỉ tiêu đổi mức."


def test_a_letter_is_no_version(signed_in: SignedIn, kept: Resolution) -> None:
    status, page = _sent(signed_in, kept, "Kính gửi: Huyện A\nMời đồng chí dự họp.\n")
    assert (status, "ban-moi.txt" in "".join(re.findall(r'field-error"[^>]*>([^<]*)', page))) == (422, True)


def test_without_a_file_the_form_says_so(signed_in: SignedIn, kept: Resolution) -> None:
    answer = signed_in("leader").post(f"/resolutions/{kept.pk}/compare/")
    assert (answer.status_code, "Hãy chọn tệp." in answer.content.decode()) == (422, True)


def test_a_stranger_compares_nothing(signed_in: SignedIn, kept: Resolution) -> None:
    assert _sent(signed_in, kept, OTHER, "outsider")[0] == 404
