"""A review that is written and read back is the same; a file of any other shape is named with its part."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.packs.son_linh import son_linh_review

from nghiquyet.errors import MissingFile, ReviewInvalid
from nghiquyet.measuring import Review
from nghiquyet.reviewing import Reviewed, load_review
from nghiquyet.reviewing.as_json import review_as_json

Spoil = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="module")
def review() -> Review:
    return son_linh_review()


@pytest.fixture
def plain(review: Review) -> dict[str, Any]:
    return review_as_json(Reviewed(review, ()))


def written(folder: Path, content: object) -> Path:
    path = folder / "review.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_review_comes_back_as_it_was_written(tmp_path: Path, plain: dict[str, Any]) -> None:
    back = load_review(written(tmp_path, plain))
    assert review_as_json(Reviewed(back, ())) == plain


def test_results_come_back_measured(tmp_path: Path, review: Review, plain: dict[str, Any]) -> None:
    plain["targets"][0]["actual"] = 1
    back = load_review(written(tmp_path, plain))
    assert [result.status for result in back.results] == [result.status for result in review.results]
    assert back.results[0].actual == review.results[0].actual


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"khong_co\.json"):
        load_review(tmp_path / "khong_co.json")


def test_file_of_an_older_version_says_what_to_do(tmp_path: Path, plain: dict[str, Any]) -> None:
    del plain["organisations"]
    with pytest.raises(ReviewInvalid, match="Hãy chạy lại"):
        load_review(written(tmp_path, plain))


@pytest.mark.parametrize("content", ["", "[]", "{", "[" * 100_000, '{"organisations": NaN}', "7"])
def test_what_is_no_review_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(ReviewInvalid, match=r"review\.json"):
        load_review(written(tmp_path, content))


@pytest.mark.parametrize(
    ("spoil", "part"),
    [
        (lambda data: data["organisations"][0].pop("name"), "organisations"),
        (lambda data: data["targets"][0].update(comparator="nhiều"), "targets"),
        (lambda data: data["targets"][0].update(target="ba"), "targets"),
        (lambda data: data["values"][0].update(value=True), "values"),
        (lambda data: data["values"][0].update(body="X"), "values"),
        (lambda data: data.update(term=["2020"]), "title … owner"),
        (lambda data: data["sources"].append(None), "sources"),
    ],
)
def test_wrong_part_is_named(tmp_path: Path, plain: dict[str, Any], spoil: Spoil, part: str) -> None:
    spoil(plain)
    with pytest.raises(ReviewInvalid, match=f"phần {part} không đúng"):
        load_review(written(tmp_path, plain))


def test_amount_beyond_reckoning_is_refused(tmp_path: Path, plain: dict[str, Any]) -> None:
    text = json.dumps(plain).replace(f'"elapsed": {plain["elapsed"]}', '"elapsed": 1e999999999')
    with pytest.raises(ReviewInvalid, match="phần"):
        load_review(written(tmp_path, text))
