"""Broken archives and compound files end in one of our errors that names them, or in what is left of them."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.documents.compound import compound_file
from tests.reading.documents.making import MINUTES, opened

from nghiquyet.errors import InputError
from nghiquyet.reading.documents import Limits
from nghiquyet.reading.documents.detect import detect
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.packed import expand

FOLDER = Path(tempfile.mkdtemp(prefix="damage-"))
CHANGES = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8)


def changed(data: bytes, changes: list[tuple[float, int]]) -> bytes:
    """The bytes with some of them replaced, each at a share of the whole length."""
    spoilt = bytearray(data)
    for place, value in changes:
        spoilt[int(place * len(spoilt))] = value
    return bytes(spoilt)


def complaint(work: Callable[[], object]) -> str | None:
    """What our error says, None where there was none."""
    try:
        work()
    except InputError as error:
        return str(error)
    return None


@given(CHANGES)
@settings(max_examples=150)
def test_archive_with_changed_bytes_is_refused_or_read(changes: list[tuple[float, int]]) -> None:
    path = FOLDER / "broken.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("thu/báo cáo.txt", MINUTES)
        made.writestr("b.csv", "TT;Tên;Số\n1;Rừng;5\n2;Đường;7\n")
    path.write_bytes(changed(path.read_bytes(), changes))
    said = [complaint(partial(opened, file)) for file in expand([path])]

    assert [words for words in said if words is not None and "broken.zip" not in words] == []


@given(CHANGES, st.integers(0, 1 << 11))
@settings(max_examples=300)
def test_old_office_file_with_changed_bytes_is_told_or_refused(
    changes: list[tuple[float, int]], length: int
) -> None:
    data = changed(compound_file("WordDocument", "1Table", "Data", inside="Workbook"), changes)[: length + 8]
    said = complaint(lambda: detect(Source("a.doc", data, Limits())))

    assert said is None or "a.doc" in said
