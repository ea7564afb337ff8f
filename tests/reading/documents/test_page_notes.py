from __future__ import annotations

from pathlib import Path

from tests.reading.documents.making import opened, told, typeset

TEXT = "Toàn huyện đã trồng 120,5 ha rừng, đạt 96,4% kế hoạch; giải quyết 312 hồ sơ chính sách"
PLAIN = "#set super(typographic: false)\n"
"""Marks of smaller type, as most programs set them, and not glyphs made for marks."""


def test_footnote_is_a_note_after_its_paragraph_without_its_mark_in_the_text(tmp_path: Path) -> None:
    source = f"{PLAIN}{TEXT}#footnote[Không tính rừng phòng hộ.].\n\nXây 3 nhà trên 120 m#super[2] đất.\n"
    document = opened(typeset(tmp_path / "a.pdf", source, size=14))

    assert [(block.kind, text) for block, text in zip(document.blocks, told(document), strict=True)] == [
        ("paragraph", f"{TEXT}."),
        ("paragraph", "Xây 3 nhà trên 120 m² đất."),
        ("note", "¹Không tính rừng phòng hộ."),
    ]


def test_paragraph_goes_on_past_the_notes_and_these_stay_on_their_page(tmp_path: Path) -> None:
    long = ". ".join(f"Xã số {n}: {TEXT}" for n in range(1, 61)) + "."
    noted = long.replace("Xã số 3:", "Xã số 3#footnote[Xã vùng sâu.]:")
    document = opened(typeset(tmp_path / "a.pdf", PLAIN + noted, size=13))

    assert told(document, "paragraph") == [long]
    assert told(document, "note") == ["¹Xã vùng sâu."]
    assert document.page_of(document.text.index("Xã vùng sâu")) == 1 < len(document.pages)


def test_notes_at_the_foot_of_columns(tmp_path: Path) -> None:
    texts = [f"Xã số {n}: {TEXT}{f'; thêm {n} ha' * (n * n % 5 + 1)}." for n in range(1, 31)]
    noted = [text[:-1] + f"#footnote[Số liệu của xã số {n}.]." for n, text in enumerate(texts, 1)]
    source = f"{PLAIN}#set page(columns: 2)\n" + "\n\n".join(
        noted[n] if n % 7 == 0 else text for n, text in enumerate(texts)
    )
    document = opened(typeset(tmp_path / "a.pdf", source, size=11))

    assert told(document, "paragraph") == texts
    assert [note[1:] for note in told(document, "note")] == [
        f"Số liệu của xã số {n}." for n in (1, 8, 15, 22, 29)
    ]


def test_small_lines_that_bear_no_mark_are_no_notes(tmp_path: Path) -> None:
    source = f"{TEXT}.\n\n{TEXT}.\n\n#text(size: 9pt)[Nguồn: Ủy ban nhân dân huyện, năm 2022.]\n"

    assert told(opened(typeset(tmp_path / "a.pdf", source)), "note") == []
