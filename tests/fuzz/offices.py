"""Files for LibreOffice: vast tables, groups without end, references outside, containers in circles."""

from __future__ import annotations

import struct

from tests.fuzz.hostile import DAMAGED, EMPTY, LARGE, LOCKED, READ, SLOW, UNKNOWN, Hostile, content
from tests.fuzz.packages import SENTENCE, package
from tests.reading.documents.compound import compound_file

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_MIME = "application/vnd.oasis.opendocument."
_NAMES = "".join(
    f' xmlns:{short}="{_ODF}{name}:1.0"'
    for short, name in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"))
)
_CANARY = "file:///canary"
_ANY = (READ, EMPTY, DAMAGED, LARGE)


def _open_document(kind: str, body: str, head: str = "") -> bytes:
    """A text ("text") or spreadsheet with this body and a sentence before it."""
    sentence = f"<text:p>{SENTENCE}</text:p>"
    if kind == "spreadsheet":
        cell = f'<table:table-cell office:value-type="string">{sentence}</table:table-cell>'
        row = f"<table:table-row>{cell}</table:table-row>"
        body, sentence = f'<table:table table:name="A">{row}{body}</table:table>', ""
    made = (
        f'<?xml version="1.0"?>{head}<office:document-content{_NAMES} '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:{kind}>'
        f"{sentence}{body}</office:{kind}></office:body></office:document-content>"
    )
    manifest = (
        f'<m:manifest xmlns:m="{_ODF}manifest:1.0">'
        f'<m:file-entry m:full-path="/" m:media-type="{_MIME}{kind}"/>'
        '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
    )
    parts = {"mimetype": _MIME + kind, "content.xml": made, "META-INF/manifest.xml": manifest}
    return package(parts)


def _rtf(body: bytes) -> bytes:
    return rb"{\rtf1\ansi Toan xa trong 120,5 ha rung, dat 96,4% ke hoach.\par " + body + b"}"


def _circular(name: str) -> bytes:
    """A container whose table says that every block is followed by itself."""
    data = bytearray(compound_file(name))
    struct.pack_into("<128I", data, 512, *range(128))
    return bytes(data)


_CELL = '<table:table-cell table:number-columns-repeated="{}" office:value-type="float" office:value="1"/>'
_ROW = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'
_LAUGHS = '<!DOCTYPE o [<!ENTITY a "lol"><!ENTITY b "{}"><!ENTITY c "{}">]>'.format("&a;" * 50, "&b;" * 50)
_OUTSIDE = (
    f'<text:section text:name="s"><text:section-source xlink:href="{_CANARY}"/></text:section>'
    '<text:p><draw:frame><draw:image xlink:href="http://127.0.0.1:9/a.png"/></draw:frame>'
    f'<draw:frame><draw:object xlink:href="{_CANARY}.ods"/></draw:frame></text:p>'
)
_FIELDS = (
    rb'{\field{\*\fldinst INCLUDETEXT "file:///canary"}}{\field{\*\fldinst INCLUDEPICTURE '
    rb'"http://127.0.0.1:9/a"}}{\*\template file:///canary.dot}'
)

OFFICES: tuple[Hostile, ...] = (
    content("outside.odt", lambda: _open_document("text", _OUTSIDE), READ),
    content("outside.rtf", lambda: _rtf(_FIELDS), READ),
    content("rows.ods", lambda: _sheet(1_048_576, 16_384), *_ANY, SLOW, heavy=True),
    content("wide.ods", lambda: _sheet(1, 16_384), READ, LARGE, heavy=True),
    content("laughs.odt", lambda: _open_document("text", "<text:p>&c;</text:p>", _LAUGHS), *_ANY, heavy=True),
    content("nested.odt", lambda: _open_document("text", _nested(20_000)), *_ANY, heavy=True),
    content("nested.rtf", lambda: _rtf(b"{" * 100_000 + b"}" * 100_000), *_ANY, heavy=True),
    content("open.rtf", lambda: _rtf(rb"{\b " * 20_000), *_ANY, heavy=True),
    content("binary.rtf", lambda: _rtf(rb"{\pict\bin2147483647 x}"), *_ANY, SLOW, heavy=True),
    content(
        "object.rtf", lambda: _rtf(rb"{\object\objemb{\*\objdata " + b"d0" * 9_999 + b"}}"), *_ANY, heavy=True
    ),
    content("cells.rtf", lambda: _rtf(rb"\trowd\cellx999999999 a\cell\row" * 5_000), *_ANY, heavy=True),
    content("circle.doc", lambda: _circular("WordDocument"), DAMAGED, UNKNOWN, EMPTY, heavy=True),
    content("circle.xls", lambda: _circular("Workbook"), DAMAGED, UNKNOWN, EMPTY, heavy=True),
    content("nothing.doc", lambda: compound_file("WordDocument"), DAMAGED, EMPTY, LOCKED, heavy=True),
)


def _sheet(rows: int, columns: int) -> bytes:
    return _open_document("spreadsheet", _ROW.format(rows, _CELL.format(columns)))


def _nested(depth: int) -> str:
    return "<text:section>" * depth + "</text:section>" * depth
