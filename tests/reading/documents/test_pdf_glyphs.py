from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.documents.making import opened, told, typeset
from tests.reading.documents.raw_pdf import HELVETICA, lines, raw_pdf


def test_hyphen_at_the_end_of_a_line_stays(tmp_path: Path) -> None:
    source = (
        "Dịch bệnh được kiểm soát tốt, nhất là Covid-\\\n19; tỷ lệ tiêm vắc-\\\nxin sởi 95%, 12 ca/\\\ntháng."
    )

    assert (
        "Covid-19; tỷ lệ tiêm vắc-xin sởi 95%, 12 ca/tháng."
        in opened(typeset(tmp_path / "a.pdf", source)).text
    )


def test_ligatures_are_letters(tmp_path: Path) -> None:
    source = '#set text(font: "Libertinus Serif")\nMicrosoft Office, hiệu quả first flow affluent file'

    assert told(opened(typeset(tmp_path / "a.pdf", source))) == [
        "Microsoft Office, hiệu quả first flow affluent file"
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [(".VnTime", "NghÞ quyÕt cña §¶ng bé huyÖn"), ("ABCDEF+VNI-Times", "Nghò quyeát cuûa Ñaûng boä huyeän")],
)
def test_fonts_from_before_unicode_are_read_as_they_show(tmp_path: Path, name: str, text: str) -> None:
    font = HELVETICA.replace("/Helvetica", "/" + name).replace("Type1", "TrueType")

    assert opened(raw_pdf(tmp_path / "a.pdf", lines(text), font=font)).text == "Nghị quyết của Đảng bộ huyện"


def test_words_without_spaces_between_are_parted_by_their_gaps(tmp_path: Path) -> None:
    content = "BT /F1 12 Tf 72 700 Td (Trong) Tj 38 0 Td (duoc) Tj 34 0 Td (120,5) Tj 36 0 Td (ha.) Tj ET"

    assert opened(raw_pdf(tmp_path / "a.pdf", content)).text == "Trong duoc 120,5 ha."
