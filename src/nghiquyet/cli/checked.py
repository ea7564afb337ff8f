"""A check on the terminal: a sentence first, then one row for each place that somebody must look at."""

from __future__ import annotations

import textwrap

from nghiquyet.checking import Checked, Finding, Mark
from nghiquyet.checking.remarks import TO_LOOK_AT
from nghiquyet.checking.wording import headline, source
from nghiquyet.cli.language import Say
from nghiquyet.cli.tables import print_table, printer
from nghiquyet.phrases import Phrase

_BEFORE, _AFTER, _WINDOW = 45, 25, 200
_SIGNS = {Mark.DIFFERS: "✗", Mark.TO_CONFIRM: "!"}


def print_checked(checked: Checked, say: Say) -> None:
    """Print what differs and what is to be confirmed; what agrees and what the data lack is counted."""
    console = printer()
    review = checked.review
    console.print(f"{checked.document.file} – {review.number}, {review.as_of:%d/%m/%Y}", style="bold")
    console.print(_counts(checked).told(say) + ".")
    heads = ("", say("Trang"), say("Chỗ trong văn bản"), say("Kết luận"), say("Vì"), say("Nguồn"))
    rows = (_row(checked, found, say) for found in checked.findings if found.mark in TO_LOOK_AT)
    print_table(console, "", heads, rows, right=(1,))


def _counts(checked: Checked) -> Phrase:
    return Phrase(
        "{differs} chỗ khác số liệu; {to_confirm} cần xem lại; {agrees} khớp; "
        "{not_found} không có trong số liệu",
        **{mark.value: checked.count(mark) for mark in Mark},
    )


def _row(checked: Checked, finding: Finding, say: Say) -> tuple[str, ...]:
    origin = source(finding.known)
    return (
        _SIGNS[finding.mark],
        str(checked.document.page_of(finding.start)),
        _words(checked, finding),
        headline(finding).told(say),
        "; ".join(why.told(say) for why in finding.why),
        origin.told(say) if origin else "",
    )


def _words(checked: Checked, finding: Finding) -> str:
    """The words in brackets, with a few before and after them in the same block or cell."""
    text = checked.document.text
    before = text[max(0, finding.start - _WINDOW) : finding.start].rpartition("\n")[2]
    after = text[finding.end : finding.end + _WINDOW].partition("\n")[0]
    before = textwrap.shorten(before[::-1], _BEFORE, placeholder=" …")[::-1]
    after = textwrap.shorten(after, _AFTER, placeholder=" …")
    surface = " ".join(checked.surface(finding).split())
    return f"{before} [{surface}] {after}".strip()
