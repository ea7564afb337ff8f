"""The object that `nghiquyet read --json` prints."""

from __future__ import annotations

import json
from pathlib import Path

from nghiquyet.reading import Reading, read
from nghiquyet.reading.as_json import as_json

TEXT = """Sáng 12/8/2024, Sở Y tế tổ chức hội nghị sơ kết. Bà Lò Thị Nết, Giám đốc Sở chủ trì.

Khám bệnh cho 1.720 lượt người, đạt 49,15% kế hoạch. Bà Nết yêu cầu các đơn vị tăng cường
kiểm tra theo Chỉ thị 05. Hội nghị chỉ rõ hạn chế: tuyến xã còn thiếu thuốc.

Cử tri kiến nghị tỉnh bổ sung 2 tỷ đồng.
"""
KEYS = {
    "figures": {
        "surface", "start", "end", "page", "value", "value_max", "total", "comparator", "unit", "what",
        "period",
        "organisation", "estimate", "target", "confidence",
    },
    "comparisons": {"surface", "start", "end", "relation", "value", "unit", "basis", "what"},
    "people": {"name", "rank", "offices", "chair", "speaker", "byline", "mentions"},
    "organisations": {"name", "role"},
    "references": {"surface", "kind", "number", "start", "end"},
    "directives": {"surface", "start", "end", "by", "to"},
    "proposals": {"surface", "start", "end", "to", "amount"},
    "shortcomings": {"surface", "start", "end", "kind", "about"},
}  # fmt: skip


def _reading(tmp_path: Path, text: str = TEXT) -> Reading:
    file = tmp_path / "bao_cao.txt"
    file.write_text(text, "utf-8")
    return read(file)


def test_object_has_exactly_the_promised_keys(tmp_path: Path) -> None:
    told = as_json(_reading(tmp_path))
    assert set(told) == {"file", "sha256", "pages", "text", "warnings", "event", *KEYS}
    for kind, keys in KEYS.items():
        assert told[kind], kind
        assert all(set(one) == keys for one in told[kind])
    assert set(told["event"]) == {"kind", "surface", "host", "chairs", "date"}
    assert set(told["event"]["date"]) == {"surface", "iso", "session"}


def test_amounts_are_json_numbers_without_a_needless_point(tmp_path: Path) -> None:
    told = json.dumps(as_json(_reading(tmp_path)), ensure_ascii=False)
    assert '"value": 1720,' in told
    assert '"value": 49.15,' in told


def test_offsets_are_those_of_the_text(tmp_path: Path) -> None:
    told = json.loads(json.dumps(as_json(_reading(tmp_path))))
    for kind in ("figures", "comparisons", "references", "directives", "proposals", "shortcomings"):
        for one in told[kind]:
            assert told["text"][one["start"] : one["end"]] == one["surface"]
    start, end = told["people"][0]["mentions"][0]
    assert told["text"][start:end] == "Lò Thị Nết"


def test_nothing_read_is_empty_lists_and_no_event(tmp_path: Path) -> None:
    told = as_json(_reading(tmp_path, "Một dòng."))
    assert told["event"] is None
    assert all(told[kind] == [] for kind in KEYS)


def test_what_was_odd_about_the_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "bao_cao.pdf"
    file.write_text(TEXT, "utf-8")
    told = "Tên tệp có đuôi .pdf nhưng nội dung là txt; đã đọc theo nội dung."
    assert as_json(read(file))["warnings"] == [told]
    assert as_json(_reading(tmp_path))["warnings"] == []
