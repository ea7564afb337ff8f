"""Returned copies of the demo's resolution, edited as delegates do it."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from tests.drafting.consulted import (
    demo_draft,
    draft_of,
    gathered,
    marked_up,
    returned_of,
    told,
)
from tests.drafting.delegates import DEMO, Copy
from tests.drafting.papers import HEAD

from nghiquyet.drafting import Amendment, Draft, amendments_of, consolidated, edits
from nghiquyet.drafting.amendments import merged
from nghiquyet.errors import DraftUnsettled, NotWord, OtherDraft
from nghiquyet.writing import write_changes

BINH, HOA = "Trần Văn Bình", "Lê Thị Hoa"
OFFICERS = "Hằng năm có từ"


@pytest.fixture(scope="module")
def draft() -> Draft:
    return demo_draft()


def wishes(found: tuple[Amendment, ...]) -> list[tuple[tuple[object, ...], str, str]]:
    """What is wanted, by whom first, when."""
    return [(one.wish, one.voices[0].author, one.voices[0].date) for one in found]


def test_tracked_change_is_an_amendment_of_its_author(draft: Draft, tmp_path: Path) -> None:
    file = (
        Copy().by(BINH, "2026-11-20T08:00:00Z").replace("92", "95", within=OFFICERS).save(tmp_path / "b.docx")
    )
    [one] = gathered(draft, file).amendments
    assert told(one) == ("change", "92", "95", (BINH,))
    assert draft.clause(one.line).identifier == "III.2.a"
    assert [(voice.date, voice.file) for voice in one.voices] == [("2026-11-20T08:00:00Z", "b.docx")]


def test_one_file_may_hold_several_authors(draft: Draft, tmp_path: Path) -> None:
    copy = Copy().by(BINH).replace("92", "95", within=OFFICERS)
    file = copy.by(HOA).replace("180", "200", within="180 trở lên").save(tmp_path / "hai.docx")
    assert [told(one) for one in gathered(draft, file).amendments] == [
        ("change", "92", "95", (BINH,)),
        ("change", "180", "200", (HOA,)),
    ]


def test_untracked_copy_speaks_under_the_name_of_its_file(draft: Draft, tmp_path: Path) -> None:
    file = Copy().rewrite("0,3%", "0,2%", within="Tỷ lệ quân nhân").save(tmp_path / "phong-ban.docx")
    [one] = gathered(draft, file).amendments
    assert told(one) == ("change", "0,3", "0,2", ("phong-ban",))
    assert one.voices[0].date == ""


def test_paragraph_entered_at_the_end_of_another_is_added(draft: Draft, tmp_path: Path) -> None:
    new = "3a. Quản lý chặt chẽ vũ khí."
    file = Copy().by(BINH).enter("3. Rà phá bom", new).save(tmp_path / "b.docx")
    [one] = gathered(draft, file).amendments
    assert (told(one), draft.clause(one.line).identifier) == (("add", "", new, (BINH,)), "V.3")


def test_deleted_paragraph_is_removed(draft: Draft, tmp_path: Path) -> None:
    file = Copy().by(BINH).delete("3. Rà phá bom").save(tmp_path / "b.docx")
    [one] = gathered(draft, file).amendments
    assert (one.kind, draft.clause(one.line).identifier) == ("remove", "V.3")


def test_rows_come_and_go_whole(draft: Draft, tmp_path: Path) -> None:
    cells = ["11a", "Số nhà đồng đội", "căn", "", "20 trở lên", "Lũy kế", "Toàn Đảng bộ"]
    copy = Copy().by(BINH).new_row("Số nhà tình nghĩa", cells).delete_row("Số hài cốt liệt sĩ")
    found = gathered(draft, copy.save(tmp_path / "b.docx")).amendments
    assert [(one.kind, draft.clause(one.line).identifier) for one in found] == [
        ("remove", "PL.I.5"),
        ("add_row", "PL.III.11"),
    ]
    assert found[1].new == "\t".join(cells)


def test_two_rows_at_one_place_keep_their_order(draft: Draft, tmp_path: Path) -> None:
    rows = [[f"11{letter}", f"Số nhà {letter}", "căn", "", "20", "Lũy kế", "Toàn Đảng bộ"] for letter in "ba"]
    copy = Copy().by(BINH).new_row("Số nhà tình nghĩa", rows[0]).new_row("Số nhà tình nghĩa", rows[1])
    found = gathered(draft, copy.save(tmp_path / "b.docx"))
    again = gathered(draft, marked_up(DEMO, found, tmp_path / "out.docx"))
    assert [one.new[:3] for one in found.amendments] == ["11a", "11b"]
    assert wishes(again.amendments) == wishes(found.amendments)


def test_words_in_an_empty_cell_come_back_into_it(tmp_path: Path) -> None:
    source = tmp_path / "du-thao.docx"
    document = docx.Document(str(DEMO))
    document.tables[-1].cell(4, 3).paragraphs[0].runs[0].text = ""
    document.save(str(source))
    copy = docx.Document(str(source))
    copy.tables[-1].cell(4, 3).paragraphs[0].add_run("11")
    copy.save(str(tmp_path / "sua.docx"))
    draft = draft_of(source)
    found = gathered(draft, tmp_path / "sua.docx")
    again = gathered(draft, marked_up(source, found, tmp_path / "out.docx"))
    assert [told(one) for one in found.amendments] == [("add", "", "11", ("sua",))]
    assert wishes(again.amendments) == wishes(found.amendments)


def test_two_delegates_at_the_same_words_collide(draft: Draft, tmp_path: Path) -> None:
    one = Copy().by(BINH).replace("92", "95", within=OFFICERS).save(tmp_path / "b.docx")
    other = Copy().by(HOA).replace("từ 92% trở lên", "trên 93%", within=OFFICERS).save(tmp_path / "h.docx")
    found = gathered(draft, one, other)
    [collision] = found.collisions
    assert [told(one) for one in collision.amendments] == [
        ("change", "từ 92% trở lên", "trên 93%", (HOA,)),
        ("change", "92", "95", (BINH,)),
    ]
    assert found.free == ()


def test_same_wish_is_support_and_no_collision(draft: Draft, tmp_path: Path) -> None:
    files = [
        Copy().by(who).replace("520", "560", within="Cả nhiệm kỳ").save(tmp_path / f"{n}.docx")
        for n, who in enumerate((BINH, HOA))
    ]
    found = gathered(draft, *files)
    assert [told(one) for one in found.free] == [("change", "520", "560", (BINH, HOA))]
    assert found.collisions == ()


def test_deleting_what_another_changes_collides(draft: Draft, tmp_path: Path) -> None:
    one = Copy().by(BINH).delete("3. Rà phá bom").save(tmp_path / "b.docx")
    other = Copy().by(HOA).replace("bom, mìn", "bom mìn", within="3. Rà phá").save(tmp_path / "h.docx")
    assert len(gathered(draft, one, other).collisions) == 1


def test_two_additions_at_one_place_collide(draft: Draft, tmp_path: Path) -> None:
    files = [
        Copy().by(who).enter("3. Rà phá bom", text).save(tmp_path / f"{n}.docx")
        for n, (who, text) in enumerate(((BINH, "3a. Giữ kho tàng."), (HOA, "3a. Chăm lo đời sống bộ đội.")))
    ]
    assert len(gathered(draft, *files).collisions) == 1


def test_changes_far_apart_in_one_clause_go_together(draft: Draft, tmp_path: Path) -> None:
    one = Copy().by(BINH).replace("92", "95", within=OFFICERS).save(tmp_path / "b.docx")
    other = Copy().by(HOA).replace("toàn Đảng bộ", "toàn tỉnh", within=OFFICERS).save(tmp_path / "h.docx")
    found = gathered(draft, one, other)
    [line] = {one.line for one in found.free}
    text = consolidated(draft.texts, found.free)[line]
    assert (found.collisions, "từ 95% trở lên" in text, text.endswith("của toàn tỉnh).")) == ((), True, True)


def test_copy_of_another_draft_is_refused_at_the_first_clause_that_differs(
    draft: Draft, tmp_path: Path
) -> None:
    copy = Copy().rewrite("463", "460", within="Cả nhiệm kỳ").by(BINH).replace("92", "95", within=OFFICERS)
    returned = returned_of(copy.save(tmp_path / "khac.docx"))
    with pytest.raises(OtherDraft, match=r"khác từ III\.2\.b") as caught:
        amendments_of(draft, returned)
    assert caught.value.file == "khac.docx"


def test_untracked_file_of_another_resolution_is_refused(draft: Draft) -> None:
    other = DEMO.parents[4] / "tests" / "packs" / "lam_van" / "resolution.docx"
    with pytest.raises(OtherDraft):
        amendments_of(draft, returned_of(other))


def test_draft_with_tracked_changes_is_refused(tmp_path: Path) -> None:
    file = Copy().replace("92", "95", within=OFFICERS).save(tmp_path / "du-thao.docx")
    with pytest.raises(DraftUnsettled):
        draft_of(file)


def test_file_of_another_format_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "gop-y.txt"
    file.write_text(HEAD, encoding="utf-8")
    with pytest.raises(NotWord):
        returned_of(file)


def test_word_file_gives_the_same_amendments_again(draft: Draft, tmp_path: Path) -> None:
    cells = ["11a", "Số nhà đồng đội", "căn", "", "20 trở lên", "Lũy kế", "Toàn Đảng bộ"]
    one = (
        Copy().by(BINH, "2026-11-20T08:00:00Z").replace("92", "95", within=OFFICERS)
        .enter("3. Rà phá bom", "3a. Quản lý chặt chẽ vũ khí.").delete("- Tăng cường kiểm tra")
        .new_row("Số nhà tình nghĩa", cells).delete_row("Số hài cốt liệt sĩ").save(tmp_path / "b.docx")
    )  # fmt: skip
    other = (
        Copy().by(HOA).replace("toàn Đảng bộ", "toàn tỉnh", within=OFFICERS)
        .insert_after("520 đảng viên", " trẻ", within="Cả nhiệm kỳ")
        .replace(", khuyết điểm", "", within="3. Hạn chế").save(tmp_path / "h.docx")
    )  # fmt: skip
    found = gathered(draft, one, other)
    again = gathered(draft, marked_up(DEMO, found, tmp_path / "out.docx"))
    assert (len(found.amendments), found.collisions) == (8, ())
    assert wishes(again.amendments) == wishes(found.amendments)


def test_collision_becomes_a_comment_that_quotes_both(draft: Draft, tmp_path: Path) -> None:
    one = Copy().by(BINH).replace("92", "95", within=OFFICERS).save(tmp_path / "b.docx")
    other = Copy().by(HOA).replace("từ 92% trở lên", "trên 93%", within=OFFICERS).save(tmp_path / "h.docx")
    out = marked_up(DEMO, gathered(draft, one, other), tmp_path / "out.docx")
    [comment] = docx.Document(str(out)).comments
    assert comment.text.split("\n") == [
        "Các đề nghị vướng nhau, cần chọn một:",
        f"- {HOA}: sửa “từ 92% trở lên” thành “trên 93%”",
        f"- {BINH}: sửa “92” thành “95”",
    ]
    assert draft_of(out).texts == draft.texts


def test_accepted_file_reads_as_the_consolidated_text(draft: Draft, tmp_path: Path) -> None:
    copy = Copy().by(BINH).replace("92", "95", within=OFFICERS).delete("3. Rà phá bom")
    found = gathered(
        draft,
        copy.enter("2. Nâng cao chất lượng huấn luyện, diễn tập, hội", "2a. Thêm.").save(tmp_path / "b.docx"),
    )
    packed = write_changes(DEMO.read_bytes(), edits(draft, found.free), file="x", tracked=False)
    (tmp_path / "xong.docx").write_bytes(packed)
    assert list(draft_of(tmp_path / "xong.docx").texts) == consolidated(draft.texts, found.free)


def test_same_file_twice_says_everything_once(draft: Draft, tmp_path: Path) -> None:
    file = Copy().by(BINH).replace("92", "95", within=OFFICERS).save(tmp_path / "b.docx")
    own = amendments_of(draft, returned_of(file))
    assert merged([*own, *own]) == tuple(own)
