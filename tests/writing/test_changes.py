"""Changes in Word files: any text and any edits, tracked and accepted, read back."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.drafting import consolidated
from nghiquyet.drafting.amendment import Amendment
from nghiquyet.drafting.amendments import merged, read_amendments
from nghiquyet.drafting.edits import Edit
from nghiquyet.drafting.word_text import Line, read_word_text
from nghiquyet.errors import DamagedFile
from nghiquyet.reading.documents.limits import Limits, Source
from nghiquyet.writing import write_changes

SYLLABLES = [
    "đạt",
    "từ",
    "95",
    "%",
    "3.000",
    "ha",
    "trở",
    "lên,",
    "xã;",
    "hộ",
    "tỷ",
    "đồng.",
    "\t",
    "\n",
    "nhà",
]
TEXTS = st.lists(st.sampled_from(SYLLABLES), min_size=3, max_size=12).map(" ".join).filter(
    lambda text: any(letter.isalnum() for letter in text)
)  # fmt: skip
PAPERS = st.lists(TEXTS, min_size=2, max_size=6)


def word_file(texts: list[str], run: int) -> bytes:
    """A Word file whose paragraphs fall apart into runs of so many letters."""
    document = docx.Document()
    for text in texts:
        paragraph = document.add_paragraph()
        for at in range(0, len(text), run):
            paragraph.add_run(text[at : at + run]).bold = at % 2 == 0
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def lines_of(packed: bytes, author: str | None = None) -> tuple[Line, ...]:
    return read_word_text(Source("a.docx", packed, Limits())).lines(author)


def texts_of(lines: tuple[Line, ...]) -> list[list[str]]:
    return [line.text.split() for line in lines]


def edits_of(lines: tuple[Line, ...], amendments: list[Amendment]) -> list[Edit]:
    """As `drafting.edits` for a file without tables."""
    kinds = {"add": "add", "change": "change", "remove": "remove"}
    return [
        Edit(
            "add_before" if one.line < 0 else kinds[one.kind],
            lines[max(one.line, 0)].paragraph,
            one.start,
            one.end,
            one.new,
            one.voices[0].author,
            one.voices[0].date,
        )
        for one in amendments
    ]


@settings(max_examples=40, deadline=None)
@given(PAPERS, PAPERS, st.integers(1, 9), st.data())
def test_any_edit_comes_back_from_word(old: list[str], new: list[str], run: int, data: st.DataObject) -> None:
    mixed = data.draw(st.permutations([*old, *new])) if data.draw(st.booleans()) else new
    draft, copy = word_file(old, run), word_file(list(mixed), 50)
    lines, theirs = lines_of(draft), lines_of(copy)
    amendments = read_amendments(lines, theirs, "An", "an.docx", {})
    changed = write_changes(draft, edits_of(lines, amendments), file="a.docx")
    accepted = write_changes(draft, edits_of(lines, amendments), file="a.docx", tracked=False)

    assert [text.split() for text in consolidated([line.text for line in lines], amendments)] == texts_of(
        theirs
    )
    assert texts_of(lines_of(accepted)) == texts_of(theirs)
    assert texts_of(lines_of(changed, "An")) == texts_of(theirs)
    assert texts_of(lines_of(changed)) == texts_of(lines)
    again = read_amendments(lines, lines_of(changed, "An"), "An", "an.docx", {})
    assert [one.wish for one in merged(again)] == [one.wish for one in merged(amendments)]


def test_other_parts_stay_as_they_were() -> None:
    draft = word_file(["Kết nạp 20 đảng viên."], 4)
    edit = Edit("change", 0, 8, 10, "30", "An", "2026-11-20T08:00:00Z")
    before, after = (docx.Document(io.BytesIO(x)) for x in (draft, write_changes(draft, [edit], file="a")))
    assert [style.name for style in before.styles] == [style.name for style in after.styles]
    assert before.paragraphs[0].runs[0].bold == after.paragraphs[0].runs[0].bold


def test_damaged_file_is_refused() -> None:
    with pytest.raises(DamagedFile):
        write_changes(b"PK\x03\x04", [], file="a.docx")


def test_word_file_opens_in_another_program(tmp_path: Path) -> None:
    draft = word_file(["Kết nạp 20 đảng viên.", "Trồng rừng."], 4)
    found = [
        Edit("change", 0, 8, 10, "30", "An", "2026-11-20T08:00:00Z"),
        Edit("remove", 1, 0, 0, "", "Bình", ""),
    ]
    changed = docx.Document(io.BytesIO(write_changes(draft, found, file="a")))
    assert [paragraph.text for paragraph in changed.paragraphs] == ["Kết nạp  đảng viên.", ""]
