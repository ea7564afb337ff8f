"""Targets of documents in other fields, linked by people first (`fields/*/gold.tsv`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from tests.cascading.promising import promised

from nghiquyet.cascading.aligning import Link, align, vocabulary_of
from nghiquyet.reading.documents import Document, open_document
from nghiquyet.reading.resolutions import Resolution, Target, read_resolution

FIELDS = sorted((Path(__file__).parent / "fields").iterdir())
PLACES = ["An Khê", "Sơn Hòa", "Bình Lãng", "Đồng Mua", "Hải Vân"]
Pair = tuple[tuple[int, int], tuple[int, int]]


@cache
def read(file: Path) -> tuple[Document, Resolution]:
    document = open_document(file)
    return document, read_resolution(document)


def line(document: Document, offset: int) -> tuple[int, int]:
    text = document.text
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text)


def wanted(field: Path) -> set[Pair]:
    """The pairs of lines that people have linked."""
    above, below = read(field / "superior.txt")[0], read(field / "lower.txt")[0]
    pairs = [row.split("\t") for row in (field / "gold.tsv").read_text("utf-8").splitlines()]
    return {(line(above, above.text.index(a)), line(below, below.text.index(b))) for a, b in pairs}


def aligned(
    superior: Sequence[Target], lower: Sequence[Target], documents: tuple[Document, Document]
) -> tuple[Link, ...]:
    return align(superior, lower, documents=documents, names=PLACES, vocabulary=vocabulary_of(*documents))


def found(field: Path) -> set[Pair]:
    (above, superior), (below, lower) = read(field / "superior.txt"), read(field / "lower.txt")
    one, other = ({target.code: target for target in side.targets} for side in (superior, lower))
    links = aligned(superior.targets, lower.targets, (above, below))
    return {(line(above, one[k.superior].start), line(below, other[k.lower].start)) for k in links}


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_no_link_is_made_that_people_did_not_make(field: Path) -> None:
    assert found(field) - wanted(field) == set()


def test_nearly_all_links_are_found() -> None:
    missed = sum(len(wanted(field) - found(field)) for field in FIELDS)
    assert (missed, sum(len(wanted(field)) for field in FIELDS)) == (2, 58)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_document_is_its_own_best_match(field: Path) -> None:
    document, read_of = read(field / "superior.txt")
    links = aligned(read_of.targets, read_of.targets, (document, document))
    assert {target.code for target in read_of.targets} - {
        k.lower for k in links if k.superior == k.lower
    } == set()


@pytest.mark.parametrize(
    ("one", "other", "linked"),
    [
        (("Số đảng viên mới được kết nạp", "đảng viên"), ("Số hội viên mới được kết nạp", "hội viên"), False),
        (("Số đảng viên mới được kết nạp", "đảng viên"), ("Số đồng chí được kết nạp Đảng", "đồng chí"), True),
        (("Tỷ lệ hộ dân dùng nước sạch", "%"), ("Tỷ lệ hộ gia đình sử dụng nước sạch", "%"), True),
        (("Số nhà tình nghĩa được xây mới", "căn"), ("Số căn nhà tình nghĩa xây mới", "nhà"), True),
        (("Số công trình thanh niên tổ chức", "công trình"), ("Số giải thanh niên tổ chức", "giải"), False),
    ],
)  # fmt: skip
def test_other_people_and_things_are_no_surer_for_their_words(
    one: tuple[str, str], other: tuple[str, str], linked: bool
) -> None:
    document = read(FIELDS[0] / "lower.txt")[0]
    above, below = ([promised("5", name=name, unit=unit)] for name, unit in (one, other))
    found = aligned(above, below, (document, document))
    assert any(link.sure for link in found) == linked
