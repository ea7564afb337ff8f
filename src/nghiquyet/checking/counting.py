"""Statements of how many targets stand where ("18/21 chỉ tiêu đạt"), and of how much of the term is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from nghiquyet.checking.book import Book
from nghiquyet.checking.finding import Finding, Kind, Mark
from nghiquyet.checking.known import Known, Subject
from nghiquyet.checking.passages import passages
from nghiquyet.checking.rounding import Fit, Written, fit
from nghiquyet.checking.whose import Voice
from nghiquyet.measuring import Status, summary
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document

_GOOD = frozenset({Status.EXCEEDED, Status.MET, Status.ON_TRACK})
_DONE = frozenset({Status.EXCEEDED, Status.MET})
_LATE = frozenset({Status.BEHIND, Status.OVERDUE})
_NOT_DONE = frozenset(Status) - _DONE
_WORDS: tuple[tuple[str, tuple[frozenset[Status], ...]], ...] = (
    (r"đạt,? (?:vượt,? )?(?:và|hoặc|hay)? ?đúng tiến độ", (_GOOD,)),
    (r"(?:hoàn thành|đạt)(?: và|,| hoặc) (?:hoàn thành )?vượt|vượt và đạt", (_DONE,)),
    (r"chưa (?:có (?:số liệu|kết quả)|báo cáo)", (frozenset({Status.NO_DATA}),)),
    (r"chưa đến (?:kỳ|hạn)", (frozenset({Status.NOT_YET_DUE}),)),
    (
        r"(?:chưa|không) (?:đạt|hoàn thành)",
        (_LATE, _LATE | {Status.NO_DATA}, _NOT_DONE - {Status.NO_DATA}, _NOT_DONE),
    ),
    (r"chậm|đạt thấp", (_LATE,)),
    (r"quá hạn", (frozenset({Status.OVERDUE}),)),
    (r"đúng tiến độ|(?:bảo|đảm) (?:đảm|bảo) tiến độ", (frozenset({Status.ON_TRACK}), _GOOD)),
    (r"vượt", (frozenset({Status.EXCEEDED}),)),
    (r"đạt|hoàn thành", (frozenset({Status.MET}), _DONE)),
)
"""Words for where targets stand, the longer first, each with the statuses that it may mean."""
_STATUS = "|".join(f"(?P<s{place}>{words})" for place, (words, _) in enumerate(_WORDS))
_COUNT = r"(?P<count>\d{1,3})(?:\s?/\s?(?P<all>\d{1,3}))?"
_AFTER = re.compile(
    rf"(?<![\w.,/]){_COUNT}(?![\d.,]*\d)(?: (?:trong )?(?:tổng số )?chỉ tiêu)?(?: (?:đã|đang|được|cơ bản))* "
    rf"(?:{_STATUS})(?!\w)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?<!\w)(?:{_STATUS})(?: mức đề ra| tiến độ| mức| kế hoạch)?(?: là|:)? ?\(?{_COUNT}"
    r"(?![.,]\d)(?: chỉ tiêu(?!\w)|(?=\s*(?:[;.)]|,\s|$)))",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"(?:(?:nghị quyết|đại hội|nhiệm kỳ)[^.;]{0,120}?"
    r"(?:đề ra|đặt ra|thông qua|xác định|giao(?: cho(?: [^\W\d_]+){1,3})?|có|gồm)"
    r"|trong(?: tổng số)?|tổng(?: số)?:?) (?P<count>\d{1,3}) chỉ tiêu(?!\w)",
    re.IGNORECASE,
)
_NEAR = 3
"""A count of targets this far from the right one may be meant for it."""
_LONGEST = 60
_TARGETS = re.compile(r"chỉ tiêu", re.IGNORECASE)
_GONE = re.compile(
    r"(?<![\w.,])(?P<share>\d{1,3}(?:,\d+)?)\s?%(?= (?:của )?(?:thời gian|chặng đường|nhiệm kỳ)(?!\w))"
)


def counts(document: Document, book: Book, voice: Voice) -> Iterator[Finding]:
    """The findings on counts of targets, for documents that speak for the whole, from data on the whole.

    Counts are of these targets for sure in a paragraph that says how many there are, up to its end.
    """
    if voice.speaker != book.review.owner or not book.review.results:
        return
    text, counted = document.text, -1
    for start, end in passages(document):
        yield from _gone(text, start, end, book)
        named = {name.code for name in voice.names.within(text, start, end)} - {book.review.owner}
        if named or not _TARGETS.search(text, start, end):
            continue
        block = document.block_at(start)
        place = block.start if block else start
        counted = place if _tells_all(text, start, end, book) else counted
        yield from _of_sentence(text, start, end, book, sure=counted == place)


def _tells_all(text: str, start: int, end: int, book: Book) -> bool:
    """Whether a sentence says rightly how many targets there are: "16 chỉ tiêu", "9/16 chỉ tiêu"."""
    whole = _ALL.search(text, start, end)
    alls = {match["all"] for match in _told(text, start, end)} | ({whole["count"]} if whole else set())
    return str(len(book.review.targets)) in alls


def _of_sentence(text: str, start: int, end: int, book: Book, *, sure: bool) -> Iterator[Finding]:
    targets = len(book.review.targets)
    whole = _ALL.search(text, start, end)
    if whole:
        yield _finding(book, *whole.span("count"), int(whole["count"]), targets, sure=True)
    told = _told(text, start, end)
    for match in told:
        if match["all"] and int(match["all"]) != targets:
            if abs(int(match["all"]) - targets) <= _NEAR:
                yield _finding(book, *match.span("all"), int(match["all"]), targets, sure=False)
            continue
        spot = (match.start("count"), match.end("all") if match["all"] else match.end("count"))
        yield _status_finding(book, spot, match, sure=sure, listed=len(told) > 2)


def _told(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The counts with their words, each place once."""
    found: list[re.Match[str]] = []
    for pattern in (_AFTER, _BEFORE):
        for match in pattern.finditer(text, start, end):
            if not any(one.start() < match.end() and match.start() < one.end() for one in found):
                found.append(match)
    return found


def _status_finding(
    book: Book, place: tuple[int, int], match: re.Match[str], *, sure: bool, listed: bool
) -> Finding:
    """In a list of several counts each word means what it says; alone it may mean more."""
    meanings = next(sets for at, (_, sets) in enumerate(_WORDS) if match[f"s{at}"])
    meanings = meanings[:1] if listed else meanings
    tally = summary(book.review.results)
    amounts = [tally.of(*statuses) for statuses in meanings]
    count = int(match["count"])
    at = amounts.index(count) if count in amounts else 0
    guessed = any(result.to_confirm for result in book.review.results)
    found = _finding(book, *place, count, amounts[at], sure=sure and not guessed)
    found = replace(found, why=(*found.why, *_which(book, meanings[at])))
    if found.mark is Mark.DIFFERS and meanings[0] == {Status.MET} and count == tally.good:
        why = Phrase("chỉ đúng khi tính cả chỉ tiêu đúng tiến độ")
        return replace(found, mark=Mark.TO_CONFIRM, why=(*found.why, why))
    return found


def _which(book: Book, statuses: frozenset[Status]) -> Iterator[Phrase]:
    """The targets that stand there, where they are fewer than the others."""
    names = {target.code: target.name for target in book.review.targets}
    found = [names[result.target] for result in book.review.results if result.status in statuses]
    if 0 < len(found) <= len(names) / 2:
        short = (name if len(name) <= _LONGEST else name[:_LONGEST].rsplit(" ", 1)[0] + "…" for name in found)
        yield Phrase("gồm: {names}", names="; ".join(short))


def _finding(book: Book, start: int, end: int, count: int, right: int, *, sure: bool) -> Finding:
    known = Known(Subject.COUNT, Decimal(right), "chỉ tiêu", book.review.owner)
    mark = Mark.AGREES if count == right else Mark.DIFFERS if sure else Mark.TO_CONFIRM
    why = Phrase("đếm theo trạng thái của {count} chỉ tiêu", count=len(book.review.targets))
    return Finding(Kind.FIGURE, mark, start, end, Decimal(count), "chỉ tiêu", known, "", (why,))


def _gone(text: str, start: int, end: int, book: Book) -> Iterator[Finding]:
    """The share of the term that is said to be gone by."""
    for match in _GONE.finditer(text, start, end):
        share = Decimal(match["share"].replace(",", "."))
        known = Known(Subject.COUNT, book.review.elapsed * 100, "%", book.review.owner)
        step = Decimal(1).scaleb(min(int(share.as_tuple().exponent), 0))
        right = fit(Written(share, step), known.value) >= Fit.ROUND
        why = (Phrase("phần nhiệm kỳ đã qua đến ngày chốt số liệu"),)
        mark = Mark.AGREES if right else Mark.TO_CONFIRM
        yield Finding(Kind.FIGURE, mark, match.start(), match.end(), share, "%", known, "", why)
