"""What a promise takes over from the one before it in its sentence: subject, verb, things or predicate."""

from __future__ import annotations

import re
from dataclasses import replace

from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.levels import Level
from nghiquyet.reading.resolutions.naming import Naming, name_level
from nghiquyet.reading.resolutions.things import counted_noun
from nghiquyet.reading.resolutions.vocabulary import MEASURE_HEAD, PREDICATE
from nghiquyet.reading.resolutions.wording import continued, small

_ONLY_MOVE = re.compile(r"(?:tăng|giảm|kéo giảm)(?:\s+(?:bình quân|trung bình))?", re.IGNORECASE)
_RESTATED = re.compile(
    r"(?:chiếm|tương đương|tức(?: là)?|bằng|trong tổng số|ước)\s*(?:tỷ lệ)?"
    r"|(?:tăng|giảm|gấp|vượt)(?:\s+thêm)?",
    re.IGNORECASE,
)
_APART = re.compile(
    r"riêng\s+(?:đối\s+với\s+|ở\s+|tại\s+)?|(?=(?:lũy|luỹ)\s+kế|cộng\s+dồn|cả\s+năm)", re.IGNORECASE
)
_SHORT_SHARE = re.compile(r"(?P<head>tỷ\s+lệ)\s+(?P<done>\w+\s+\w+)", re.IGNORECASE)
_DOES = re.compile(
    r"(?:làm|(?:theo\s+)?học(?!\s+(?:sinh|viên|kỳ|phần|bạ))|công\s+tác|thuộc|ở|giữ|mua|mở)(?!\w)",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:^|\s+)(?:đạt|tăng|giảm|là|còn|chiếm)\s*$|\s*:\s*$", re.IGNORECASE)
_GRADE = re.compile(r"(?:xuất sắc|giỏi|tốt|khá|trung bình|yếu|kém)(?!\w)", re.IGNORECASE)
_GRADED = re.compile(
    r"^(?P<before>.*?(?:xếp loại|đạt loại|loại|đánh giá|đạt))\s+(?:xuất sắc|giỏi|tốt|khá|trung bình|yếu)",
    re.IGNORECASE,
)


def restates(words: str, level: Level) -> bool:
    """Whether ", chiếm 25%" or ", tăng 8,9% so với năm 2023" says the level before it once more. A yearly
    rate ("tăng bình quân 12%/năm") is a promise of its own."""
    return not level.yearly and bool(_RESTATED.fullmatch(words.strip()))


def borrowed(
    naming: Naming, words: str, after: str, level: Level, joint: str, last: Draft, before: Naming
) -> Naming:
    """The naming filled up from the promise before (`last`, named by `before`). `words` stand before the
    level, `after` behind it."""
    if naming.form == "count" and "/" in level.unit and not words:
        return replace(naming, name=_average(last.name), form="subject")
    if naming.form == "subject" and words and _ONLY_MOVE.fullmatch(words):
        return replace(naming, name=f"{last.name} {words.lower()}", change=True)
    apart = _APART.match(words)
    if apart and not MEASURE_HEAD.match(words[apart.end() :]):
        return replace(naming, name=continued(last.name, _LEADS.sub("", words[apart.end() :])))
    if naming.form == "count" and not words and before.action:
        return name_level(f"{before.action} ", after, level)
    if (
        naming.form == "share"
        and before.form == "share"
        and (PREDICATE.match(naming.things) or _DOES.match(naming.things))
    ):
        return replace(naming, name=f"Tỷ lệ {_whole(before.things)} {naming.things}")
    short = _SHORT_SHARE.fullmatch(naming.name)
    done = last.name.lower().find(short["done"].lower()) if short else -1
    if short and done >= 0:
        return replace(naming, name=f"{short['head']} {last.name[done:]}")
    if naming.form == "subject" and not MEASURE_HEAD.match(words):
        return replace(naming, name=_other_kind(words, naming, joint, last.name))
    return naming


def within(naming: Naming, words: str, parent: Draft) -> Naming:
    """The naming of a promise inside another ("trong đó …"): its own things, or the parent's continued."""
    if naming.form == "count" or (naming.form == "subject" and _stands_alone(naming, words)):
        return naming
    if naming.form == "share" and counted_noun(naming.things, start_only=True):
        return naming
    things = naming.things if naming.form == "share" else words
    return replace(
        naming, name=continued(parent.name, _LEADS.sub("", things.strip(" :"))), change=parent.change
    )


def _stands_alone(naming: Naming, words: str) -> bool:
    if MEASURE_HEAD.match(naming.name) and MEASURE_HEAD.match(words or naming.name):
        return True
    return bool(counted_noun(words, start_only=True) and PREDICATE.search(words))


def _whole(things: str) -> str:
    """The things of a share without what is said of them: "đảng viên được xếp loại tốt" -> "đảng viên"."""
    said = PREDICATE.search(things)
    return things[: said.start()].strip(" ,") if said else things


def _average(last: str) -> str:
    """ "100% chi hội có quỹ hội, bình quân 150.000 đồng/hội viên" -> "Quỹ hội bình quân"."""
    had = re.search(r"(?<!\w)có\s+(\S.*)$", last)
    subject = had[1] if had else last
    return f"{subject[:1].upper()}{subject[1:]} bình quân"


def _other_kind(words: str, naming: Naming, joint: str, last: str) -> str:
    """ "… cấp trường: 80%, cấp huyện: 40%": the subject before with its last kind exchanged."""
    own = _LEADS.sub("", words).strip()
    graded = _GRADED.match(last)
    if _GRADE.match(own) and graded:
        return f"{graded['before']} {own}"
    own_words = own.lower().split()
    place = last.lower().rfind(f" {own_words[0]} ") if own_words else -1
    if place > 0 and len(own_words) < 5:
        return f"{last[:place]} {own}"
    return f"{last}, {small(own)}" if joint == "," and len(own_words) < 3 else naming.name


def with_predicate(draft: Draft, naming: Naming, following: Naming) -> tuple[Draft, Naming]:
    """ "90% A và 60% B được xếp loại tốt": A is given what is said of B."""
    said = PREDICATE.search(following.things)
    shares = naming.form == "share" and following.form == "share"
    if not shares or not said or PREDICATE.search(naming.things):
        return draft, naming
    predicate = following.things[said.start() :]
    named = replace(naming, name=f"{draft.name} {predicate}", things=f"{naming.things} {predicate}")
    return replace(draft, name=named.name), named
