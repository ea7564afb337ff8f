"""The check as JSON: offsets hold, nothing is lost, numbers are numbers."""

from __future__ import annotations

import json

import pytest
from tests.checking.conftest import CheckText
from tests.checking.test_drafts import NAMES, CheckDraft

from nghiquyet.checking import Mark
from nghiquyet.checking.as_json import check_as_json


@pytest.mark.parametrize("name", NAMES)
def test_offsets_are_of_the_text(check_draft: CheckDraft, name: str) -> None:
    told = json.loads(json.dumps(check_as_json(check_draft(name, "planted"))))
    stretches = [told["text"][one["start"] : one["end"]] for one in told["findings"]]
    assert stretches == [one["surface"] for one in told["findings"]]
    assert sum(told["counts"].values()) == len(told["findings"])


def test_finding_has_both_numbers_and_their_source(check_text: CheckText) -> None:
    told = check_as_json(check_text("Nghị quyết đề ra trồng mới từ 3.200 ha rừng trở lên."))
    [finding] = told["findings"]
    known = finding["known"]
    assert (finding["kind"], finding["mark"], finding["value"], finding["unit"]) == (
        "figure", "differs", 3200, "ha",
    )  # fmt: skip
    assert (known["subject"], known["value"], known["comparator"], known["target"]) == (
        "level", 3000, ">=", "R1",
    )  # fmt: skip
    assert known["evidence"]["text"] == "Trồng mới từ 3.000 ha rừng trở lên"
    assert told["against"] == {"title": told["against"]["title"], "number": "05-NQ/ĐH", "as_of": "2023-03-31"}
    assert told["organisation"] == "T"


def test_sentences_are_told_in_the_readers_language(check_text: CheckText) -> None:
    checked = check_text("Toàn tỉnh trồng mới 2.313,5 ha rừng.")
    [finding] = check_as_json(checked, lambda phrase: phrase.template.upper())["findings"]
    assert finding["why"][-1] == "CÁC CHỮ SỐ BỊ ĐẢO"


def test_what_is_not_known_is_null(check_text: CheckText) -> None:
    [finding] = check_as_json(check_text("Toàn tỉnh có 163 xã."))["findings"]
    assert (finding["mark"], finding["known"], finding["instead"]) == (Mark.NOT_FOUND.value, None, None)
