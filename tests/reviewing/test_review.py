"""From files to a review: one bad file never stops the others, and nothing readable is a clear error."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from nghiquyet.errors import NoReadableReports, ResolutionWithoutTargets
from nghiquyet.measuring import READ, Organisation, State, Status
from nghiquyet.reviewing import Progress, Reviewed, remeasure, review_files
from nghiquyet.reviewing.as_json import review_as_json

ORGANISATIONS = (
    Organisation("P", "Xã Đồng Mây", ("xã Đồng Mây",), None, "xã"),
    Organisation("A", "Thôn Cầu Đá", ("Cầu Đá",), "P", "thôn"),
    Organisation("B", "Thôn Bãi Sậy", ("Bãi Sậy",), "P", "thôn"),
)
RESOLUTION = """NGHỊ QUYẾT
về phát triển sản xuất giai đoạn 2021 - 2025

Điều 1. Mục tiêu
- Trồng mới ít nhất 40 ha chè trong cả giai đoạn.
- Đến năm 2025, tỷ lệ hộ sử dụng nước sạch đạt từ 95% trở lên.
"""
CAU_DA = """THÔN CẦU ĐÁ
BÁO CÁO
Kết quả thực hiện nghị quyết

Từ năm 2021 đến nay, thôn trồng mới 12 ha chè. Đến nay 57/60 hộ sử dụng nước sạch, đạt 95%.
"""
BAI_SAY = """THÔN BÃI SẬY
BÁO CÁO

Toàn thôn trồng mới được 15,5 ha chè; tỷ lệ hộ sử dụng nước sạch đạt 90,5%.
"""


def handed_in(folder: Path, **texts: str) -> list[Path]:
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def reviewed(folder: Path, *extra: Path, **texts: str) -> Reviewed:
    [resolution] = handed_in(folder, nghi_quyet=RESOLUTION)
    reports = handed_in(folder, **(texts or {"cau_da": CAU_DA, "bai_say": BAI_SAY}))
    return review_files(resolution, ORGANISATIONS, [*reports, *extra], as_of=date(2023, 6, 30))


def test_values_are_read_summed_and_judged(tmp_path: Path) -> None:
    review = reviewed(tmp_path).review
    planted, water = review.results
    assert planted.actual == Decimal("27.5")
    assert planted.status is Status.ON_TRACK
    assert set(water.used) <= {"A", "B"}
    assert {value.state for value in review.values} <= set(READ)


def test_every_value_leads_to_words_of_its_document(tmp_path: Path) -> None:
    found = reviewed(tmp_path)
    texts = {document.sha256: document.text for document in found.documents}
    for value in found.review.values:
        assert value.evidence is not None
        assert texts[value.evidence.sha256][value.evidence.start : value.evidence.end] == value.evidence.text


def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    empty = tmp_path / "rong.docx"
    empty.touch()
    review = reviewed(tmp_path, empty).review
    [problem] = [source for source in review.sources if source.problem]
    assert problem.file == "rong.docx"
    assert "rong.docx" in str(problem.problem)
    assert all(value.state is not State.MISSING for value in review.values)


def test_a_report_of_nobody_known_is_named(tmp_path: Path) -> None:
    review = reviewed(tmp_path, cau_da=CAU_DA, khac="BÁO CÁO\n\nĐã trồng 3 ha chè.").review
    [problem] = [source for source in review.sources if source.problem]
    assert (problem.file, problem.organisation) == ("khac.txt", None)


def test_no_report_that_can_be_used_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NoReadableReports, match=r"khac\.txt"):
        reviewed(tmp_path, khac="BÁO CÁO\n\nĐã trồng 3 ha chè.")


def test_a_resolution_without_targets_is_an_error(tmp_path: Path) -> None:
    paths = handed_in(tmp_path, nghi_quyet="NGHỊ QUYẾT\nVề việc đặt tên đường.", cau_da=CAU_DA)
    with pytest.raises(ResolutionWithoutTargets, match=r"nghi_quyet\.txt"):
        review_files(paths[0], ORGANISATIONS, paths[1:], as_of=date(2023, 6, 30))


def test_a_report_in_the_place_of_the_resolution_is_refused(tmp_path: Path) -> None:
    report = "UBND XÃ ĐỒNG MÂY\nSố: 12/BC-UBND\n\nBÁO CÁO\nKết quả trồng chè\n\nĐã trồng ít nhất 40 ha chè.\n"
    paths = handed_in(tmp_path, bao_cao=report, cau_da=CAU_DA)
    with pytest.raises(ResolutionWithoutTargets, match="là một báo cáo"):
        review_files(paths[0], ORGANISATIONS, paths[1:], as_of=date(2023, 6, 30))


def test_progress_counts_every_file(tmp_path: Path) -> None:
    steps: list[Progress] = []
    paths = handed_in(tmp_path, nghi_quyet=RESOLUTION, cau_da=CAU_DA, bai_say=BAI_SAY)
    review_files(paths[0], ORGANISATIONS, paths[1:], as_of=date(2023, 6, 30), progress=steps.append)
    assert [step.file for step in steps if step.stage == "Đọc báo cáo"] == ["cau_da.txt", "bai_say.txt"]
    assert (steps[-1].done, steps[-1].total) == (2, 2)


def test_remeasuring_with_one_value_less_changes_the_total(tmp_path: Path) -> None:
    review = reviewed(tmp_path).review
    kept = [value for value in review.values if value.organisation != "B"]
    assert remeasure(review, kept).results[0].actual == Decimal(12)


def test_json_has_a_number_for_every_amount(tmp_path: Path) -> None:
    data = review_as_json(reviewed(tmp_path))
    assert data["targets"][0]["actual"] == 27.5
    assert data["targets"][0]["target"] == 40
    assert {value["state"] for value in data["values"]} <= {"accepted", "to_confirm"}
