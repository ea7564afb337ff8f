"""Whole files that a Word document takes in (w:altChunk): web pages, mail archives of them, Word, text."""

from __future__ import annotations

import codecs
import email
import re
from collections.abc import Callable
from dataclasses import replace

from nghiquyet.errors import InputError
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.archive import damaged
from nghiquyet.reading.documents.detect import detect
from nghiquyet.reading.documents.docx_package import Package
from nghiquyet.reading.documents.html import read_html
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.parts import Draft, Part
from nghiquyet.reading.documents.txt import read_txt

_MAIL = re.compile(rb"\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?Content-Type:", re.IGNORECASE)
_NESTED = 20
"""A mail with more parts inside parts than this was made to harm."""


def read_chunk(
    package: Package, source: Source, read_word: Callable[[Source], Draft], identifier: str | None
) -> Draft:
    """The parts of a file taken in, once; a warning in their place where it can't be read."""
    name = package.name(identifier) or ""
    if name in package.taken:
        return Draft("docx")
    package.taken.add(name)
    try:
        data = package.archive.data(name)
        return _read(replace(source, data=_page_of(data), progress=None), read_word)
    except InputError:
        return Draft("docx", warnings=(_unread(name),))


def _unread(name: str) -> Phrase:
    return Phrase(
        "Phần chèn từ tệp khác ({part}) chưa đọc được. Hãy chép nội dung của nó vào văn bản rồi gửi lại.",
        part=name or "w:altChunk",
    )


def _read(source: Source, read_word: Callable[[Source], Draft]) -> Draft:
    media = detect(source)
    if media == "docx":
        return read_word(source)
    if media == "html":
        return read_html(source)
    if media != "txt":
        raise damaged(source.file)
    draft = read_txt(source)
    text = draft.layout.text if draft.layout else ""
    return Draft(
        "txt", parts=tuple(Part(line) for line in text.splitlines() if line.strip()), warnings=draft.warnings
    )


def _page_of(data: bytes) -> bytes:
    """The web page inside a mail archive (.mht), as programs hand pages over; other bytes as they are."""
    if not _MAIL.match(data) or data.lower().count(b"multipart/") > _NESTED:
        return data
    for part in email.message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            charset = part.get_content_charset() or "utf-8"
            return _as_utf8(page, charset) if isinstance(page, bytes) else data
    return data


def _as_utf8(page: bytes, charset: str) -> bytes:
    try:
        text = page.decode(charset, errors="replace")
    except LookupError:
        return page
    return codecs.BOM_UTF8 + text.encode("utf-8", errors="replace")
