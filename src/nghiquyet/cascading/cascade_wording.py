"""The words for verdicts and sums, for screens and printed tables. A sign always has its word beside it."""

from __future__ import annotations

from nghiquyet.cascading.level_words import level_signs
from nghiquyet.cascading.verdicts import KEPT, Cascade, Sum, Verdict
from nghiquyet.numbers import amount
from nghiquyet.phrases import Phrase

VERDICT = {
    Verdict.AS_HIGH: Phrase("đúng yêu cầu"),
    Verdict.HIGHER: Phrase("hơn yêu cầu"),
    Verdict.PART: Phrase("tính vào tổng"),
    Verdict.LOWER: Phrase("thấp hơn yêu cầu"),
    Verdict.DISTORTED: Phrase("làm lệch"),
    Verdict.MISSING: Phrase("bỏ sót"),
    Verdict.NO_DOCUMENT: Phrase("chưa có văn bản"),
    Verdict.NOT_ASKED: Phrase("không giao"),
}
SIGN = {
    Verdict.AS_HIGH: "✓",
    Verdict.HIGHER: "↑",
    Verdict.PART: "+",
    Verdict.LOWER: "↓",
    Verdict.DISTORTED: "≠",
    Verdict.MISSING: "✗",
    Verdict.NO_DOCUMENT: "…",
    Verdict.NOT_ASKED: "",
}


def cascade_headline(found: Cascade) -> Phrase:
    """The verdict in one sentence: who has a document, and how many targets are lower, distorted, missing."""
    return Phrase(
        "{issued} trong {asked} tổ chức đã có văn bản cụ thể hóa; trong đó {kept} chỉ tiêu được đặt đúng "
        "yêu cầu, {lower} đặt thấp hơn, {distorted} bị làm lệch, {missing} bị bỏ sót",
        issued=len(found.issued),
        asked=len(found.concerned),
        kept=len(found.having(*KEPT)),
        lower=len(found.having(Verdict.LOWER)),
        distorted=len(found.having(Verdict.DISTORTED)),
        missing=len(found.having(Verdict.MISSING)),
    )


def sum_words(one: Sum) -> Phrase:
    """What the parts of a sum come to, held against the superior's level."""
    unit = one.target.unit
    total, wanted = amount(one.total, unit), level_signs(one.target)
    difference = amount(abs(one.difference), unit)
    if not one.difference:
        return Phrase("cộng được {total}, bằng mức nghị quyết ({wanted})", total=total, wanted=wanted)
    if one.difference < 0:
        return Phrase(
            "cộng được {total}, thiếu {difference} so với nghị quyết ({wanted})",
            total=total,
            wanted=wanted,
            difference=difference,
        )
    return Phrase(
        "cộng được {total}, vượt {difference} so với nghị quyết ({wanted})",
        total=total,
        wanted=wanted,
        difference=difference,
    )
