"""The running text of a review report: sections I to VII, sentences made from the figures.

What figures can't tell (circumstances, causes, lessons, measures) is left as a marked place to be written;
nothing is invented. The order is that of a Party mid-term review report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nghiquyet.measuring.counts import summary
from nghiquyet.measuring.review import Status
from nghiquyet.measuring.terms import State
from nghiquyet.numbers import amount, rounded, shown
from nghiquyet.writing.contents import Kind, anchor, contents
from nghiquyet.writing.forms import Form
from nghiquyet.writing.ledger import Entry, Ledger
from nghiquyet.writing.structure import Heading, Line, Paragraph, Run, gap, plain
from nghiquyet.writing.wording import STATUS, day, level, listed, printable, resolution_name

Block = Heading | Paragraph
_STATUS_HEADINGS = {
    Status.EXCEEDED: "Chỉ tiêu vượt mức đề ra",
    Status.MET: "Chỉ tiêu đạt mức đề ra",
    Status.ON_TRACK: "Chỉ tiêu đúng tiến độ",
    Status.BEHIND: "Chỉ tiêu chậm",
    Status.OVERDUE: "Chỉ tiêu quá hạn",
    Status.NOT_YET_DUE: "Chỉ tiêu chưa đến kỳ",
    Status.NO_DATA: "Chỉ tiêu chưa có số liệu",
}


@dataclass(slots=True)
class _Numbering:
    """Counts headings by level and gives each its mark in the form's manner."""

    form: Form
    counts: list[int] = field(default_factory=lambda: [0, 0, 0])

    def heading(self, depth: int, text: str) -> Heading:
        self.counts[depth - 1] += 1
        self.counts[depth:] = [0] * (3 - depth)
        return Heading(depth, self.form.heading(depth, self.counts[depth - 1]) + text)


def body(ledger: Ledger, form: Form) -> tuple[Block, ...]:
    """The seven sections, in the form's numbering."""
    numbered = _Numbering(form)
    return (
        *_situation(ledger, numbered),
        *_carrying_down(numbered),
        *_results(ledger, numbered),
        *_shortcomings(ledger, numbered),
        *_to_write(
            numbered, "BÀI HỌC KINH NGHIỆM", "Nêu các bài học rút ra từ quá trình thực hiện nghị quyết"
        ),
        *_way_forward(ledger, numbered),
        *_to_write(
            numbered, "ĐỀ XUẤT, KIẾN NGHỊ", "Nêu từng đề xuất, kiến nghị với cấp trên và cơ quan liên quan"
        ),
    )


def _situation(ledger: Ledger, numbered: _Numbering) -> Iterator[Block]:
    review = ledger.review
    yield numbered.heading(1, "ĐẶC ĐIỂM, TÌNH HÌNH")
    passed = shown(rounded(review.elapsed * 100, 1))
    yield Paragraph(
        plain(
            f"{resolution_name(review)} đề ra {len(ledger.entries)} chỉ tiêu, thực hiện từ"
            f" {day(review.term_start)} đến {day(review.term_end)}. Tính đến ngày {day(review.as_of)},"
            f" đã qua {passed}% thời gian; {len(ledger.reported)}/{len(ledger.asked)} tổ chức được giao"
            " chỉ tiêu đã gửi báo cáo."
        )
    )
    silent = [code for code in ledger.asked if code not in ledger.reported]
    if silent:
        yield Paragraph(plain(f"Chưa gửi báo cáo: {listed([ledger.name(code) for code in silent])}."))
    if ledger.unread:
        files = listed([printable(source.file) for source in ledger.unread])
        yield Paragraph(
            plain(f"Có {len(ledger.unread)} tệp không đọc được, số liệu chưa được tính: {files}.")
        )
    yield Paragraph(gap("Nêu những thuận lợi trong thực hiện nghị quyết"))
    yield Paragraph(gap("Nêu những khó khăn, vướng mắc trong thực hiện nghị quyết"))


def _carrying_down(numbered: _Numbering) -> Iterator[Block]:
    return _to_write(
        numbered,
        "QUÁN TRIỆT, CỤ THỂ HÓA NGHỊ QUYẾT",
        "Nêu việc học tập, quán triệt; số tổ chức đã ban hành chương trình, kế hoạch thực hiện",
    )


def _results(ledger: Ledger, numbered: _Numbering) -> Iterator[Block]:
    yield numbered.heading(1, "KẾT QUẢ THỰC HIỆN")
    yield numbered.heading(2, "Kết quả thực hiện các chỉ tiêu chủ yếu")
    yield Paragraph(_overall(ledger))
    for status, title in _STATUS_HEADINGS.items():
        entries = [entry for entry in ledger.entries if entry.result.status is status]
        if entries:
            yield numbered.heading(3, f"{title} ({len(entries)} chỉ tiêu)")
            yield from (Paragraph(_told(entry, ledger)) for entry in entries)
    yield numbered.heading(2, "Kết quả thực hiện khâu đột phá")
    yield Paragraph(gap("Nêu kết quả của từng khâu đột phá"))
    yield numbered.heading(2, "Kết quả thực hiện nhiệm vụ theo lĩnh vực")
    yield Paragraph(gap("Nêu kết quả của từng lĩnh vực công tác"))


def _overall(ledger: Ledger) -> Line:
    counted = summary(entry.result for entry in ledger.entries)
    parts = ", ".join(f"{count} {STATUS[status]}" for status, count in counted.counts if count)
    sentence = (
        f"Trong {counted.all} chỉ tiêu có {parts}; như vậy {counted.good}/{counted.all} chỉ tiêu đạt hoặc"
        " đúng tiến độ. "
    )
    return (Run(sentence), Run("Chi tiết từng chỉ tiêu tại Phụ lục 1.", link=anchor(1)))


def _told(entry: Entry, ledger: Ledger) -> Line:
    result, target = entry.result, entry.target
    promised = f"nghị quyết đề ra {level(target)}"
    if result.actual is None:
        said = printable(str(result.rule)).rstrip(".")
        return (Run(f"- {entry.name} ({promised}): {said[:1].lower()}{said[1:]}."),)
    return (
        Run(f"- {entry.name}: "),
        Run(amount(result.actual, target.unit), link=entry.result_anchor),
        Run(f" ({promised}){_compared(entry)}.{_reservations(entry, ledger)}"),
    )


def _compared(entry: Entry) -> str:
    percent = entry.result.achieved_percent
    if percent is None or entry.target.unit == "%":
        return ""
    return f", bằng {shown(percent)}% mức đề ra"


def _reservations(entry: Entry, ledger: Ledger) -> str:
    """What a reader must know of the figure: who is silent, who contradicts himself, what is rough."""
    result = entry.result
    kinds = (
        ("Chưa có số liệu của", result.missing),
        ("Số liệu còn mâu thuẫn của", result.conflicts),
        ("Số liệu cần xác nhận của", result.to_confirm),
        ("Có số liệu ước lượng của", result.approximate),
        ("Chỉ có tỷ lệ, chưa tính vào tỷ lệ chung:", result.percent_only),
    )
    return "".join(f" {words} {ledger.names(codes, entry.asked)}." for words, codes in kinds if codes)


def _shortcomings(ledger: Ledger, numbered: _Numbering) -> Iterator[Block]:
    yield numbered.heading(1, "HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN")
    yield numbered.heading(2, "Hạn chế, khuyết điểm")
    late = [entry for entry in ledger.entries if entry.result.status in (Status.BEHIND, Status.OVERDUE)]
    if late:
        yield Paragraph(_late(late))
    yield from (Paragraph(line) for line in _doubts(ledger))
    yield Paragraph(gap("Nêu hạn chế, khuyết điểm khác"))
    yield numbered.heading(2, "Nguyên nhân")
    yield numbered.heading(3, "Nguyên nhân khách quan")
    yield Paragraph(gap("Nêu nguyên nhân khách quan của từng chỉ tiêu chậm"))
    yield numbered.heading(3, "Nguyên nhân chủ quan")
    yield Paragraph(gap("Nêu nguyên nhân chủ quan của từng chỉ tiêu chậm"))


def _late(entries: Sequence[Entry]) -> Line:
    runs = [Run(f"- Còn {len(entries)} chỉ tiêu chậm: ")]
    for place, entry in enumerate(entries):
        runs.append(Run(entry.name, link=entry.result_anchor))
        runs.append(Run("; " if place + 1 < len(entries) else "."))
    return tuple(runs)


def _doubts(ledger: Ledger) -> Iterator[Line]:
    """What is wrong with the figures themselves, each with the appendix that has the details."""
    numbers = contents(ledger)
    sentences = {
        Kind.SILENT: f"{len(ledger.owed)} tổ chức còn thiếu số liệu của ít nhất một chỉ tiêu",
        Kind.CONFLICTS: f"{_count(ledger, State.CONFLICT)} số liệu mâu thuẫn, phải làm rõ",
        Kind.GUESSES: f"{_count(ledger, State.TO_CONFIRM)} số liệu đọc chưa chắc chắn, phải xác nhận",
    }
    for kind, sentence in sentences.items():
        if kind in numbers:
            see = Run(f"Phụ lục {numbers[kind]}", link=anchor(numbers[kind]))
            yield (Run(f"- Có {sentence} ("), see, Run(")."))
    if clear := _count(ledger, State.CLEAR):
        yield plain(f"- Có {clear} số liệu đọc rõ, chỉ nêu một lần trong báo cáo, chưa có người xác nhận.")


def _count(ledger: Ledger, state: State) -> int:
    return sum(len(entry.having(state)) for entry in ledger.entries)


def _way_forward(ledger: Ledger, numbered: _Numbering) -> Iterator[Block]:
    yield numbered.heading(1, "PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP")
    left = [line for entry in ledger.entries for line in _left(entry)]
    if left:
        yield numbered.heading(2, "Phần việc còn lại của các chỉ tiêu lũy kế")
        yield Paragraph(plain(f"Để hoàn thành đến ngày {day(ledger.review.term_end)}, còn phải thực hiện:"))
        yield from (Paragraph(line) for line in left)
        yield numbered.heading(2, "Nhiệm vụ, giải pháp chủ yếu")
    yield Paragraph(gap("Nêu nhiệm vụ, giải pháp, người chịu trách nhiệm và thời hạn"))


def _left(entry: Entry) -> Iterator[Line]:
    target, actual, rate = entry.target, entry.result.actual, entry.result.rate_needed
    if actual is not None and rate:
        yield (
            Run(f"- {entry.name}: "),
            Run(f"còn {amount(target.level - actual, target.unit)}", link=entry.result_anchor),
            Run(f", bình quân mỗi năm {amount(rounded(rate, 1 if rate >= 10 else 2), target.unit)}."),
        )


def _to_write(numbered: _Numbering, title: str, task: str) -> Iterator[Block]:
    yield numbered.heading(1, title)
    yield Paragraph(gap(task))
