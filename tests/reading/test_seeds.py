"""The two published articles and the seventy written for the project, by the rules of their scorers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

from nghiquyet.reading import read
from nghiquyet.reading.as_json import as_json

LEAST_STRICT = 0.995
"""Where the noun of a unit ends is open to argument once: "35 thủ tục (hành chính)"."""
ALL = ("people", "offices", "comparisons", "references", "host", "date")


def _scores(seeds: Path, articles: Path, folder: Path) -> dict[str, float]:
    """What the seeds' own scorer says of every text in `articles`."""
    for text in sorted(articles.glob("*.txt")):
        Path(folder, f"{text.name}.json").write_text(json.dumps(as_json(read(text))), "utf-8")
    command = [
        sys.executable,
        str(seeds / "score_read.py"),
        str(articles / "gold.jsonl"),
        str(folder),
        "True",
    ]
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    scores: dict[str, float] = json.loads(told.stdout)
    return scores


def test_seeds_are_read_without_a_fault(seeds: Path, tmp_path: Path) -> None:
    scores = _scores(seeds, seeds, tmp_path)
    assert {key: scores[key] for key in ALL} == dict.fromkeys(ALL, 1.0)


def test_seeds_directives_cover_the_annotated_ones(seeds: Path) -> None:
    for line in (seeds / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        found = read(seeds / row["file"]).facts.directives
        for expected in row["gold"]["directives"]:
            assert any(one.surface in expected or expected in one.surface for one in found), expected
        assert {one.by for one in found} == {row["gold"]["directive_by"]}
        assert {one.to for one in found} == {row["gold"]["directive_to"]}


def test_seeds_event_has_its_kind_surface_and_chairs(seeds: Path) -> None:
    for line in (seeds / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        event, expected = read(seeds / row["file"]).facts.event, row["gold"]["event"]
        assert event is not None
        assert (event.kind, event.surface) == (expected["type"], expected["surface"])
        assert list(event.chairs) == expected["chairs"]


def test_articles_of_other_fields_are_read(seeds: Path, tmp_path: Path) -> None:
    scores = _scores(seeds, ROOT / "tests" / "articles", tmp_path)
    assert {key: scores[key] for key in (*ALL, "figures_value")} == dict.fromkeys(
        (*ALL, "figures_value"), 1.0
    )
    assert scores["figures_strict"] >= LEAST_STRICT


def test_articles_first_seen_later_stay_read(seeds: Path, tmp_path: Path) -> None:
    scores = _scores(seeds, ROOT / "tests" / "articles" / "later", tmp_path)
    least = {
        "figures_value": 0.998,
        "figures_strict": 0.986,
        "people": 1.0,
        "offices": 1.0,
        "comparisons": 0.998,
        "references": 0.98,
        "host": 1.0,
        "date": 1.0,
    }
    assert {key: scores[key] >= bound for key, bound in least.items()} == dict.fromkeys(least, True)
