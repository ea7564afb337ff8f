"""Units of measure: what they measure, and exact conversion between those of one dimension.

Scale words of money ("triệu đồng", "tỷ đồng") are units here. Anything that is no measure is a thing
counted ("cuộc diễn tập", "hồ sơ"); counts convert only by a scale word ("nghìn", "triệu").
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

_D = Decimal
MEASURES: dict[str, dict[str, Decimal]] = {
    "percent": {"%": _D(1), "phần trăm": _D(1), "‰": _D("0.1")},
    "points": {"điểm %": _D(1), "điểm phần trăm": _D(1)},
    "area": {
        "m2": _D("0.0001"), "m²": _D("0.0001"), "mét vuông": _D("0.0001"), "ha": _D(1), "héc-ta": _D(1),
        "hecta": _D(1), "héc ta": _D(1), "hécta": _D(1), "km2": _D(100), "km²": _D(100),
        "ki-lô-mét vuông": _D(100),
    },
    "length": {
        "mm": _D("0.000001"), "cm": _D("0.00001"), "m": _D("0.001"), "mét": _D("0.001"), "km": _D(1),
        "ki-lô-mét": _D(1), "kilômét": _D(1), "hải lý": _D("1.852"),
    },
    "mass": {
        "g": _D("0.000001"), "gam": _D("0.000001"), "kg": _D("0.001"), "ki-lô-gam": _D("0.001"),
        "yến": _D("0.01"), "tạ": _D("0.1"), "tấn": _D(1),
    },
    "volume": {
        "ml": _D("0.000001"), "lít": _D("0.001"), "m3": _D(1), "m³": _D(1), "mét khối": _D(1),
    },
    "energy": {"kwh": _D("0.001"), "mwh": _D(1), "gwh": _D(1000)},
    "power": {"kw": _D("0.001"), "mw": _D(1), "gw": _D(1000)},
    "money": {
        "đồng": _D("0.000000001"), "đ": _D("0.000000001"), "vnđ": _D("0.000000001"), "vnd": _D("0.000000001"),
        "nghìn đồng": _D("0.000001"), "ngàn đồng": _D("0.000001"), "triệu": _D("0.001"),
        "triệu đồng": _D("0.001"), "tr.đ": _D("0.001"), "trđ": _D("0.001"), "tr.đồng": _D("0.001"),
        "tỷ": _D(1), "tỉ": _D(1), "tỷ đồng": _D(1), "tỉ đồng": _D(1),
        "nghìn tỷ": _D(1000), "nghìn tỷ đồng": _D(1000), "ngàn tỷ đồng": _D(1000),
    },
    "dollar": {"usd": _D("0.000001"), "đô la": _D("0.000001"), "nghìn usd": _D("0.001"),
               "triệu usd": _D(1), "triệu đô la": _D(1), "tỷ usd": _D(1000)},
    "times": {"lần": _D(1)},
    "temperature": {"độ c": _D(1), "°c": _D(1), "oc": _D(1)},
    "voltage": {"kv": _D(1)}, "apparent power": {"kva": _D("0.001"), "mva": _D(1)},
    "data": {"mb": _D("0.001"), "gb": _D(1), "tb": _D(1000)},
    "data rate": {"mbps": _D("0.001"), "gbps": _D(1)},
}  # fmt: skip
TIMES = {"phút": _D(1), "giờ": _D(60), "ngày": _D(1440), "ngày làm việc": _D(1440), "tuần": _D(10080)}
"""Lengths of time in minutes; no MEASURES, as "3 ngày công" and "2 giờ học" count things."""
COUNT_SCALES = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
_PER_MANY = re.compile(r"(\d{1,3}(?:\.?000)+)\s+(\D.*)")
"""What a rate is per, where that is a round number of measures: "kWh/1.000 m³"."""
_TEN_THOUSAND = re.compile(r"^(?:10\.?000|(?:1|một) vạn)(?=\s)")
_TABLES = {**MEASURES, "time": TIMES}
_DIMENSION = {unit: dimension for dimension, units in _TABLES.items() for unit in units}


@lru_cache(maxsize=4096)
def fold_unit(unit: str) -> str:
    """A unit in the form that the tables use: NFC, lower case, single spaces."""
    folded = " ".join(unicodedata.normalize("NFC", unit).lower().split()).strip(" .():")
    return folded.replace("tỉ", "tỷ") if folded.startswith(("tỉ", "nghìn tỉ", "ngàn tỉ")) else folded


@lru_cache(maxsize=4096)
def split_rate(unit: str) -> tuple[str, str]:
    """A rate's amount and what it is per: "triệu đồng/người/năm" -> ("triệu đồng", "người/năm")."""
    amount, _, per = fold_unit(unit).partition("/")
    return amount.strip(), _TEN_THOUSAND.sub("vạn", re.sub(r"\s*/\s*", "/", per.strip()))


def dimension(unit: str) -> str:
    """What a unit measures: a key of MEASURES, "time" or "count".

    >>> dimension("ha"), dimension("triệu đồng"), dimension("nghìn tấn"), dimension("cuộc diễn tập")
    ('area', 'money', 'mass', 'count')
    """
    return _DIMENSION.get(_measure(split_rate(unit)[0])[1], "count")


def _measure(amount: str) -> tuple[int, str]:
    """A scaled measure's scale and measure: "nghìn tấn" -> (1000, "tấn"); 1 where it has none."""
    first, _, rest = amount.partition(" ")
    if amount not in _DIMENSION and first in COUNT_SCALES and rest in _DIMENSION:
        return COUNT_SCALES[first], rest
    return 1, amount


def convert(value: Decimal, unit: str, into: str) -> Decimal | None:
    """`value` of `unit` in `into`, exactly; None where the two measure different things.

    What a rate is per may be left out in part: "triệu đồng/năm" in "triệu đồng/người/năm".

    >>> str(convert(Decimal(1720000), "m2", "ha")), str(convert(Decimal(7240), "triệu đồng", "tỷ đồng"))
    ('172', '7.24')
    """
    (from_amount, from_per), (into_amount, into_per) = split_rate(unit), split_rate(into)
    (from_many, from_per), (into_many, into_per) = _per_one(from_per), _per_one(into_per)
    value = value * into_many / from_many
    if dimension(unit) != dimension(into) or not _same_rate(from_per, into_per):
        return None
    if dimension(unit) == "count":
        return _convert_count(value, from_amount, into_amount)
    table = _TABLES[dimension(unit)]
    (from_scale, from_measure), (into_scale, into_measure) = _measure(from_amount), _measure(into_amount)
    return _plain(value * from_scale * table[from_measure] / (table[into_measure] * into_scale))


def _per_one(per: str) -> tuple[int, str]:
    """How many of a measure a rate is per: "1.000 m³" -> (1000, "m³"); of people and the like 1."""
    many = _PER_MANY.fullmatch(per)
    if many is None or many.group(2) not in _DIMENSION:
        return 1, per
    return int(many.group(1).replace(".", "")), many.group(2)


_OF_TIME, _OF_PEOPLE = {"tháng", "năm"}, {"người", "lao động", "hộ"}
"""Of an income both are meant, and either is left out: "11 triệu đồng/người", "13 triệu đồng/tháng"."""


def _same_rate(one: str, other: str) -> bool:
    """Whether what is told per `one` can be what is asked per `other`; a measure is not left out of what is
    told, only in telling: "61 tạ/ha" are no quintals, "trên 1 ha … 61 tạ" may be of a hectare."""
    first, second = set(one.split("/")), set(other.split("/"))
    if (first <= _OF_TIME and second <= _OF_PEOPLE) or (first <= _OF_PEOPLE and second <= _OF_TIME):
        return True
    if not other:
        return not one or dimension(one) in ("count", "time")
    if not one:
        return True
    return first <= second or second <= first


def _convert_count(value: Decimal, unit: str, into: str) -> Decimal:
    return _plain(value * _count_scale(unit) / _count_scale(into))


def _count_scale(unit: str) -> int:
    return COUNT_SCALES.get(unit.split(" ", 1)[0], 1)


def _plain(value: Decimal) -> Decimal:
    normal = value.normalize()
    return normal.quantize(Decimal(1)) if normal == normal.to_integral_value() else normal
