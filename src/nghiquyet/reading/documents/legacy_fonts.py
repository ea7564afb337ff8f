"""Vietnamese typed in fonts from before Unicode: TCVN 5712:1993 (".VnTime") and VNI ("VNI-Times").

Such text is stored as Latin letters that only their font shows as Vietnamese; the font's name tells it.

>>> unicode_text("NghÞ quyÕt cña §¶ng", ".VnTime"), unicode_text("Nghò quyeát", "VNI-Times")
('Nghị quyết của Đảng', 'Nghị quyết')
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TCVN3_FONTS, _VNI_FONTS = (".vn", "vntime"), "vni-"
_TCVN3 = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_TCVN3_CHARACTERS = str.maketrans(_TCVN3)

_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_ROOFS = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVES = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}


def _vni_table() -> dict[str, str]:
    """Every way VNI writes a Vietnamese letter, small and capital, two signs or one."""
    pairs = dict(_ALONE)
    for letter, shown in {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}.items():
        pairs |= {letter + sign: shown + tone for sign, tone in _TONES.items()}
    for letter in "aeo":
        pairs |= {letter + sign: letter + "\u0302" + tone for sign, tone in _ROOFS.items()}
    pairs |= {"a" + sign: "a\u0306" + tone for sign, tone in _BREVES.items()}
    pairs |= {written.upper(): shown.upper() for written, shown in pairs.items()}
    return {written: unicodedata.normalize("NFC", shown) for written, shown in pairs.items()}


_VNI = _vni_table()
_VNI_LETTERS = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def unicode_text(text: str, font: str) -> str:
    """The text in Unicode, by the name of the font it is set in; text in other fonts stays as it is.

    Names ending in H (".VnTimeH") are the capital fonts of TCVN: they show small letters as capitals.
    """
    name = _name(font)
    if name.startswith(_TCVN3_FONTS):
        converted = text.translate(_TCVN3_CHARACTERS)
        return converted.upper() if _is_capital(font) else converted
    if name.startswith(_VNI_FONTS):
        return _VNI_LETTERS.sub(lambda match: _VNI[match[0]], text)
    return text


@lru_cache(maxsize=1024)
def is_legacy(font: str) -> bool:
    """Whether a font by this name is one from before Unicode."""
    return _name(font).startswith((*_TCVN3_FONTS, _VNI_FONTS))


def _name(font: str) -> str:
    return font.lower().removeprefix("/").split("+")[-1]


def _is_capital(font: str) -> bool:
    return re.split(r"[-,\s]", font.split("+")[-1])[0].endswith("H")


def from_tcvn3(data: bytes) -> str:
    """Bytes of a plain text file in TCVN 5712:1993."""
    return data.decode("latin-1").translate(_TCVN3_CHARACTERS)
