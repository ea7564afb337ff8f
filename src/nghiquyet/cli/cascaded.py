"""A cascade on the terminal: a sentence, who has nothing yet, what is wrong with both clauses, the sums."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from rich.console import Console

from nghiquyet.cascading import WRONG, Cascade, Finding, Verdict
from nghiquyet.cascading.cascade_wording import SIGN, VERDICT, cascade_headline, sum_words
from nghiquyet.cli.allocated import short_name
from nghiquyet.cli.language import Say
from nghiquyet.cli.tables import print_table, printer
from nghiquyet.measuring import Evidence

_LONGEST, _NAMES_AT_MOST = 160, 4


def print_cascade(found: Cascade, say: Say) -> None:
    """Print the whole, the verdict before the detail."""
    console = printer()
    names = {one.code: short_name(one) for one in found.organisations}
    console.print(f"{found.resolution.number} {found.resolution.title}".strip(), style="bold")
    console.print(cascade_headline(found).told(say) + ".")
    nothing = [names[code] for code in found.concerned if code not in found.issued]
    if nothing:
        console.print(say("Chưa có văn bản: {names}.").format(names=", ".join(nothing)))
    for verdict in WRONG:
        _print_findings(console, found, verdict, names, say)
    _print_unsure(console, found, names, say)
    _print_sums(console, found, names, say)
    _print_coverage(console, found, names, say)


def _print_findings(
    console: Console, found: Cascade, verdict: Verdict, names: dict[str, str], say: Say
) -> None:
    heads = ("", say("Tổ chức"), say("Chỉ tiêu"), say("Vì"), say("Nghị quyết ghi"), say("Văn bản ghi"))
    rows = [_row(found, one, names, say) for one in found.having(verdict)]
    title = VERDICT[verdict].told(say)
    print_table(console, f"{title[:1].upper()}{title[1:]} ({len(rows)})", heads, rows)


def _print_unsure(console: Console, found: Cascade, names: dict[str, str], say: Say) -> None:
    """What is taken for concretised, and should be looked at all the same."""
    unsure = [one for one in found.findings if not one.sure and one.verdict not in WRONG]
    heads = ("", say("Tổ chức"), say("Chỉ tiêu"), say("Vì"), say("Nghị quyết ghi"), say("Văn bản ghi"))
    print_table(console, say("Cần xem lại"), heads, [_row(found, one, names, say) for one in unsure])


def _row(found: Cascade, one: Finding, names: dict[str, str], say: Say) -> tuple[str, ...]:
    return (
        SIGN[one.verdict],
        names[one.organisation],
        one.target,
        "; ".join(why.told(say) for why in one.why),
        _quoted([found.quotes[one.target]], say),
        _quoted(one.quotes, say),
    )


def _quoted(quotes: Sequence[Evidence], say: Say) -> str:
    return "\n".join(
        f"“{textwrap.shorten(one.text, _LONGEST, placeholder='…')}” ({place_words(one, say)})"
        for one in quotes
    )


def place_words(evidence: Evidence, say: Say) -> str:
    """File, page, cell."""
    page = say("trang {page}").format(page=evidence.page)
    return ", ".join(part for part in (evidence.file, page, evidence.locator) if part)


def _print_sums(console: Console, found: Cascade, names: dict[str, str], say: Say) -> None:
    heads = ("", say("Mã"), say("Chỉ tiêu"), say("Đối chiếu"), say("Chưa có số"))
    rows = (
        (
            "✓" if one.enough else "✗",
            one.target.code,
            one.target.name,
            sum_words(one).told(say),
            _few(one.without, names, say),
        )
        for one in found.sums
    )
    print_table(console, say("Tổng các văn bản so với nghị quyết"), heads, rows)


def _few(codes: Sequence[str], names: dict[str, str], say: Say) -> str:
    """The names, or how many where they are too many to read."""
    if len(codes) > _NAMES_AT_MOST:
        return say("{count} tổ chức").format(count=len(codes))
    return ", ".join(names[code] for code in codes)


def _print_coverage(console: Console, found: Cascade, names: dict[str, str], say: Say) -> None:
    """One row a target, one sign an organisation that has a document."""
    codes = found.issued
    marks = {(one.organisation, one.target): _mark(one) for one in found.findings}
    heads = (say("Mã"), say("Chỉ tiêu"), *(names[code] for code in codes))
    rows = (
        (target.code, target.name, *(marks[code, target.code] for code in codes))
        for target in found.resolution.targets
    )
    print_table(console, say("Ma trận cụ thể hóa"), heads, rows if codes else ())
    legend = "   ".join(f"{SIGN[one]} {VERDICT[one].told(say)}" for one in Verdict if SIGN[one])
    console.print(legend + "   ? " + say("cần xem lại"))


def _mark(one: Finding) -> str:
    return SIGN[one.verdict] if one.sure else f"{SIGN[one.verdict]} ?"
