"""Word documents: paragraphs and tables in the order of the body, as someone sees them who reads the page.

Changes that nobody accepted yet are read as if accepted, with a warning. Text boxes stand after the
paragraph that holds them, notes after the paragraph that calls them, both after the table where they stand
in a cell. Running heads are left out. Reads the XML itself (ECMA-376 part 1, WordprocessingML), so that a
damaged file is an error and no surprise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from lxml import etree

from nghiquyet.errors import EmptyFile, UnknownFormat
from nghiquyet.reading.documents.docx_body import Reader
from nghiquyet.reading.documents.docx_changes import warnings_of_changes
from nghiquyet.reading.documents.docx_chunks import read_chunk
from nghiquyet.reading.documents.docx_letters import Letters
from nghiquyet.reading.documents.docx_notes import Notes
from nghiquyet.reading.documents.docx_numbering import Numbering
from nghiquyet.reading.documents.docx_package import Package
from nghiquyet.reading.documents.docx_sections import Sections
from nghiquyet.reading.documents.docx_styles import Styles
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.parts import Draft


def read_docx(source: Source) -> Draft:
    """Raises DamagedFile, EmptyFile, FileTooLarge, PasswordProtected, ReadingTimeout."""
    return _read(source, _read_inner)


def _read_inner(source: Source) -> Draft:
    return _read(source, _refuse)


def _refuse(source: Source) -> Draft:
    """A file inside a file inside a file was made to harm."""
    raise UnknownFormat(
        "Tệp {file} lồng nhiều tệp vào nhau. Hãy chép nội dung vào một tệp.", file=source.file
    )


def _read(source: Source, read_word: Callable[[Source], Draft]) -> Draft:
    package = Package(source)
    if package.body is not None:
        source.allow_cells(sum(1 for _ in package.body.iter("{*}tc")))
    reader = _reader(source, package, partial(read_chunk, package, source, read_word))
    parts = tuple(reader.body())
    if not any(part.text.strip() or part.grid for part in parts) and any(
        map(_is_picture, package.archive.names())
    ):
        raise EmptyFile(
            "Tệp {file} chỉ có ảnh, không có chữ. Hãy lưu thành PDF rồi gửi lại để nhận dạng chữ.",
            file=source.file,
        )
    warnings = (*package.warnings(), *warnings_of_changes(package.opened()), *reader.warnings)
    return Draft("docx", parts=parts, warnings=warnings)


def _reader(source: Source, package: Package, take_in: Callable[[str | None], Draft]) -> Reader:
    styles, body = Styles(package.part("styles")), package.body
    numbering = Numbering(package.part("numbering"))
    numbering.foresee(styles.places(body))
    return Reader(
        source,
        styles,
        numbering,
        Letters(_texts(body)),
        Notes(package),
        Sections.of(package),
        take_in,
        rendered=body is not None and next(body.iter("{*}lastRenderedPageBreak"), None) is not None,
    )


def _texts(body: etree._Element | None) -> Iterator[str]:
    return (element.text or "" for element in (body.iter("{*}t") if body is not None else ()))


def _is_picture(name: str) -> bool:
    return name.startswith("word/media/")
