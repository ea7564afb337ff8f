"""PDF files that refer in circles, unpack to gigabytes, claim boxes of any size, start programs."""

from __future__ import annotations

import zlib

from tests.fuzz.hostile import DAMAGED, EMPTY, LARGE, LOCKED, READ, STOPPED, Hostile, content
from tests.fuzz.pdf_objects import CATALOG, CONTENT, FONT, FONT_AT, PAGE, PAGES, SENTENCE, page, pdf, stream

_IMAGE = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 %s"
_DRAWN = b"q 595 0 0 842 0 0 cm /X Do Q"
_FORM = (
    b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] "
    b"/Resources << /XObject << /X %d 0 R >> /Font << /F1 5 0 R >> >>"
)

_FONT_OF_ITSELF = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [5 0 R] >>"
)
_FONT_DRAWING_ITSELF = (
    b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] "
    b"/FirstChar 0 /LastChar 255 /Widths [] /Encoding << /Differences [0 /a] >> /CharProcs << /a 4 0 R >> "
    b"/Resources << /Font << /F1 5 0 R >> >> >>"
)


def _boxed(box: bytes, more: bytes = b"") -> bytes:
    return pdf({PAGE: page(box, more)})


def _drawing(commands: bytes) -> bytes:
    return pdf({CONTENT: stream(commands + b"\n" + SENTENCE)})


def _pictured(width: int, height: int, data: bytes, filters: bytes) -> bytes:
    """A page that is one picture."""
    return pdf({CONTENT: stream(_DRAWN), 6: stream(data, _IMAGE % (width, height, filters))})


def _packed(times: int, data: bytes) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data


def _acting(action: bytes) -> bytes:
    return pdf(
        {CATALOG: b"<< /Type /Catalog /Pages 2 0 R /OpenAction %s /AA << /WC %s >> >>" % (action, action)}
    )


def _pages(count: int) -> bytes:
    kids = {number: page(b"[0 0 595 842]") for number in range(10, 10 + count)}
    names = b" ".join(b"%d 0 R" % number for number in kids)
    return pdf({PAGES: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (names, count), **kids})


def _words(lines: int, text: bytes) -> bytes:
    return b"BT /F1 5 Tf 1 0 0 1 20 800 Tm 6 TL\n" + b"(%s) Tj T*\n" % text * lines + b"ET"


_ZEROS = bytes(10_000_000)
_FLATE, _TWICE = b"/Filter /FlateDecode", b"/Filter [/FlateDecode /FlateDecode]"

PDFS: tuple[Hostile, ...] = (
    content("plain.pdf", lambda: pdf(), READ),
    content(
        "pages-in-circles.pdf",
        lambda: pdf({PAGES: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"}),
        READ,
        DAMAGED,
    ),
    content(
        "page-its-own-parent.pdf",
        lambda: pdf({PAGE: b"<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>"}),
        READ,
        EMPTY,
        DAMAGED,
    ),
    content(
        "count-of-pages.pdf",
        lambda: pdf({PAGES: b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>"}),
        READ,
        LARGE,
        DAMAGED,
    ),
    content(
        "same-page-again.pdf",
        lambda: pdf({PAGES: b"<< /Type /Pages /Kids [%s] /Count 5000 >>" % (b"3 0 R " * 5_000)}),
        LARGE,
    ),
    content("pages.pdf", lambda: _pages(2_001), LARGE),
    content("no-pages.pdf", lambda: pdf({PAGES: b"<< /Type /Pages /Kids [] /Count 0 >>"}), DAMAGED),
    content("catalog-of-itself.pdf", lambda: pdf({CATALOG: b"1 0 R"}), DAMAGED),
    content("content-of-itself.pdf", lambda: pdf({CONTENT: b"4 0 R"}), EMPTY),
    content(
        "contents.pdf", lambda: pdf({CONTENT: b"[%s]" % (b"7 0 R " * 20_000), 7: stream(SENTENCE)}), READ
    ),
    content(
        "length-of-itself.pdf",
        lambda: pdf({CONTENT: b"<< /Length 4 0 R >>\nstream\n%s\nendstream" % SENTENCE}),
        READ,
        EMPTY,
    ),
    content(
        "nested-arrays.pdf",
        lambda: pdf(
            {CATALOG: b"<< /Type /Catalog /Pages 2 0 R /X %s%s >>" % (b"[" * 100_000, b"]" * 100_000)}
        ),
        READ,
        DAMAGED,
    ),
    content(
        "nested-dictionaries.pdf",
        lambda: pdf(
            {CATALOG: b"<< /Type /Catalog /Pages 2 0 R /X %s%s >>" % (b"<</X " * 100_000, b">>" * 100_000)}
        ),
        READ,
        DAMAGED,
    ),
    content("previous-table.pdf", lambda: pdf(trailer=b"/Prev 9"), READ, DAMAGED),
    content("object-numbers.pdf", lambda: pdf({4_000_000: b"null"}), READ, DAMAGED),
    content(
        "locked.pdf",
        lambda: pdf(
            trailer=b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -1 >> /ID [(a)(b)]"
            % (b"x" * 32, b"y" * 32)
        ),
        LOCKED,
        DAMAGED,
    ),
    content("box-vast.pdf", lambda: _boxed(b"[0 0 1e9 1e9]"), READ, DAMAGED),
    content(
        "box-vast-scan.pdf",
        lambda: pdf(
            {
                PAGE: page(b"[0 0 14400 14400]", b"/UserUnit 75000"),
                CONTENT: stream(b"q 14400 0 0 14400 0 0 cm /X Do Q"),
                6: stream(_packed(1, bytes(1_000_000)), _IMAGE % (1_000, 1_000, _FLATE)),
            }
        ),
        EMPTY,
        heavy=True,
    ),
    content("box-of-nothing.pdf", lambda: _boxed(b"[0 0 0 0]"), READ, EMPTY),
    content("box-turned.pdf", lambda: _boxed(b"[595 842 -595 -842]", b"/Rotate 12345"), READ),
    content("box-of-words.pdf", lambda: _boxed(b"[(a) null /b true]"), READ, DAMAGED),
    content(
        "box-endless.pdf",
        lambda: _boxed(b"[-1e38 -1e38 1e38 1e38]", b"/CropBox [1e39 nan 3 inf]"),
        READ,
        EMPTY,
        DAMAGED,
    ),
    content(
        "script.pdf",
        lambda: _acting(
            b"<< /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9'\\); while\\(1\\){}) >>"
        ),
        READ,
    ),
    content("launch.pdf", lambda: _acting(b"<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>"), READ),
    content(
        "outside.pdf",
        lambda: _acting(
            b"<< /S /URI /URI (http://127.0.0.1:9/) /Next << /S /GoToR /F (file:///canary.pdf) >> >>"
        ),
        READ,
    ),
    content(
        "outside-stream.pdf",
        lambda: pdf({CONTENT: b"<< /Length 0 /F (file:///canary) >>\nstream\n\nendstream"}),
        EMPTY,
    ),
    content(
        "form-in-itself.pdf",
        lambda: pdf({CONTENT: stream(b"/X Do " + SENTENCE), 6: stream(b"/X Do", _FORM % 6)}),
        READ,
    ),
    content(
        "forms-doubling.pdf",
        lambda: pdf(
            {
                CONTENT: stream(b"/X Do " + SENTENCE),
                **{n: stream(b"/X Do " * 8, _FORM % (n + 1)) for n in range(6, 20)},
            }
        ),
        STOPPED,
        heavy=True,
    ),
    content("states.pdf", lambda: _drawing(b"q " * 200_000), READ),
    content("paths.pdf", lambda: _drawing(b"0 0 m 100 100 l S\n" * 50_000), READ),
    content(
        "lattice.pdf",
        lambda: _drawing(
            b"".join(b"%d 0 m %d 842 l S 0 %d m 595 %d l S\n" % (n, n, n, n) for n in range(0, 800, 2))
        ),
        READ,
        LARGE,
    ),
    content("letters.pdf", lambda: _drawing(_words(250, b"Dat 96,4% ke hoach nam " * 4)), READ),
    content(
        "letters-in-one-place.pdf",
        lambda: _drawing(b"BT /F1 9 Tf 1 0 0 1 50 50 Tm " + b"(Dat) Tj 1 0 0 1 50 50 Tm " * 10_000 + b"ET"),
        READ,
    ),
    content(
        "letters-afar.pdf",
        lambda: _drawing(
            b"BT /F1 1e30 Tf 1e30 0 0 1e30 1e38 -1e38 Tm (Dat 5 ha) Tj /F1 0 Tf 0 0 0 0 0 0 Tm (x) Tj ET"
        ),
        READ,
    ),
    content(
        "letters-askew.pdf",
        lambda: _drawing(b"BT /F1 9 Tf 0.7 0.7 -0.7 0.7 300 300 Tm (Dat 5 ha rung nam nay) Tj ET"),
        READ,
    ),
    content("font-of-itself.pdf", lambda: pdf({FONT_AT: _FONT_OF_ITSELF}), READ, EMPTY),
    content("font-drawing-itself.pdf", lambda: pdf({FONT_AT: _FONT_DRAWING_ITSELF}), READ, EMPTY),
    content(
        "fonts-map.pdf",
        lambda: pdf(
            {
                FONT_AT: FONT[:-2] + b"/ToUnicode 8 0 R >>",
                8: stream(b"1 beginbfrange <00> <ff> <d800> endbfrange"),
            }
        ),
        READ,
        EMPTY,
    ),
    content(
        "unpacking.pdf",
        lambda: pdf({CONTENT: stream(_packed(1, b" " * 100_000_000 + SENTENCE), _FLATE)}),
        READ,
        EMPTY,
        LARGE,
        DAMAGED,
    ),
    content(
        "unpacking-twice.pdf",
        lambda: pdf({CONTENT: stream(_packed(2, _ZEROS * 20), _TWICE)}),
        READ,
        EMPTY,
        LARGE,
        DAMAGED,
        heavy=True,
    ),
    content(
        "picture-vast.pdf",
        lambda: _pictured(60_000, 60_000, _packed(1, _ZEROS), _FLATE),
        EMPTY,
        LARGE,
        DAMAGED,
        heavy=True,
    ),
    content(
        "picture-claims.pdf",
        lambda: _pictured(2_147_483_647, 2_147_483_647, b"x", b""),
        EMPTY,
        LARGE,
        DAMAGED,
    ),
    content(
        "picture-unpacking.pdf",
        lambda: _pictured(1_000, 1_000, _packed(2, _ZEROS * 50), _TWICE),
        EMPTY,
        LARGE,
        DAMAGED,
        heavy=True,
    ),
    content(
        "picture-of-noise.pdf",
        lambda: _pictured(1_000, 1_000, b"\xff\xd8" + bytes(range(256)) * 90, b"/Filter /DCTDecode"),
        EMPTY,
        DAMAGED,
    ),
    content("no-end.pdf", lambda: pdf().replace(b"%%EOF", b""), DAMAGED),
    content("only-head.pdf", lambda: b"%PDF-1.7\n%%EOF", DAMAGED),
    content("late-head.pdf", lambda: b"x" * 1_000 + pdf(), READ, DAMAGED),
)
