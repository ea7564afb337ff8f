"""Whole reviews of fictional packs, scored against their truth.

The bounds of the packs other than Sơn Lĩnh are a little under what was reached, to catch a rule that breaks
another. What each pack scored when it was first read stands in docs/developer/reading-accuracy.md.
"""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.packs.scoring import score

from nghiquyet.measuring import Review
from nghiquyet.reviewing import load_organisations, review_files

PACKS = Path(__file__).parents[1] / "packs"
DEMO = Path(__file__).parents[2] / "src" / "nghiquyet" / "demo" / "son_linh"


def reviewed(folder: Path, as_of: date) -> Review:
    reports = sorted(path for path in (folder / "reports").iterdir() if path.is_file())
    organisations = load_organisations(folder / "organisations.json")
    return review_files(
        folder / "resolution.docx", organisations, reports, as_of=as_of, elapsed=Decimal("0.5")
    ).review


needs_ocr = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")


@needs_ocr
def test_son_linh_reaches_what_the_product_promises() -> None:
    found = score(PACKS / "son-linh", reviewed(DEMO, date(2023, 3, 31)))
    assert found.targets_right >= 0.95
    assert found.cell_recall >= 0.98
    assert found.accepted_precision >= 0.98, found.wrong
    assert found.conflicts_flagged >= 0.8
    assert found.evidence_share == 1


@pytest.mark.parametrize(
    ("pack", "as_of", "recall", "conflicts"),
    [
        ("ha_lam", date(2024, 6, 30), 0.94, 0.8),
        ("kim_bang", date(2024, 6, 30), 0.97, 0.8),
        ("vinh_sa", date(2023, 6, 30), 0.95, 0.6),
        pytest.param("tram_giang", date(2025, 12, 31), 0.86, 0.4, marks=needs_ocr),
        ("vinh_khe", date(2023, 6, 30), 0.94, 0.8),
        ("lac_hai", date(2024, 12, 31), 0.96, 0.8),
    ],
)
def test_packs_of_other_fields_stay_read(pack: str, as_of: date, recall: float, conflicts: float) -> None:
    found = score(PACKS / pack, reviewed(PACKS / pack, as_of))
    assert found.targets_right == 1
    assert found.cell_recall >= recall
    assert found.accepted_precision >= 0.96, found.wrong
    assert found.conflicts_flagged >= conflicts
    assert found.evidence_share == 1
