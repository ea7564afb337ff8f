"""The resolution of the fictional province and documents below it, made as offices make them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from tests.cascading.drafting import write_lower, write_nam_vat, write_pu_tang
from tests.cascading.promising import promised

from nghiquyet.cascading import Allocation, Cascade, Given, Handed, How, Sum, Verdict, cascade
from nghiquyet.errors import OrganisationsInvalid
from nghiquyet.measuring import Organisation
from nghiquyet.reading.documents import open_document
from nghiquyet.reading.resolutions import Target, read_resolution
from nghiquyet.reviewing import load_organisations
from nghiquyet.reviewing.assignment import assign

FIELDS = Path(__file__).parent / "fields"
LINE = (("A", "Cấp trên", None), ("B", "Cấp dưới", "A"), ("C", "Đơn vị khác", "A"))
DEMO = Path(__file__).resolve().parents[2] / "src" / "nghiquyet" / "demo" / "son_linh"
SUPERIOR = open_document(DEMO / "resolution.docx")
TREE = load_organisations(DEMO / "organisations.json")
TARGETS = {target.code: target for target in read_resolution(SUPERIOR).targets}


def cascaded(*files: Path, allocations: Sequence[Allocation] = ()) -> Cascade:
    documents = [open_document(file) for file in files]
    owners = assign(documents, TREE)
    given = [Given(d.file, d, o.organisation, o.sure) for d, o in zip(documents, owners, strict=True)]
    return cascade(SUPERIOR, TREE, given, allocations)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Cascade:
    folder = tmp_path_factory.mktemp("lower")
    return cascaded(write_nam_vat(folder), write_pu_tang(folder))


def placed(found: Cascade, verdict: Verdict) -> list[tuple[str, str]]:
    return [(one.organisation, one.target) for one in found.having(verdict)]


def test_what_is_lower_distorted_missing_and_higher_is_told(two: Cascade) -> None:
    assert placed(two, Verdict.LOWER) == [("B02", "T09"), ("B03", "T13"), ("B03", "T21")]
    assert placed(two, Verdict.DISTORTED) == [("B02", "T01")]
    assert placed(two, Verdict.MISSING) == [("B02", "T16")]
    assert placed(two, Verdict.HIGHER) == [("B02", "T03"), ("B02", "T12"), ("B03", "T01")]


def test_lower_target_is_quoted_beside_the_superiors(two: Cascade) -> None:
    lower = two.having(Verdict.LOWER)[0]
    above, below = two.quotes["T09"], lower.by[0].quote
    assert str(lower.why[0]) == "văn bản đặt ≥ 70%, nghị quyết đề ra ≥ 80%"
    assert (below.text, below.file) == (
        "Tỷ lệ cuộc diễn tập đạt giỏi, xuất sắc từ 70% trở lên.",
        "nghi-quyet-nam-vat.docx",
    )
    assert (above.text, above.locator) == (SUPERIOR.text[above.start : above.end], "Bảng 1, dòng 7, cột 5")


def test_coverage_counts_everybody_asked_and_nobody_else(two: Cascade) -> None:
    assert (two.issued, len(two.concerned)) == (("B02", "B03"), 12)
    assert {verdict: len(two.having(verdict)) for verdict in Verdict} == {
        Verdict.AS_HIGH: 10, Verdict.HIGHER: 3, Verdict.PART: 22, Verdict.LOWER: 3, Verdict.DISTORTED: 1,
        Verdict.MISSING: 1, Verdict.NO_DOCUMENT: 177, Verdict.NOT_ASKED: 35,
    }  # fmt: skip
    assert ("B02", "T04") in placed(two, Verdict.NOT_ASKED)


def test_sums_are_in_the_superiors_unit(two: Cascade) -> None:
    land, fund = (one for one in two.sums if one.target.code in ("T06", "T18"))
    assert (land.parts, land.difference) == ((("B02", Decimal(260)), ("B03", Decimal(300))), Decimal(-2440))
    assert (fund.total, len(fund.without)) == (Decimal("1.05"), 10)


@pytest.mark.parametrize(
    ("target", "total", "enough"),
    [
        (promised("10"), "10", True), (promised("10"), "11", True), (promised("10"), "9", False),
        (promised("10", ">"), "10", False), (promised("10", "<="), "11", False),
        (promised("10", "<="), "9", True),
    ],
)  # fmt: skip
def test_sum_is_enough_on_its_better_side(target: Target, total: str, enough: bool) -> None:
    assert Sum(target, Decimal(total), (), ()).enough is enough


def test_every_sentence_in_the_documents_is_where_the_quote_says(two: Cascade) -> None:
    texts = {one.document.file: one.document.text for one in two.lower}
    quotes = [by.quote for one in two.findings for by in one.by]
    assert [q.text for q in quotes] == [texts[q.file][q.start : q.end] for q in quotes]


def test_what_was_handed_down_makes_a_part_lower(tmp_path: Path) -> None:
    handed = (Handed("B02", Decimal(300)), Handed("B03", Decimal(250)))
    made = Allocation(TARGETS["T06"], How.BY_HAND, handed, ("B02", "B03"))
    found = cascaded(write_nam_vat(tmp_path), write_pu_tang(tmp_path), allocations=[made])
    land = {one.organisation: one for one in found.findings if one.target == "T06"}
    assert (land["B02"].verdict, land["B03"].verdict) == (Verdict.LOWER, Verdict.HIGHER)
    assert [str(why) for why in land["B02"].why] == [
        "văn bản đặt 260 ha, được giao ≥ 300 ha",
        "2.600.000 m2 là 260 ha",
    ]


def lower(folder: Path, name: str, dated: str, clauses: Sequence[str], issuer: str = "HUYỆN ĐÁ BÀN") -> Path:
    return write_lower(
        folder / name,
        heads=("ĐẢNG BỘ QUÂN SỰ TỈNH SƠN LĨNH", f"ĐẢNG BỘ QUÂN SỰ {issuer}"),
        number="03-NQ/ĐU",
        dated=dated,
        title=f"NGHỊ QUYẾT\nĐại hội Đảng bộ Quân sự {issuer.title()}, nhiệm kỳ 2020 – 2025",
        clauses=clauses,
    )


OLD, NEW = "Đá Bàn, ngày 05 tháng 8 năm 2020", "Đá Bàn, ngày 12 tháng 11 năm 2020"
MEMBERS = "Cả nhiệm kỳ kết nạp từ {count} đảng viên mới trở lên."


def test_newer_document_counts_and_the_older_is_named(tmp_path: Path) -> None:
    files = [
        lower(tmp_path, "a.docx", NEW, [MEMBERS.format(count=50)]),
        lower(tmp_path, "b.docx", OLD, [MEMBERS.format(count=40)]),
    ]
    found = cascaded(*files)
    assert [one.document.file for one in found.lower] == ["a.docx"]
    assert [str(one.problem) for one in found.files if one.problem] == [
        "Không dùng b.docx (05/08/2020): a.docx (12/11/2020) mới hơn."
    ]


def test_parts_of_one_target_are_added(tmp_path: Path) -> None:
    clauses = [
        "Xây mới 4 căn nhà tình nghĩa trong nhiệm kỳ.",
        "Sửa chữa 5 căn nhà tình nghĩa trong nhiệm kỳ.",
    ]
    found = cascaded(lower(tmp_path, "a.docx", NEW, clauses))
    [houses] = [one for one in found.findings if (one.organisation, one.target) == ("B09", "T17")]
    assert (houses.verdict, sorted(by.level or 0 for by in houses.by)) == (Verdict.PART, [4, 5])
    assert [one.total for one in found.sums if one.target.code == "T17"] == [9]


def test_superiors_own_and_nobodys_document_are_refused(tmp_path: Path) -> None:
    stranger = write_lower(
        tmp_path / "la.docx",
        heads=("ĐẢNG BỘ TỈNH KHÁC", "ĐẢNG BỘ XÃ LẠ"),
        number="01-NQ/ĐU",
        dated="Xã Lạ, ngày 05 tháng 8 năm 2020",
        title="NGHỊ QUYẾT\nĐại hội Đảng bộ xã Lạ, nhiệm kỳ 2020 – 2025",
        clauses=[MEMBERS.format(count=40)],
    )
    found = cascaded(DEMO / "resolution.docx", stranger)
    assert [type(one.problem).__name__ for one in found.files] == ["CascadeDocumentRefused"] * 2
    assert found.issued == ()


def test_tree_without_anybody_below_is_refused() -> None:
    with pytest.raises(OrganisationsInvalid):
        cascade(SUPERIOR, TREE[:1], [])


def test_document_without_targets_is_refused(tmp_path: Path) -> None:
    found = cascaded(lower(tmp_path, "a.docx", NEW, ["Đẩy mạnh học tập và làm theo Bác."]))
    assert [one.problem is not None for one in found.files] == [True]


def in_field(field: str, lower: Path | None = None) -> tuple[Cascade, str]:
    above, below = map(
        open_document, (FIELDS / field / "superior.txt", lower or FIELDS / field / "lower.txt")
    )
    tree = [Organisation(code, name, parent=parent) for code, name, parent in LINE]
    return cascade(above, tree, [Given(below.file, below, "B")]), below.text


@pytest.mark.parametrize(
    ("field", "clause", "verdict"),
    [
        ("y_te", "15/15 trạm y tế có bác sĩ", "as_high"),
        ("y_te", "Không để xảy ra ngộ độc thực phẩm", "as_high"),
        ("y_te", "thấp còi còn dưới 20%", "lower"),
        ("y_te", "không vượt quá 110 ca", "higher"),
        ("nong_thon", "Mỗi năm giảm từ 1,2% hộ nghèo", "higher"),
        ("nong_thon", "cả nhiệm kỳ đạt 25 đồng chí", "distorted"),
        ("nong_thon", "Thu gom, xử lý 90%", "lower"),
        ("cong_doan", "Có 80% doanh nghiệp", "lower"),
        ("dien_luc", "Tỷ lệ tổn thất điện năng 4,5%", "lower"),
        ("dien_luc", "Tăng năng suất lao động 7%", "lower"),
        ("doan_xa", "12/12 đoàn xã", "as_high"),
        ("doan_xa", "95% đoàn viên được học tập", "lower"),
    ],
)
def test_verdict_in_other_fields(field: str, clause: str, verdict: str) -> None:
    found, text = in_field(field)
    at = text.index(clause)
    told = [
        one.verdict
        for one in found.findings
        for by in one.by
        if by.quote.start <= at + len(clause) and at <= by.quote.end and "\n" not in text[at : by.quote.end]
    ]
    assert set(told) == {verdict}


def test_line_that_was_not_read_as_a_target_is_shown_before_one_is_called_missing(tmp_path: Path) -> None:
    lower = tmp_path / "lower.txt"
    text = (FIELDS / "nong_thon" / "lower.txt").read_text("utf-8")
    lower.write_text(text.replace("lao động đã qua đào tạo", "lao động đã được đào tạo"), "utf-8")
    found, _ = in_field("nong_thon", lower)
    names = {target.code: target.name for target in found.resolution.targets}
    missing = {names[one.target]: one.near.text if one.near else "" for one in found.having(Verdict.MISSING)}
    assert missing["Tỷ lệ lao động qua đào tạo"] == (
        "9. Đến cuối nhiệm kỳ tỷ lệ lao động đã được đào tạo đạt 72%."
    )
    assert missing["Thu ngân sách trên địa bàn"] == ""
