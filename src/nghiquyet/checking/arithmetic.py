"""Numbers of a document that contradict each other within a sentence or a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from nghiquyet.checking.finding import Finding, Kind, Mark
from nghiquyet.checking.passages import passages
from nghiquyet.checking.slips import apart, slip
from nghiquyet.numbers import shown
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.numbers import NUMBER, parse_number
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.language.units import convert, dimension
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.ratios import agrees, percentage

_SHARE_OF = re.compile(
    rf"(?<![\w.,/])(?P<share>{NUMBER})\s?%\s?\((?P<part>{NUMBER})\s?/\s?(?P<all>{NUMBER})(?![\d/])"
)
_CONSISTS = re.compile(
    r"[^.;\d]{0,60}?(?:,|\(|:)?\s*(?:bao gồm|gồm(?: có)?|chia ra|cụ thể)(?: là)?\s*:?\s", re.IGNORECASE
)
_OF_OTHERS = re.compile(
    rf"{cues.PREVIOUS.pattern}|(?<!\w)(?:trong đó|riêng)(?!\w)"
    r"|(?<!đạt )(?<!chiếm )tỷ lệ (?!đạt|là|này|chung|chiếm|trên|gần|\d)\w",
    re.IGNORECASE,
)
"""What stands between a fraction and a percentage of something else."""
_SHARE_HEAD = re.compile(r"%|tỷ lệ|tỉ lệ|bình quân", re.IGNORECASE)
_NEAR = Decimal("0.15")


def contradictions(document: Document, mentions: Iterable[Mention]) -> Iterator[Finding]:
    """Percentages against their fractions, totals against their parts; each marked where it is printed."""
    found = [*_clashes(document, mentions), *_shares(document), *_sums(document)]
    seen: set[tuple[int, int]] = set()
    for finding in found:
        if (finding.start, finding.end) not in seen:
            seen.add((finding.start, finding.end))
            yield finding


def _clashes(document: Document, mentions: Iterable[Mention]) -> Iterator[Finding]:
    """What reading has seen: a fraction with another percentage, a list or row with another total."""
    for mention in mentions:
        if mention.clash is None or mention.derived or _is_share(mention):
            continue
        if mention.numerator is not None and mention.denominator:
            yield from _of_fraction(document, mention)
        else:
            why = Phrase("các phần cộng lại được {sum}", sum=shown(mention.value))
            sure = mention.in_table or bool(slip(mention.clash, mention.value))
            place = mention.number_start, mention.number_end
            yield _finding(*place, mention.clash, mention.unit, mention.value, why, sure=sure)


def _is_share(mention: Mention) -> bool:
    """Whether a cell without parts of its own stands under a head of shares: those add up to nothing."""
    return mention.numerator is None and bool(_SHARE_HEAD.search(mention.locator))


def _of_fraction(document: Document, mention: Mention) -> Iterator[Finding]:
    text = document.text
    inside = [q for q in quantities(text, mention.start, mention.end)
              if mention.number_start <= q.start < mention.number_end + 1]  # fmt: skip
    printed = next((q for q in reversed(inside) if q.unit == "%" and q.value == mention.clash), None)
    fraction = next((q for q in inside if q.total is not None), None)
    if printed is None or fraction is None or mention.numerator is None or mention.denominator is None:
        return
    if _OF_OTHERS.search(text[fraction.end : printed.start]):
        return
    yield _share_finding(printed.start, printed.end, printed.value, mention.numerator, mention.denominator)


def _shares(document: Document) -> Iterator[Finding]:
    """ "77,8% (7/8 cuộc)": a fraction in brackets right behind its percentage."""
    for match in _SHARE_OF.finditer(document.text):
        share, part, whole = (parse_number(match[name]) for name in ("share", "part", "all"))
        if share is None or part is None or not whole or part > whole or agrees(part, whole, share):
            continue
        yield _share_finding(match.start(), match.end("share") + 1, share, part, whole)


def _share_finding(start: int, end: int, printed: Decimal, part: Decimal, whole: Decimal) -> Finding:
    right = percentage(part, whole)
    why = Phrase("{part}/{whole} là {share}%", part=shown(part), whole=shown(whole), share=shown(right))
    return _finding(start, end, printed, "%", right, why, sure=True)


def _sums(document: Document) -> Iterator[Finding]:
    """ "195,2 ha, gồm: A 80 ha, B 65,2 ha, C 40 ha": parts up to the end of the sentence or bracket."""
    for start, end in passages(document):
        found = quantities(document.text, start, end)
        for place, total in enumerate(found[:-2]):
            if total.total is None and total.unit not in ("", "%"):
                yield from _of_parts(document.text, total, found[place + 1 :], end)


def _of_parts(text: str, total: Quantity, following: Sequence[Quantity], end: int) -> Iterator[Finding]:
    opened = _CONSISTS.match(text, total.end, end)
    if not opened or following[0].start < opened.end():
        return
    bracketed = "(" in opened.group()
    stop = text.find(")", opened.end(), end) if bracketed else -1
    stop = end if stop < 0 else stop
    parts = [quantity for quantity in following if quantity.end <= stop + 1]
    amounts = [_in_unit(part, total.unit) for part in parts]
    known = [amount for amount in amounts if amount is not None]
    if len(known) < 2 or len(known) != len(parts):
        return
    added = sum(known, Decimal(0))
    if added == total.value:
        return
    near = slip(total.value, added) is not None or apart(total.value, added) <= _NEAR
    exact = all(one.comparator == "=" and one.value_max is None for one in (total, *parts))
    if near and exact:
        why = Phrase("các phần cộng lại được {sum}", sum=shown(added))
        yield _finding(
            total.start,
            total.end,
            total.value,
            total.unit,
            added,
            why,
            sure=not _open_ended(text, parts, stop),
        )


def _open_ended(text: str, parts: Sequence[Quantity], stop: int) -> bool:
    """Whether words after the last part leave room for more: "… và một số nơi khác"."""
    return bool(re.search(r"còn lại|khác|…|\.\.\.|v\.v", text[parts[-1].end : stop], re.IGNORECASE))


def _in_unit(part: Quantity, unit: str) -> Decimal | None:
    """A part in the total's unit; a count must be of the same thing."""
    if part.total is not None or part.unit == "%":
        return None
    if not part.unit:
        return part.value
    if dimension(unit) == "count" and part.unit.split()[0].lower() != unit.split()[0].lower():
        return None
    return convert(part.value, part.unit, unit)


def _finding(
    start: int, end: int, printed: Decimal, unit: str, right: Decimal, why: Phrase, *, sure: bool
) -> Finding:
    mark = Mark.DIFFERS if sure else Mark.TO_CONFIRM
    return Finding(Kind.ARITHMETIC, mark, start, end, printed, unit, instead=shown(right), why=(why,))
