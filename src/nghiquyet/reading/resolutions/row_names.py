"""Names in tables: list signs and units taken off, rows within rows named with their parent."""

from __future__ import annotations

import re

from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions.things import counted_noun
from nghiquyet.reading.resolutions.vocabulary import MEASURE_HEAD
from nghiquyet.reading.resolutions.wording import continued, small

_SIGN = re.compile(
    r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*|\d{1,2}\.\d{1,2}\s+|[a-zđ][.)]\s+|[IVX]+[.)-]\s*|[-–+*•]\s*)"
)
_BULLET = re.compile(r"\s*[-–+*•]")
_WITHIN = re.compile(r"\s*(?:[-–+*•]\s*)?(?:trong\s+đó|gồm|bao gồm)\s*[:,]?\s*", re.IGNORECASE)
_UNIT_IN_NAME = re.compile(
    r"\s*[(\[]\s*(?:đvt\s*:?|đơn vị(?: tính)?\s*:?|tính theo)?\s*(?P<unit>[^()\[\]]{1,40}?)\s*[)\]]\s*$",
    re.IGNORECASE,
)
_UNIT_AFTER_COMMA = re.compile(r",\s*(?P<unit>%|ha|km|tỷ đồng|triệu đồng|tấn)\s*$", re.IGNORECASE)
_SCALED = re.compile(r"(?:nghìn|ngàn|triệu|vạn)\s+\w+", re.IGNORECASE)
_RATE = re.compile(r"[\w ]{1,15}/[\w ./]{1,20}")
_COUNT_HEAD = re.compile(r"(?:tỷ lệ|tỉ lệ|số lượng|số lượt|tổng số|số)\s+", re.IGNORECASE)


def without_sign(written: str) -> tuple[str, bool]:
    """(the name without its list sign or "Trong đó", whether these make it a row within another).

    >>> without_sign("- Trong đó: khách quốc tế"), without_sign("1.2. Doanh thu")
    (('khách quốc tế', True), ('Doanh thu', False))
    """
    within = _WITHIN.match(written)
    if within:
        return written[within.end() :], True
    sign = _SIGN.match(written)
    name = written[sign.end() :] if sign else written
    return name, bool(sign and _BULLET.match(sign.group()))


def without_unit(name: str) -> tuple[str, str]:
    """(name, unit); brackets that hold no unit stay.

    >>> without_unit("Tổng doanh thu (tỷ đồng)"), without_unit("Chỉ số giá (CPI)")
    (('Tổng doanh thu', 'tỷ đồng'), ('Chỉ số giá (CPI)', ''))
    """
    match = _UNIT_IN_NAME.search(name) or _UNIT_AFTER_COMMA.search(name)
    if match and is_unit(match["unit"]):
        return name[: match.start()].strip(" :;"), match["unit"].strip()
    return name.strip(" :;"), ""


def is_unit(words: str) -> bool:
    """Whether words in brackets or behind a level are a unit: a measure, a rate, or a thing counted."""
    if dimension(words) != "count" or _SCALED.match(words) or _RATE.fullmatch(words):
        return True
    return all(_is_thing(part.strip()) for part in words.split(","))


def _is_thing(words: str) -> bool:
    noun = counted_noun(words, start_only=True)
    return bool(noun) and len(noun) >= len(words) - 1


def child_name(parent: str, name: str) -> str:
    """A row within another, named so that it stands alone.

    >>> child_name("Số xã đạt chuẩn", "xã đạt chuẩn nâng cao")
    'Số xã đạt chuẩn nâng cao'
    """
    if MEASURE_HEAD.match(name) or name.lower().startswith(parent.lower()):
        return name
    head = _COUNT_HEAD.match(parent)
    noun, own = counted_noun(parent).lower(), counted_noun(name, start_only=True).lower()
    if head and own and noun in (own, f"lượt {own}"):
        return f"{head.group().strip()} {small(name)}"
    return continued(parent, name)
