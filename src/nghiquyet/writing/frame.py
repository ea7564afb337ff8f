"""What stands round the text: the issuer's head, the title, who signs and who receives.

Only what the review knows is filled in; number, place, date and names are places to be written.
"""

from __future__ import annotations

from nghiquyet.measuring.review import Review
from nghiquyet.writing.forms import Form
from nghiquyet.writing.ledger import Ledger
from nghiquyet.writing.structure import Head, Line, Run, Signing, gap, plain
from nghiquyet.writing.type_metrics import balanced, width_mm
from nghiquyet.writing.wording import day, printable, resolution_name

_ISSUER_RULE_SHARE = 0.4


def head(ledger: Ledger, form: Form) -> Head:
    """Superior and issuer from the tree of organisations; the issuer is the one that owns the resolution."""
    owner = ledger.organisations.get(ledger.review.owner)
    superior = owner.parent if owner else None
    return Head(
        superior=_superior(ledger.name(superior), form) if superior else (gap("CẤP TRÊN TRỰC TIẾP"),),
        issuer=balanced(
            ledger.name(ledger.review.owner).upper(), form.sizes.issuer, form.left_width, bold=True
        ),
        motto=form.motto,
        number=(Run(form.number.format(number="……", issuer="……"), gap=True),),
        place=(Run("[Địa danh], ngày … tháng … năm ……", italic=True, gap=True),),
    )


def subject(review: Review) -> str:
    """ "Sơ kết thực hiện Nghị quyết …", or "Tổng kết …" once the term is over."""
    verb = "Tổng kết" if review.as_of >= review.term_end else "Sơ kết"
    return f"{verb} thực hiện {_named(review)}"


def cut_off(review: Review) -> str:
    """Up to which day the figures count."""
    return f"(Số liệu tính đến ngày {day(review.as_of)})"


def signing(form: Form) -> Signing:
    """The places for recipients and signature."""
    each, last = form.recipients_end
    return Signing(
        recipients=(
            (Run("- "), *gap("cấp trên trực tiếp"), Run(f" (để báo cáo){each}")),
            plain(f"- Các tổ chức được giao chỉ tiêu{each}"),
            (Run(f"- {form.archive} "), *gap("đơn vị soạn thảo"), Run(last)),
        ),
        authority=_with_gap(f"{form.authority} ", "CƠ QUAN BAN HÀNH", bold=True),
        office=_with_gap("", "CHỨC VỤ NGƯỜI KÝ", bold=form.office_bold),
        name=_with_gap("", "Họ và tên", bold=True),
    )


def issuer_rule(head: Head, form: Form) -> float:
    """How long the rule under the issuer is, in mm: a third to a half of its longest line."""
    lengths = [width_mm(text, form.sizes.issuer, bold=True) for text in head.issuer]
    return max(lengths, default=0.0) * _ISSUER_RULE_SHARE


def motto_rule(head: Head, form: Form) -> float:
    """How long the rule under the motto is, in mm: as long as its last line."""
    return width_mm(head.motto[-1], form.sizes.motto[-1], bold=True)


def _superior(name: str, form: Form) -> tuple[Line, ...]:
    lines = balanced(name.upper(), form.sizes.superior, form.left_width)
    return tuple(plain(line) for line in lines)


def _named(review: Review) -> str:
    name, number = resolution_name(review), printable(review.number)
    return f"{name} (số {number})" if number and number not in name else name


def _with_gap(before: str, task: str, *, bold: bool) -> Line:
    place = Run(f"[{task}]", bold=bold, gap=True)
    return (Run(before, bold=bold), place) if before else (place,)
