"""Every error that a user can cause or meet, in one tree.

    NghiquyetError
    ├── InputError                 a file or argument that was handed in
    │   ├── EmptyFile              F01  nothing in it
    │   ├── UnknownFormat          F02  content of no format that is read here
    │   ├── DamagedFile            F03  truncated or not what its bytes promise
    │   ├── PasswordProtected      F04  opens only with a password
    │   ├── FileTooLarge           F05  over the size or page limit
    │   ├── MissingFile            F06  no such file, or no permission to read it
    │   ├── OcrUnavailable         F07  a scan, and tesseract with Vietnamese is not installed
    │   ├── ReadingTimeout         F08  took longer than its limit
    │   ├── NoReadableReports      F09  a folder with no report that can be read
    │   ├── OrganisationsInvalid   F10  organisations file: not JSON, wrong shape, double code, cycle
    │   ├── ResolutionWithoutTargets F11
    │   ├── ReportUnassigned       F12  no organisation recognised in a report
    │   ├── ReaderStopped          F13  the process that read the file ended without a word
    │   ├── OfficeUnavailable      F14  a format that LibreOffice converts, and it is not installed
    │   ├── WordListInvalid        F15  list of aliases or abbreviations: no CSV, a column or row is wrong
    │   ├── ReviewInvalid          F16  review.json: not JSON, wrong shape, or of an older version
    │   ├── DocumentWithoutClauses F17  a letter, a list: nothing in it that people amend by clauses
    │   ├── OtherDraft             F18  a returned file that was not made from this draft
    │   ├── NotWord                F19  a file of another format where only Word can hold tracked changes
    │   ├── DraftUnsettled         F20  a draft that itself has tracked changes
    │   ├── AllocationInvalid      F21  allocations or shares: a row that can't be used, or nothing to divide
    │   └── CascadeDocumentRefused F22  a document that concretises nothing: nobody's, an older one
    ├── SettingsInvalid            S01  an environment variable is missing or can't be understood
    ├── NotAllowed                 P01  the user may not do this
    └── Refused                    P02  a rule stands against it; nothing was changed
        └── HistoryRefused         P03  a list of organisations contradicts itself or what is known

Each carries a stable `code`, the `file` (name only) where there is one, and a `phrase` for users: a
Vietnamese template that names the file, row or field and says what to do, with its values.
`raise EmptyFile("Tệp {file} không có nội dung. Hãy …", file="a.docx")`
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nghiquyet.phrases import Phrase


class NghiquyetError(Exception):
    """Anything a user can cause; `phrase` is fit for a screen, `str(error)` is it in Vietnamese."""

    code = "E00"

    def __init__(self, template: str, /, **values: object) -> None:
        self.phrase = Phrase(template, **values)
        self.file = str(values["file"]) if "file" in values else None
        super().__init__(str(self.phrase))

    def __reduce__(self) -> tuple[Callable[..., NghiquyetError], tuple[object, ...]]:
        """Errors travel between processes with their values."""
        return _again, (type(self), self.phrase.template, dict(self.phrase.values))


def _again(kind: type[NghiquyetError], template: str, values: dict[str, str]) -> NghiquyetError:
    return kind(template, **values)


class InputError(NghiquyetError):
    """A file or an argument that can't be used as it is."""

    code = "F00"


class EmptyFile(InputError):
    code = "F01"


class UnknownFormat(InputError):
    code = "F02"


class DamagedFile(InputError):
    code = "F03"


class PasswordProtected(InputError):
    code = "F04"


class FileTooLarge(InputError):
    code = "F05"


class MissingFile(InputError):
    code = "F06"


class OcrUnavailable(InputError):
    code = "F07"


class ReadingTimeout(InputError):
    code = "F08"


class NoReadableReports(InputError):
    code = "F09"


class OrganisationsInvalid(InputError):
    code = "F10"


class ResolutionWithoutTargets(InputError):
    code = "F11"


class ReportUnassigned(InputError):
    code = "F12"


class ReaderStopped(InputError):
    code = "F13"


class OfficeUnavailable(InputError):
    code = "F14"


class WordListInvalid(InputError):
    code = "F15"


class ReviewInvalid(InputError):
    code = "F16"


class DocumentWithoutClauses(InputError):
    code = "F17"


class OtherDraft(InputError):
    code = "F18"


class NotWord(InputError):
    code = "F19"


class DraftUnsettled(InputError):
    code = "F20"


class AllocationInvalid(InputError):
    code = "F21"


class CascadeDocumentRefused(InputError):
    code = "F22"


class SettingsInvalid(NghiquyetError):
    """The environment says too little, or something that can't be understood; `variable` names which."""

    code = "S01"


class NotAllowed(NghiquyetError):
    """The user may not do this here."""

    code = "P01"


class Refused(NghiquyetError):
    """A rule of the domain stands against it; nothing was changed."""

    code = "P02"


class HistoryRefused(Refused):
    """What a list tells of organisations can't be true; `problems` holds each row's place and reason."""

    code = "P03"

    def __init__(self, problems: Sequence[tuple[str, Phrase]]) -> None:
        self.problems = tuple(problems)
        super().__init__(
            "Danh sách tổ chức có {count} chỗ sai. Không có gì được lưu. Hãy sửa rồi nạp lại.",
            count=len(self.problems),
        )

    def __reduce__(self) -> tuple[Callable[..., NghiquyetError], tuple[object, ...]]:
        """Made again from its problems."""
        return type(self), (self.problems,)
