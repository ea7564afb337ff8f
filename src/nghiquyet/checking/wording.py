"""A finding in sentences: what it says, why, and where the data's number comes from."""

from __future__ import annotations

from collections.abc import Callable

from nghiquyet.checking.finding import Finding, Kind, Mark
from nghiquyet.checking.known import Known, Subject
from nghiquyet.numbers import amount, shown
from nghiquyet.phrases import Phrase

_LONGEST_QUOTE = 300
_SIGNS = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "~": "≈ ", "~<": "≈ "}
_OTHER_KINDS = {
    Kind.ARITHMETIC: Phrase("Số trong văn bản không khớp nhau; tính ra là {instead}"),
    Kind.NAME: Phrase("Tên tổ chức trong danh sách là {instead}"),
    Kind.SILENCE: Phrase("Danh sách chưa báo cáo còn thiếu {instead}"),
    Kind.TERM: Phrase("Nghị quyết ghi là {instead}"),
}


def known_amount(known: Known) -> str:
    """The data's number as documents write it: "2.331,5 ha", "≥ 3.000 ha", "70–75%"."""
    sign = _SIGNS.get(known.comparator, "")
    if known.upper is not None:
        return f"{sign}{shown(known.value)}–{amount(known.upper, known.unit)}"
    return sign + amount(known.value, known.unit)


def headline(finding: Finding) -> Phrase:
    """What the finding says, in one sentence without a full stop."""
    if finding.mark is Mark.NOT_FOUND:
        return Phrase("Không có trong số liệu")
    if finding.instead:
        return Phrase(_OTHER_KINDS[finding.kind].template, instead=finding.instead)
    if finding.known is None:
        return Phrase("Khớp số liệu") if finding.mark is Mark.AGREES else Phrase("Cần xem lại")
    known = known_amount(finding.known)
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
    if known.used:
        return Phrase("Nguồn: số liệu của {count} tổ chức", count=len(known.used))
    return None


def lines(finding: Finding, told: Callable[[Phrase], str]) -> list[str]:
    """Everything to be said of a finding, as `told` puts it: what, why, from where."""
    said = [told(headline(finding)) + "."]
    if finding.why:
        said.append(told(Phrase("Vì: {why}.", why="; ".join(map(told, finding.why)))))
    origin = source(finding.known)
    return [*said, told(origin)] if origin is not None else said
