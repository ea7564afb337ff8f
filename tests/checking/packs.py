"""The packs that drafts are written about, as the reviews that follow when every report is read rightly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.packs import son_linh
from tests.packs.listed import HERE, OTHERS

from nghiquyet.measuring import Review, measure


@dataclass(frozen=True, slots=True)
class Known:
    """Whose pack it is, and the time that its resolution is for."""

    pack: str
    owner: str
    start: date
    end: date
    elapsed: Decimal


KNOWN = {
    "hoai_luong": Known("hoai_luong", "HL", date(2026, 1, 1), date(2030, 12, 31), Decimal("0.4")),
    "thuan_khe": Known("thuan_khe", "TK", date(2025, 7, 1), date(2030, 6, 30), Decimal("0.5")),
    "ben_lua": Known("phuong_ben_lua", "BL", date(2026, 1, 1), date(2026, 12, 31), Decimal("0.75")),
    "binh_ngan": Known("binh_ngan", "BN", date(2026, 1, 1), date(2030, 12, 31), Decimal("0.4")),
    "vinh_khe": Known("vinh_khe", "VK", date(2021, 1, 1), date(2025, 12, 31), Decimal("0.5")),
    "lac_hai": Known("lac_hai", "LH", date(2022, 7, 1), date(2027, 6, 30), Decimal("0.5")),
}
"""By the name of the draft."""


def review_of(draft: str) -> Review:
    """The review that a draft is to be held against."""
    known = KNOWN[draft]
    folder = HERE / known.pack
    resolution = son_linh.loaded("resolution.json", folder)
    targets, values = son_linh.targets(folder), son_linh.values(folder)
    organisations = son_linh.organisations(folder)
    as_of = next(pack.as_of for pack in OTHERS if pack.name == known.pack)
    results = measure(
        targets, values, organisations=organisations, owner=known.owner, elapsed=known.elapsed,
        as_of=as_of, term_end=known.end,
    )  # fmt: skip
    return Review(
        resolution["title"], resolution["code"], known.start, known.end, as_of, known.elapsed, known.owner,
        organisations, targets, values, results,
    )  # fmt: skip
