"""People's names: rows of two to five capitalised syllables that begin with a surname.

How much proof a row needs depends on what stands before it (its cue). After a form of address, a rank
or a degree any row is a name; after an office it may be the rest of the organisation's name, or a place
and then a name ("Chủ tịch UBND huyện Mai Châu Nguyễn Thị Lan"); alone it needs a common surname.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nghiquyet.reading.language.lexicon import shipped, shipped_words, word_set
from nghiquyet.reading.language.tokens import Token

Tokens = Sequence[Token]
Cue = Literal["address", "roll", "list", "none"]
Governor = Literal["", "level", "alone", "own", "named"]
"""What the words before a row govern: nothing; a territory ("tỉnh") or a body ("Công ty") that may stand
alone; a territory or another thing whose proper name always follows ("thôn", "Trường Tiểu học")."""

LONGEST = 5
"""Syllables of a person's name."""
_USUAL = 3
_LONGEST_ROW = 12
"""Capitalised syllables that are looked at together."""
_MIDDLES = word_set(
    "văn thị nữ a mí seo sính chứ thế hữu đình bá đức quang xuân ngọc thanh minh công quốc mạnh hồng kim chí"
    " trọng vĩnh bích thùy thúy danh duy tuấn anh khắc sĩ phúc phước trung hoài thu mỹ lệ như diệu bảo nhật"
    " viết đăng tiến"
)
_SURE_MIDDLES = word_set("văn thị nữ a mí seo sính")
_OPTIONAL = ("level", "alone")
_AT_PLACE = word_set(
    "tại ở từ đến về ra vào qua tỉnh huyện xã phường quận thôn bản ấp phố đường tp thành mang tên"
)
_NO_SYLLABLE = word_set(
    "các những hội ngày trong theo tại ông bà anh chị em ban sở phòng tỉnh huyện xã phường trường"
    " đảng  đại ảnh tin bài nguồn việt phó covid internet"
)


def capital_run(tokens: Tokens, at: int) -> int:
    """Where the row of capitalised syllables that begins at tokens[at] ends.

    It ends before a word of several syllables that is no part of a name ("… An Phó Chủ tịch").
    """
    end, limit = at, min(len(tokens), at + _LONGEST_ROW)
    while end < limit and tokens[end].is_capital and (end == at or not _word_begins(tokens, end)):
        end += 1
    return end


def _word_begins(tokens: Tokens, at: int) -> bool:
    if tokens[at].key == "phó" and at + 1 < len(tokens):
        return tokens[at + 1].is_acronym or shipped("offices").longest(tokens, at + 1) is not None
    lists = ("offices", "ranks", "bodies", "fields", "addresses")
    return any((found := shipped(name).longest(tokens, at)) and found.length > 1 for name in lists)


def surname(tokens: Tokens, at: int) -> Literal["common", "rare"] | None:
    """What kind of surname tokens[at] is."""
    found = shipped("surnames").longest(tokens, at)
    if found is None:
        return None
    return "rare" if found.label == "rare" else "common"


def is_place(tokens: Tokens, start: int, end: int) -> bool:
    """Whether tokens[start:end] is or begins with the name of a known place or of a historical figure."""
    place = shipped("places").longest(tokens, start)
    return (place is not None and start + place.length <= end) or is_namesake(tokens, start, end)


def is_namesake(tokens: Tokens, start: int, end: int) -> bool:
    """Whether tokens[start:end] is the name of a historical figure that things are named after."""
    return " ".join(token.key for token in tokens[start:end]) in shipped_words("namesakes")


def name_end(tokens: Tokens, at: int, cue: Cue) -> int | None:
    """Where the name that begins at tokens[at] ends, or None where none begins."""
    if at >= len(tokens) or not tokens[at].is_capital:
        return None
    end = min(capital_run(tokens, at), at + LONGEST)
    if (
        end - at < 2
        or _is_letter(tokens[end - 1])
        or (is_namesake(tokens, at, end) and not (cue == "address" and _introduces(tokens, end)))
    ):
        return None
    if cue == "address" or (cue == "roll" and not _names_else(tokens, at, end)):
        return end if tokens[at].key not in _NO_SYLLABLE else None
    return end if _proves_itself(tokens, at, end, cue) else None


def _is_letter(token: Token) -> bool:
    """A letter alone ends no name ("Tổ A"); a vowel with its tone does ("Như Ý")."""
    return len(token.text) < 2 and token.text.isascii()


def _names_else(tokens: Tokens, at: int, end: int) -> bool:
    """Whether an organisation, a field, a territory or a known place begins at tokens[at]."""
    lists = ("bodies", "fields", "levels", "offices")
    known = any((found := shipped(name).longest(tokens, at)) and found.length > 1 for name in lists)
    return known or is_place(tokens, at, end) or end - at >= LONGEST


def _proves_itself(tokens: Tokens, at: int, end: int, cue: Cue) -> bool:
    if is_place(tokens, at, end) or tokens[at].key in _NO_SYLLABLE:
        return False
    if at and (tokens[at - 1].key in _AT_PLACE or (tokens[at - 1].is_capital and cue == "none")):
        return False
    kind, length = surname(tokens, at), end - at
    if _introduces(tokens, end) and (kind == "common" or (length > 2 and (kind or cue in ("list", "roll")))):
        return True
    if length == 2:
        return kind == "common" and cue in ("list", "roll")
    return length < LONGEST and (kind == "common" or has_middle(tokens, at, end))


def _introduces(tokens: Tokens, end: int) -> bool:
    """Whether a mark and an office follow: ", Phó Chủ tịch …", "- Giám đốc …"."""
    if end + 1 >= len(tokens) or tokens[end].text not in {",", "-", "–", "—", "(", ":"}:
        return False
    after = end + 2 if tokens[end + 1].key in {"nguyên", "quyền", "phó", "tổng"} else end + 1
    return shipped("offices").longest(tokens, after) is not None


def has_middle(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the second syllable is one that only people's names have, or is usual after a rare surname."""
    if end - at < 3:
        return False
    middle = tokens[at + 1].key
    return middle in _SURE_MIDDLES or (surname(tokens, at) is not None and middle in _MIDDLES)


def name_in_row(tokens: Tokens, start: int, end: int, governor: Governor) -> int | None:
    """Where a person's name begins in the capitalised row tokens[start:end] behind an office.

    Before it may stand the proper name of the place or thing that the words before govern.
    """
    place = shipped("places").longest(tokens, start)
    if place is not None and start + place.length <= end:
        after = start + place.length
        foreign = place.label == "country" and end - after >= 2
        return after if foreign or _ends_row(tokens, after, end, governor) else None
    for begin in range(start, end - 1):
        if begin - start == 1 and governor in _OPTIONAL:
            continue
        if _ends_row(tokens, begin, end, governor) and not (
            begin == start and _governed(tokens, start, end, governor)
        ):
            return begin
    return None


def _ends_row(tokens: Tokens, begin: int, end: int, governor: Governor) -> bool:
    """Whether tokens[begin:end] reads as a name; two syllables are too little after a territory."""
    length = end - begin
    if not 2 <= length <= LONGEST or is_place(tokens, begin, end):
        return False
    kind = surname(tokens, begin)
    if length == 2:
        return kind == "common" and governor not in _OPTIONAL
    if length == LONGEST:
        return kind == "common" and governor == "" and not _surname_within(tokens, begin, end)
    if length > 3 and is_place(tokens, end - 2, end):
        return False
    whole = kind == "rare" and governor == "" and length == _USUAL and _stands_alone(tokens, begin, end)
    return kind == "common" or has_middle(tokens, begin, end) or whole


def _stands_alone(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether a mark, "và" or a verb ends the row, no word that goes on with a proper name."""
    following = tokens[end] if end < len(tokens) else None
    return following is None or following.text in ",;-–." or following.key == "và" or _is_verb(tokens, end)


def _is_verb(tokens: Tokens, at: int) -> bool:
    verb = shipped("verbs").longest(tokens, at)
    return verb is not None and verb.label in ("chair", "speak", "ask", "attend")


def _surname_within(tokens: Tokens, begin: int, end: int) -> bool:
    return any(surname(tokens, at) == "common" for at in range(begin + 1, end - 2))


def _governed(tokens: Tokens, start: int, end: int, governor: Governor) -> bool:
    """Whether the row's first syllables must be the proper name that the words before call for."""
    if governor in ("own", "named"):
        return True
    return governor in _OPTIONAL and (
        end - start < 3 or (end - start > 4 and _surname_within(tokens, start, end))
    )
