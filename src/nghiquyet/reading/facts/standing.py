"""How high an organisation or an office stands, as far as its words tell: who can order whom."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HEIGHTS = tuple(
    (re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), height)
    for words, height in (
        (r"quốc hội|đảng và nhà nước|nhà nước|bộ chính trị|ban bí thư|chủ tịch nước", 60),
        (r"chính phủ|thủ tướng|phó thủ tướng|trung ương|t\.ư|tw", 55),
        (
            r"bộ trưởng|thứ trưởng|các bộ|bộ (?!chqs|chỉ huy|phận|môn|đội|tư lệnh|máy)[^\W\d_]+"
            r"|tổng cục|tối cao|tổng công ty|tổng liên đoàn|tổng lđlđ|trụ sở chính|tập đoàn"
            r"|quân khu|quân đoàn|quân chủng",
            50,
        ),
        (r"cấp trên", 45),
        (r"tỉnh|tỉnh ủy|thành ủy|hđnd tỉnh|ubnd tỉnh|tỉnh đoàn", 40),
        (r"sở|các sở|giám đốc sở|công ty|chi cục", 35),
        (r"huyện|huyện ủy|quận|quận ủy|thị xã|thị ủy|huyện đoàn", 30),
        (r"phòng|trưởng phòng", 25),
        (r"xã|phường|thị trấn|đặc khu", 20),
        (r"thôn|bản|ấp|tổ dân phố|khu phố|buôn|làng|htx|hợp tác xã|hộ", 10),
    )
)


def standing(words: str) -> int | None:
    """The height of the lowest body that the words name, which is the one itself; None where none is known.

    >>> standing("UBND tỉnh") > standing("Trưởng phòng Nông nghiệp huyện Bình Sơn"), standing("đơn vị")
    (True, None)
    """
    return min((height for pattern, height in _HEIGHTS if pattern.search(words)), default=None)


def stands_above(addressee: str, offices: Iterable[str]) -> bool:
    """Whether the addressee stands above whoever holds these offices.

    The lowest office is the holder's own: a district's secretary on the province's committee speaks for the
    district.
    """
    asked = standing(addressee)
    held = [height for office in offices if (height := standing(office)) is not None]
    return asked is not None and bool(held) and asked > min(held)
