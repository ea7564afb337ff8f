"""The resolutions of the fictional packs, in Word and as PDF, against their truth."""

from __future__ import annotations

import difflib
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from nghiquyet.measuring.terms import Organisation
from nghiquyet.reading.documents import open_document
from nghiquyet.reading.resolutions import Resolution, read_resolution, resolve_applicable, unrecognised_scope

ROOT = Path(__file__).parents[3]
PACKS = {
    "son_linh": (
        ROOT / "src/nghiquyet/demo/son_linh/resolution.docx",
        ROOT / "src/nghiquyet/demo/son_linh/organisations.json",
        ROOT / "tests/packs/son-linh/resolution.json",
    ),
    "kim_bang": (
        ROOT / "tests/packs/kim_bang/resolution.docx",
        ROOT / "tests/packs/kim_bang/organisations.json",
        ROOT / "tests/packs/kim_bang/resolution.json",
    ),
    "ha_lam": (
        ROOT / "tests/packs/ha_lam/resolution.docx",
        ROOT / "tests/packs/ha_lam/organisations.json",
        ROOT / "tests/packs/ha_lam/resolution.json",
    ),
}


def _fold(words: str) -> str:
    return " ".join(re.sub(r"[^\w%]+", " ", words.lower()).split())


def _pack(name: str) -> tuple[Resolution, list[Organisation], dict[str, Any]]:
    document, organisations, truth = PACKS[name]
    rows = json.loads(organisations.read_text("utf-8"))
    rows = rows if isinstance(rows, list) else rows["organisations"]
    known = [
        Organisation(row["code"], row["name"], tuple(row["short_names"]), row["parent"], row["level"])
        for row in rows
    ]
    return (
        read_resolution(open_document(document)),
        known,
        json.loads(truth.read_text("utf-8"), parse_float=Decimal),
    )


def _of(resolution: Resolution, gold: dict[str, Any]) -> int:
    """The place of the target that is most like the gold one."""
    likeness = [
        difflib.SequenceMatcher(None, _fold(gold["name"]), _fold(target.name)).ratio()
        for target in resolution.targets
    ]
    return likeness.index(max(likeness))


@pytest.mark.parametrize("name", PACKS)
def test_every_target_of_a_pack_is_read_and_no_other(name: str) -> None:
    resolution, _, truth = _pack(name)

    places = [_of(resolution, gold) for gold in truth["targets"]]

    assert sorted(places) == list(range(len(resolution.targets)))
    for place, gold in zip(places, truth["targets"], strict=True):
        target = resolution.targets[place]
        level = [target.level, target.upper] if target.upper is not None else target.level
        assert level == gold["target"], target.name
        for field in ("comparator", "aggregation", "direction"):
            assert getattr(target, field) == gold[field], (target.name, field)


@pytest.mark.parametrize("name", ["son_linh", "ha_lam"])
def test_basis_of_every_target_of_a_pack(name: str) -> None:
    resolution, _, truth = _pack(name)
    for gold in truth["targets"]:
        assert resolution.targets[_of(resolution, gold)].basis == gold["basis"], gold["name"]


@pytest.mark.parametrize("name", PACKS)
def test_targets_of_a_pack_apply_to_the_right_organisations(name: str) -> None:
    resolution, organisations, truth = _pack(name)
    below = [organisation.code for organisation in organisations if organisation.parent]

    applicable = resolve_applicable(resolution.targets, organisations)

    assert not any(unrecognised_scope(resolution.targets, organisations))
    for gold in truth["targets"]:
        codes = applicable[_of(resolution, gold)] or tuple(below)
        assert list(codes) == (gold["applies_to"] or below), gold["name"]


def test_son_linh_head_and_sections() -> None:
    resolution, _, truth = _pack("son_linh")

    assert resolution.number == truth["code"]
    assert resolution.title == truth["title"]
    assert resolution.issuer == "ĐẢNG BỘ QUÂN SỰ TỈNH"
    assert resolution.term is not None
    assert list(resolution.term.years) == truth["term"]
    assert resolution.targets_stated == len(truth["targets"])
    assert [clause.text for clause in resolution.breakthroughs] == truth["breakthroughs"]
    assert [clause.text for clause in resolution.tasks] == truth["tasks"]


def test_son_linh_previous_term_is_the_baseline() -> None:
    resolution, _, _ = _pack("son_linh")
    baselines = {target.name: target.baseline for target in resolution.targets}

    assert baselines["Số cuộc diễn tập KVPT cấp huyện"] == 9
    assert next(value for name, value in baselines.items() if "đảng viên mới" in name) == 463
