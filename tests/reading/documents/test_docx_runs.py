from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.documents.making import opened, told, word_file
from tests.reading.documents.word_xml import body, paragraph, run

FOLDER = Path(tempfile.mkdtemp(prefix="runs-"))
WRAPS = (
    "{}",
    "<w:hyperlink>{}</w:hyperlink>",
    "<w:ins w:id='1' w:author='A'>{}</w:ins>",
    "<w:smartTag>{}</w:smartTag>",
    "<w:bookmarkStart w:id='1' w:name='b'/>{}<w:bookmarkEnd w:id='1'/>",
    "<w:proofErr w:type='spellStart'/>{}",
    "<w:sdt><w:sdtPr><w:alias w:val='Số 5'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:fldSimple w:instr=' REF a 9 '>{}</w:fldSimple>",
    "<w:commentRangeStart w:id='1'/>{}<w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/></w:r>",
    "<w:del w:id='2' w:author='A'><w:r><w:delText>999</w:delText></w:r></w:del>{}",
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>777</w:t></w:r>{}",
    "<w:r><w:softHyphen/></w:r>{}",
)
"""What may stand around or before a run without changing what is read."""
SENTENCE = "Toàn tỉnh trồng 1.720,5 ha rừng, đạt 98,2% kế hoạch."


def text_of(*runs: str, properties: str = "") -> str:
    """The text of a document with one paragraph of these runs."""
    return opened(word_file(FOLDER / "a.docx", body(paragraph(*runs, properties=properties)))).text


@given(cuts=st.lists(st.integers(0, len(SENTENCE)), max_size=12), data=st.data())
@settings(max_examples=25, deadline=None)
def test_docx_text_split_over_any_runs_is_one_text(cuts: list[int], data: st.DataObject) -> None:
    places = sorted({0, len(SENTENCE), *cuts})
    looks = ("", "<w:b/>", "<w:i/>", "<w:color w:val='FF0000'/>")
    runs = [
        data.draw(st.sampled_from(WRAPS)).format(run(SENTENCE[a:b], data.draw(st.sampled_from(looks))))
        for a, b in pairwise(places)
    ]
    assert text_of(*runs) == SENTENCE


@pytest.mark.parametrize("style", ["rStyle", "pStyle"])
def test_docx_text_hidden_by_a_style_is_not_read(style: str) -> None:
    def hide(word: object) -> None:
        kind = {"rStyle": 2, "pStyle": 1}[style]
        word.styles.add_style("Ẩn", kind).font.hidden = True  # type: ignore[attr-defined]

    hidden = run("ẩn 999", "<w:rStyle w:val='Ẩn'/>") if style == "rStyle" else run("ẩn 999")
    marked = paragraph(hidden, properties="<w:pStyle w:val='Ẩn'/>" if style == "pStyle" else "")
    shown = paragraph(run("172", "<w:rStyle w:val='Ẩn'/><w:vanish w:val='0'/>"), run(" ha."))
    document = opened(word_file(FOLDER / "a.docx", hide, body(marked, shown)))

    assert document.text == "172 ha."


def test_docx_text_hidden_on_the_web_alone_is_read() -> None:
    assert text_of(run("172 ha.", "<w:webHidden/>")) == "172 ha."


def test_docx_paragraph_with_a_hidden_end_goes_on_in_the_next() -> None:
    run_in = paragraph(run("Kết quả. "), properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>")

    assert told(opened(word_file(FOLDER / "a.docx", body(run_in, paragraph(run("Đạt 98%.")))))) == [
        "Kết quả. Đạt 98%."
    ]


def test_docx_hyphens_and_marks_without_width_are_settled() -> None:
    signs = "<w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r>"

    assert (
        text_of(signs, run(", 2021\u20112022, 1\u200b7\u20602\u00ad0 ha")) == "2020-2025, 2021-2022, 1720 ha"
    )


def test_docx_line_ends_of_the_file_are_spaces_and_breaks_are_line_ends() -> None:
    column = "<w:r><w:br w:type='column'/></w:r>"

    assert text_of(run("Một\nhai"), column, run("ba"), "<w:r><w:cr/></w:r>", run("bốn")) == "Một hai\nba\nbốn"


def test_docx_words_around_a_page_break_stay_apart() -> None:
    broken = paragraph(run("Trang một"), "<w:r><w:br w:type='page'/></w:r>", run("trang hai"))
    document = opened(word_file(FOLDER / "a.docx", body(broken)))

    assert document.text == "Trang một\ntrang hai"
    assert document.page_of(document.text.index("trang hai")) == 2


def test_docx_word_inside_which_the_file_has_an_instruction_is_whole() -> None:
    assert text_of("<w:r><w:t>17<?x y?>2 ha</w:t></w:r>") == "172 ha"


def test_docx_pronunciation_is_left_out() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('kanji')}</w:rt><w:rubyBase>{run('漢字')}</w:rubyBase></w:ruby></w:r>"

    assert text_of(run("Chữ "), ruby) == "Chữ 漢字"
