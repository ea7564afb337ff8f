"""Which document of an organisation counts: the newest that sets targets; others are named with why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nghiquyet.cascading.verdicts import File, LowerDocument
from nghiquyet.errors import CascadeDocumentRefused, InputError, ResolutionWithoutTargets
from nghiquyet.reading.documents import Document
from nghiquyet.reading.resolutions import Resolution, read_resolution


@dataclass(frozen=True, slots=True)
class Given:
    """A file that was handed in: opened, with whose it was told to be, or why it could not be opened."""

    file: str
    document: Document | None = None
    organisation: str | None = None
    sure: bool = True
    problem: InputError | None = None


def chosen(
    given: Sequence[Given], superior: tuple[Document, Resolution], owner: str, concerned: Sequence[str]
) -> tuple[tuple[LowerDocument, ...], tuple[File, ...]]:
    """The document of each organisation that counts, in the order of `concerned`, and what became of every
    file. `owner` is the superior's code."""
    usable: dict[str, list[tuple[LowerDocument, Given]]] = {}
    problems: dict[int, InputError] = {}
    dates: dict[int, date | None] = {}
    for place, one in enumerate(given):
        try:
            lower = _read(one, superior, owner, concerned)
            dates[place] = lower.resolution.date
            usable.setdefault(lower.organisation, []).append((lower, one))
        except InputError as problem:
            problems[place] = problem
    newest = {code: max(some, key=_newness) for code, some in usable.items()}
    kept = {id(one) for _, one in newest.values()}
    for place, one in enumerate(given):
        if place not in problems and id(one) not in kept and one.organisation:
            problems[place] = _older(one, dates[place], newest[one.organisation][0])
    files = tuple(
        File(one.file, one.organisation, dates.get(place), problems.get(place), one.sure)
        for place, one in enumerate(given)
    )
    return tuple(newest[code][0] for code in concerned if code in newest), files


def _newness(one: tuple[LowerDocument, Given]) -> tuple[date, str]:
    """By date, those without one first; of one date by name."""
    return one[0].resolution.date or date.min, one[1].file


def _read(
    one: Given, superior: tuple[Document, Resolution], owner: str, concerned: Sequence[str]
) -> LowerDocument:
    if one.problem is not None or one.document is None:
        raise one.problem or CascadeDocumentRefused("Không đọc được {file}.", file=one.file)
    document = one.document
    if document.sha256 == superior[0].sha256:
        raise _superiors_own(one.file)
    if one.organisation is None:
        raise CascadeDocumentRefused(
            "Không rõ {file} là văn bản của tổ chức nào. Hãy ghi tên tổ chức ở đầu "
            "văn bản hoặc trong tên tệp.",
            file=one.file,
        )
    resolution = _resolution(document)
    if one.organisation == owner or _same(resolution, superior[1]):
        raise _superiors_own(one.file)
    if one.organisation not in concerned:
        raise CascadeDocumentRefused(
            "Tệp {file} là văn bản của {organisation}, tổ chức mà nghị quyết không giao chỉ tiêu nào.",
            file=one.file,
            organisation=one.organisation,
        )
    return LowerDocument(one.organisation, document, resolution, one.sure)


def _resolution(document: Document) -> Resolution:
    try:
        return read_resolution(document)
    except ResolutionWithoutTargets as error:
        raise CascadeDocumentRefused(
            "Không có chỉ tiêu nào trong {file} để đối chiếu với nghị quyết; báo cáo kết quả không phải là "
            "văn bản cụ thể hóa.",
            file=document.file,
        ) from error


def _same(one: Resolution, other: Resolution) -> bool:
    return bool(one.number) and (one.number, one.date) == (other.number, other.date)


def _superiors_own(file: str) -> CascadeDocumentRefused:
    return CascadeDocumentRefused(
        "Tệp {file} là văn bản của chính cấp ra nghị quyết, không phải văn bản cụ thể hóa.", file=file
    )


def _older(one: Given, dated: date | None, newest: LowerDocument) -> CascadeDocumentRefused:
    taken, when = newest.document.file, newest.resolution.date
    if dated is None or when is None or dated == when:
        return CascadeDocumentRefused(
            "Không dùng {file}: tổ chức này còn có {taken}, và ngày ban hành không cho biết bản nào mới hơn. "
            "Hãy bỏ một bản khỏi thư mục.",
            file=one.file,
            taken=taken,
        )
    return CascadeDocumentRefused(
        "Không dùng {file} ({date}): {taken} ({taken_date}) mới hơn.",
        file=one.file,
        date=f"{dated:%d/%m/%Y}",
        taken=taken,
        taken_date=f"{when:%d/%m/%Y}",
    )
