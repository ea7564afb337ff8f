"""Names that are nearly the registry's: another mark, one letter off, digits swapped, a wrong level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nghiquyet.checking.finding import Finding, Kind, Mark
from nghiquyet.checking.names import TIERS, Names
from nghiquyet.checking.passages import passages
from nghiquyet.measuring import Organisation
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.folding import bare, fold

_LEVELS = sorted((word for tier in TIERS for word in tier), key=len, reverse=True)
_LEVEL = "(?i:" + "|".join(word.replace(" ", r"\s+") for word in _LEVELS) + ")"
_CAPITAL = "[" + "".join(letter for letter in map(chr, range(0x1F00)) if letter.isupper()) + "]"
_PROPER = re.compile(
    rf"(?<!\w)(?:(?P<level>{_LEVEL})\s+)?"
    rf"(?P<name>{_CAPITAL}\w*(?:[ \u00a0]{_CAPITAL}\w*)+|(?<=đoàn )\d{{2,4}})(?!\w)"
)
_LEADING_LEVEL = re.compile(rf"(?P<level>{_LEVEL})\s+(?=\S)")
_SHORTEST, _FEW, _LONGEST = 5, 2, 80
_SHORTEST_EDITED = 7


@dataclass(frozen=True, slots=True)
class _Proper:
    """The part of a name that is the organisation's own ("Nà Mạch"), with its level ("huyện") where known."""

    name: str
    level: str
    organisation: Organisation


def misnamed(document: Document, organisations: Sequence[Organisation]) -> Iterator[Finding]:
    """The findings on names; a name that is the registry's, letter for letter, is none."""
    known = [proper for organisation in organisations for proper in _propers(organisation)]
    exact, names = {fold(proper.name) for proper in known}, Names(organisations)
    whole = _whole_names(organisations)
    text = document.text
    for start, end in passages(document):
        right = [(name.start, name.end) for name in names.within(text, start, end)]
        near = [
            found
            for match in _PROPER.finditer(text, start, end)
            if (found := _found(match, known, exact))
            and not any(a <= match.start() and match.end() <= b for a, b in right)
        ]
        yield from near
        for found in _unmarked(text, start, end, whole):
            told = any(one.start < found.end and found.start < one.end for one in near)
            if not told and not any(a <= found.start and found.end <= b for a, b in right):
                yield found


def _whole_names(organisations: Sequence[Organisation]) -> dict[str, str]:
    """The registry's names of several words by what they are without their marks."""
    named = [name for one in organisations for name in (one.name, *one.short_names)]
    return {bare(name): name for name in named if len(name.split()) > _FEW}


def _unmarked(text: str, start: int, end: int, whole: dict[str, str]) -> Iterator[Finding]:
    """Names whose letters are right and whose marks are not, in a passage that is written with marks."""
    plain = bare(text[start:end])
    if not whole or len(plain) != end - start or plain == fold(text[start:end]):
        return
    longest = sorted(whole, key=len, reverse=True)
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", plain):
        right, place = whole[match.group()], (start + match.start(), start + match.end())
        if fold(text[slice(*place)]) != fold(right):
            why = Phrase("gần giống tên “{name}” trong danh sách tổ chức", name=right)
            yield Finding(Kind.NAME, Mark.DIFFERS, *place, instead=right, why=(why,))


def _propers(organisation: Organisation) -> Iterator[_Proper]:
    for name in dict.fromkeys((organisation.name, *organisation.short_names)):
        match = next((match for match in _PROPER.finditer(name) if match.end() == len(name)), None)
        if match:
            level, proper = _parted(match)
            level = level or (fold(organisation.level) if fold(organisation.level) in _LEVELS else "")
            yield _Proper(proper, level, organisation)


def _parted(match: re.Match[str]) -> tuple[str, str]:
    """(level, name) with a level that is written with a capital taken off the name."""
    name, level = match["name"], " ".join(fold(match["level"] or "").split())
    leading = _LEADING_LEVEL.match(name)
    return (" ".join(fold(leading["level"]).split()), name[leading.end() :]) if leading else (level, name)


def _found(match: re.Match[str], known: Sequence[_Proper], exact: set[str]) -> Finding | None:
    level, name = _parted(match)
    start = match.end() - len(name)
    if fold(name) in exact:
        return _wrong_level(match, level, name, known)
    near = [proper for proper in known if _is_near(name, proper.name) and _may_be(level, proper.level)]
    organisations = {proper.organisation.code: proper for proper in near}
    if len(organisations) != 1:
        return None
    [proper] = organisations.values()
    sure = bare(name) == bare(proper.name) and (bool(level) or _is_long(match, name, proper.organisation))
    why = Phrase("gần giống tên “{name}” trong danh sách tổ chức", name=proper.organisation.name)
    return Finding(
        Kind.NAME,
        Mark.DIFFERS if sure else Mark.TO_CONFIRM,
        start,
        match.end(),
        instead=proper.name,
        why=(why,),
    )


def _is_long(match: re.Match[str], name: str, organisation: Organisation) -> bool:
    """Whether so much of the name stands there that only its marks can be wrong.

    Three syllables, or words before it that the registry has too ("THCS Bến Lúa").
    """
    before = bare(match.string[max(0, match.end() - _LONGEST) : match.end()])
    known = (bare(words) for words in (organisation.name, *organisation.short_names))
    return len(name.split()) > _FEW or any(
        before.endswith(words) for words in known if len(words) > len(bare(name))
    )


def _wrong_level(match: re.Match[str], level: str, name: str, known: Sequence[_Proper]) -> Finding | None:
    """The right name behind a word for another level of the same tier."""
    of_name = [proper for proper in known if fold(proper.name) == fold(name)]
    levels = {proper.level for proper in of_name if proper.level}
    if not level or level in levels or len(levels) != 1:
        return None
    [right] = levels
    if not any(level in tier and right in tier for tier in TIERS):
        return None
    why = Phrase("trong danh sách tổ chức là “{name}”", name=of_name[0].organisation.name)
    instead = f"{right} {of_name[0].name}"
    mark = Mark.TO_CONFIRM if name.isdigit() else Mark.DIFFERS
    return Finding(Kind.NAME, mark, match.start(), match.end(), instead=instead, why=(why,))


def _may_be(said: str, level: str) -> bool:
    """Whether a name behind this word for a level, or none, can be of an organisation of that level."""
    return not said or not level or said == level


def _is_near(name: str, other: str) -> bool:
    one, two = bare(name), bare(other)
    if len(two) < _SHORTEST and not two.isdigit():
        return False
    if one == two:
        return True
    if one.isdigit() or two.isdigit():
        return sorted(one) == sorted(two)
    return len(two) >= _SHORTEST_EDITED and one[0] == two[0] and _one_edit(one, two)


def _one_edit(one: str, two: str) -> bool:
    """Whether one letter added, left out, changed or swapped with its neighbour makes one the other.

    >>> _one_edit("pu tang", "pu tangh"), _one_edit("nam vat", "nam avt"), _one_edit("nam vat", "nam vang")
    (True, True, False)
    """
    at = next(
        (at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two))
    )
    rest, other = one[at:], two[at:]
    swapped = rest[:2] == other[:2][::-1] and rest[2:] == other[2:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped
