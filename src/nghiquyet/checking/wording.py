"""A finding in sentences: what it says, why, and where the data's number comes from."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from nghiquyet.checking.amounts import amount_in, exact
from nghiquyet.checking.finding import Finding, Kind, Mark
from nghiquyet.checking.known import Known, Subject
from nghiquyet.measuring import Value
from nghiquyet.numbers import shown
from nghiquyet.phrases import Phrase

_LONGEST_QUOTE = 300
_MOST_PARTS = 12
_SIGNS = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "~": "≈ ", "~<": "≈ "}
_OTHER_KINDS = {
    Kind.ARITHMETIC: Phrase("Số trong văn bản không khớp nhau; tính ra là {instead}"),
    Kind.NAME: Phrase("Tên tổ chức trong danh sách là {instead}"),
    Kind.SILENCE: Phrase("Danh sách chưa báo cáo còn thiếu {instead}"),
    Kind.TERM: Phrase("Nghị quyết ghi là {instead}"),
}


def known_amount(known: Known, unit: str = "") -> str:
    """The data's number as documents write it, in `unit` if it can be: "2.331,5 ha", "≥ 3.000 ha"."""
    sign = _SIGNS.get(known.comparator, "")
    if known.upper is not None:
        return f"{sign}{exact(known.value)}–{amount_in(known.upper, known.unit, known.unit)}"
    return sign + amount_in(known.value, known.unit, unit)


def headline(finding: Finding) -> Phrase:
    """What the finding says, in one sentence without a full stop."""
    if finding.mark is Mark.NOT_FOUND:
        return Phrase("Không có trong số liệu")
    if finding.instead:
        return Phrase(_OTHER_KINDS[finding.kind].template, instead=finding.instead)
    if finding.known is None:
        return Phrase("Khớp số liệu") if finding.mark is Mark.AGREES else Phrase("Cần xem lại")
    known = known_amount(finding.known, finding.unit)
    if finding.kind is Kind.SILENCE:
        return Phrase("Đã có số liệu: {known}", known=known)
    if finding.mark is Mark.AGREES:
        return Phrase("Khớp số liệu: {known}", known=known)
    if finding.mark is Mark.DIFFERS:
        return Phrase("Khác số liệu: {known}", known=known)
    return Phrase("Có thể khác số liệu: {known}", known=known)


def source(known: Known | None) -> Phrase | None:
    """Where the data's number comes from; None where nothing is known."""
    if known is None:
        return None
    evidence = known.evidence
    if evidence is not None:
        place = evidence.locator or str(evidence.page)
        words = " ".join(evidence.text.split())
        words = words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
        if known.subject in (Subject.LEVEL, Subject.BASELINE):
            return Phrase("Nguồn: nghị quyết, {place}: “{words}”", place=place, words=words)
        return Phrase("Nguồn: {file}, {place}: “{words}”", file=evidence.file, place=place, words=words)
    if known.subject is Subject.COUNT:
        return Phrase("Nguồn: trạng thái các chỉ tiêu của đợt sơ kết")
    if known.result is not None:
        return _compared(known, known.result)
    return _of_parts(known) if known.parts else None


def _compared(known: Known, result: Decimal) -> Phrase | None:
    """What a comparison was computed from."""
    target = known.target
    if target is None:
        return None
    before = known.subject is Subject.GROWTH and target.baseline is not None
    template = (
        Phrase("Nguồn: kết quả {result}, trước nhiệm kỳ {other}")
        if before
        else Phrase("Nguồn: kết quả {result}, nghị quyết đề ra {other}")
    )
    other = target.baseline if before and target.baseline is not None else target.level
    told = [amount_in(number, target.unit, target.unit) for number in (result, other)]
    return Phrase(template.template, result=told[0], other=told[1])


def _of_parts(known: Known) -> Phrase:
    """Every value of a total by its organisation; of many only how many there are."""
    if len(known.parts) > _MOST_PARTS:
        return Phrase("Nguồn: số liệu của {count} tổ chức", count=len(known.parts))
    return Phrase(
        "Nguồn: {parts}", parts="; ".join(f"{part.name} {_share(part.value)}" for part in known.parts)
    )


def _share(value: Value) -> str:
    if value.numerator is not None and value.denominator:
        return f"{shown(value.numerator)}/{shown(value.denominator)}"
    return exact(value.value) if value.value is not None else ""


def lines(finding: Finding, surface: str, told: Callable[[Phrase], str]) -> list[str]:
    """Everything to be said of a finding on the words `surface`, as `told` puts it: what, why, from where."""
    said = [told(Phrase("Văn bản ghi “{words}”. {finding}.", words=surface, finding=told(headline(finding))))]
    if finding.why:
        said.append(told(Phrase("Vì: {why}.", why="; ".join(map(told, finding.why)))))
    origin = source(finding.known)
    return [*said, told(origin)] if origin is not None else said
