"""Whose figure a number is: told by the names around it, else by where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nghiquyet.checking.names import Named, Names
from nghiquyet.measuring import Organisation
from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.folding import fold

_QUOTED = re.compile(r"[“\"«][^”\"»]{1,80}[”\"»]")
"""A name inside quotation marks belongs to a fund, a movement or a saying."""
_BESIDE = re.compile(
    r"(?<!\w)quỹ [^,.;:\d]{0,25}$"
    r"|(?<!\w)(?:với|cùng|cho|từ|nhờ|giúp|tặng|hỗ trợ|gửi|theo|như|trừ|ngoài|nghị quyết)(?: các)?"
    r"\s+(?:đại hội[^,.;]{0,40})?$",
    re.IGNORECASE,
)
"""Words before a name that is not whom the number is about."""
_GIVING = re.compile(r"^\s+(?:đã |sẽ )?(?:giao|phân bổ)(?!\w)", re.IGNORECASE)
"""Words behind the name of one who sets what others are to do."""
_BRACKETS = re.compile(r"\([^()]*\)")
_WHOLE = re.compile(
    r"(?<!\w)(?:toàn|cả|chung) (tỉnh|đảng bộ|huyện|thành phố|ngành|đơn vị|xã|trường|phường|quận|công ty|khối"
    r"|hệ thống|lực lượng)(?!\w)|(?<!\w)tổng (?:cộng|số|hợp|diện tích|kinh phí)(?!\w)|(?<!\w)tính chung(?!\w)"
    r"|(?<!\w)(?:các|\d+(?:/\d+)?) (?:đơn vị|tổ chức|huyện|xã|phường|trường|đảng bộ|đảng ủy|cơ sở)(?!\w)",
    re.IGNORECASE,
)
_BELONGS = re.compile(
    r"^(?: [^\W\d_]+){0,6}?(?: ?\(|(?: (?:của|ở|tại|thuộc|là)(?: [^\W\d_]+){0,3}))\s*$", re.IGNORECASE
)
"""What may stand between a number and the name of its owner: "245 ha đất (Nà Mạch)", "… ở huyện Nà Mạch"."""
_OWN_NUMBER = re.compile(r"[^().;]*?\d")
_IN_TURN = re.compile(r"(?<!\w)lần lượt(?!\w)", re.IGNORECASE)
_SINGLED = re.compile(
    r"(?<!\w)(?:trong đó|riêng|(?:cao|thấp|nhiều|ít|lớn|nhỏ|tốt|chậm) nhất|dẫn đầu|đứng đầu|tiêu biểu)(?!\w)"
    r"[^;.]{0,40}$",
    re.IGNORECASE,
)
"""What leads from the number of all to those of some: "… đạt 72,9%, cao nhất là Phú Vịnh Hạ"."""
_MEAN = re.compile(r"(?<!\w)(?:bình quân|trung bình)(?: (?:đạt|là|còn|ước|chỉ))*\s*$", re.IGNORECASE)
_LEADS = re.compile(r"\)(?: (?:là|đạt|còn|có|chỉ|với|được|mới)){0,2}\s*:?\s*$", re.IGNORECASE)
"""What stands between a name in brackets and its number: "(Suối Gấm) là"."""
_OPENING = 30
"""A name that begins within this many characters of its sentence is what the sentence is about."""


@dataclass(frozen=True, slots=True)
class Whose:
    """The organisations that a number may be about, the likeliest first; none where it is nobody's of the
    registry. `sure` where only the first can be meant, `named` where its name stands right by the number;
    `together` where it is about all of them at once. `among` holds those that a row of totals adds up."""

    codes: tuple[str, ...]
    sure: bool = True
    named: bool = False
    together: bool = False
    among: tuple[str, ...] = ()


NOBODY = Whose(())


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a document, for whom "toàn đảng bộ" is meant, and who is above all ("toàn tỉnh")."""

    speaker: str
    owner: str
    owner_level: str
    names: Names

    @classmethod
    def of(cls, organisations: Sequence[Organisation], owner: str, speaker: str) -> Voice:
        """The voice of the organisation `speaker` in the tree below `owner`."""
        level = next((fold(o.level) for o in organisations if o.code == owner), "")
        return cls(speaker, owner, level, Names(organisations))

    def whole(self, level: str | None, otherwise: Whose) -> Whose:
        """Whom "toàn tỉnh", "toàn đơn vị", "tổng cộng" mean: the one above all, or the one spoken of here."""
        if level and fold(level) == self.owner_level:
            return Whose((self.owner,))
        return Whose((self.speaker,)) if otherwise.codes[:1] == (self.speaker,) else otherwise


def speaker_of(document: Document, organisations: Sequence[Organisation], owner: str) -> str:
    """The organisation whose document it is: the only one below the owner that the issuer's head names, else
    that the titles name; the owner where none or several are."""
    names = Names(organisations)
    first = next((block.start for block in document.blocks if block.kind == "title"), 0)
    head = [b for b in document.blocks if b.kind == "aside" and b.start < first]
    titles = [b for b in document.blocks if b.kind == "title"]
    for group in (head, titles):
        found = {n.code for b in group for n in names.within(document.text, b.start, b.end)}
        if found:
            below = found - {owner}
            return below.pop() if len(below) == 1 else owner
    return owner


@dataclass(frozen=True, slots=True)
class Spot:
    """A number in its sentence: text[start:end] holds it, `left` is where the number before it ends."""

    text: str
    start: int
    end: int
    left: int
    number_start: int
    number_end: int


def whose(spot: Spot, voice: Voice, otherwise: Whose) -> Whose:
    """Whose the number is; `otherwise` where its sentence names nobody.

    The name between the number before it and this one counts most, then one right behind it, then the one
    that the sentence opens with; "toàn tỉnh" behind a name ends it.
    """
    text = spot.text
    named = list(_named(spot, voice))
    near = [name for name in named if spot.left <= name.start and name.end <= spot.number_start]
    said = _last_whole(text, spot.left, spot.number_start)
    if _IN_TURN.search(text, spot.start, spot.end) and len({name.code for name in named}) > 1:
        return Whose(tuple(dict.fromkeys(name.code for name in named)), sure=False)
    if near and (said is None or said.end() <= near[-1].end):
        return _of_several(near)
    if said is not None:
        found = voice.whole(said.group(1), otherwise)
        return replace(found, sure=found.sure and not near)
    behind = next((name for name in named if name.start >= spot.number_end), None)
    if behind and _BELONGS.match(text[spot.number_end : behind.start]) and not _has_own(behind, spot):
        return Whose((behind.code,), named=True)
    before = any(name.end <= spot.number_start for name in named)
    singled = behind and _singles_out(behind, spot)
    if not before and (singled or _MEAN.search(text, spot.start, spot.number_start)):
        return voice.whole(None, otherwise)
    return _carried(spot, named, voice, otherwise)


def _singles_out(name: Named, spot: Spot) -> bool:
    """Whether the sentence goes on from all to some: by a word that says so, or behind a semicolon."""
    between = spot.text[spot.number_end : name.start]
    listed = ";" in between and _OWN_NUMBER.match(spot.text, name.end, spot.end)
    return bool(_SINGLED.search(between) or listed)


def _has_own(name: Named, spot: Spot) -> bool:
    """Whether a name that opens a bracket has a number of its own there: "… 99,4% (Nà Mạch 99,6%)"."""
    opened = "(" in spot.text[spot.number_end : name.start]
    return opened and bool(_OWN_NUMBER.match(spot.text, name.end, spot.end))


def _named(spot: Spot, voice: Voice) -> Iterator[Named]:
    """The names of the sentence that a number in it can be about: none in quotation marks or in brackets that
    close before the number, none of somebody who is given or sets something."""
    text = spot.text
    apart = [match.span() for match in _QUOTED.finditer(text, spot.start, spot.end)]
    for match in _BRACKETS.finditer(text, spot.start, spot.number_start):
        if not _LEADS.fullmatch(text, match.end() - 1, spot.number_start):
            apart.append(match.span())
    for name in voice.names.within(text, spot.start, spot.end):
        enclosed = any(start < name.start and name.end < end for start, end in apart)
        beside = _BESIDE.search(text[spot.start : name.start]) or _GIVING.match(text[name.end : spot.end])
        if not enclosed and not beside:
            yield name


def _of_several(near: Sequence[Named]) -> Whose:
    codes = tuple(dict.fromkeys(name.code for name in near))
    return Whose(codes, named=True) if len(codes) == 1 else Whose(codes, sure=False, together=True)


def _carried(spot: Spot, named: Sequence[Named], voice: Voice, otherwise: Whose) -> Whose:
    """A name before an earlier number of the sentence goes on to count, surely only as its subject."""
    before = [name for name in named if name.end <= spot.left]
    if not before:
        return otherwise
    said = _last_whole(spot.text, before[-1].end, spot.left)
    if said is not None:
        return replace(voice.whole(said.group(1), otherwise), sure=False)
    subject = before[0].start - spot.start <= _OPENING and len({name.code for name in before}) == 1
    others = tuple(code for code in (voice.speaker,) if code != before[-1].code and not subject)
    return Whose((before[-1].code, *others), sure=subject)


def _last_whole(text: str, start: int, end: int) -> re.Match[str] | None:
    return next(iter(reversed(list(_WHOLE.finditer(text, start, end)))), None)
